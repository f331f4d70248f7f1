// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/WorkingWeek.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QTimeZone paris("Europe/Paris");

WorkingWeek weekWith(const QString& monday, const QString& sunday = {}) {
    Horaire horaire;
    horaire.lundi = monday;
    horaire.dimanche = sunday;
    auto week = WorkingWeek::read(horaire);
    EXPECT_TRUE(week);
    return week ? *week : WorkingWeek();
}

QDateTime local(const QDate& day, int hour, int minute = 0) {
    return QDateTime(day, QTime(hour, minute), paris).toUTC();
}

const QDate monday(2026, 11, 9);

TEST(WorkingWeek, ReadsPairsOfTheDay) {
    const auto spans = weekWith("08:00-12:00, 13:30-17:30").on(monday, paris);
    ASSERT_EQ(spans.size(), 2);
    EXPECT_EQ(spans[0], (Interval{local(monday, 8), local(monday, 12)}));
    EXPECT_EQ(spans[1], (Interval{local(monday, 13, 30), local(monday, 17, 30)}));
    EXPECT_TRUE(weekWith("08:00-12:00").on(monday.addDays(1), paris).isEmpty());
    EXPECT_EQ(weekWith("20:00-24:00").on(monday, paris).first().end, local(monday.addDays(1), 0));
}

TEST(WorkingWeek, RefusesWhatIsNotOrderedPairs) {
    for (const char* wrong :
         {"8h-12h", "08:00", "12:00-08:00", "08:00-08:00", "08:00-12:00,11:00-14:00", "08:00-25:00"}) {
        Horaire horaire;
        horaire.mardi = QLatin1String(wrong);
        const auto week = WorkingWeek::read(horaire);
        ASSERT_FALSE(week) << wrong;
        EXPECT_EQ(week.error().field(), "mardi");
    }
}

TEST(WorkingWeek, CountsTheMinutesOfARange) {
    const WorkingWeek week = weekWith("08:00-12:00,13:30-17:30");
    EXPECT_EQ(week.minutes({local(monday, 0), local(monday.addDays(7), 0)}, paris), 480);
    EXPECT_EQ(week.minutes({local(monday, 11), local(monday, 14)}, paris), 90);
    EXPECT_EQ(week.minutes({local(monday, 12), local(monday, 13)}, paris), 0);
}

TEST(WorkingWeek, CoversWhatLiesInOneSpan) {
    const WorkingWeek week = weekWith("08:00-12:00,13:30-17:30");
    EXPECT_TRUE(week.covers({local(monday, 8), local(monday, 12)}, paris));
    EXPECT_FALSE(week.covers({local(monday, 11), local(monday, 14)}, paris));
    EXPECT_FALSE(week.covers({local(monday, 7), local(monday, 9)}, paris));
}

TEST(WorkingWeek, LastsWhatTheNightLastsWhenClocksChange) {
    const WorkingWeek nights = weekWith({}, "00:00-06:00");
    const auto length = [&](const QDate& day) { return nights.on(day, paris).first().minutes(); };
    EXPECT_EQ(length(QDate(2026, 3, 29)), 300);
    EXPECT_EQ(length(QDate(2026, 10, 25)), 420);
    EXPECT_EQ(length(QDate(2026, 11, 15)), 360);
}

TEST(WorkingWeek, AHourSkippedInSpringStillHasAnInstant) {
    const auto spans = weekWith({}, "02:30-06:00").on(QDate(2026, 3, 29), paris);
    EXPECT_EQ(spans.first().start, local(QDate(2026, 3, 29), 3, 30));
}

} // namespace
} // namespace tournevis::test
