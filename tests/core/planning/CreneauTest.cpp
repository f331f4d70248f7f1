// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/PlanSamples.h"

namespace tournevis::test {
namespace {

/// « The drop keeps the wished hour when free, otherwise the first slot that fits travel included. »
class CreneauTest : public testing::Test {
protected:
    PlanTechnicien& karim() { return m_contexte.techniciens[0]; }
    Interval first(const Interval& wished) const {
        return premierCreneau(m_contexte, m_demande, karimId, wished);
    }

    PlanContexte m_contexte = team();
    PlanDemande m_demande = repair();
};

TEST_F(CreneauTest, aFreeHourIsKeptEvenOutOfStepOrMildlyBad) {
    EXPECT_EQ(first(slot(10, 9, 7, 60)), slot(10, 9, 7, 60));
    EXPECT_EQ(first(slot(10, 12, 0, 60)), slot(10, 12, 0, 60));
    EXPECT_EQ(first(slot(11, 9, 0, 60)), slot(11, 9, 0, 60));
}

TEST_F(CreneauTest, aTakenHourGivesTheFirstThatFitsTravelIncluded) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), roadFromDepot(14600)),
                       visit(2, "Mme Aubert", slot(10, 11, 0, 60), roadFromDepot(14600))};
    EXPECT_EQ(first(slot(10, 8, 30, 60)), slot(10, 9, 30, 60)) << "22 minutes of road on both sides";
    EXPECT_EQ(first(slot(10, 8, 30, 75)), slot(10, 13, 30, 75));
}

TEST_F(CreneauTest, anEstimatedRoadIsRespectedToo) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), town(14600, "69029"))};
    EXPECT_EQ(first(slot(10, 8, 0, 60)), slot(10, 9, 30, 60));
}

TEST_F(CreneauTest, absencesAndHoursBoundTheSearch) {
    karim().absences = {{{at(10, 0), at(10, 14)}, "Congés"}};
    EXPECT_EQ(first(slot(10, 9, 0, 60)), slot(10, 14, 0, 60));
    EXPECT_EQ(first(slot(10, 9, 0, 210)), slot(10, 14, 0, 210));
    EXPECT_EQ(first(slot(10, 9, 0, 211)), slot(10, 9, 0, 211)) << "nothing fits: the wish";
}

TEST_F(CreneauTest, aDayOfWorkMayGoOverLunch) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), roadFromDepot(0))};
    EXPECT_EQ(first(slot(10, 8, 0, 300)), slot(10, 9, 0, 300));
}

TEST_F(CreneauTest, theStepIsThatOfTheBoard) {
    m_contexte.regles.pasMin = 5;
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), roadFromDepot(14600))};
    EXPECT_EQ(first(slot(10, 8, 0, 60)), slot(10, 9, 25, 60));
}

TEST_F(CreneauTest, noSlotLiftsAClosedDayOrAPersonUnknown) {
    m_contexte.fermetures = {{QDate(2026, 11, 10), QDate(2026, 11, 10), "Inventaire"}};
    EXPECT_EQ(first(slot(10, 9, 0, 60)), slot(10, 9, 0, 60));
    EXPECT_EQ(premierCreneau(m_contexte, m_demande, Id<Technicien>(9), slot(10, 9, 0, 60)),
              slot(10, 9, 0, 60));
}

TEST_F(CreneauTest, whoDoesNotHoldTheSpecialityStillGetsAFreeHour) {
    m_demande.specialites = {plomberie};
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), roadFromDepot(0))};
    EXPECT_EQ(first(slot(10, 8, 0, 60)), slot(10, 9, 0, 60));
    EXPECT_EQ(first(slot(10, 10, 0, 60)), slot(10, 10, 0, 60));
}

} // namespace
} // namespace tournevis::test
