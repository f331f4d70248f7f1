// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

using enum InterventionStatut;

const QDateTime start(QDate(2026, 11, 9), QTime(7, 0), Qt::UTC);
const QDateTime now(QDate(2026, 11, 10), QTime(12, 0), Qt::UTC);

RealTimes lasting(qint64 seconds, int pauseMin = 0) {
    return {start, start.addSecs(seconds), pauseMin, false};
}

QString firstField(const RealTimes& times) {
    const auto errors = realTimeErrors(times, now);
    return errors.isEmpty() ? QString() : errors.first().field;
}

TEST(InterventionRules, AllowOnlyTheDrawnArrows) {
    const QHash<int, QList<InterventionStatut>> allowed{
        {int(APlanifier), {Provisoire, Planifiee, Annulee}},
        {int(Provisoire), {APlanifier, Planifiee, Annulee}},
        {int(Planifiee), {APlanifier, Confirmee, EnRoute, EnCours, Annulee}},
        {int(Confirmee), {APlanifier, Planifiee, EnRoute, EnCours, Annulee}},
        {int(EnRoute), {Planifiee, EnCours, Annulee}},
        {int(EnCours), {Suspendue, Effectuee}},
        {int(Suspendue), {EnCours, Effectuee}},
        {int(Effectuee), {Cloturee}},
        {int(Cloturee), {}},
        {int(Annulee), {APlanifier, Planifiee}},
    };
    for (const auto& from : enumTable(InterventionStatut{})) {
        for (const auto& to : enumTable(InterventionStatut{}))
            EXPECT_EQ(interventionArrow(from.value, to.value).has_value(),
                      allowed[int(from.value)].contains(to.value))
                << from.code << " -> " << to.code;
    }
    EXPECT_EQ(
        interventionArrow(Cloturee, EnCours).error().message,
        QString::fromUtf8("Une intervention «\u00a0Terminée\u00a0» ne devient pas «\u00a0En cours\u00a0»."));
}

TEST(InterventionRules, PlanningStepsTakeThePlanningRight) {
    for (const InterventionArrow& arrow : interventionArrows()) {
        const bool plans = isPlannable(arrow.from) && isPlannable(arrow.to);
        EXPECT_STREQ(arrow.permission.code, plans ? "planning.ecrire" : "missions.ecrire")
            << codeOf(arrow.from) << " -> " << codeOf(arrow.to);
    }
}

TEST(InterventionRules, SortEachStatusOnce) {
    for (const auto& entry : enumTable(InterventionStatut{})) {
        const int kinds = isPlannable(entry.value) + isStarted(entry.value) + isFinished(entry.value);
        EXPECT_EQ(kinds, entry.value == Annulee ? 0 : 1) << entry.code;
    }
}

TEST(InterventionRules, RefuseAnEndThatDoesNotFollowTheStart) {
    EXPECT_EQ(firstField(lasting(0)), "fin_reelle");
    EXPECT_EQ(firstField(lasting(-60)), "fin_reelle");
    EXPECT_EQ(firstField(lasting(60)), "");
}

TEST(InterventionRules, RefuseTimesToComeOrMissing) {
    EXPECT_EQ(firstField({now.addSecs(1), now.addSecs(60), 0, false}), "debut_reel");
    EXPECT_EQ(firstField({now.addSecs(-60), now.addSecs(1), 0, false}), "fin_reelle");
    EXPECT_EQ(firstField({now.addSecs(-60), now, 0, false}), "");
    EXPECT_EQ(firstField({{}, now, 0, false}), "debut_reel");
    EXPECT_EQ(firstField({start, {}, 0, false}), "fin_reelle");
}

TEST(InterventionRules, MoreThanTwelveHoursWaitForAConfirmation) {
    EXPECT_EQ(firstField(lasting(12 * 3600)), "");
    RealTimes times = lasting(12 * 3600 + 1);
    EXPECT_TRUE(needsConfirmation(times));
    EXPECT_EQ(firstField(times), "fin_reelle");
    times.longueDureeConfirmee = true;
    EXPECT_EQ(firstField(times), "");
}

TEST(InterventionRules, APauseFitsInTheVisit) {
    EXPECT_EQ(firstField(lasting(3600, -1)), "pause_min");
    EXPECT_EQ(firstField(lasting(3600, 61)), "pause_min");
    EXPECT_EQ(firstField(lasting(3600, 60)), "");
    EXPECT_EQ(workedMinutes(lasting(5400, 20)), 70);
}

TEST(InterventionRules, BillByTheStep) {
    struct Case {
        qint64 minutes;
        qint64 step;
        qint64 thousandths;
    };
    const Case cases[] = {{0, 15, 0},     {1, 15, 250},   {15, 15, 250},  {16, 15, 500},
                          {50, 15, 1000}, {60, 15, 1000}, {61, 15, 1250}, {70, 15, 1250},
                          {50, 1, 830},   {50, 6, 900},   {50, 30, 1000}, {61, 30, 1500},
                          {61, 60, 2000}, {1, 1, 20},     {5, 1, 80},     {100, 1, 1670}};
    for (const Case& one : cases)
        EXPECT_EQ(billedHours(one.minutes, one.step).units(), one.thousandths)
            << one.minutes << '/' << one.step;
    EXPECT_EQ(billedHours(50, 15) * PrixUnitaire::whole(75), Montant::fromUnits(75'00));
    EXPECT_EQ(billedHours(70, 15) * PrixUnitaire::whole(75), Montant::fromUnits(93'75));
}

TEST(InterventionRules, ATeamHasOneResponsableAndNobodyTwice) {
    const Id<Technicien> paul(1);
    const Id<Technicien> lea(2);
    EXPECT_EQ(teamErrors({}).size(), 1);
    EXPECT_TRUE(teamErrors({{paul, TeamRole::Responsable, {}, {}}}).isEmpty());
    EXPECT_TRUE(teamErrors(normalized({{paul, TeamRole::Assistant, {}, {}}})).isEmpty());
    EXPECT_EQ(teamErrors({{paul, TeamRole::Assistant, {}, {}}, {lea, TeamRole::Observateur, {}, {}}}).size(),
              1);
    EXPECT_EQ(
        teamErrors({{paul, TeamRole::Responsable, {}, {}}, {lea, TeamRole::Responsable, {}, {}}}).size(), 1);
    EXPECT_EQ(teamErrors({{paul, TeamRole::Responsable, {}, {}}, {paul, TeamRole::Assistant, {}, {}}}).size(),
              1);
    EXPECT_EQ(teamErrors({{paul, TeamRole::Responsable, {}, Interval{start, start}}}).size(), 1);
    EXPECT_TRUE(
        teamErrors({{paul, TeamRole::Responsable, {}, {}}, {lea, TeamRole::Assistant, {}, {}}}).isEmpty());
}

TEST(InterventionRules, AVisitIsLateAfterItsToleranceOrItsEnd) {
    Intervention visite;
    visite.statut = Planifiee;
    EXPECT_FALSE(isLate(visite, now, 15));
    visite.debutPrevu = start;
    visite.finPrevue = start.addSecs(7200);
    EXPECT_FALSE(isLate(visite, start.addSecs(900), 15));
    EXPECT_TRUE(isLate(visite, start.addSecs(901), 15));
    visite.statut = EnRoute;
    EXPECT_TRUE(isLate(visite, start.addSecs(901), 15));
    visite.statut = EnCours;
    EXPECT_FALSE(isLate(visite, start.addSecs(7200), 15));
    EXPECT_TRUE(isLate(visite, start.addSecs(7201), 15));
    for (const InterventionStatut over : {Effectuee, Cloturee, Annulee}) {
        visite.statut = over;
        EXPECT_FALSE(isLate(visite, now, 15));
    }
}

} // namespace
} // namespace tournevis::test
