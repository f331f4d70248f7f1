// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/StockBase.h"

#include "data/Store.h"

#include <QtCore/QUuid>

namespace tournevis::test {

void StockBase::SetUp() {
    TestBase::SetUp();
    m_depot = Id<Emplacement>(value("SELECT id FROM emplacement WHERE code = 'DEPOT'").toLongLong());
    Emplacement camion;
    camion.code = QStringLiteral("CAMION-1");
    camion.libelle = QStringLiteral("Camion 1");
    camion.type = TypeEmplacement::Vehicule;
    m_camion = expectValue(MaterielService(*m_session).create(camion));
    m_technicien = technicien(QStringLiteral("Petit"));
    m_visite = visite();
}

qint64 StockBase::insert(const QString& table, const QString& columns, const QVariantList& values) {
    const QVariantList all = QVariantList{QUuid::createUuid().toString(QUuid::WithoutBraces)} + values;
    return value(QStringLiteral("INSERT INTO %1 (cree_le, modifie_le, uuid, %2) VALUES (0, 0%3) RETURNING id")
                     .arg(table, columns, QStringLiteral(", ?").repeated(all.size())),
                 all)
        .toLongLong();
}

Id<Technicien> StockBase::technicien(const QString& nom, const Actor& actor) {
    const QVariant user = actor.isOwner() ? QVariant() : QVariant(actor.utilisateurId);
    return Id<Technicien>(insert("technicien",
                                 "utilisateur_id, specialite_id, matricule, nom, prenom, horaire_id",
                                 {user, value("SELECT min(id) FROM specialite"), "T-" + nom, nom, "Karim",
                                  value("SELECT min(id) FROM horaire")}));
}

Id<Intervention> StockBase::visite() {
    const QString tag = QUuid::createUuid().toString(QUuid::WithoutBraces).left(12);
    const qint64 client =
        insert("client", "code, type, nom, nom_recherche, type_paiement_id",
               {tag, "particulier", "Roux", "roux", value("SELECT min(id) FROM type_paiement")});
    const qint64 site = insert("site", "client_id, libelle", {client, "Maison"});
    const qint64 mission =
        insert("mission", "numero, client_id, site_id, type_id, nature, recu_le",
               {tag, client, site, value("SELECT min(id) FROM type_intervention"), "Panne", 0});
    return Id<Intervention>(insert("intervention", "mission_id, rang", {mission, 1}));
}

Materiel StockBase::article(const QString& reference, int seuil) {
    Materiel materiel;
    materiel.reference = reference;
    materiel.designation = QStringLiteral("Disjoncteur 20 A courbe C");
    materiel.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = 'u'").toLongLong());
    materiel.tauxTvaId = Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = 'TVA20'").toLongLong());
    materiel.prixVenteHt = PrixUnitaire::whole(19);
    materiel.seuilAlerte = Quantite::whole(seuil);
    expectValue(MaterielService(*m_session).create(materiel));
    return materiel;
}

Id<EntreeMateriel> StockBase::acheter(Id<Materiel> materiel, int quantite, qint64 cout) {
    EntreeDemande demande;
    demande.materiel = materiel;
    demande.emplacement = m_depot;
    demande.quantite = Quantite::whole(quantite);
    demande.coutUnitaire = PrixUnitaire::fromUnits(cout);
    return expectValue(StockService(*m_session).entrer(demande));
}

SortieDemande StockBase::demande(Id<Materiel> materiel, int quantite, NatureSortie nature) const {
    return {m_visite, m_technicien, m_depot, {{materiel, Quantite::whole(quantite)}}, nature, {}, {}};
}

Id<SortieMateriel> StockBase::sortirUn(const SortieDemande& demande) {
    return expectValue(StockService(*m_session).sortir(demande)).value(0);
}

Quantite StockBase::stock(Id<Materiel> materiel) {
    return Quantite::fromUnits(
        value("SELECT coalesce(sum(quantite), 0) FROM stock_niveau WHERE materiel_id = ?", {materiel.value()})
            .toLongLong());
}

Quantite StockBase::niveau(Id<Materiel> materiel, Id<Emplacement> lieu) {
    return Quantite::fromUnits(
        value("SELECT quantite FROM stock_niveau WHERE materiel_id = ? AND emplacement_id = ?",
              {materiel.value(), lieu.value()})
            .toLongLong());
}

Materiel StockBase::relu(Id<Materiel> materiel) { return expectValue(Store(*m_session).load(materiel)); }

SortieMateriel StockBase::relue(Id<SortieMateriel> sortie) {
    return expectValue(Store(*m_session).load(sortie));
}

} // namespace tournevis::test
