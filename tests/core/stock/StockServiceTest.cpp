// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/AccountRights.h"
#include "core/stock/StockBase.h"
#include "stock/StockCheck.h"

namespace tournevis::test {
namespace {

constexpr Quantite q(qint64 number) { return Quantite::whole(number); }

class StockServiceTest : public StockBase {
protected:
    void SetUp() override {
        StockBase::SetUp();
        m_article = article(QStringLiteral("DIS-20C")).key();
    }

    StockService service() { return StockService(*m_session); }
    qint64 alerts() {
        return value("SELECT coalesce(sum(nb_occurrences), 0) FROM notification WHERE code = 'stock_alert'")
            .toLongLong();
    }
    void expectConsistent() {
        Findings findings;
        expectOk(verifyStock(*m_session, findings));
        for (const Finding& finding : findings)
            ADD_FAILURE() << finding.message.toStdString();
    }

    Id<Materiel> m_article;
};

TEST_F(StockServiceTest, purchaseRaisesStockAndAverageCost) {
    acheter(m_article, 10, 100000);
    acheter(m_article, 10, 200000);
    const Materiel materiel = relu(m_article);
    EXPECT_EQ(materiel.pmp.units(), 150000);
    EXPECT_EQ(materiel.prixAchatHt.units(), 200000);
    EXPECT_EQ(niveau(m_article, m_depot), q(20));
    EXPECT_EQ(
        value("SELECT quantite_disponible FROM materiel WHERE id = ?", {m_article.value()}).toLongLong(),
        20000);
    EXPECT_EQ(value("SELECT group_concat(numero) FROM entree_materiel").toString(),
              "ENT-2026-00001,ENT-2026-00002");
    expectConsistent();
}

TEST_F(StockServiceTest, salePriceFollowsThePurchaseWhenAsked) {
    Materiel materiel = relu(m_article);
    materiel.prixAuto = true;
    materiel.coefMargeBp = 14000;
    expectOk(MaterielService(*m_session).update(materiel));
    acheter(m_article, 1, 100000);
    EXPECT_EQ(relu(m_article).prixVenteHt.units(), 140000);
}

TEST_F(StockServiceTest, transferMovesBothSidesAndKeepsTheCost) {
    acheter(m_article, 5, 100000);
    expectValue(service().entrer({TypeEntree::Transfert,
                                  m_article,
                                  m_camion,
                                  m_depot,
                                  q(2),
                                  PrixUnitaire::whole(99),
                                  {},
                                  {},
                                  {},
                                  {}}));
    EXPECT_EQ(niveau(m_article, m_depot), q(3));
    EXPECT_EQ(niveau(m_article, m_camion), q(2));
    EXPECT_EQ(relu(m_article).pmp.units(), 100000);
    EXPECT_EQ(
        value("SELECT count(DISTINCT code_operation) FROM stock_mouvement WHERE code_operation IS NOT NULL")
            .toInt(),
        1);
    EXPECT_EQ(value("SELECT count(*) FROM stock_mouvement WHERE code_operation IS NOT NULL AND cout_unitaire "
                    "= 100000")
                  .toInt(),
              2);
    const auto tooMuch =
        service().entrer({TypeEntree::Transfert, m_article, m_camion, m_depot, q(4), {}, {}, {}, {}, {}});
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(tooMuch.error().message, QStringLiteral("Il ne reste que 3\u00a0u de DIS-20C."));
    EXPECT_EQ(niveau(m_article, m_camion), q(2));
    expectConsistent();
}

TEST_F(StockServiceTest, sortieFreezesTheCostAndWritesOneMovementEach) {
    const Id<Materiel> other = article(QStringLiteral("MET-01")).key();
    acheter(m_article, 4, 100000);
    acheter(other, 1, 500000);
    SortieDemande two = demande(m_article, 2);
    two.lignes.append({other, q(1)});
    const auto keys = expectValue(service().sortir(two));
    ASSERT_EQ(keys.size(), 2);
    acheter(m_article, 2, 900000);
    EXPECT_EQ(relue(keys[0]).coutUnitaire.units(), 100000);
    EXPECT_EQ(relue(keys[0]).numero, "SOR-2026-00001");
    EXPECT_EQ(relue(keys[1]).numero, "SOR-2026-00002");
    for (const auto key : keys)
        EXPECT_EQ(value("SELECT -j.quantite = s.quantite FROM sortie_materiel s JOIN stock_mouvement j ON "
                        "j.id = s.mouvement_id WHERE s.id = ? AND j.origine_type = 'sortie_materiel' AND "
                        "j.origine_id = s.id",
                        {key.value()})
                      .toInt(),
                  1);
    EXPECT_EQ(stock(other), q(0));
    EXPECT_EQ(value("SELECT libelle FROM audit_log ORDER BY id DESC LIMIT 1 OFFSET 1").toString(),
              "SOR-2026-00001");
    expectConsistent();
}

TEST_F(StockServiceTest, moreThanStockIsRefusedWhole) {
    const Id<Materiel> other = article(QStringLiteral("MET-01")).key();
    acheter(m_article, 3);
    acheter(other, 9);
    SortieDemande two = demande(other, 1);
    two.lignes.append({m_article, q(4)});
    const auto refused = service().sortir(two);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, QStringLiteral("Il ne reste que 3\u00a0u de DIS-20C."));
    EXPECT_EQ(refused.error().field(), "quantite");
    EXPECT_EQ(stock(other), q(9)) << "all lines or none";
    EXPECT_EQ(value("SELECT count(*) FROM sortie_materiel").toInt(), 0);
    two.lignes = {{m_article, q(3)}, {m_article, q(1)}};
    const auto again = service().sortir(two);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, QStringLiteral("Il ne reste plus de DIS-20C."));
    EXPECT_EQ(stock(m_article), q(3));
    expectConsistent();
}

TEST_F(StockServiceTest, lastUnitGoesToOneOfTwoSessions) {
    acheter(m_article, 1);
    const auto other = open();
    Session* sessions[] = {m_session.get(), other.get()};
    EXPECT_EQ(expectValue(StockQueries(*other).parCode("dis-20c"))->stock, q(1));
    EXPECT_TRUE(StockService(*sessions[0]).sortir(demande(m_article, 1)).has_value());
    const auto second = StockService(*sessions[1]).sortir(demande(m_article, 1));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().cause, Cause::Validation);
    EXPECT_EQ(second.error().message, QStringLiteral("Il ne reste plus de DIS-20C."));
    EXPECT_EQ(stock(m_article), q(0));
    EXPECT_EQ(value("SELECT count(*) FROM sortie_materiel").toInt(), 1);
    expectConsistent();
}

TEST_F(StockServiceTest, requestsThatMakeNoSenseAreRefused) {
    acheter(m_article, 3);
    const auto field = [&](const SortieDemande& asked) {
        const auto taken = service().sortir(asked);
        return taken ? QString() : taken.error().field();
    };
    SortieDemande none = demande(m_article, 1);
    none.intervention = {};
    EXPECT_EQ(field(none), "intervention_id");
    SortieDemande half = demande(m_article, 1);
    half.lignes[0].quantite = Quantite::fromUnits(500);
    EXPECT_EQ(field(half), "quantite");
    SortieDemande lost = demande(m_article, 1);
    lost.intervention = Id<Intervention>(999);
    EXPECT_EQ(service().sortir(lost).error().cause, Cause::NotFound);
    value("UPDATE intervention SET statut = 'annulee', annulee_motif = 'x' WHERE id = ? RETURNING id",
          {m_visite.value()});
    EXPECT_EQ(field(demande(m_article, 1)), "intervention_id");
    EXPECT_EQ(field({{}, m_technicien, m_depot, {{m_article, q(1)}}, NatureSortie::Casse, {}, {}}),
              QString());
}

TEST_F(StockServiceTest, servicesAndInactiveArticlesDoNotLeave) {
    Materiel materiel = relu(m_article);
    materiel.actif = false;
    expectOk(MaterielService(*m_session).update(materiel));
    EXPECT_EQ(service().sortir(demande(m_article, 1)).error().field(), "materiel_id");
    materiel.gereEnStock = false;
    expectOk(MaterielService(*m_session).update(materiel));
    EntreeDemande entree;
    entree.materiel = m_article;
    entree.emplacement = m_depot;
    entree.quantite = q(1);
    EXPECT_EQ(service().entrer(entree).error().field(), "materiel_id");
}

TEST_F(StockServiceTest, returnsGiveBackUpToWhatLeft) {
    acheter(m_article, 5, 100000);
    const auto sortie = sortirUn(demande(m_article, 4, NatureSortie::Pret));
    acheter(m_article, 1, 900000);
    expectValue(service().retourner({sortie, q(1), EtatRetour::Bon, {}}));
    EXPECT_EQ(relue(sortie).statut, StatutSortie::PartiellementRetournee);
    EXPECT_FALSE(relue(sortie).retourLe.isValid());
    EXPECT_EQ(niveau(m_article, m_depot), q(3));
    const auto tooMuch = service().retourner({sortie, q(4), EtatRetour::Bon, {}});
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(tooMuch.error().message,
              QStringLiteral("Il ne reste que 3\u00a0u à retourner sur la sortie SOR-2026-00001."));
    expectValue(service().retourner({sortie, q(3), EtatRetour::Bon, {}}));
    EXPECT_EQ(relue(sortie).statut, StatutSortie::Retournee);
    EXPECT_TRUE(relue(sortie).retourLe.isValid());
    EXPECT_FALSE(service().retourner({sortie, q(1), EtatRetour::Bon, {}}));
    EXPECT_EQ(value("SELECT count(*) FROM stock_mouvement j JOIN entree_materiel e ON e.mouvement_id = j.id "
                    "WHERE e.type = 'retour' AND j.cout_unitaire = 100000")
                  .toInt(),
              2)
        << "at the cost of the sortie";
    expectConsistent();
}

TEST_F(StockServiceTest, brokenToolsDoNotCountAsAvailable) {
    acheter(m_article, 2);
    const auto sortie = sortirUn(demande(m_article, 2, NatureSortie::Pret));
    expectValue(service().retourner({sortie, q(1), EtatRetour::AReparer, {}}));
    expectValue(service().retourner({sortie, q(1), EtatRetour::AReparer, {}}));
    EXPECT_EQ(niveau(m_article, m_depot), q(0));
    EXPECT_EQ(stock(m_article), q(2));
    EXPECT_EQ(value("SELECT count(*) FROM emplacement WHERE type = 'transit'").toInt(), 1);
    EXPECT_EQ(relue(sortie).retourEtat, EtatRetour::AReparer);
    expectConsistent();
}

TEST_F(StockServiceTest, lossEndsTheLoanWithoutAnEntry) {
    acheter(m_article, 2);
    const auto sortie = sortirUn(demande(m_article, 2, NatureSortie::Pret));
    EXPECT_FALSE(service().retourner({sortie, q(1), EtatRetour::Perdu, {}}));
    EXPECT_FALSE(expectValue(service().retourner({sortie, q(2), EtatRetour::Perdu, "Oublié sur place"})));
    EXPECT_EQ(stock(m_article), q(0));
    EXPECT_EQ(relue(sortie).retourEtat, EtatRetour::Perdu);
    EXPECT_TRUE(expectValue(StockQueries(*m_session).aRetourner()).isEmpty());
    EXPECT_FALSE(service().annulerSortie(sortie));
    expectConsistent();
}

TEST_F(StockServiceTest, cancellingWritesTheOppositeMovement) {
    acheter(m_article, 5);
    const auto sortie = sortirUn(demande(m_article, 2));
    expectOk(service().annulerSortie(sortie, "Erreur d’article"));
    EXPECT_EQ(stock(m_article), q(5));
    EXPECT_EQ(relue(sortie).statut, StatutSortie::Annulee);
    EXPECT_EQ(
        value(
            "SELECT count(*) FROM stock_mouvement WHERE origine_type = 'sortie_materiel' AND origine_id = ?",
            {sortie.value()})
            .toInt(),
        2);
    EXPECT_EQ(value("SELECT inverse_de_id FROM stock_mouvement ORDER BY id DESC LIMIT 1").toLongLong(),
              relue(sortie).mouvementId.value());
    EXPECT_FALSE(service().annulerSortie(sortie));
    EXPECT_FALSE(service().retourner({sortie, q(1), EtatRetour::Bon, {}}));
    EXPECT_EQ(stock(m_article), q(5));
    expectConsistent();
}

TEST_F(StockServiceTest, sortieOnALineOfTheVisitIsNotCancelled) {
    acheter(m_article, 5);
    const auto sortie = sortirUn(demande(m_article, 2));
    value("INSERT INTO intervention_ligne (uuid, cree_le, modifie_le, intervention_id, ordre, type, "
          "designation, quantite, sortie_id) VALUES ('00000000-0000-4000-8000-000000000001', 0, 0, ?, 1, "
          "'materiel', 'x', 2000, ?) RETURNING id",
          {m_visite.value(), sortie.value()});
    EXPECT_FALSE(service().annulerSortie(sortie));
    EXPECT_EQ(stock(m_article), q(3));
    EXPECT_TRUE(expectValue(StockQueries(*m_session).partsOf(m_visite)).isEmpty());
}

TEST_F(StockServiceTest, inventorySetsTheLevelBothWays) {
    acheter(m_article, 5);
    EXPECT_EQ(expectValue(service().corriger({m_article, m_depot, q(3), "Comptage"})), q(-2));
    EXPECT_EQ(niveau(m_article, m_depot), q(3));
    EXPECT_EQ(expectValue(service().corriger({m_article, m_depot, q(9), "Comptage"})), q(6));
    EXPECT_EQ(niveau(m_article, m_depot), q(9));
    const int before = value("SELECT count(*) FROM stock_mouvement").toInt();
    EXPECT_EQ(expectValue(service().corriger({m_article, m_depot, q(9), "Comptage"})), q(0));
    EXPECT_EQ(value("SELECT count(*) FROM stock_mouvement").toInt(), before);
    EXPECT_EQ(relu(m_article).pmp.units(), 10000) << "an inventory does not move the average cost";
    m_session->setActor(person("manager", {}, "Paul", "Simon"));
    m_openRights.refused = {"stock.corriger"};
    EXPECT_EQ(service().corriger({m_article, m_depot, q(0), "Comptage"}).error().cause, Cause::Forbidden);
    expectConsistent();
}

TEST_F(StockServiceTest, crossingTheThresholdAlertsOnceUntilBackAbove) {
    m_article = article(QStringLiteral("JNT-15"), 5).key();
    person("manager", {"magasin"}, "Nadia", "Benali");
    person("manager", {"regulation"}, "Julie", "Morel");
    acheter(m_article, 6);
    EXPECT_EQ(alerts(), 0);
    sortirUn(demande(m_article, 1));
    EXPECT_EQ(alerts(), 0) << "at the threshold is not below";
    sortirUn(demande(m_article, 1));
    EXPECT_EQ(alerts(), 1) << "the holder of materiel.ecrire only";
    EXPECT_EQ(value("SELECT message FROM notification WHERE code = 'stock_alert'").toString(),
              QStringLiteral(
                  "JNT-15 Disjoncteur 20 A courbe C\u00a0: il reste 4\u00a0u, le seuil est de 5\u00a0u."));
    sortirUn(demande(m_article, 1));
    acheter(m_article, 1);
    EXPECT_EQ(alerts(), 1);
    acheter(m_article, 4);
    sortirUn(demande(m_article, 5));
    EXPECT_EQ(alerts(), 2) << "back above, then below again";
}

TEST_F(StockServiceTest, aTransferBetweenDepotsIsJudgedAsAWhole) {
    m_article = article(QStringLiteral("JNT-15"), 5).key();
    person("manager", {"magasin"}, "Nadia", "Benali");
    Emplacement annexe;
    annexe.code = "ANNEXE";
    annexe.libelle = "Annexe";
    const auto lieu = expectValue(MaterielService(*m_session).create(annexe));
    acheter(m_article, 6);
    EntreeDemande transfert{TypeEntree::Transfert, m_article, lieu, m_depot, q(4), {}, {}, {}, {}, {}};
    expectValue(service().entrer(transfert));
    EXPECT_EQ(alerts(), 0);
    transfert.emplacement = m_camion;
    transfert.quantite = q(2);
    expectValue(service().entrer(transfert));
    EXPECT_EQ(alerts(), 1) << "a van is not a depot";
}

TEST_F(StockServiceTest, alertsCanBeSwitchedOff) {
    m_article = article(QStringLiteral("JNT-15"), 5).key();
    person("manager", {"magasin"}, "Nadia", "Benali");
    value("UPDATE parametre SET valeur = '0' WHERE cle = 'stock.alerte_active' RETURNING cle");
    acheter(m_article, 6);
    sortirUn(demande(m_article, 6));
    EXPECT_EQ(alerts(), 0);
}

class StockRightsTest : public StockServiceTest {
protected:
    void SetUp() override {
        StockServiceTest::SetUp();
        acheter(m_article, 10, 100000);
        m_services.rights = &m_rights;
    }
    AccountRights m_rights;
};

TEST_F(StockRightsTest, technicienHandlesHisOwnOnly) {
    const Actor karim = person("technicien", {}, "Karim", "Haddad");
    const auto own = technicien("Haddad", karim);
    const auto foreign = sortirUn(demande(m_article, 1, NatureSortie::Pret));
    const auto session = open(karim);
    StockService service(*session);
    SortieDemande mine = demande(m_article, 2);
    EXPECT_EQ(service.sortir(mine).error().cause, Cause::Forbidden);
    mine.technicien = own;
    const auto sortie = expectValue(service.sortir(mine)).value(0);
    EXPECT_TRUE(service.retourner({sortie, q(1), EtatRetour::Bon, {}}).has_value());
    EXPECT_EQ(service.retourner({foreign, q(1), EtatRetour::Bon, {}}).error().cause, Cause::Forbidden);
    EXPECT_EQ(service.annulerSortie(foreign).error().cause, Cause::Forbidden);
    EXPECT_EQ(
        service.entrer({TypeEntree::Achat, m_article, m_depot, {}, q(1), {}, {}, {}, {}, {}}).error().cause,
        Cause::Forbidden);
    StockQueries queries(*session);
    EXPECT_EQ(expectValue(queries.sortiesDe(m_visite)).size(), 1);
    EXPECT_TRUE(expectValue(queries.aRetourner()).isEmpty());
    const MaterielFiche fiche = expectValue(queries.fiche(m_article));
    EXPECT_EQ(fiche.mouvements.size(), 2);
    EXPECT_EQ(fiche.mouvements.first().solde, q(8));
    EXPECT_FALSE(fiche.pmp || fiche.prixAchat || fiche.ligne.valeur || fiche.mouvements.first().cout);
    EXPECT_EQ(fiche.materiel.pmp, PrixUnitaire());
    EXPECT_FALSE(expectValue(queries.total({})).valeur);
}

TEST_F(StockRightsTest, regulationReadsWithoutMoving) {
    const auto session = open(person("manager", {"regulation"}, "Julie", "Morel"));
    EXPECT_EQ(StockService(*session).sortir(demande(m_article, 1)).error().cause, Cause::Forbidden);
    const MaterielFiche fiche = expectValue(StockQueries(*session).fiche(m_article));
    EXPECT_EQ(fiche.ligne.valeur, Montant::whole(100));
    EXPECT_EQ(fiche.pmp, PrixUnitaire::whole(10));
    Materiel materiel = fiche.materiel;
    EXPECT_EQ(MaterielService(*session).update(materiel).error().cause, Cause::Forbidden);
    const auto client = open(person("client", {}, "Anne", "Roux"));
    EXPECT_EQ(StockQueries(*client).liste({}).error().cause, Cause::Forbidden);
}

TEST_F(StockRightsTest, costHiddenFromTheReaderSurvivesHisChanges) {
    const Actor magasin = person("manager", {"magasin"}, "Nadia", "Benali");
    value("DELETE FROM profil_permission WHERE permission = 'prix_achat.voir' RETURNING permission");
    const auto session = open(magasin);
    Materiel materiel = expectValue(StockQueries(*session).fiche(m_article)).materiel;
    EXPECT_EQ(materiel.prixAchatHt, PrixUnitaire());
    materiel.designation = "Disjoncteur";
    expectOk(MaterielService(*session).update(materiel));
    EXPECT_EQ(relu(m_article).prixAchatHt.units(), 100000);
    EXPECT_EQ(relu(m_article).pmp.units(), 100000);
    EXPECT_EQ(relu(m_article).designation, "Disjoncteur");
}

} // namespace
} // namespace tournevis::test
