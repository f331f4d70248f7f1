// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisRules.h"

#include "comptes/Permissions.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

using enum StatutDevis;

const SeuilsDevis seuils{Montant::whole(1000), Montant::whole(15000), Taux::whole(10), false};
const Id<Utilisateur> author(1);
const Id<Utilisateur> other(2);

Circuit circuitOf(qint64 centimes, bool complete = false) {
    return requiredCircuit(Montant::fromUnits(centimes), seuils.dg, seuils.pdg, complete);
}

Devis waiting(StatutDevis statut) {
    Devis devis;
    devis.statut = statut;
    devis.pdgRequis = true;
    devis.auteurId = author;
    return devis;
}

QStringList fieldsOf(const QList<FieldError>& errors) {
    QStringList fields;
    for (const FieldError& error : errors)
        fields += error.field;
    return fields;
}

Devis goodHead() {
    Devis devis;
    devis.clientId = Id<Client>(1);
    devis.titre = QStringLiteral("Travaux");
    devis.typePaiementId = Id<TypePaiement>(1);
    devis.dateDevis = QDate(2026, 11, 9);
    devis.dateValidite = QDate(2026, 12, 9);
    return devis;
}

DevisLigne goodLine() {
    DevisLigne ligne;
    ligne.designation = QStringLiteral("Pose");
    ligne.quantite = Quantite::whole(1);
    ligne.prixUnitaireHt = PrixUnitaire::whole(50);
    ligne.tauxTvaId = Id<TauxTva>(1);
    return ligne;
}

TEST(DevisRules, thresholdsOfTheCircuit) {
    EXPECT_EQ(circuitOf(99999), (Circuit{false, false}));
    EXPECT_EQ(circuitOf(100000), (Circuit{true, false}));
    EXPECT_EQ(circuitOf(1500000), (Circuit{true, false})) << "VAL-03: 15 000,00 € is the DG alone";
    EXPECT_EQ(circuitOf(1500001), (Circuit{true, true})) << "VAL-03: 15 000,01 € is DG then PDG";
    EXPECT_EQ(circuitOf(100, true), (Circuit{true, true}));
    EXPECT_TRUE(circuitOf(1).isNone());
    EXPECT_FALSE(circuitOf(100000).isNone());
}

TEST(DevisRules, pdgNeverWithoutDgEvenWithThresholdsUpsideDown) {
    EXPECT_EQ(requiredCircuit(Montant::whole(500), Montant::whole(1000), Montant::whole(100), false),
              (Circuit{true, true}));
}

TEST(DevisRules, discountAndRightTriggerTheDg) {
    Devis devis;
    devis.montantHt = Montant::whole(450);
    EXPECT_TRUE(requiredCircuit(devis, Montant::whole(500), seuils, true).isNone()) << "10 % is allowed";
    devis.montantHt -= Montant::fromUnits(1);
    EXPECT_EQ(requiredCircuit(devis, Montant::whole(500), seuils, true), (Circuit{true, false}));
    devis.montantHt = Montant::whole(500);
    EXPECT_EQ(requiredCircuit(devis, Montant::whole(500), seuils, false), (Circuit{true, false}));
    EXPECT_EQ(submittedStatut({false, false}), Valide);
    EXPECT_EQ(submittedStatut({true, true}), AttenteDg);
}

TEST(DevisRules, everyArrowIsAllowedAndEveryOtherMoveRefused) {
    const Permission permissions[] = {permission::devisEcrire, permission::devisEnvoyerDirect,
                                      permission::devisValiderDg, permission::devisValiderPdg};
    int allowed = 0;
    for (const auto& from : enumTable(StatutDevis{})) {
        for (const auto& to : enumTable(StatutDevis{})) {
            for (const Permission& permission : permissions)
                allowed += checkMove(from.value, to.value, permission).has_value() ? 1 : 0;
        }
    }
    EXPECT_EQ(allowed, int(flechesDevis().size()));
    for (const FlecheDevis& fleche : flechesDevis())
        EXPECT_TRUE(checkMove(fleche.from, fleche.to, fleche.permission));
    EXPECT_FALSE(checkMove(AttenteDg, Valide, permission::devisValiderPdg)) << "the DG comes first";
    EXPECT_FALSE(checkMove(Brouillon, Accepte, permission::devisEcrire));
    EXPECT_EQ(checkMove(Accepte, Brouillon, permission::devisEcrire).error().message,
              QStringLiteral("Action impossible\u00A0: le devis est au statut «\u00A0Accepté\u00A0»."));
}

TEST(DevisRules, whatMayBeEditedAndWhatTheClientHas) {
    EXPECT_TRUE(isEditable(Brouillon) && isEditable(AModifier) && isEditable(AttenteDg) &&
                isEditable(Valide));
    EXPECT_FALSE(isEditable(Envoye) || isEditable(Accepte) || isEditable(RefuseInterne));
    EXPECT_TRUE(isInCircuit(AttentePdg));
    EXPECT_FALSE(isInCircuit(AModifier));
    EXPECT_TRUE(isSent(Expire) && isSent(Envoye));
    EXPECT_FALSE(isSent(Valide));
}

TEST(DevisRules, decisionsLeadOn) {
    Devis devis = waiting(AttenteDg);
    EXPECT_EQ(decidedStatut(devis, NiveauDevis::Dg, DecisionDevis::Approuve), AttentePdg);
    EXPECT_EQ(decidedStatut(devis, NiveauDevis::Pdg, DecisionDevis::Approuve), Valide);
    EXPECT_EQ(decidedStatut(devis, NiveauDevis::Dg, DecisionDevis::Refuse), RefuseInterne);
    EXPECT_EQ(decidedStatut(devis, NiveauDevis::Pdg, DecisionDevis::AModifier), AModifier);
    devis.pdgRequis = false;
    EXPECT_EQ(decidedStatut(devis, NiveauDevis::Dg, DecisionDevis::Approuve), Valide);
}

TEST(DevisRules, nobodyApprovesTheirOwnDevisByDefault) {
    const auto approve = [](StatutDevis statut, NiveauDevis niveau, Id<Utilisateur> who, bool own) {
        return checkDecision(waiting(statut), niveau, DecisionDevis::Approuve, {}, {who, false, own});
    };
    EXPECT_EQ(approve(AttenteDg, NiveauDevis::Dg, author, false).error().cause, Cause::Forbidden);
    EXPECT_EQ(approve(AttentePdg, NiveauDevis::Pdg, author, false).error().message,
              QStringLiteral("Vous avez rédigé ce devis\u00A0: une autre personne doit le valider."));
    EXPECT_TRUE(approve(AttenteDg, NiveauDevis::Dg, author, true));
    EXPECT_TRUE(approve(AttenteDg, NiveauDevis::Dg, other, false));
    EXPECT_FALSE(approve(AttenteDg, NiveauDevis::Pdg, other, false)) << "PDG before DG";
    EXPECT_FALSE(approve(AttentePdg, NiveauDevis::Dg, other, false));
    EXPECT_EQ(approve(AttenteDg, NiveauDevis::Dg, {}, false).error().cause, Cause::Forbidden);
}

TEST(DevisRules, nobodyApprovesWhatTheyRewrote) {
    const auto approve = [](bool wrote, bool own) {
        return checkDecision(waiting(AttenteDg), NiveauDevis::Dg, DecisionDevis::Approuve, {},
                             {other, wrote, own});
    };
    EXPECT_EQ(approve(true, false).error().cause, Cause::Forbidden);
    EXPECT_TRUE(approve(true, true));
    EXPECT_TRUE(approve(false, false));
}

TEST(DevisRules, refusingAndReturningNeedAComment) {
    const auto decide = [](DecisionDevis decision, const char* comment) {
        return checkDecision(waiting(AttenteDg), NiveauDevis::Dg, decision, comment, {other, false, false});
    };
    EXPECT_EQ(decide(DecisionDevis::Refuse, "  ").error().message,
              QStringLiteral("Indiquer le motif du refus."));
    EXPECT_EQ(decide(DecisionDevis::AModifier, "").error().field(), QStringLiteral("commentaire"));
    EXPECT_TRUE(decide(DecisionDevis::Refuse, "Marge trop faible"));
    EXPECT_TRUE(decide(DecisionDevis::AModifier, "Revoir la remise"));
    EXPECT_TRUE(decide(DecisionDevis::Approuve, ""));
}

TEST(DevisRules, aDecisionIsTakenBackOnlyByItsAuthorAndBeforeAnythingElse) {
    const QDateTime now(QDate(2026, 11, 9), QTime(8, 0), Qt::UTC);
    Devis devis = waiting(AttentePdg);
    EXPECT_FALSE(undoableDecision(devis, other)) << "nothing was decided";
    devis.dgDecision = DecisionDevis::Approuve;
    devis.dgId = other;
    devis.dgLe = devis.modifieLe = now;
    EXPECT_EQ(undoableDecision(devis, other), NiveauDevis::Dg);
    EXPECT_FALSE(undoableDecision(devis, author));
    EXPECT_FALSE(undoableDecision(devis, {}));
    Devis touched = devis;
    touched.modifieLe = now.addSecs(1);
    EXPECT_FALSE(undoableDecision(touched, other));
    Devis sent = devis;
    sent.statut = Envoye;
    EXPECT_FALSE(undoableDecision(sent, other));
    devis.statut = RefuseInterne;
    devis.pdgDecision = DecisionDevis::Refuse;
    devis.pdgId = other;
    devis.pdgLe = now;
    EXPECT_EQ(undoableDecision(devis, other), NiveauDevis::Pdg);
    voidDecisions(devis);
    EXPECT_FALSE(devis.dgDecision || devis.pdgDecision || devis.dgId || devis.pdgLe.isValid());
}

TEST(DevisRules, clientAnswers) {
    const QDate sent(2026, 11, 9);
    const QDate today(2026, 11, 20);
    ReponseDevis reponse{ReponseClient::Accepte, sent, "M. Roy", ModeReponse::Papier, {}, {}, {}};
    EXPECT_TRUE(validate(reponse, sent, today).isEmpty());
    reponse = {ReponseClient::Accepte, {}, " ", {}, {}, {}, {}};
    EXPECT_EQ(fieldsOf(validate(reponse, sent, today)),
              (QStringList{"client_le", "client_signataire", "client_mode"}));
    reponse = {ReponseClient::Refuse, today.addDays(1), {}, {}, {}, {}, {}};
    EXPECT_EQ(fieldsOf(validate(reponse, sent, today)), (QStringList{"client_le", "refus_motif"}));
    reponse = {ReponseClient::AModifier, sent.addDays(-1), {}, {}, {}, " ", {}};
    EXPECT_EQ(fieldsOf(validate(reponse, sent, today)), (QStringList{"client_le", "client_commentaire"}));
    EXPECT_EQ(answeredStatut(ReponseClient::Accepte), Accepte);
    EXPECT_EQ(answeredStatut(ReponseClient::Refuse), Refuse);
    EXPECT_EQ(answeredStatut(ReponseClient::AModifier), AModifier);
}

TEST(DevisRules, headIsChecked) {
    EXPECT_TRUE(validate(goodHead(), {goodLine()}).isEmpty());
    EXPECT_EQ(fieldsOf(validate(Devis(), {})),
              (QStringList{"client_id", "titre", "type_paiement_id", "date_devis", "date_validite"}));
    Devis devis = goodHead();
    devis.dateValidite = devis.dateDevis.addDays(-1);
    devis.acompteTaux = Taux::fromUnits(10001);
    devis.acompteMontant = Montant::fromUnits(-1);
    devis.retenueGarantie = Taux::fromUnits(501);
    devis.payant = true;
    EXPECT_EQ(fieldsOf(validate(devis, {})), (QStringList{"date_validite", "acompte_bp", "acompte_cts",
                                                          "retenue_garantie_bp", "prix_devis_cts"}));
    devis = goodHead();
    devis.acompteTaux = devis.retenueGarantie = Taux::fromUnits(-1);
    EXPECT_EQ(fieldsOf(validate(devis, {})), (QStringList{"acompte_bp", "retenue_garantie_bp"}));
}

TEST(DevisRules, discountsAreChecked) {
    const auto discount = [](qint64 rate, qint64 centimes, qint64 lines) {
        Devis devis = goodHead();
        devis.remiseTaux = Taux::fromUnits(rate);
        devis.remiseMontant = Montant::fromUnits(centimes);
        devis.lignesHt = Montant::fromUnits(lines);
        return fieldsOf(validate(devis, {}));
    };
    EXPECT_EQ(discount(300, 500, 1000), QStringList{"remise_cts"});
    EXPECT_EQ(discount(0, 1001, 1000), QStringList{"remise_cts"});
    EXPECT_EQ(discount(0, 1, -1000), QStringList{"remise_cts"});
    EXPECT_EQ(discount(0, 1000, 1000), QStringList{});
    EXPECT_EQ(discount(10001, 0, 0), QStringList{"remise_bp"});
    EXPECT_EQ(discount(-1, 0, 0), QStringList{"remise_bp"});
    EXPECT_EQ(discount(0, -1, 0), QStringList{"remise_cts"});
}

TEST(DevisRules, linesAreChecked) {
    DevisLigne bad;
    bad.prixUnitaireHt = PrixUnitaire::fromUnits(-1);
    bad.remise = Taux::fromUnits(10001);
    EXPECT_EQ(fieldsOf(validate(goodHead(), {goodLine(), bad})),
              (QStringList{"ligne.1.designation", "ligne.1.quantite", "ligne.1.prix_unitaire_ht",
                           "ligne.1.taux_tva_id", "ligne.1.remise_bp"}));
    DevisLigne negativeDiscount = goodLine();
    negativeDiscount.remise = Taux::fromUnits(-1);
    EXPECT_EQ(fieldsOf(validate(goodHead(), {negativeDiscount})), QStringList{"ligne.0.remise_bp"});
    DevisLigne title;
    title.type = TypeDevisLigne::Section;
    EXPECT_EQ(fieldsOf(validate(goodHead(), {title})), QStringList{"ligne.0.designation"});
}

TEST(DevisRules, whatIsMissingForTheClient) {
    Devis devis = goodHead();
    devis.montantHt = Montant::whole(50);
    const QDate today = devis.dateDevis;
    EXPECT_TRUE(missingForClient(devis, {goodLine()}, today).isEmpty());
    EXPECT_EQ(missingForClient(devis, {}, today), QStringLiteral("Ajouter au moins une ligne au devis."));
    EXPECT_TRUE(missingForClient(devis, {goodLine()}, devis.dateValidite).isEmpty());
    EXPECT_FALSE(missingForClient(devis, {goodLine()}, devis.dateValidite.addDays(1)).isEmpty());
    devis.montantHt = Montant::fromUnits(-1);
    EXPECT_FALSE(missingForClient(devis, {goodLine()}, today).isEmpty());
}

} // namespace
} // namespace tournevis
