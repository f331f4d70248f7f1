// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/WeekLayout.h"

#include "base/Clock.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

const QDate monday(2026, 11, 9);

QDateTime at(int day, int hour, int minute = 0) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), defaultZone()).toUTC();
}

PlanningVisit visit(qint64 id, const QDateTime& start, const QDateTime& end) {
    PlanningVisit visite;
    visite.id = Id<Intervention>(id);
    visite.interval = {start, end};
    return visite;
}

PlanningLane lane(const QList<PlanningVisit>& visites) {
    PlanningLane lane;
    lane.visites = visites;
    return lane;
}

WeekContent contentOf(const QList<PlanningLane>& lanes, const QDate& lundi = monday) {
    WeekContent content;
    content.lanes = lanes;
    for (int rank = 0; rank < lanes.size(); ++rank) {
        content.lanes[rank].technicien.id = Id<Technicien>(rank + 1);
        content.rangees.append(rank);
    }
    content.lundi = lundi;
    content.zone = defaultZone();
    return content;
}

WeekMetrics wide() {
    WeekMetrics metrics;
    metrics.width = metrics.names + 5 * 200 + 2 * 40;
    return metrics;
}

WeekLayout layoutOf(const QList<PlanningLane>& lanes) { return WeekLayout(contentOf(lanes), wide()); }

TEST(WeekLayoutTest, AStripIsTrueToScaleFromSevenToNineteen) {
    const WeekLayout layout = layoutOf({lane({visit(1, at(9, 7), at(9, 13))})});
    const QRect strip = layout.blocks()[0].strip;
    const QRect column = layout.column(0);
    EXPECT_EQ(strip.left(), column.left() + 5);
    EXPECT_EQ(strip.width(), (column.width() - 10) / 2);
}

TEST(WeekLayoutTest, WhatLiesOutsideTheScaleIsCutToIt) {
    const WeekLayout layout = layoutOf({lane({visit(1, at(9, 5), at(9, 22))})});
    EXPECT_EQ(layout.blocks()[0].strip.width(), layout.column(0).width() - 10);
}

TEST(WeekLayoutTest, AVisitOverTwoDaysShowsOnBoth) {
    const WeekLayout layout = layoutOf({lane({visit(1, at(9, 20), at(10, 10))})});
    ASSERT_EQ(layout.blocks().size(), 2);
    EXPECT_EQ(layout.blocks()[0].day, 0);
    EXPECT_EQ(layout.blocks()[1].day, 1);
}

TEST(WeekLayoutTest, CardsFollowTheirStartAndPushTheRow) {
    const WeekLayout layout =
        layoutOf({lane({visit(1, at(9, 14), at(9, 15)), visit(2, at(9, 8), at(9, 9)),
                        visit(3, at(9, 10), at(9, 11)), visit(4, at(9, 16), at(9, 17))}),
                  lane({})});
    EXPECT_EQ(layout.blocks()[0].visite->id.value(), 2);
    EXPECT_LT(layout.blocks()[0].card.bottom(), layout.blocks()[1].card.top());
    EXPECT_GT(layout.row(0).height(), layout.row(1).height());
    EXPECT_TRUE(layout.row(0).contains(layout.blocks()[3].card));
    EXPECT_TRUE(layout.more().isEmpty());
}

TEST(WeekLayoutTest, AboveFourTheRestIsCounted) {
    QList<PlanningVisit> many;
    for (int hour = 8; hour < 14; ++hour)
        many.append(visit(hour, at(9, hour), at(9, hour + 1)));
    const WeekLayout layout = layoutOf({lane(many)});
    ASSERT_EQ(layout.more().size(), 1);
    EXPECT_EQ(layout.more()[0].count, 3);
    EXPECT_TRUE(layout.blocks()[5].card.isEmpty());
    EXPECT_EQ(layout.blockAt(layout.blocks()[5].strip.center()), 5) << "its strip still answers";
}

TEST(WeekLayoutTest, ArrowsMoveInTimeThenAmongTechnicians) {
    const WeekLayout layout =
        layoutOf({lane({visit(1, at(9, 8), at(9, 9)), visit(2, at(12, 8), at(12, 9))}), lane({}),
                  lane({visit(3, at(9, 8), at(9, 9)), visit(4, at(13, 8), at(13, 9))})});
    EXPECT_EQ(layout.neighbour(-1, Qt::Key_Right), 0);
    EXPECT_EQ(layout.neighbour(0, Qt::Key_Right), 1);
    EXPECT_EQ(layout.neighbour(1, Qt::Key_Right), 1) << "the line ends there";
    EXPECT_EQ(layout.neighbour(1, Qt::Key_Down), 3) << "the nearest day, over an empty line";
    EXPECT_EQ(layout.neighbour(2, Qt::Key_Up), 0);
    EXPECT_EQ(layout.neighbour(0, Qt::Key_Up), 0);
}

TEST(WeekLayoutTest, TheDayOfTheClockChangeKeepsItsHours) {
    const QDate october(2026, 10, 19);
    const QDateTime eight(QDate(2026, 10, 25), QTime(8, 0), defaultZone());
    const WeekLayout layout(
        contentOf({lane({visit(1, eight.toUTC(), eight.addSecs(3600).toUTC())})}, october), wide());
    ASSERT_EQ(layout.blocks().size(), 1);
    EXPECT_EQ(layout.blocks()[0].day, 6);
    EXPECT_EQ(layout.blocks()[0].minute, 8 * 60);
}

TEST(WeekLayoutTest, ThePresentFallsInItsColumnOnly) {
    const WeekLayout layout = layoutOf({lane({})});
    const auto x = layout.xOf(at(10, 13));
    ASSERT_TRUE(x.has_value());
    EXPECT_TRUE(layout.column(1).left() < *x && *x < layout.column(1).right());
    EXPECT_FALSE(layout.xOf(at(10, 22)).has_value());
    EXPECT_FALSE(layout.xOf(at(17, 10)).has_value());
}

TEST(WeekLayoutTest, AnAbsenceAloneFillsItsCell) {
    PlanningLane away = lane({});
    away.absences = {{Id<Absence>(1), AbsenceType::Conges, AbsenceStatut::Validee, {at(9, 0), at(11, 0)}}};
    const WeekLayout layout = layoutOf({away});
    ASSERT_EQ(layout.absences().size(), 2);
    EXPECT_GT(layout.absences()[0].rect.height(), 40);
}

TEST(WeekLayoutTest, AnUnfoldedLineShowsEveryCard) {
    QList<PlanningVisit> many;
    for (int hour = 8; hour < 14; ++hour)
        many.append(visit(hour, at(9, hour), at(9, hour + 1)));
    WeekContent content = contentOf({lane(many)});
    content.ouverts.insert(Id<Technicien>(1));
    const WeekLayout layout(content, wide());
    EXPECT_TRUE(layout.more().isEmpty());
    EXPECT_FALSE(layout.blocks()[5].card.isEmpty());
}

TEST(WeekLayoutTest, GroupsTakeTheirOwnLine) {
    WeekContent content = contentOf({lane({}), lane({}), lane({})});
    content.groupes = {"Lyon Sud", "Lyon Sud", "Lyon Nord"};
    const WeekLayout layout(content, wide());
    ASSERT_EQ(layout.groups().size(), 2);
    EXPECT_EQ(layout.groups()[0].rangees, 2);
    EXPECT_EQ(layout.row(0).top(), layout.groups()[0].rect.bottom() + 1);
    EXPECT_EQ(layout.rowAt(layout.groups()[1].rect.center().y()), -1);
    EXPECT_EQ(layout.rowAt(layout.row(2).center().y()), 2);
}

TEST(WeekLayoutTest, AFilterLeavesVisitsOutAndKeepsLines) {
    PlanningVisit bakery = visit(1, at(9, 8), at(9, 9));
    bakery.client = QStringLiteral("Boulangerie Marchetti");
    WeekContent content = contentOf({lane({bakery, visit(2, at(9, 10), at(9, 11))})});
    content.filtre.texte = QStringLiteral("boulangérie");
    const WeekLayout layout(content, wide());
    ASSERT_EQ(layout.blocks().size(), 1);
    EXPECT_EQ(layout.blocks()[0].visite->id.value(), 1);
    EXPECT_EQ(layout.rowCount(), 1);
}

TEST(WeekLayoutTest, TheWideWeekendTakesItsRoom) {
    WeekContent content = contentOf({lane({})});
    content.weekendLarge = true;
    EXPECT_GE(WeekLayout(content, wide()).column(5).width(), WeekMetrics().dayMinimum);
}

TEST(WeekLayoutTest, APointTellsItsMinute) {
    const WeekLayout layout = layoutOf({lane({})});
    const QRect column = layout.column(0);
    EXPECT_EQ(layout.minuteAt(0, column.left() + 5), 7 * 60);
    EXPECT_EQ(layout.minuteAt(0, column.right() - 4), 19 * 60);
    EXPECT_NEAR(layout.minuteAt(0, column.center().x()), 13 * 60, 5);
}

} // namespace
} // namespace tournevis
