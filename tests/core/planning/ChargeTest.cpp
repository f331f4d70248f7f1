// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Charge.h"

#include "core/planning/PlanSamples.h"

namespace tournevis::test {
namespace {

/// The week of the Armistice: Monday 9 to Sunday 15 November 2026.
class ChargeTest : public testing::Test {
protected:
    PlanTechnicien& karim() { return m_contexte.techniciens[0]; }
    Charge over(const Interval& periode) { return charge(m_contexte, karim(), periode); }
    Charge week() { return over({at(9, 0), at(16, 0)}); }
    Charge day(int day) { return over(journee(QDate(2026, 11, day), paris())); }

    PlanContexte m_contexte = team();
};

TEST_F(ChargeTest, theArmisticeIsNotInTheCapacity) {
    EXPECT_EQ(week().disponibleMin, 4 * 480);
    EXPECT_EQ(day(11), Charge());
    EXPECT_EQ(over({at(10, 12), at(10, 13, 30)}).disponibleMin, 0);
    EXPECT_EQ(over({at(10, 11), at(10, 14)}).disponibleMin, 60 + 30);
    EXPECT_EQ(over({at(16, 0), at(23, 0)}).disponibleMin, 5 * 480);
}

TEST_F(ChargeTest, closuresAndValidatedAbsencesAreRemoved) {
    m_contexte.fermetures = {{QDate(2026, 11, 13), QDate(2026, 11, 20), "Inventaire"}};
    EXPECT_EQ(week().disponibleMin, 3 * 480);
    karim().absences = {{{at(10, 10), at(10, 14)}, "Congés", true}, {{at(12, 8), at(12, 18)}, "RTT", false}};
    EXPECT_EQ(week().disponibleMin, 3 * 480 - 150) << "the one only asked for takes nothing";
    EXPECT_EQ(over({at(10, 9), at(10, 15)}).disponibleMin, 60 + 60);
}

TEST_F(ChargeTest, theReserveIsSharedAmongTheWorkedDays) {
    karim().reserveMin = 300;
    EXPECT_EQ(day(10).disponibleMin, 480 - 60);
    EXPECT_EQ(week().disponibleMin, 4 * (480 - 60));
    EXPECT_EQ(over({at(16, 0), at(30, 0)}).disponibleMin, 2 * (5 * 480 - 300));
    EXPECT_EQ(day(14).disponibleMin, 0) << "Saturday has nothing to keep";
    karim().reserveMin = 5000;
    EXPECT_EQ(week().disponibleMin, 0);
}

TEST_F(ChargeTest, overlapsCountOnceAndCancelledTimeIsThatOfNobody) {
    karim().visites = {visit(1, "A", slot(10, 8, 0, 120)), visit(2, "B", slot(10, 9, 0, 120)),
                       visit(3, "C", slot(10, 11, 0, 60))};
    EXPECT_EQ(day(10).planifieMin, 240);
    EXPECT_EQ(day(10).pourcent(), 50);
    EXPECT_EQ(over({at(10, 8, 30), at(10, 9, 30)}).planifieMin, 60);
}

TEST_F(ChargeTest, aVisitOverMidnightCountsOnceInHours) {
    karim().visites = {visit(1, "A", {at(9, 22), at(10, 3)})};
    EXPECT_EQ(day(9).planifieMin, 120);
    EXPECT_EQ(day(10).planifieMin, 180);
    EXPECT_EQ(week().planifieMin, 300);
    EXPECT_EQ(day(11).planifieMin, 0);
}

TEST_F(ChargeTest, theNightsWhenClocksChangeLastWhatTheyLast) {
    EXPECT_EQ(journee(QDate(2026, 3, 29), paris()).minutes(), 23 * 60);
    EXPECT_EQ(journee(QDate(2026, 10, 25), paris()).minutes(), 25 * 60);
    EXPECT_EQ(journee(QDate(2026, 11, 10), paris()).minutes(), 24 * 60);
    Horaire nights;
    nights.dimanche = "00:00-06:00";
    karim().horaire = *WorkingWeek::read(nights);
    const QDate spring(2026, 3, 29);
    const QDate autumn(2026, 10, 25);
    karim().visites = {visit(1, "A", {at(spring, 0), at(spring, 6)}),
                       visit(2, "B", {at(autumn, 0), at(autumn, 6)})};
    EXPECT_EQ(over(journee(spring, paris())), (Charge{300, 300}));
    EXPECT_EQ(over(journee(autumn, paris())), (Charge{420, 420}));
}

TEST_F(ChargeTest, somebodyGivesTimeOnlyWhileInTheCompany) {
    karim().dateEntree = QDate(2026, 11, 10);
    karim().dateSortie = QDate(2026, 11, 12);
    EXPECT_EQ(week().disponibleMin, 2 * 480);
    karim().actif = false;
    EXPECT_EQ(week().disponibleMin, 2 * 480) << "the weeks worked keep their capacity";
    karim().dateSortie = {};
    EXPECT_EQ(week().disponibleMin, 0);
}

TEST_F(ChargeTest, percentsAreRoundedHalfUpAndUnknownWithoutTime) {
    EXPECT_EQ((Charge{1, 200}).pourcent(), 1);
    EXPECT_EQ((Charge{1, 201}).pourcent(), 0);
    EXPECT_EQ((Charge{523, 480}).pourcent(), 109);
    EXPECT_EQ((Charge{60, 0}).pourcent(), std::nullopt);
    Charge both{60, 480};
    both += Charge{120, 240};
    EXPECT_EQ(both, (Charge{180, 720}));
    EXPECT_EQ(over({at(10, 9), at(10, 9)}), Charge());
}

} // namespace
} // namespace tournevis::test
