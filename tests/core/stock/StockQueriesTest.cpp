// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/StockBase.h"
#include "data/Store.h"
#include "stock/StockCheck.h"
#include "stock/StockMouvement.h"

namespace tournevis::test {
namespace {

constexpr Quantite q(qint64 number) { return Quantite::whole(number); }

class StockQueriesTest : public StockBase {
protected:
    StockQueries queries() { return StockQueries(*m_session); }
    StockService service() { return StockService(*m_session); }
    QStringList found(const ListRequest& request) {
        QStringList references;
        for (const MaterielRow& row : expectValue(queries().liste(request)).rows)
            references += row.reference;
        return references;
    }
};

TEST_F(StockQueriesTest, listFiltersSortsSearchesAndValues) {
    const auto a = article("AAA-1", 5).key();
    const auto b = article("BBB-2", 5).key();
    article("CCC-3", 0);
    acheter(a, 3, 123456);
    acheter(b, 8, 10000);
    EXPECT_EQ(found({}), (QStringList{"AAA-1", "BBB-2", "CCC-3"}));
    ListRequest request;
    request.filter = "sous_seuil";
    EXPECT_EQ(found(request), QStringList{"AAA-1"});
    request.filter = "rupture";
    EXPECT_EQ(found(request), QStringList{"CCC-3"});
    request = {};
    request.sort = "stock";
    request.descending = true;
    request.limit = 2;
    EXPECT_EQ(found(request), (QStringList{"BBB-2", "AAA-1"}));
    request = {};
    request.search = "bbb disjoncteur";
    EXPECT_EQ(found(request), QStringList{"BBB-2"});
    const MaterielTotal total = expectValue(queries().total({}));
    EXPECT_EQ(total.articles, 3);
    EXPECT_EQ(total.valeur, Montant::fromUnits(3704 + 800));
    const MaterielRow row = expectValue(queries().liste({})).rows.first();
    EXPECT_EQ(row.etat, EtatStock::SousLeSeuil);
    EXPECT_EQ(row.valeur, Montant::fromUnits(3704));
}

TEST_F(StockQueriesTest, codeFindsReferenceOrEan) {
    Materiel materiel = article("DIS-20C");
    materiel.ean = "4006381333931";
    expectOk(MaterielService(*m_session).update(materiel));
    EXPECT_EQ(expectValue(queries().parCode(" dis-20c "))->id, materiel.key());
    EXPECT_EQ(expectValue(queries().parCode("4006381333931"))->id, materiel.key());
    EXPECT_FALSE(expectValue(queries().parCode("INCONNU")));
    EXPECT_EQ(expectValue(queries().emplacements()).size(), 2);
    EXPECT_FALSE(expectValue(queries().categories()).isEmpty());
    EXPECT_TRUE(expectValue(queries().fournisseurs()).isEmpty());
}

TEST_F(StockQueriesTest, sheetTellsTheStoryOfTheStock) {
    Fournisseur rexel;
    rexel.code = "REX";
    rexel.nom = "Comptoir électrique";
    Materiel materiel = article("DIS-20C");
    materiel.fournisseurId = expectValue(MaterielService(*m_session).create(rexel));
    expectOk(MaterielService(*m_session).update(materiel));
    acheter(materiel.key(), 5);
    m_clock.advance(3600);
    const QDateTime between = m_clock.now();
    m_clock.advance(3600);
    const auto sortie = sortirUn(demande(materiel.key(), 2));
    expectOk(service().annulerSortie(sortie));
    expectValue(service().corriger({materiel.key(), m_depot, q(4), "Comptage"}));
    const MaterielFiche fiche = expectValue(queries().fiche(materiel.key()));
    QStringList story;
    for (const MouvementRow& row : fiche.mouvements)
        story += QStringLiteral("%1 %2 %3 %4")
                     .arg(row.nature, row.piece)
                     .arg(row.quantite.units())
                     .arg(row.solde.units());
    const QStringList expected{"Inventaire  -1000 4000", "Annulation SOR-2026-00001 2000 5000",
                               "Pose SOR-2026-00001 -2000 3000", "Achat ENT-2026-00001 5000 5000"};
    EXPECT_EQ(story, expected);
    EXPECT_EQ(fiche.fournisseur, "Comptoir électrique");
    ASSERT_EQ(fiche.niveaux.size(), 1);
    EXPECT_EQ(fiche.niveaux.first().quantite, q(4));
    EXPECT_EQ(expectValue(queries().stockAu(materiel.key(), between)), q(5));
    EXPECT_EQ(expectValue(queries().stockAu(materiel.key(), m_clock.now())), q(4));
}

TEST_F(StockQueriesTest, loansComeBackTheFirstDueFirst) {
    const auto materiel = article("MET-01").key();
    acheter(materiel, 9);
    SortieDemande late = demande(materiel, 1, NatureSortie::Pret);
    late.retourPrevuLe = QDate(2026, 11, 20);
    SortieDemande soon = late;
    soon.retourPrevuLe = QDate(2026, 11, 10);
    sortirUn(late);
    sortirUn(soon);
    sortirUn(demande(materiel, 1));
    const auto loans = expectValue(queries().aRetourner(m_technicien));
    ASSERT_EQ(loans.size(), 2);
    EXPECT_EQ(loans[0].retourPrevuLe, QDate(2026, 11, 10));
    EXPECT_EQ(loans[0].technicien, "Karim Petit");
    EXPECT_EQ(expectValue(queries().retournables(m_technicien)).size(), 3);
    value("UPDATE intervention SET statut = 'cloturee', resultat = 'resolu' WHERE id = ? RETURNING id",
          {m_visite.value()});
    EXPECT_EQ(expectValue(queries().retournables(m_technicien)).size(), 2);
    EXPECT_TRUE(expectValue(queries().aRetourner(technicien("Autre"))).isEmpty());
}

TEST_F(StockQueriesTest, choicesAreOpenVisitsAndTechniciansAtWork) {
    const auto closed = visite();
    value("UPDATE intervention SET statut = 'cloturee', resultat = 'resolu' WHERE id = ? RETURNING id",
          {closed.value()});
    value("UPDATE technicien SET actif = 0 WHERE id = ? RETURNING id", {technicien("Parti").value()});
    const auto visits = expectValue(queries().visitesOuvertes());
    ASSERT_EQ(visits.size(), 1);
    EXPECT_EQ(visits.first().id, m_visite);
    EXPECT_TRUE(visits.first().reference.endsWith("/1"));
    EXPECT_EQ(visits.first().client, "Roux");
    EXPECT_FALSE(visits.first().technicien);
    const auto people = expectValue(queries().techniciens());
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(people.first().nom, "Karim Petit");
}

TEST_F(StockQueriesTest, partsOfAVisitAreWhatStayedThere) {
    const auto materiel = article("DIS-20C").key();
    acheter(materiel, 20, 100000);
    const auto kept = sortirUn(demande(materiel, 5));
    expectValue(service().retourner({kept, q(2), EtatRetour::Bon, {}}));
    sortirUn(demande(materiel, 1, NatureSortie::Pret));
    expectOk(service().annulerSortie(sortirUn(demande(materiel, 1))));
    expectValue(service().retourner({sortirUn(demande(materiel, 1)), q(1), EtatRetour::Bon, {}}));
    const auto parts = expectValue(queries().partsOf(m_visite));
    ASSERT_EQ(parts.size(), 1);
    EXPECT_EQ(parts[0].sortie, kept);
    EXPECT_EQ(parts[0].quantite, q(3));
    EXPECT_EQ(parts[0].prixVenteHt, PrixUnitaire::whole(19));
    EXPECT_EQ(parts[0].coutUnitaire, PrixUnitaire::whole(10));
    EXPECT_TRUE(parts[0].tauxTvaId && parts[0].uniteId);
    EXPECT_EQ(expectValue(queries().sortiesDe(m_visite)).size(), 4);
}

TEST_F(StockQueriesTest, articleThatMovedKeepsItsUnit) {
    Materiel materiel = article("DIS-20C");
    acheter(materiel.key(), 1);
    materiel = relu(materiel.key());
    materiel.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = 'm'").toLongLong());
    EXPECT_EQ(MaterielService(*m_session).update(materiel).error().field(), "unite_id");
    materiel = relu(materiel.key());
    materiel.gereEnStock = false;
    EXPECT_EQ(MaterielService(*m_session).update(materiel).error().field(), "suivi");
    Materiel twin = relu(materiel.key());
    twin.id = 0;
    twin.reference = "dis-20c";
    EXPECT_EQ(MaterielService(*m_session).create(twin).error().field(), "reference");
}

TEST_F(StockQueriesTest, otherFilesOfTheStoreAreEdited) {
    MaterielService service(*m_session);
    CategorieMateriel categorie;
    categorie.code = "OUTIL";
    categorie.libelle = "Outils";
    expectValue(service.create(categorie));
    categorie.libelle = "Outillage";
    expectOk(service.update(categorie));
    Fournisseur fournisseur;
    EXPECT_FALSE(service.create(fournisseur));
    fournisseur.code = "F1";
    fournisseur.nom = "Comptoir";
    expectValue(service.create(fournisseur));
    fournisseur.ville = "Nantes";
    expectOk(service.update(fournisseur));
    Emplacement lieu = expectValue(Store(*m_session).load(m_camion));
    lieu.libelle = "Camion de Karim";
    expectOk(service.update(lieu));
    EXPECT_EQ(value("SELECT libelle FROM emplacement WHERE id = ?", {m_camion.value()}).toString(),
              "Camion de Karim");
}

TEST_F(StockQueriesTest, checkNamesWhatDisagrees) {
    const auto materiel = article("DIS-20C").key();
    acheter(materiel, 5);
    const auto sortie = sortirUn(demande(materiel, 2));
    Connection& connection = m_session->connection();
    const auto tables = [&] {
        Findings findings;
        expectOk(verifyStock(*m_session, findings));
        QStringList names;
        for (const Finding& finding : findings)
            names += finding.table;
        return names;
    };
    EXPECT_TRUE(tables().isEmpty());
    expectValue(connection.execute("UPDATE stock_niveau SET quantite = quantite + 1000"));
    EXPECT_EQ(tables(), (QStringList{"stock_niveau", "materiel"}));
    expectValue(connection.execute("UPDATE stock_niveau SET quantite = quantite - 1000"));
    expectValue(connection.execute("UPDATE sortie_materiel SET quantite_retournee = 1000 WHERE id = ?",
                                   {sortie.value()}));
    EXPECT_EQ(tables(), QStringList{"sortie_materiel"});
    expectValue(
        connection.execute("INSERT INTO entree_materiel (uuid, cree_le, modifie_le, numero, type, "
                           "materiel_id, emplacement_id, quantite, sortie_id, entre_le) VALUES "
                           "('00000000-0000-4000-8000-000000000001', 0, 0, 'X', 'retour', ?, ?, 3000, ?, 0)",
                           {materiel.value(), m_depot.value(), sortie.value()}));
    EXPECT_EQ(tables(), (QStringList{"sortie_materiel", "sortie_materiel"}));
    expectValue(connection.execute("DELETE FROM stock_niveau"));
    EXPECT_TRUE(tables().contains("stock_mouvement"));
}

/// Columns that no Field declares because the base itself keeps them.
const QStringList keptByTheBase{"quantite_disponible", "recherche"};

TEST_F(StockQueriesTest, schemasCoverTheirTables) {
    const QStringList standard{"id",         "uuid",        "version",    "cree_le",    "cree_par",
                               "modifie_le", "modifie_par", "archive_le", "horodatage", "utilisateur_id"};
    for (const Schema* schema :
         {&Materiel::schema, &CategorieMateriel::schema, &Emplacement::schema, &Fournisseur::schema,
          &SortieMateriel::schema, &EntreeMateriel::schema, &StockMouvement::schema, &StockNiveau::schema}) {
        const auto columns = expectValue(m_session->connection().select(
            QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(schema->table), {},
            [](const Row& row) { return row.text(0); }));
        for (const QString& column : columns) {
            const bool level = schema == &StockNiveau::schema && column == "quantite";
            EXPECT_TRUE(standard.contains(column) || keptByTheBase.contains(column) || level ||
                        schema->find(column))
                << schema->table << "." << column.toStdString();
        }
        for (const Field& field : schema->fields)
            EXPECT_TRUE(columns.contains(field.column)) << schema->table << "." << field.column;
    }
}

} // namespace
} // namespace tournevis::test
