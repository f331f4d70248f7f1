// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "core/devis/DevisBase.h"
#include "devis/DevisParties.h"

namespace tournevis::test {
namespace {

class DevisCircuitTest : public DevisBase {
protected:
    Outcome approve(const Actor& actor, Id<Devis> id, NiveauDevis niveau) {
        signIn(actor);
        m_clock.advance(60);
        return niveau == NiveauDevis::Dg ? service().approveAsDg(id, version(id))
                                         : service().approveAsPdg(id, version(id));
    }
    Id<Devis> approved(qint64 centimes) {
        const Id<Devis> id = submitted(centimes);
        expectOk(approve(m_dg, id, NiveauDevis::Dg));
        if (stored(id).pdgRequis)
            expectOk(approve(m_pdg, id, NiveauDevis::Pdg));
        signIn(m_sophie);
        return id;
    }
    Id<Devis> sent(qint64 centimes) {
        const Id<Devis> id = approved(centimes);
        expectOk(service().send(id, version(id), "syndic@exemple.fr"));
        return id;
    }
    /// Decisions in order, « dg1 approuve · pdg1 refuse ».
    QString journal(Id<Devis> id) {
        return expectValue(m_session->connection().select(
                               "SELECT niveau || tour || ' ' || decision FROM devis_validation WHERE "
                               "devis_id = ? ORDER BY id",
                               {id.value()}, [](const Row& row) { return row.text(0); }))
            .join(QStringLiteral(" · "));
    }
    ReponseDevis accepted() {
        return {ReponseClient::Accepte, m_session->today(), "M. Roy", ModeReponse::Papier, {}, {}, {}};
    }
};

TEST_F(DevisCircuitTest, numberIsDrawnAtTheFirstSubmissionAndKept) {
    const Id<Devis> id = submitted(2000000);
    EXPECT_EQ(stored(id).numero, QStringLiteral("DEV-2026-00001"));
    signIn(m_dg);
    expectOk(service().requestChange(id, version(id), NiveauDevis::Dg, "Revoir la remise"));
    signIn(m_sophie);
    expectOk(service().submit(id, version(id)));
    EXPECT_EQ(stored(id).numero, QStringLiteral("DEV-2026-00001"));
    EXPECT_EQ(stored(submitted(2000000)).numero, QStringLiteral("DEV-2026-00002"));
}

TEST_F(DevisCircuitTest, upToTheHigherThresholdTheDgAloneDecides) {
    const Id<Devis> id = submitted(1500000);
    EXPECT_EQ(stored(id).statut, StatutDevis::AttenteDg);
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    EXPECT_EQ(stored(id).statut, StatutDevis::Valide) << "VAL-03";
    EXPECT_EQ(notices(m_sophie, "devis_valide"), QStringList{"DEV-2026-00001 est validé"});
    EXPECT_TRUE(notices(m_pdg, "devis_validation").isEmpty());
}

TEST_F(DevisCircuitTest, aboveItDgThenPdg) {
    const Id<Devis> id = submitted(1500001);
    EXPECT_EQ(notices(m_dg, "devis_validation"), QStringList{"DEV-2026-00001 attend votre validation"});
    EXPECT_FALSE(approve(m_pdg, id, NiveauDevis::Pdg)) << "the DG comes first";
    EXPECT_TRUE(notices(m_pdg, "devis_validation").isEmpty());
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    EXPECT_EQ(stored(id).statut, StatutDevis::AttentePdg);
    EXPECT_EQ(notices(m_pdg, "devis_validation"), QStringList{"DEV-2026-00001 attend votre validation"});
    EXPECT_FALSE(approve(m_dg, id, NiveauDevis::Pdg)) << "the DG holds no right on that step";
    expectOk(approve(m_pdg, id, NiveauDevis::Pdg));
    EXPECT_EQ(stored(id).statut, StatutDevis::Valide);
    EXPECT_EQ(journal(id), QStringLiteral("dg1 approuve · pdg1 approuve"));
}

TEST_F(DevisCircuitTest, belowTheLowerThresholdItLeavesDirectly) {
    const Devis devis = saved(99999).devis;
    expectOk(service().send(devis.key(), devis.version, "a@exemple.fr"));
    EXPECT_EQ(stored(devis.key()).statut, StatutDevis::Envoye);
    EXPECT_EQ(stored(devis.key()).numero, QStringLiteral("DEV-2026-00001"));
    const Devis larger = saved(100000).devis;
    EXPECT_FALSE(service().send(larger.key(), larger.version)) << "from 1 000 € on the DG decides";
    EXPECT_TRUE(stored(larger.key()).numero.isEmpty()) << "no number is spent";
}

TEST_F(DevisCircuitTest, withoutTheRightToSendDirectlyTheDgIsAsked) {
    m_services.rights = &m_openRights;
    m_openRights.refused = {permission::devisEnvoyerDirect.code};
    m_session = open(m_sophie);
    const Id<Devis> id = submitted(5000);
    EXPECT_EQ(stored(id).statut, StatutDevis::AttenteDg);
    const Devis draft = saved(5000).devis;
    EXPECT_EQ(service().send(draft.key(), draft.version).error().cause, Cause::Forbidden);
}

TEST_F(DevisCircuitTest, withoutAnyStepSubmittingMakesItReady) {
    const Id<Devis> id = submitted(5000);
    EXPECT_EQ(stored(id).statut, StatutDevis::Valide);
    EXPECT_FALSE(stored(id).dgRequis);
}

TEST_F(DevisCircuitTest, theSettingSendsEveryDevisThroughBoth) {
    value("UPDATE parametre SET valeur = '1' WHERE cle = 'devis.circuit_complet' RETURNING id");
    EXPECT_TRUE(stored(submitted(5000)).pdgRequis);
}

TEST_F(DevisCircuitTest, aLargeDiscountCallsForTheDg) {
    DevisFile file = typed(50000);
    file.devis.remiseTaux = Taux::whole(11);
    const Devis devis = saved(file).devis;
    expectOk(service().submit(devis.key(), devis.version));
    EXPECT_EQ(stored(devis.key()).statut, StatutDevis::AttenteDg);
}

TEST_F(DevisCircuitTest, eachUseCaseAsksForItsRight) {
    struct Case {
        const char* right;
        std::function<Outcome(DevisService, Id<Devis>, int)> act;
    };
    const Case cases[] = {
        {"devis.ecrire", [](DevisService s, Id<Devis> id, int v) { return s.submit(id, v); }},
        {"devis.ecrire", [](DevisService s, Id<Devis> id, int v) { return s.send(id, v); }},
        {"devis.ecrire", [](DevisService s, Id<Devis> id, int v) { return s.cancel(id, v, "Erreur"); }},
        {"devis.ecrire",
         [](DevisService s, Id<Devis> id, int v) { return s.recordClientAnswer(id, v, ReponseDevis()); }},
        {"devis.valider_dg", [](DevisService s, Id<Devis> id, int v) { return s.approveAsDg(id, v); }},
        {"devis.valider_pdg", [](DevisService s, Id<Devis> id, int v) { return s.approveAsPdg(id, v); }},
        {"devis.valider_dg",
         [](DevisService s, Id<Devis> id, int v) { return s.refuse(id, v, NiveauDevis::Dg, "Non"); }},
        {"devis.valider_pdg",
         [](DevisService s, Id<Devis> id, int v) { return s.requestChange(id, v, NiveauDevis::Pdg, "Non"); }},
        {"devis.lire", [](DevisService s, Id<Devis> id, int v) { return s.undoDecision(id, v); }},
    };
    const Id<Devis> id = submitted(2000000);
    m_services.rights = &m_openRights;
    m_session = open(m_sophie);
    for (const Case& one : cases) {
        m_openRights.refused = {one.right};
        const Outcome outcome = one.act(service(), id, version(id));
        ASSERT_FALSE(outcome) << one.right;
        EXPECT_EQ(outcome.error().cause, Cause::Forbidden) << one.right;
    }
    EXPECT_EQ(stored(id).statut, StatutDevis::AttenteDg);
}

TEST_F(DevisCircuitTest, anAuthorWithTheRightCannotApproveTheirOwn) {
    signIn(m_dg);
    const DevisFile file = expectValue(service().saveDraft(typed(2000000)));
    const Id<Devis> id = file.devis.key();
    expectOk(service().submit(id, file.devis.version));
    const Outcome own = service().approveAsDg(id, version(id));
    ASSERT_FALSE(own) << "VAL-05";
    EXPECT_EQ(own.error().message,
              QStringLiteral("Vous avez rédigé ce devis\u00A0: une autre personne doit le valider."));
    EXPECT_EQ(journal(id), QString());
}

TEST_F(DevisCircuitTest, rewritingSomebodyElsesDevisMakesOneItsAuthor) {
    const Id<Devis> id = submitted(2000000);
    signIn(m_dg);
    DevisFile file = expectValue(service().load(id));
    file.lignes[0].prixUnitaireHt = PrixUnitaire::whole(18000);
    file = expectValue(service().saveDraft(file));
    expectOk(service().submit(id, version(id)));
    const Outcome own = service().approveAsDg(id, version(id));
    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().message,
              QStringLiteral("Vous avez modifié les lignes ou les montants de ce devis\u00A0: "
                             "une autre personne doit le valider."));
    EXPECT_FALSE(service().refuse(id, version(id), NiveauDevis::Dg, "Non"));
    EXPECT_EQ(stored(id).statut, StatutDevis::AttenteDg);
    signIn(person("manager", {"dg"}, "Bertrand", "Colin"));
    expectOk(service().approveAsDg(id, version(id)));
}

TEST_F(DevisCircuitTest, aLineAddedSwappedOrADiscountIsWritingToo) {
    const auto afterEditBy = [&](auto edit) {
        const Id<Devis> id = submitted(2000000);
        signIn(m_dg);
        DevisFile file = expectValue(service().load(id));
        edit(file);
        expectValue(service().saveDraft(file));
        if (stored(id).statut == StatutDevis::Brouillon)
            expectOk(service().submit(id, version(id)));
        const Outcome decision = service().approveAsDg(id, version(id));
        signIn(m_sophie);
        return decision.has_value();
    };
    EXPECT_FALSE(afterEditBy([](DevisFile& file) {
        DevisLigne note = file.lignes[0];
        static_cast<Record&>(note) = Record();
        note.prixUnitaireHt = {};
        file.lignes.append(note);
    })) << "a line added";
    EXPECT_FALSE(afterEditBy([](DevisFile& file) { file.devis.remiseMontant = Montant::whole(10); }))
        << "a discount";
    EXPECT_FALSE(afterEditBy([](DevisFile& file) { static_cast<Record&>(file.lignes[0]) = Record(); }))
        << "a line replaced by its twin";
    EXPECT_TRUE(afterEditBy([](DevisFile& file) { file.devis.titre = "Chaufferie, tranche 2"; }))
        << "the title changes nothing of the price";
}

TEST_F(DevisCircuitTest, refusingTellsTheAuthorWhy) {
    const Id<Devis> id = submitted(2000000);
    signIn(m_dg);
    EXPECT_EQ(service().refuse(id, version(id), NiveauDevis::Dg, " ").error().message,
              QStringLiteral("Indiquer le motif du refus."));
    expectOk(service().refuse(id, version(id), NiveauDevis::Dg, "Marge trop faible"));
    EXPECT_EQ(stored(id).statut, StatutDevis::RefuseInterne);
    EXPECT_EQ(notices(m_sophie, "devis_refuse"),
              QStringList{"DEV-2026-00001 est refusé\u00A0: Marge trop faible"});
    signIn(m_sophie);
    EXPECT_FALSE(service().submit(id, version(id)));
}

TEST_F(DevisCircuitTest, changingALineVoidsTheApprovals) {
    const Id<Devis> id = submitted(2000000);
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    signIn(m_sophie);
    DevisFile file = expectValue(service().load(id));
    EXPECT_EQ(expectValue(service().saveDraft(file)).devis.statut, StatutDevis::AttentePdg)
        << "saving without a change voids nothing";
    file = expectValue(service().load(id));
    file.lignes[0].prixUnitaireHt = PrixUnitaire::whole(21000);
    const Devis edited = expectValue(service().saveDraft(file)).devis;
    EXPECT_EQ(edited.statut, StatutDevis::Brouillon) << "VAL-04";
    EXPECT_FALSE(edited.dgDecision);
    EXPECT_EQ(value("SELECT motif FROM historique_modification WHERE champ = 'dg_decision' ORDER BY id DESC "
                    "LIMIT 1")
                  .toString(),
              QStringLiteral("Devis modifié\u00A0: validations annulées"));
    expectOk(service().submit(id, edited.version));
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    expectOk(approve(m_pdg, id, NiveauDevis::Pdg));
    EXPECT_EQ(journal(id), QStringLiteral("dg1 approuve · dg2 approuve · pdg2 approuve"));
}

TEST_F(DevisCircuitTest, aDecisionIsUndoneUntilSomebodyActs) {
    const Id<Devis> id = submitted(2000000);
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    expectOk(service().undoDecision(id, version(id)));
    EXPECT_EQ(stored(id).statut, StatutDevis::AttenteDg);
    EXPECT_FALSE(stored(id).dgDecision);
    EXPECT_EQ(journal(id), QStringLiteral("dg1 approuve · dg1 a_modifier"));
    expectOk(approve(m_dg, id, NiveauDevis::Dg));
    expectOk(approve(m_pdg, id, NiveauDevis::Pdg));
    signIn(m_dg);
    EXPECT_FALSE(service().undoDecision(id, version(id))) << "the PDG acted after";
    signIn(m_pdg);
    expectOk(service().undoDecision(id, version(id)));
    EXPECT_EQ(stored(id).statut, StatutDevis::AttentePdg);
    EXPECT_EQ(stored(id).dgDecision, DecisionDevis::Approuve);
}

TEST_F(DevisCircuitTest, decidingOnAnOldReadingIsAConflict) {
    const Id<Devis> id = submitted(2000000);
    const int read = version(id);
    DevisFile file = expectValue(service().load(id));
    file.devis.titre = QStringLiteral("Autre objet");
    expectValue(service().saveDraft(file));
    expectOk(service().submit(id, version(id)));
    signIn(m_dg);
    EXPECT_EQ(service().approveAsDg(id, read).error().cause, Cause::Conflict);
    EXPECT_EQ(journal(id), QString());
}

TEST_F(DevisCircuitTest, incompleteDevisDoNotLeave) {
    DevisFile file = typed(5000);
    file.lignes = {section("Vide")};
    const Devis empty = saved(file).devis;
    EXPECT_EQ(service().submit(empty.key(), empty.version).error().message,
              QStringLiteral("Ajouter au moins une ligne au devis."));
    const Devis devis = saved(5000).devis;
    m_clock.advance(qint64(40) * 86400);
    EXPECT_FALSE(service().send(devis.key(), devis.version)) << "past its validity";
    EXPECT_EQ(value("SELECT count(*) FROM devis WHERE numero IS NOT NULL").toInt(), 0);
}

TEST_F(DevisCircuitTest, sendingFreezesTheParties) {
    const Id<Devis> id = sent(2000000);
    EXPECT_EQ(stored(id).envoyeA, QStringLiteral("syndic@exemple.fr"));
    value("UPDATE client SET nom = 'Nouveau syndicat' WHERE id = ? RETURNING id", {m_client.value()});
    const PartiesDevis parties = expectValue(partiesOf(m_session->connection(), stored(id)));
    EXPECT_EQ(parties.acheteur.displayName(), QStringLiteral("Copropriété Les Tilleuls"));
    EXPECT_EQ(parties.vendeur.siret, QStringLiteral("99948217700014"));
    EXPECT_EQ(parties.signataire.nomAffichage, QStringLiteral("Marc Rochebrune"));
    EXPECT_FALSE(service().saveDraft(expectValue(service().load(id)))) << "sent: read only";
}

TEST_F(DevisCircuitTest, theClientAccepts) {
    const Id<Devis> id = sent(2000000);
    ReponseDevis reponse = accepted();
    reponse.signataire.clear();
    EXPECT_EQ(service().recordClientAnswer(id, version(id), reponse).error().field(),
              QStringLiteral("client_signataire"));
    signIn(m_dg);
    expectOk(service().recordClientAnswer(id, version(id), accepted()));
    const Devis devis = stored(id);
    EXPECT_EQ(devis.statut, StatutDevis::Accepte);
    EXPECT_EQ(devis.clientSignataire, QStringLiteral("M. Roy"));
    EXPECT_EQ(devis.clientLe.toTimeZone(m_session->zone()).date(), m_session->today());
    EXPECT_EQ(notices(m_sophie, "devis_reponse"),
              QStringList{"DEV-2026-00001\u00A0: réponse du client, accepté"});
    EXPECT_FALSE(service().cancel(id, devis.version, "Erreur"));
}

TEST_F(DevisCircuitTest, theClientRefusesOrAsksForAChange) {
    const Id<Devis> refused = sent(2000000);
    ReponseDevis reponse = accepted();
    reponse.reponse = ReponseClient::Refuse;
    reponse.motif = MotifRefus::Prix;
    expectOk(service().recordClientAnswer(refused, version(refused), reponse));
    EXPECT_EQ(stored(refused).statut, StatutDevis::Refuse);
    const Id<Devis> changed = sent(2000000);
    reponse.reponse = ReponseClient::AModifier;
    reponse.motif.reset();
    reponse.commentaire = QStringLiteral("Sans le ballon");
    expectOk(service().recordClientAnswer(changed, version(changed), reponse));
    EXPECT_EQ(stored(changed).statut, StatutDevis::AModifier);
    expectOk(service().submit(changed, version(changed)));
    expectOk(approve(m_dg, changed, NiveauDevis::Dg));
    expectOk(approve(m_pdg, changed, NiveauDevis::Pdg));
    signIn(m_sophie);
    expectOk(service().send(changed, version(changed)));
    EXPECT_FALSE(stored(changed).clientReponse) << "a new sending awaits a new answer";
    EXPECT_EQ(journal(changed),
              QStringLiteral("dg1 approuve · pdg1 approuve · dg2 approuve · pdg2 approuve"));
}

TEST_F(DevisCircuitTest, expiryIsDailyAndSparesTheAccepted) {
    const Id<Devis> open = sent(2000000);
    const Id<Devis> kept = sent(2000000);
    expectOk(service().recordClientAnswer(kept, version(kept), accepted()));
    EXPECT_EQ(expectValue(service().expireOutdated()), 0);
    m_clock.advance(qint64(31) * 86400);
    EXPECT_EQ(expectValue(service().expireOutdated()), 1);
    EXPECT_EQ(stored(open).statut, StatutDevis::Expire);
    EXPECT_EQ(stored(kept).statut, StatutDevis::Accepte) << "DVL-02";
}

TEST_F(DevisCircuitTest, cancellingANumberedDevisNeedsAReason) {
    const Devis draft = saved(5000).devis;
    expectOk(service().cancel(draft.key(), draft.version, {}));
    const Id<Devis> id = submitted(2000000);
    EXPECT_EQ(service().cancel(id, version(id), " ").error().field(), QStringLiteral("motif"));
    expectOk(service().cancel(id, version(id), "Doublon"));
    EXPECT_EQ(stored(id).statut, StatutDevis::Annule);
}

TEST_F(DevisCircuitTest, everyStepLeavesItsAuditRow) {
    sent(2000000);
    EXPECT_EQ(expectValue(m_session->connection().select(
                              "SELECT action FROM audit_log WHERE entite = 'devis' ORDER BY sequence", {},
                              [](const Row& row) { return row.text(0); }))
                  .join(u' '),
              QStringLiteral("creation modification approbation approbation emission"));
}

} // namespace
} // namespace tournevis::test
