// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Warehouse.h"

#include "stock/StockService.h"

namespace tournevis {
namespace {

void actAsTaker(DemoWorld& world, const DemoTechnicien& technicien) {
    world.actAs(technicien.identifiant.isEmpty() ? bruno : technicien.identifiant);
}

} // namespace

Outcome buy(DemoWorld& world, const QString& reference, Quantite quantite, PrixUnitaire cout) {
    world.actAs(bruno);
    EntreeDemande demande;
    demande.type = TypeEntree::Achat;
    demande.materiel = world.articles.value(reference);
    demande.emplacement = world.depot;
    demande.quantite = quantite;
    demande.coutUnitaire = cout;
    demande.fournisseur = TRY(Store(world.session).load(demande.materiel)).fournisseurId;
    demande.bonLivraison = QStringLiteral("BL %1").arg(world.tirage.between(20000, 89999));
    TRY(StockService(world.session).entrer(demande));
    world.stock[reference] += quantite;
    return {};
}

Outcome takeForWorkshop(DemoWorld& world, const QString& reference, Quantite quantite) {
    world.actAs(bruno);
    SortieDemande demande;
    demande.technicien = world.techniciens.first().id;
    demande.emplacement = world.depot;
    demande.lignes = {{world.articles.value(reference), quantite}};
    demande.nature = NatureSortie::Interne;
    demande.motif = QStringLiteral("Préparation d’un chantier à l’atelier");
    TRY(StockService(world.session).sortir(demande));
    world.stock[reference] -= quantite;
    return {};
}

Result<Id<SortieMateriel>> handOut(DemoWorld& world, Id<Intervention> visite,
                                   const DemoTechnicien& technicien, const QString& reference,
                                   Quantite quantite, NatureSortie nature) {
    if (world.stock.value(reference) < quantite)
        return Id<SortieMateriel>();
    actAsTaker(world, technicien);
    SortieDemande demande;
    demande.intervention = visite;
    demande.technicien = technicien.id;
    demande.emplacement = world.depot;
    demande.lignes = {{world.articles.value(reference), quantite}};
    demande.nature = nature;
    if (nature == NatureSortie::Pret)
        demande.retourPrevuLe = world.session.today().addDays(1);
    const auto sorties = TRY(StockService(world.session).sortir(demande));
    world.stock[reference] -= quantite;
    return sorties.first();
}

Outcome bringBack(DemoWorld& world, Id<SortieMateriel> sortie, const DemoTechnicien& technicien,
                  const QString& reference, Quantite quantite) {
    actAsTaker(world, technicien);
    RetourDemande demande;
    demande.sortie = sortie;
    demande.quantite = quantite;
    demande.motif = QStringLiteral("Retour de chantier");
    TRY(StockService(world.session).retourner(demande));
    world.stock[reference] += quantite;
    return {};
}

} // namespace tournevis
