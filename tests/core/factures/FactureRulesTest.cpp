// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureRules.h"

#include "factures/MentionRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QDate due(2026, 11, 15);

Reglement issuedFor(Montant regle, Montant avoirs = {}) {
    return {TypeFacture::Facture, EtatFacture::Emise, Montant::whole(100), regle, avoirs, due};
}

FactureLigne labour(Quantite quantite, PrixUnitaire prix) {
    FactureLigne ligne;
    ligne.designation = "Main-d’œuvre";
    ligne.quantite = quantite;
    ligne.prixUnitaireHt = prix;
    ligne.tauxTvaId = Id<TauxTva>(1);
    return ligne;
}

FactureDossier completeDossier() {
    FactureDossier dossier;
    dossier.facture.clientId = Id<Client>(1);
    dossier.facture.typePaiementId = Id<TypePaiement>(1);
    dossier.facture.dateFacture = QDate(2026, 11, 9);
    dossier.facture.dateEcheance = QDate(2026, 12, 9);
    dossier.facture.datePrestation = QDate(2026, 11, 9);
    dossier.lignes = {labour(Quantite::whole(1), PrixUnitaire::whole(100))};
    dossier.vendeur.raisonSociale = "Ateliers Rochebrune";
    dossier.vendeur.forme = "SAS";
    dossier.vendeur.adresseL1 = "14 rue des Forges";
    dossier.vendeur.codePostal = "69007";
    dossier.vendeur.ville = "Lyon";
    dossier.vendeur.siret = "99948217700014";
    dossier.vendeur.tvaIntra = "FR03999482177";
    dossier.vendeur.rcs = "Lyon";
    dossier.vendeur.assureur = "Mutuelle du Rhône";
    dossier.vendeur.assuranceContrat = "MR-4482-119";
    dossier.vendeur.assuranceZone = "France";
    dossier.vendeur.mediateurNom = "Médiation";
    dossier.acheteur.type = "entreprise";
    dossier.acheteur.nom = "Hôtel Bellerive";
    dossier.acheteur.siren = "999654320";
    dossier.acheteur.adresseL1 = "3 place Carnot";
    dossier.acheteur.codePostal = "69002";
    dossier.acheteur.ville = "Lyon";
    return dossier;
}

QStringList fieldsOf(const QList<FieldError>& errors) {
    QStringList fields;
    for (const FieldError& error : errors)
        fields += error.field;
    return fields;
}

FactureTva taxe(const QString& code, int bp) {
    FactureTva row;
    row.code = code;
    row.taux = Taux::fromUnits(bp);
    return row;
}

} // namespace

TEST(FactureRules, TheStatusFollowsStateMoneyAndDate) {
    Reglement reglement = issuedFor({});
    EXPECT_EQ(statutDe(reglement, due), FactureStatut::AEchoir);
    EXPECT_EQ(statutDe(reglement, due.addDays(1)), FactureStatut::EnRetard);
    EXPECT_EQ(statutDe(issuedFor(Montant::whole(40)), due.addDays(1)), FactureStatut::Partielle);
    EXPECT_EQ(statutDe(issuedFor({}, Montant::whole(40)), due), FactureStatut::Partielle);
    EXPECT_EQ(statutDe(issuedFor(Montant::whole(100)), due.addDays(9)), FactureStatut::Payee);
    EXPECT_EQ(statutDe(issuedFor(Montant::whole(70), Montant::whole(30)), due), FactureStatut::Payee);
    reglement.type = TypeFacture::Avoir;
    EXPECT_EQ(statutDe(reglement, due.addDays(9)), FactureStatut::AEchoir);
    reglement.etat = EtatFacture::Brouillon;
    EXPECT_EQ(statutDe(reglement, due), FactureStatut::Brouillon);
    reglement.etat = EtatFacture::Contrepassee;
    EXPECT_EQ(statutDe(reglement, due), FactureStatut::SoldeeParAvoir);
    EXPECT_EQ(labelOf(FactureStatut::SoldeeParAvoir), "Annulée (par avoir)");
}

TEST(FactureRules, DelayCountsCalendarDaysAfterTheDueDate) {
    EXPECT_EQ(retardJours(issuedFor({}), due.addDays(-3)), 0);
    EXPECT_EQ(retardJours(issuedFor({}), due), 0);
    EXPECT_EQ(retardJours(issuedFor({}), due.addDays(1)), 1);
    EXPECT_EQ(retardJours(issuedFor(Montant::whole(1)), due.addDays(17)), 17);
    EXPECT_EQ(retardJours(issuedFor(Montant::whole(100)), due.addDays(17)), 0);
}

TEST(FactureRules, WhatIsPastDueAndLeftToPayIsLatePartPaidOrNot) {
    EXPECT_FALSE(isLate(issuedFor({}), due));
    EXPECT_TRUE(isLate(issuedFor({}), due.addDays(1)));
    EXPECT_TRUE(isLate(issuedFor(Montant::whole(40)), due.addDays(1)));
    EXPECT_TRUE(isLate(issuedFor({}, Montant::whole(40)), due.addDays(1)));
    EXPECT_FALSE(isLate(issuedFor(Montant::whole(100)), due.addDays(1)));
    Reglement avoir = issuedFor({});
    avoir.type = TypeFacture::Avoir;
    EXPECT_FALSE(isLate(avoir, due.addDays(1)));
}

TEST(FactureRules, WhatIsDueIsNeverNegative) {
    EXPECT_EQ(resteDu(issuedFor(Montant::whole(80), Montant::whole(50))), Montant());
}

TEST(FactureRules, EachIssueAsksItsRight) {
    EXPECT_STREQ(issuePermission(TypeFacture::Facture).code, "facture.emettre");
    EXPECT_STREQ(issuePermission(TypeFacture::Situation).code, "facture.emettre");
    EXPECT_STREQ(issuePermission(TypeFacture::Avoir).code, "facture.avoir");
    EXPECT_EQ(flechesFacture().size(), 3u);
}

TEST(FactureRules, TheOldestDueDateIsPaidFirst) {
    const QList<FactureOuverte> ouvertes{
        {Id<Facture>(1), "B", QDate(2026, 10, 2), QDate(2026, 11, 2), Montant::whole(50)},
        {Id<Facture>(2), "A", QDate(2026, 10, 1), QDate(2026, 11, 1), Montant::whole(30)},
        {Id<Facture>(3), "C", QDate(2026, 10, 3), QDate(2026, 11, 3), Montant::whole(10)}};
    const QList<Allocation> expected{{Id<Facture>(2), Montant::whole(30)},
                                     {Id<Facture>(1), Montant::whole(40)}};
    EXPECT_EQ(spreadOldestFirst(Montant::whole(70), ouvertes), expected);
    EXPECT_EQ(spreadOldestFirst(Montant::whole(700), ouvertes).size(), 3);
}

TEST(FactureRules, SumsFollowTheLinesThatCount) {
    QHash<Id<TauxTva>, TauxTva> rates;
    rates[Id<TauxTva>(1)].taux = Taux::fromUnits(1000);
    rates[Id<TauxTva>(2)].categorie = CategorieTva::AE;
    Facture facture;
    facture.remise = Taux::fromUnits(300);
    facture.retenue = Taux::fromUnits(500);
    facture.dejaRegle = Montant::whole(10);
    QList<FactureLigne> lignes{labour(Quantite::whole(2), PrixUnitaire::whole(1120)),
                               labour(Quantite::fromUnits(-1250), PrixUnitaire::whole(75))};
    FactureLigne section;
    section.type = TypeFactureLigne::Section;
    section.montantHt = Montant::whole(9);
    lignes.prepend(section);
    lignes[2].tauxTvaId = Id<TauxTva>(2);
    normalizeLignes(lignes);
    EXPECT_EQ(lignes[0].montantHt, Montant());
    EXPECT_EQ(lignes[2].montantHt, Montant::fromUnits(-9375));
    EXPECT_EQ(lignes[2].ordre, 3);
    applyTotaux(facture, totauxDe(facture, lignes, rates));
    EXPECT_EQ(facture.lignesHt, Montant::fromUnits(214625));
    EXPECT_EQ(facture.montantHt, Montant::fromUnits(217280 - 9094));
    EXPECT_EQ(facture.montantTva, Montant::fromUnits(21728));
    EXPECT_EQ(facture.netAPayer, facture.montantTtc - Montant::whole(10));
    EXPECT_EQ(facture.retenueMontant, facture.montantTtc * Taux::fromUnits(500));
    EXPECT_TRUE(facture.autoliquidation);
}

TEST(FactureRules, ADraftNamesEachFaultOfItsLines) {
    Facture facture;
    facture.remise = Taux::fromUnits(1);
    facture.remiseMontant = Montant::whole(1);
    facture.periodeDu = QDate(2026, 2, 1);
    facture.periodeAu = QDate(2026, 1, 1);
    facture.type = TypeFacture::Avoir;
    FactureLigne empty = labour({}, PrixUnitaire::whole(-1));
    empty.designation = " ";
    empty.tauxTvaId = {};
    FactureLigne text = empty;
    text.type = TypeFactureLigne::Texte;
    EXPECT_EQ(fieldsOf(draftErrors(facture, {empty, text})),
              QStringList({"client_id", "remise_cts", "periode_au", "facture_origine_id",
                           "ligne.0.designation", "ligne.0.quantite", "ligne.0.prix_unitaire_ht",
                           "ligne.0.taux_tva_id", "ligne.1.designation"}));
}

TEST(MentionRules, ACompleteDossierPasses) {
    const MentionCheck check = checkMentions(completeDossier());
    EXPECT_EQ(fieldsOf(check.errors), QStringList());
    EXPECT_EQ(fieldsOf(check.warnings), QStringList());
}

TEST(MentionRules, EachMissingDatumOfTheCompanyIsNamed) {
    FactureDossier dossier = completeDossier();
    dossier.vendeur = Vendeur();
    const MentionCheck check = checkMentions(dossier);
    EXPECT_EQ(fieldsOf(check.errors),
              QStringList({"societe.raison_sociale", "societe.adresse_l1", "societe.forme", "societe.siret",
                           "societe.tva_intra", "societe.assureur"}));
    EXPECT_EQ(fieldsOf(check.warnings), QStringList({"societe.rcs"}));
    dossier.vendeur.regimeTva = "franchise";
    EXPECT_FALSE(fieldsOf(checkMentions(dossier).errors).contains("societe.tva_intra"));
}

TEST(MentionRules, TheSirenIsOwedByCompaniesAndTaxablePersons) {
    FactureDossier dossier = completeDossier();
    dossier.acheteur.siren.clear();
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"client.siren"}));
    dossier.acheteur.type = "syndic";
    EXPECT_EQ(fieldsOf(checkMentions(dossier).warnings), QStringList({"client.siren"}));
    dossier.acheteur.assujettiTva = "1";
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"client.siren"}));
    dossier.acheteur.type = "particulier";
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList());
    dossier.vendeur.mediateurNom.clear();
    EXPECT_EQ(fieldsOf(checkMentions(dossier).warnings), QStringList({"societe.mediateur_nom"}));
}

TEST(MentionRules, TheBuyerHasANameAndAnAddress) {
    FactureDossier dossier = completeDossier();
    dossier.acheteur.nom.clear();
    dossier.acheteur.ville.clear();
    dossier.facture.autoliquidation = true;
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors),
              QStringList({"client.nom", "client.adresse_l1", "client.tva_intra"}));
}

TEST(MentionRules, AReducedRateNeedsTheCertificationOfTheClient) {
    FactureDossier dossier = completeDossier();
    dossier.taxes = {taxe("S", 550), taxe("S", 1000), taxe("S", 2000), taxe("AE", 0)};
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"mention_tva", "mention_tva"}));
    dossier.facture.devisId = Id<Devis>(1);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors),
              QStringList({"devis.certification_tva", "devis.certification_tva"}));
    dossier.facture.type = TypeFacture::Avoir;
    dossier.facture.factureOrigineId = Id<Facture>(1);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList())
        << "an avoir takes back what was certified";
    dossier.facture.factureOrigineId = {};
    dossier.facture.type = TypeFacture::Facture;
    dossier.certifieTva = true;
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList());
    dossier.vendeur.regimeTva = "franchise";
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors).count("taux_tva_id"), 3);
}

TEST(MentionRules, AFactureSellsSomethingAndIsNotNegative) {
    FactureDossier dossier = completeDossier();
    dossier.lignes.clear();
    dossier.facture.montantTtc = Montant::fromUnits(-1);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"lignes", "montant_ttc_cts"}));
}

TEST(MentionRules, AProfessionalPaysWithinSixtyDays) {
    FactureDossier dossier = completeDossier();
    dossier.facture.dateEcheance = dossier.facture.dateFacture.addDays(60);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList());
    dossier.facture.dateEcheance = dossier.facture.dateFacture.addDays(61);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"date_echeance"}));
    dossier.facture.type = TypeFacture::Avoir;
    dossier.facture.factureOrigineId = Id<Facture>(1);
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList());
    dossier.facture.type = TypeFacture::Facture;
    dossier.acheteur.type = "particulier";
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList());
    dossier.facture.dateEcheance = dossier.facture.dateFacture.addDays(-1);
    dossier.facture.typePaiementId = {};
    dossier.facture.datePrestation = {};
    EXPECT_EQ(fieldsOf(checkMentions(dossier).errors), QStringList({"type_paiement_id", "date_echeance"}));
    EXPECT_EQ(fieldsOf(checkMentions(dossier).warnings), QStringList({"date_prestation"}));
}

TEST(MentionRules, TermsAtTheEndOfTheMonthMayReachFurther) {
    TypePaiement type;
    EXPECT_EQ(latestEcheance(type, QDate(2026, 11, 2)), QDate(2027, 1, 1));
    type.echeance = ModeEcheance::FinDeMois;
    EXPECT_EQ(latestEcheance(type, QDate(2026, 11, 20)), QDate(2027, 1, 31));
    type.echeance = ModeEcheance::FinDeMoisLe;
    EXPECT_EQ(latestEcheance(type, QDate(2026, 11, 2)), QDate(2027, 1, 1));
}

} // namespace tournevis::test
