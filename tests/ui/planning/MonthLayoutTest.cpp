// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthLayout.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QDate november(2026, 11, 10);
const PlanningPeriode shown{{2026, 10, 26}, {2026, 12, 6}};

QDateTime at(int day, int hour) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0), defaultZone()).toUTC();
}

PlanningVisit visit(qint64 id, const QDateTime& start, const QDateTime& end,
                    TeamRole role = TeamRole::Responsable) {
    PlanningVisit visite;
    visite.id = Id<Intervention>(id);
    visite.client = QStringLiteral("Client %1").arg(id);
    visite.interval = {start, end};
    visite.role = role;
    return visite;
}

PlanningTableau tableauOf(const QList<QList<PlanningVisit>>& persons) {
    PlanningTableau tableau;
    tableau.contexte.zone = defaultZone();
    for (const QList<PlanningVisit>& visites : persons) {
        PlanningLane lane;
        lane.technicien.id = Id<Technicien>(tableau.lanes.size() + 1);
        lane.visites = visites;
        tableau.lanes.append(lane);
        PlanTechnicien technicien;
        technicien.id = lane.technicien.id;
        tableau.contexte.techniciens.append(technicien);
    }
    return tableau;
}

MonthLayout layoutOf(const PlanningTableau& tableau, const PlanningFiltre& filtre = {},
                     const MonthMetrics& metrics = {}) {
    QList<int> lanes;
    for (int lane = 0; lane < tableau.lanes.size(); ++lane)
        lanes += lane;
    // The layout reads the loads while it is made, and never after.
    QList<QList<Charge>> charges;
    for (const PlanTechnicien& technicien : tableau.contexte.techniciens) {
        QList<Charge> days;
        for (QDate day = shown.premier; day <= shown.dernier; day = day.addDays(1))
            days += charge(tableau.contexte, technicien, journee(day, defaultZone()));
        charges += days;
    }
    return MonthLayout({&tableau, &charges, lanes, filtre, shown, november, defaultZone()}, metrics);
}

const MonthDay& dayOf(const MonthLayout& layout, int day) {
    return layout.days()[layout.dayOf({2026, 11, day})];
}

TEST(MonthLayoutTest, WeeksAreRowsAndWeekendsAreNarrow) {
    const PlanningTableau tableau = tableauOf({{}});
    const MonthLayout layout = layoutOf(tableau);
    ASSERT_EQ(layout.weekCount(), 6);
    EXPECT_EQ(dayOf(layout, 9).rect.top(), dayOf(layout, 15).rect.top());
    EXPECT_LT(dayOf(layout, 9).rect.bottom(), dayOf(layout, 16).rect.top());
    EXPECT_LT(dayOf(layout, 14).rect.width(), dayOf(layout, 13).rect.width());
    EXPECT_TRUE(layout.days().first().dehors);
    EXPECT_FALSE(dayOf(layout, 1).dehors);
}

TEST(MonthLayoutTest, ADayShowsThreeCardsAndCountsTheOthers) {
    QList<PlanningVisit> many;
    for (int hour = 8; hour < 18; ++hour)
        many.append(visit(hour, at(10, hour), at(10, hour + 1)));
    const PlanningTableau tableau = tableauOf({many});
    const MonthLayout layout = layoutOf(tableau);
    const MonthDay& tuesday = dayOf(layout, 10);
    EXPECT_EQ(tuesday.visites.size(), 10);
    EXPECT_EQ(tuesday.autres, 7);
    EXPECT_TRUE(layout.visits()[tuesday.visites[2]].card.isValid());
    EXPECT_TRUE(layout.visits()[tuesday.visites[3]].card.isEmpty());
    EXPECT_TRUE(tuesday.rect.contains(tuesday.plus));
    EXPECT_EQ(layout.visite(tuesday.visites[0]).id.value(), 8) << "by start";
}

TEST(MonthLayoutTest, ATeamCountsOnceAndIsOfItsResponsable) {
    const PlanningTableau tableau = tableauOf({{visit(1, at(10, 8), at(10, 9), TeamRole::Assistant)},
                                               {visit(1, at(10, 8), at(10, 9), TeamRole::Responsable)}});
    const MonthLayout layout = layoutOf(tableau);
    ASSERT_EQ(dayOf(layout, 10).visites.size(), 1);
    EXPECT_EQ(layout.technicien(dayOf(layout, 10).visites.first()).value(), 2);
}

TEST(MonthLayoutTest, AVisitOverMidnightIsOnBothDays) {
    const PlanningTableau tableau = tableauOf({{visit(1, at(10, 22), at(11, 6))}});
    const MonthLayout layout = layoutOf(tableau);
    EXPECT_EQ(dayOf(layout, 10).visites.size(), 1);
    EXPECT_EQ(dayOf(layout, 11).visites.size(), 1);
    EXPECT_TRUE(dayOf(layout, 12).visites.isEmpty());
}

TEST(MonthLayoutTest, ArmisticeIsNamedAndTakenFromTheCapacity) {
    const PlanningTableau tableau = tableauOf({{}});
    const MonthLayout layout = layoutOf(tableau);
    EXPECT_EQ(dayOf(layout, 11).chome, QStringLiteral("Armistice 1918"));
    EXPECT_EQ(dayOf(layout, 11).charge.disponibleMin, 0);
}

TEST(MonthLayoutTest, APointFindsItsCardAndItsDay) {
    const PlanningTableau tableau = tableauOf({{visit(1, at(10, 8), at(10, 9))}});
    const MonthLayout layout = layoutOf(tableau);
    const int card = dayOf(layout, 10).visites.first();
    EXPECT_EQ(layout.visitAt(layout.visits()[card].card.center()), card);
    EXPECT_EQ(layout.visitAt(dayOf(layout, 12).rect.center()), -1);
    EXPECT_EQ(layout.days()[layout.dayAt(dayOf(layout, 12).rect.center())].jour, QDate(2026, 11, 12));
    EXPECT_EQ(layout.dayAt({-5, -5}), -1);
}

TEST(MonthLayoutTest, FilteredVisitsAreNotCounted) {
    const PlanningTableau tableau =
        tableauOf({{visit(1, at(10, 8), at(10, 9)), visit(2, at(10, 10), at(10, 11))}});
    PlanningFiltre filtre;
    filtre.texte = QStringLiteral("client 2");
    const MonthLayout layout = layoutOf(tableau, filtre);
    ASSERT_EQ(dayOf(layout, 10).visites.size(), 1);
    EXPECT_EQ(layout.visite(dayOf(layout, 10).visites.first()).id.value(), 2);
}

TEST(MonthLayoutTest, AShortWindowKeepsRoomForTheRows) {
    const PlanningTableau tableau = tableauOf({{}});
    MonthMetrics low;
    low.height = 300;
    const MonthLayout layout = layoutOf(tableau, {}, low);
    EXPECT_GE(dayOf(layout, 10).rect.height(), low.rowMinimum);
    EXPECT_GT(layout.size().height(), low.height);
}

} // namespace
} // namespace tournevis::test
