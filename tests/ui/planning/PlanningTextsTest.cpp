// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPeriode.h"
#include "planning/VisiteLook.h"
#include "planning/side/BacklogDelegate.h"
#include "planning/side/MonthGrid.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

QDateTime evening(int day) { return QDateTime(QDate(2026, 11, day), QTime(18, 0), defaultZone()).toUTC(); }

TEST(PlanningTextsTest, AFewDaysAheadADeadlineIsADayThenAWeek) {
    const QDate tuesday(2026, 11, 10);
    const auto look = [&](int day) { return echeanceLook(evening(day), tuesday, defaultZone()); };
    EXPECT_EQ(look(10).texte, QStringLiteral("Aujourd’hui"));
    EXPECT_TRUE(look(10).alarme);
    EXPECT_EQ(look(9).texte, QStringLiteral("Dépassée"));
    EXPECT_TRUE(look(9).alarme);
    EXPECT_EQ(look(12).texte, QStringLiteral("jeu. 12"));
    EXPECT_EQ(look(15).texte, QStringLiteral("dim. 15"));
    EXPECT_EQ(look(16).texte, QStringLiteral("Sem. 47"));
    EXPECT_FALSE(look(16).alarme);
    EXPECT_TRUE(echeanceLook({}, tuesday, defaultZone()).texte.isEmpty());
}

TEST(PlanningTextsTest, SpecialitiesAreAbbreviatedOnNarrowCards) {
    EXPECT_EQ(specialiteAbregee(QStringLiteral("Climatisation")), QStringLiteral("Clim."));
    EXPECT_EQ(specialiteAbregee(QStringLiteral("Électricité")), QStringLiteral("Élect."));
    EXPECT_EQ(specialiteAbregee(QStringLiteral("Plomberie")), QStringLiteral("Plomb."));
    EXPECT_EQ(specialiteAbregee(QStringLiteral("Gaz")), QStringLiteral("Gaz"));
}

TEST(PlanningTextsTest, OnlyTheMildMarksGiveWayToTheNameOfTheClient) {
    PlanningVisit visite;
    visite.priorite = Priorite::Critique;
    visite.verrou = true;
    const VisiteMarques grave = marquesOf(visite, ConstatNiveau::Fort);
    EXPECT_EQ(grave.size(), 3);
    EXPECT_TRUE(std::ranges::none_of(grave, &VisiteMarque::cede));
    PlanningVisit team;
    team.equipe = 2;
    const VisiteMarques mild = marquesOf(team, ConstatNiveau::Faible);
    EXPECT_EQ(mild.size(), 2);
    EXPECT_TRUE(std::ranges::all_of(mild, &VisiteMarque::cede));
    PlanningVisit next;
    next.compromise = true;
    EXPECT_FALSE(marquesOf(next, ConstatNiveau::Faible).first().cede) << "the one before it is not finished";
}

TEST(PlanningTextsTest, EachViewNamesItsPeriod) {
    const QDate tuesday(2026, 11, 10);
    const PlanningPeriode week{{2026, 11, 9}, {2026, 11, 15}};
    const PlanningPeriode month{{2026, 10, 26}, {2026, 12, 6}};
    EXPECT_EQ(periodTitle(PlanningVue::Semaine, tuesday, week), QStringLiteral("9 – 15 novembre 2026"));
    EXPECT_EQ(periodTitle(PlanningVue::Jour, tuesday, {tuesday, tuesday}),
              QStringLiteral("mardi 10 novembre 2026"));
    EXPECT_EQ(periodTitle(PlanningVue::TroisJours, tuesday, {tuesday, tuesday.addDays(2)}),
              QStringLiteral("mar. 10 – jeu. 12 novembre 2026"));
    EXPECT_EQ(periodTitle(PlanningVue::Mois, tuesday, month), QStringLiteral("novembre 2026"));
    EXPECT_EQ(periodWeeks(week), QStringLiteral("Semaine 46"));
    EXPECT_EQ(periodWeeks(month), QStringLiteral("Semaines 44 à 49"));
}

TEST(PlanningTextsTest, ACalendarNamesHolidaysAndClosures) {
    const JoursChomes days{{},
                           {{QDate(2026, 12, 24), QDate(2026, 12, 31), QStringLiteral("Fermeture d’hiver")}}};
    EXPECT_EQ(days.nameOf({2026, 11, 11}), QStringLiteral("Armistice 1918"));
    EXPECT_EQ(days.nameOf({2026, 12, 31}), QStringLiteral("Fermeture d’hiver"));
    EXPECT_TRUE(days.nameOf({2026, 11, 12}).isEmpty());
}

} // namespace
} // namespace tournevis::test
