// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "demo/Warehouse.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

namespace tournevis {
namespace {

Outcome registerSuppliers(DemoWorld& world) {
    MaterielService service(world.session);
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("fournisseurs")))) {
        Fournisseur fournisseur;
        fournisseur.code = row.text("code");
        fournisseur.nom = row.text("nom");
        fournisseur.siret = row.text("siret");
        fournisseur.contact = row.text("contact");
        fournisseur.telephone = row.text("telephone");
        fournisseur.email = row.text("email");
        fournisseur.adresseL1 = row.text("adresse");
        fournisseur.codePostal = row.text("code_postal");
        fournisseur.ville = row.text("ville");
        fournisseur.delaiJours = row.number("delai");
        world.fournisseurs.insert(fournisseur.code, TRY(service.create(fournisseur)));
    }
    return {};
}

Materiel articleOf(const DemoWorld& world, const DemoRow& row) {
    Materiel article;
    article.reference = row.text("reference");
    article.designation = row.text("designation");
    article.description = row.text("description");
    article.type = row.code<TypeMateriel>("type");
    article.categorieId = world.categories.value(row.text("categorie"));
    article.uniteId = world.unites.value(row.text("unite"));
    article.fournisseurId = world.fournisseurs.value(row.text("fournisseur"));
    article.prixAchatHt = row.prix("achat");
    article.prixVenteHt = row.prix("vente");
    article.tauxTvaId = world.taux.value(QStringLiteral("TVA20"));
    article.seuilAlerte = row.quantite("seuil");
    article.stockCible = std::max(row.quantite("stock"), article.seuilAlerte);
    article.emplacementDefautId = world.depot;
    return article;
}

/// The preparation of a site takes out what leaves the article at `left`, under its threshold.
void runDown(DemoWorld& world, const QString& reference, Quantite left) {
    world.agenda.at(world.at(DemoWorld::workday(world.today.addDays(-6)), 11), [&world, reference, left] {
        const Quantite taken = world.stock.value(reference) - left;
        return taken > Quantite() ? takeForWorkshop(world, reference, taken) : Outcome();
    });
}

Outcome registerArticle(DemoWorld& world, const DemoRow& row) {
    Materiel article = articleOf(world, row);
    const Id<Materiel> id = TRY(MaterielService(world.session).create(article));
    world.articles.insert(article.reference, id);
    const Quantite first = row.quantite("stock");
    if (!first.isZero()) {
        EntreeDemande opening;
        opening.type = TypeEntree::Initial;
        opening.materiel = id;
        opening.emplacement = world.depot;
        opening.quantite = first;
        opening.coutUnitaire = row.prix("achat");
        TRY(StockService(world.session).entrer(opening));
    }
    world.stock.insert(article.reference, first);
    if (row.has("fin"))
        runDown(world, article.reference, row.quantite("fin"));
    return {};
}

/// Each week the store buys again what is under its threshold.
void scheduleReplenishment(DemoWorld& world, const QList<DemoRow>& rows) {
    for (QDate day = world.today.addDays(-84); day < world.today; day = day.addDays(7)) {
        world.agenda.at(world.at(DemoWorld::workday(day), 7, 30), [&world, rows]() -> Outcome {
            for (const DemoRow& row : rows) {
                if (row.number("reappro") == 1 &&
                    world.stock.value(row.text("reference")) < row.quantite("seuil"))
                    TRY(buy(world, row.text("reference"), row.quantite("stock"), row.prix("achat")));
            }
            return {};
        });
    }
}

} // namespace

Outcome fillStore(DemoWorld& world) {
    world.actAs(bruno);
    TRY(registerSuppliers(world));
    const auto rows = TRY(readDemoTable(QStringLiteral("articles")));
    for (const DemoRow& row : rows)
        TRY(registerArticle(world, row));
    scheduleReplenishment(world, rows);
    return {};
}

} // namespace tournevis
