// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/ParametresRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

TypePaiement terms(ModeEcheance echeance, int delai, std::optional<int> jour = {}) {
    TypePaiement type;
    type.echeance = echeance;
    type.delaiJours = delai;
    type.jourDuMois = jour;
    return type;
}

TEST(EcheanceTest, CountsNetDays) {
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::Net, 30), {2026, 11, 9}), QDate(2026, 12, 9));
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::Net, 0), {2026, 11, 9}), QDate(2026, 11, 9));
}

TEST(EcheanceTest, GoesToTheEndOfTheMonthReached) {
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::FinDeMois, 45), {2026, 11, 9}), QDate(2026, 12, 31));
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::FinDeMois, 30), {2026, 1, 29}), QDate(2026, 2, 28));
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::FinDeMois, 0), {2028, 2, 29}), QDate(2028, 2, 29));
}

TEST(EcheanceTest, GoesToADayOfTheNextMonth) {
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::FinDeMoisLe, 30, 10), {2026, 11, 9}), QDate(2027, 1, 10));
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::FinDeMoisLe, 0, 31), {2027, 1, 31}), QDate(2027, 2, 28));
}

TEST(EcheanceTest, IsTheDayItselfOnReceipt) {
    EXPECT_EQ(echeanceDate(terms(ModeEcheance::AReception, 30), {2026, 11, 9}), QDate(2026, 11, 9));
}

Societe company() {
    Societe societe;
    societe.raisonSociale = "Ateliers Morel";
    return societe;
}

TEST(SocieteRulesTest, ReadsSirenAndVatNumberFromTheSiret) {
    Societe societe = company();
    societe.siret = "732 829 320 00074";
    societe.telephone = "04 99 00 12 48";
    EXPECT_TRUE(normalize(societe).isEmpty());
    EXPECT_EQ(societe.siret, "73282932000074");
    EXPECT_EQ(societe.siren, "732829320");
    EXPECT_EQ(societe.tvaIntra, "FR44732829320");
    EXPECT_EQ(societe.telephone, "+33499001248");
}

TEST(SocieteRulesTest, LeavesTheVatNumberOutUnderFranchise) {
    Societe societe = company();
    societe.siret = "73282932000074";
    societe.regimeTva = RegimeTva::Franchise;
    EXPECT_TRUE(normalize(societe).isEmpty());
    EXPECT_TRUE(societe.tvaIntra.isEmpty());
}

TEST(SocieteRulesTest, KeepsWhatAlreadyAgreesAndDeducesNothingFromNothing) {
    Societe typed = company();
    typed.siret = "73282932000074";
    typed.siren = "732829320";
    typed.tvaIntra = "FR44732829320";
    typed.couleurDocument = "#1a2B3c";
    typed.capital = Montant();
    EXPECT_TRUE(normalize(typed).isEmpty());
    EXPECT_EQ(typed.tvaIntra, "FR44732829320");
    Societe young = company();
    EXPECT_TRUE(normalize(young).isEmpty());
    EXPECT_TRUE(young.siren.isEmpty() && young.tvaIntra.isEmpty());
    Societe franchise = company();
    franchise.siren = "732829320";
    franchise.tvaIntra = "FR44732829320";
    franchise.regimeTva = RegimeTva::Franchise;
    EXPECT_TRUE(normalize(franchise).isEmpty());
}

TEST(SocieteRulesTest, NamesEachRefusedField) {
    const auto refused = [](auto change) {
        Societe societe = company();
        change(societe);
        QStringList fields;
        for (const FieldError& error : normalize(societe))
            fields += error.field;
        return fields.join(' ');
    };
    EXPECT_EQ(refused([](Societe& s) { s.siret = "73282932000075"; }), "siret");
    EXPECT_EQ(refused([](Societe& s) { s.siren = "732829321"; }), "siren");
    EXPECT_EQ(refused([](Societe& s) { s.email = "accueil"; }), "email");
    EXPECT_EQ(refused([](Societe& s) { s.codePostal = "340"; }), "code_postal");
    EXPECT_EQ(refused([](Societe& s) { s.fuseau = "Europe/Nulle-Part"; }), "fuseau");
    EXPECT_EQ(refused([](Societe& s) { s.couleurDocument = "bleu"; }), "couleur_document");
    EXPECT_EQ(refused([](Societe& s) { s.capital = Montant::fromUnits(-1); }), "capital_cts");
    EXPECT_EQ(refused([](Societe& s) { s.siret = "73282932000074", s.siren = "356000000"; }), "siren");
    EXPECT_EQ(refused([](Societe& s) { s.siren = "356000000", s.tvaIntra = "FR44732829320"; }), "tva_intra");
    EXPECT_EQ(refused([](Societe& s) { s.pays = "BE", s.codePostal = "B-1000"; }), "");
}

TEST(BanqueRulesTest, AnAccountMayHaveNoBic) {
    Banque banque;
    banque.iban = "FR1420041010050500013M02606";
    EXPECT_TRUE(normalize(banque).isEmpty());
    banque.bic = "PSSTFRPP";
    EXPECT_TRUE(normalize(banque).isEmpty());
}

TEST(BanqueRulesTest, ChecksIbanAndBic) {
    Banque banque;
    banque.iban = "fr14 2004 1010 0505 0001 3m02 606";
    banque.bic = "psst frpp mon";
    EXPECT_TRUE(normalize(banque).isEmpty());
    EXPECT_EQ(banque.iban, "FR1420041010050500013M02606");
    EXPECT_EQ(banque.bic, "PSSTFRPPMON");
    banque.iban = "FR1420041010050500013M02607";
    banque.bic = "PSST";
    const auto errors = normalize(banque);
    ASSERT_EQ(errors.size(), 2);
    EXPECT_EQ(errors[0].field, "iban");
    EXPECT_EQ(errors[1].field, "bic");
}

} // namespace
} // namespace tournevis::test
