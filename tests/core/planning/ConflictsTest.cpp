// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Conflicts.h"

#include <QtCore/QTimeZone>

#include <gtest/gtest.h>
#include <random>

namespace tournevis::test {
namespace {

const QDateTime origin(QDate(2026, 11, 9), QTime(0, 0), Qt::UTC);
const Id<Technicien> paul(1);
const Id<Technicien> lea(2);

Interval minutes(int from, int to) { return {origin.addSecs(from * 60), origin.addSecs(to * 60)}; }

Occupation busy(Id<Technicien> who, const Interval& when, OccupationKind kind = OccupationKind::Visite) {
    return {who, when, kind, {"intervention", 1}, {}};
}

/// Whether two spans share one of the minutes, counted one by one.
bool shareAMinute(const Interval& left, const Interval& right) {
    for (QDateTime minute = left.start; minute < left.end; minute = minute.addSecs(60)) {
        if (right.contains(minute))
            return true;
    }
    return false;
}

TEST(Conflicts, TouchingSlotsDoNotCollide) {
    const QList<Occupation> taken{busy(paul, minutes(60, 120))};
    EXPECT_TRUE(isFree({paul, minutes(0, 60)}, taken));
    EXPECT_TRUE(isFree({paul, minutes(120, 180)}, taken));
    EXPECT_FALSE(isFree({paul, minutes(0, 61)}, taken));
    EXPECT_FALSE(isFree({paul, minutes(119, 180)}, taken));
}

TEST(Conflicts, TheWholeIntervalCounts) {
    const QList<Occupation> taken{busy(paul, minutes(60, 120))};
    EXPECT_FALSE(isFree({paul, minutes(0, 300)}, taken));
    EXPECT_FALSE(isFree({paul, minutes(80, 90)}, taken));
    EXPECT_FALSE(isFree({paul, minutes(60, 120)}, taken));
}

TEST(Conflicts, EachMemberIsJudgedOnTheirOwnSlot) {
    const QList<Occupation> taken{busy(lea, minutes(60, 120), OccupationKind::Absence),
                                  busy(paul, minutes(0, 30))};
    EXPECT_TRUE(isFree({paul, minutes(60, 120)}, taken));
    const auto found = conflicts({{paul, minutes(0, 60)}, {lea, minutes(90, 100)}}, taken);
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].technicienId, paul);
    EXPECT_EQ(found[1].technicienId, lea);
    EXPECT_EQ(conflicts({{paul, minutes(60, 120)}, {lea, minutes(90, 100)}}, taken).size(), 1);
}

TEST(Conflicts, AgreeWithACountOfMinutes) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> begin(0, 180);
    std::uniform_int_distribution<int> length(1, 60);
    std::uniform_int_distribution<int> who(1, 3);
    const auto span = [&] {
        const int from = begin(random);
        return minutes(from, from + length(random));
    };
    for (int round = 0; round < 2000; ++round) {
        QList<Occupation> taken;
        for (int rank = 0; rank < 4; ++rank)
            taken.append(busy(Id<Technicien>(who(random)), span()));
        const Creneau wanted{Id<Technicien>(who(random)), span()};
        qsizetype expected = 0;
        for (const Occupation& one : taken)
            expected +=
                one.technicienId == wanted.technicienId && shareAMinute(wanted.interval, one.interval);
        ASSERT_EQ(conflicts({wanted}, taken).size(), expected) << "round " << round;
        ASSERT_EQ(isFree(wanted, taken), expected == 0) << "round " << round;
    }
}

TEST(Conflicts, HoldOnTheNightsWhenClocksChange) {
    const QTimeZone paris("Europe/Paris");
    const auto night = [&](const QDate& day) {
        return Interval{QDateTime(day, QTime(1, 0), paris).toUTC(),
                        QDateTime(day, QTime(4, 0), paris).toUTC()};
    };
    const Interval spring = night(QDate(2026, 3, 29));
    const Interval autumn = night(QDate(2026, 10, 25));
    EXPECT_EQ(spring.minutes(), 120);
    EXPECT_EQ(autumn.minutes(), 240);
    for (const Interval& span : {spring, autumn}) {
        const QList<Occupation> taken{busy(paul, span)};
        EXPECT_TRUE(isFree({paul, {span.end, span.end.addSecs(3600)}}, taken));
        EXPECT_FALSE(isFree({paul, {span.end.addSecs(-60), span.end}}, taken));
        EXPECT_TRUE(isFree({paul, {span.start.addSecs(-3600), span.start}}, taken));
    }
    const Interval firstTwo{QDateTime(QDate(2026, 10, 25), QTime(0, 0), Qt::UTC),
                            QDateTime(QDate(2026, 10, 25), QTime(1, 0), Qt::UTC)};
    const Interval secondTwo{firstTwo.end, firstTwo.end.addSecs(3600)};
    EXPECT_TRUE(isFree({paul, secondTwo}, {busy(paul, firstTwo)})) << "02:00 comes twice";
}

TEST(Conflicts, LoadCountsVisitsCutToThePeriod) {
    const QList<Occupation> taken{busy(paul, minutes(0, 60)), busy(paul, minutes(90, 150)),
                                  busy(paul, minutes(60, 90), OccupationKind::Absence),
                                  busy(lea, minutes(0, 60))};
    EXPECT_EQ(loadMinutes(paul, minutes(30, 120), taken), 60);
    EXPECT_EQ(loadMinutes(paul, minutes(200, 300), taken), 0);
}

TEST(Conflicts, MissingSpecialitiesAreThoseNobodyHolds) {
    const Id<Specialite> elec(1);
    const Id<Specialite> chauffage(2);
    EXPECT_TRUE(missingSpecialites({elec, chauffage}, {{elec}, {chauffage}}).isEmpty());
    EXPECT_EQ(missingSpecialites({elec, chauffage}, {{elec}}), QList{chauffage});
    EXPECT_EQ(missingSpecialites({elec}, {}), QList{elec});
}

} // namespace
} // namespace tournevis::test
