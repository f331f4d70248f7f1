// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/ReglagesPlanning.h"

#include "parametres/Parametres.h"
#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

class ReglagesPlanningTest : public TestBase {
protected:
    ReglagesPlanning shipped() { return expectValue(ReglagesPlanningService(*m_session).load()); }
    QStringList errorsOf(ReglagesPlanning reglages) {
        QStringList fields;
        for (const FieldError& error : normalize(reglages))
            fields += error.field;
        return fields;
    }
};

TEST_F(ReglagesPlanningTest, AreShippedAndReadBack) {
    ReglagesPlanning reglages = shipped();
    EXPECT_EQ(reglages.trajetVitesseKmh, 40);
    EXPECT_EQ(reglages.trajetFacteurPct, 130);
    EXPECT_EQ(reglages.poidsTotal(), 100);
    EXPECT_EQ(reglages.territoire, "metropole");
    EXPECT_TRUE(reglages.journeeSolidarite.isEmpty());
    EXPECT_TRUE(errorsOf(reglages).isEmpty());
    reglages.trajetVitesseKmh = 35;
    reglages.dejeunerFin = "14h";
    reglages.alsaceMoselle = true;
    reglages.journeeSolidarite = "lundi_pentecote";
    expectOk(ReglagesPlanningService(*m_session).save(reglages));
    const Parametres parametres(m_session->connection());
    EXPECT_EQ(expectValue(parametres.entier("planning.trajet_vitesse_kmh")), 35);
    EXPECT_EQ(expectValue(parametres.texte("planning.dejeuner_fin")), "14:00");
    EXPECT_TRUE(expectValue(parametres.booleen("planning.alsace_moselle")));
    EXPECT_EQ(expectValue(parametres.texte("planning.journee_solidarite")), "lundi_pentecote");
    EXPECT_EQ(value("SELECT count(*) FROM parametre WHERE version > 1"), 4) << "only what changed";
}

TEST_F(ReglagesPlanningTest, RefuseWhatAPlanningCannotWorkWith) {
    ReglagesPlanning reglages = shipped();
    reglages.trajetVitesseKmh = 0;
    reglages.pasMin = 7;
    reglages.jourFin = "06:00";
    reglages.dejeunerDebut = "midi pile";
    EXPECT_EQ(errorsOf(reglages), (QStringList{"trajet_vitesse_kmh", "dejeuner_debut", "pas_min"}));
    reglages = shipped();
    reglages.jourFin = "06:00";
    reglages.dejeunerFin = "11:00";
    EXPECT_EQ(errorsOf(reglages), (QStringList{"jour_fin", "dejeuner_fin"}));
    reglages = shipped();
    reglages.poidsProximite = reglages.poidsCharge = reglages.poidsCreneau = reglages.poidsContinuite =
        reglages.poidsEcheance = 0;
    EXPECT_EQ(errorsOf(reglages), QStringList{"poids_proximite"});
}

TEST_F(ReglagesPlanningTest, AStaleFormIsAConflict) {
    ReglagesPlanning mine = shipped();
    ReglagesPlanning theirs = shipped();
    theirs.poidsCharge = 30;
    expectOk(ReglagesPlanningService(*m_session).save(theirs));
    mine.poidsCharge = 20;
    const auto refused = ReglagesPlanningService(*m_session).save(mine);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Conflict);
}

TEST_F(ReglagesPlanningTest, OnlyTheAdministrationWrites) {
    auto clerk = open(person("manager", {"regulation"}, "Julie", "Morel"));
    m_openRights.refused = {"administration.ecrire"};
    const auto refused = ReglagesPlanningService(*clerk).save(shipped());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
