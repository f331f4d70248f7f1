// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factures/FactureBase.h"
#include "data/Store.h"

namespace tournevis::test {

using PaiementTest = FactureBase;

TEST_F(PaiementTest, APartThenTheRestPaysAFacture) {
    const Facture facture = issued(m_copropriete, PrixUnitaire::whole(2950));
    ASSERT_EQ(facture.netAPayer, Montant::whole(3540));
    const Paiement first = pay(Montant::whole(2000), {{facture.key(), Montant::whole(2000)}});
    EXPECT_EQ(first.numero, "PAI-2026-00001");
    FactureSheet sheet = expectValue(FactureQueries(*m_session).sheet(facture.key()));
    EXPECT_EQ(labelOf(sheet.statut), "Partiellement payée");
    EXPECT_EQ(sheet.reste, Montant::whole(1540));
    m_clock.advance(3 * 86400);
    pay(Montant::whole(1540), {{facture.key(), Montant::whole(1540)}});
    sheet = expectValue(FactureQueries(*m_session).sheet(facture.key()));
    EXPECT_EQ(sheet.statut, FactureStatut::Payee);
    EXPECT_EQ(sheet.payeeLe, QDate(2026, 11, 12));
    EXPECT_EQ(sheet.paiements.size(), 2);
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(PaiementTest, AllocationsStayWithinThePaymentAndWhatIsDue) {
    const Facture facture = issued(m_copropriete);
    const auto refuse = [&](Montant montant, const QList<Allocation>& allocations) {
        const auto result = m_paiements->recordPayment(
            {montant, ModePaiement::Cheque, m_session->today(), {}, {}, allocations});
        EXPECT_FALSE(result);
        EXPECT_EQ(result.error().cause, Cause::Validation);
    };
    refuse(Montant::whole(50), {{facture.key(), Montant::whole(51)}});
    refuse(Montant::whole(500), {{facture.key(), Montant::fromUnits(12001)}});
    refuse(Montant::whole(120), {{facture.key(), Montant::whole(60)}, {facture.key(), Montant::whole(60)}});
    refuse(Montant(), {});
    refuse(Montant::whole(10), {{facture.key(), Montant()}});
    refuse(Montant::whole(10), {{addDraft(m_copropriete), Montant::whole(10)}});
    EXPECT_EQ(value("SELECT count(*) FROM paiement").toInt(), 0);
    EXPECT_EQ(value("SELECT prochain FROM compteur WHERE type = 'chaine' AND serie = 'paiement'").toInt(), 1);
    EXPECT_FALSE(m_paiements->recordPayment(
        {Montant::whole(10), ModePaiement::Carte, m_session->today().addDays(1), {}, {}, {}}));
    EXPECT_FALSE(m_paiements->recordPayment({Montant::whole(10), ModePaiement::Carte, {}, {}, {}, {}}));
    pay(Montant::whole(50), {{facture.key(), Montant::whole(50)}});
    refuse(Montant::whole(71), {{facture.key(), Montant::whole(71)}});
}

TEST_F(PaiementTest, AnAmountOfNothingIsSaidOnce) {
    const Facture facture = issued(m_copropriete);
    const Montant negative = -Montant::whole(5);
    const auto result = m_paiements->recordPayment(
        {negative, ModePaiement::Cheque, m_session->today(), {}, {}, {{facture.key(), negative}}});
    ASSERT_FALSE(result);
    ASSERT_EQ(result.error().fields.size(), 1);
    EXPECT_EQ(result.error().fields.first().field, "montant_cts");
    EXPECT_EQ(result.error().message, "Saisir un montant plus grand que zéro.");
}

TEST_F(PaiementTest, APaymentDatedBeforeItsFactureIsRefusedOnItsDate) {
    const Facture facture = issued(m_copropriete);
    const auto recordOn = [&](const QDate& date) {
        return m_paiements->recordPayment({Montant::whole(50),
                                           ModePaiement::Virement,
                                           date,
                                           {},
                                           {},
                                           {{facture.key(), Montant::whole(50)}}});
    };
    const auto refused = recordOn(facture.dateFacture.addDays(-1));
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.error().fields.size(), 1);
    EXPECT_EQ(refused.error().fields.first().field, "date");
    EXPECT_EQ(refused.error().message,
              "Vérifier la date\u00a0: FAC-2026-00001 n’a été émise que le 09/11/2026.");
    expectValue(recordOn(facture.dateFacture));
}

TEST_F(PaiementTest, ACreditMayBeOlderThanTheFactureItPays) {
    const Paiement paiement = pay(Montant::whole(120), {}, m_session->today().addDays(-30));
    const Facture facture = issued(m_copropriete);
    expectOk(m_paiements->allocate(paiement.key(), {{facture.key(), Montant::whole(120)}}));
    EXPECT_EQ(statut(facture), FactureStatut::Payee);
}

TEST_F(PaiementTest, TheExcessStaysACreditUsedLater) {
    const Facture first = issued(m_copropriete);
    const Paiement paiement = pay(Montant::whole(200), {{first.key(), Montant::whole(120)}});
    EXPECT_EQ(expectValue(m_paiements->credit(paiement.key())), Montant::whole(80));
    const Facture second = issued(m_copropriete);
    EXPECT_FALSE(m_paiements->allocate(paiement.key(), {{second.key(), Montant::whole(81)}}));
    expectOk(m_paiements->allocate(paiement.key(), {{second.key(), Montant::whole(50)}}));
    expectOk(m_paiements->allocate(paiement.key(), {{second.key(), Montant::whole(30)}}));
    EXPECT_EQ(expectValue(m_paiements->credit(paiement.key())), Montant());
    EXPECT_EQ(expectValue(m_paiements->openFactures(m_copropriete)).first().reste, Montant::whole(40));
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(PaiementTest, ARejectedPaymentFreesItsFactures) {
    const Facture facture = issued(m_copropriete);
    const Paiement paiement = pay(Montant::whole(120), {{facture.key(), Montant::whole(120)}});
    EXPECT_EQ(statut(facture), FactureStatut::Payee);
    const QDate today = m_session->today();
    EXPECT_FALSE(m_paiements->rejectPayment(paiement.key(), today, " "));
    EXPECT_FALSE(m_paiements->rejectPayment(paiement.key(), today.addDays(1), "Chèque sans provision"));
    expectOk(m_paiements->rejectPayment(paiement.key(), today, "Chèque sans provision"));
    EXPECT_FALSE(m_paiements->rejectPayment(paiement.key(), today, "Chèque sans provision"));
    EXPECT_EQ(statut(facture), FactureStatut::AEchoir);
    EXPECT_EQ(expectValue(m_paiements->credit(paiement.key())), Montant());
    EXPECT_FALSE(m_paiements->allocate(paiement.key(), {{facture.key(), Montant::whole(1)}}));
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(PaiementTest, AWholeAvoirCancelsAndGivesTheMoneyBackAsCredit) {
    const Facture facture = issued(m_copropriete);
    const Paiement paiement = pay(Montant::whole(20), {{facture.key(), Montant::whole(20)}});
    const Id<Facture> draft = expectValue(m_service->createAvoir(facture.key()));
    EXPECT_FALSE(m_service->createAvoir(facture.key())) << "one draft avoir at a time";
    const Facture avoir = issue(draft);
    EXPECT_EQ(avoir.numero, "AVO-2026-00001");
    EXPECT_EQ(avoir.chaineRang, 2);
    EXPECT_EQ(avoir.montantTtc, Montant::whole(120));
    EXPECT_EQ(m_painter.last.kind, "Avoir");
    EXPECT_EQ(m_painter.last.facts.last().value, "FAC-2026-00001 du 09/11/2026");
    EXPECT_TRUE(m_painter.last.legal.isEmpty());
    EXPECT_EQ(statut(facture), FactureStatut::SoldeeParAvoir);
    EXPECT_EQ(expectValue(m_paiements->credit(paiement.key())), Montant::whole(20));
    EXPECT_FALSE(m_service->createAvoir(facture.key()));
    EXPECT_FALSE(m_paiements->allocate(paiement.key(), {{facture.key(), Montant::whole(20)}}));
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(PaiementTest, APartialAvoirLessensWhatIsDueAndNeverExceedsIt) {
    const Facture facture = issued(m_copropriete);
    FactureFiche avoir = expectValue(m_service->load(expectValue(m_service->createAvoir(facture.key()))));
    avoir.lignes.first().prixUnitaireHt = PrixUnitaire::whole(25);
    expectOk(m_service->saveDraft(avoir));
    issue(avoir.facture.key());
    FactureSheet sheet = expectValue(FactureQueries(*m_session).sheet(facture.key()));
    EXPECT_EQ(sheet.reste, Montant::whole(90));
    EXPECT_EQ(sheet.statut, FactureStatut::Partielle);
    EXPECT_EQ(sheet.avoirs.size(), 1);
    const auto second = expectValue(m_service->createAvoir(facture.key()));
    const auto refused = m_service->issue(second, m_painter);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("90,00")) << refused.error().message.toStdString();
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(PaiementTest, ADisputeNeedsAMotive) {
    const Facture facture = issued(m_copropriete);
    EXPECT_FALSE(m_service->setLitige(facture.key(), true, " "));
    expectOk(m_service->setLitige(facture.key(), true, "Travaux contestés"));
    EXPECT_TRUE(expectValue(m_service->load(facture.key())).facture.litige);
    EXPECT_FALSE(m_service->setLitige(addDraft(m_copropriete), true, "Travaux contestés"));
    EXPECT_EQ(findings(), QStringList());
}

} // namespace tournevis::test
