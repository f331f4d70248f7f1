// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Parametres.h"

#include "parametres/Parametre.h"
#include "parametres/ReferenceQueries.h"
#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

using ParametresTest = TestBase;

TEST_F(ParametresTest, ReadsEachTypeOfSetting) {
    const Parametres parametres(m_session->connection());
    EXPECT_EQ(expectValue(parametres.texte("stock.emplacement_defaut")), "DEPOT");
    EXPECT_EQ(expectValue(parametres.entier("facturation.pas_minutes")), 15);
    EXPECT_FALSE(expectValue(parametres.booleen("base.demonstration")));
    EXPECT_TRUE(expectValue(parametres.booleen("stock.alerte_active")));
    EXPECT_EQ(expectValue(parametres.montant("devis.seuil_pdg")), Montant::fromUnits(1500000));
    EXPECT_EQ(expectValue(parametres.texte("dossier")), "");
}

TEST_F(ParametresTest, RefusesAMissingOrUnreadableSetting) {
    const Parametres parametres(m_session->connection());
    EXPECT_EQ(parametres.texte("devis.inconnu").error().cause, Cause::Technical);
    EXPECT_EQ(parametres.entier("stock.emplacement_defaut").error().cause, Cause::Technical);
    EXPECT_EQ(parametres.booleen("devis.validite_jours").error().cause, Cause::Technical);
    EXPECT_EQ(parametres.montant("dossier").error().cause, Cause::Technical);
}

TEST_F(ParametresTest, ListsTheRatesInForceOnADay) {
    expectValue(m_session->connection().execute(
        "UPDATE taux_tva SET valable_au = '2026-12-31' WHERE code = 'TVA20'"));
    const ReferenceQueries references(*m_session);
    const auto codes = [&](const QDate& day) {
        QStringList found;
        for (const TauxTva& taux : expectValue(references.tauxTva(day)))
            found += taux.code;
        return found;
    };
    EXPECT_EQ(codes({2026, 12, 31}).first(), "TVA20");
    EXPECT_FALSE(codes({2027, 1, 1}).contains("TVA20"));
    EXPECT_TRUE(codes({2013, 12, 31}).isEmpty());
    const auto rates = expectValue(references.tauxTva({2027, 1, 1}));
    EXPECT_EQ(rates.last().categorie, CategorieTva::AE);
    EXPECT_EQ(rates[1].taux, Taux::fromUnits(550));
}

TEST_F(ParametresTest, ListsUnitsInOrderAndTheDefaultTermsFirst) {
    const ReferenceQueries references(*m_session);
    const auto unites = expectValue(references.unites());
    ASSERT_GE(unites.size(), 2);
    EXPECT_EQ(unites[0].symbole, "u");
    EXPECT_EQ(unites[1].decimales, 2);
    const auto types = expectValue(references.typesPaiement());
    ASSERT_FALSE(types.isEmpty());
    EXPECT_EQ(types.first().code, "NET30");
    EXPECT_TRUE(types.first().parDefaut);
    EXPECT_EQ(types.first().indemnite, Montant::fromUnits(4000));
}

} // namespace
} // namespace tournevis::test
