// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Saisie.h"

#include <gtest/gtest.h>
#include <iostream>
#include <random>

namespace tournevis {
namespace {

constexpr quint32 seed = 20261110;
const QDate tuesday(2026, 11, 10);

QDate read(const char16_t* typed, const QDate& today = tuesday) {
    const auto result = saisie::date(QString::fromUtf16(typed), today);
    return result ? *result : QDate();
}

TEST(SaisieDate, numbers) {
    for (const char16_t* typed : {u"10/11/2026", u"101126", u"10112026", u"10/11", u"1011", u"10-11-2026",
                                  u"10.11.26", u"10 11 2026", u" 10/11/26 ", u"2026-11-10"})
        EXPECT_EQ(read(typed), tuesday) << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(read(u"1/2/2027"), QDate(2027, 2, 1));
}

TEST(SaisieDate, picksTheNearestYear) {
    EXPECT_EQ(read(u"15/01"), QDate(2027, 1, 15));
    EXPECT_EQ(read(u"31/12", QDate(2027, 1, 3)), QDate(2026, 12, 31));
    EXPECT_EQ(read(u"10/06"), QDate(2026, 6, 10));
    EXPECT_EQ(read(u"29/02"), QDate(2028, 2, 29));
    EXPECT_EQ(read(u"29/02", QDate(2025, 3, 1)), QDate(2024, 2, 29));
}

TEST(SaisieDate, words) {
    EXPECT_EQ(read(u"aujourd’hui"), tuesday);
    EXPECT_EQ(read(u"Aujourd'hui"), tuesday);
    EXPECT_EQ(read(u"demain"), tuesday.addDays(1));
    EXPECT_EQ(read(u"hier"), tuesday.addDays(-1));
    EXPECT_EQ(read(u"après-demain"), tuesday.addDays(2));
}

TEST(SaisieDate, nextWeekday) {
    EXPECT_EQ(read(u"lun"), QDate(2026, 11, 16));
    EXPECT_EQ(read(u"Lundi"), QDate(2026, 11, 16));
    EXPECT_EQ(read(u"mar"), QDate(2026, 11, 17));
    EXPECT_EQ(read(u"mer."), QDate(2026, 11, 11));
    EXPECT_EQ(read(u"lun", QDate(2026, 11, 9)), QDate(2026, 11, 16));
}

TEST(SaisieDate, shifts) {
    EXPECT_EQ(read(u"+3j"), QDate(2026, 11, 13));
    EXPECT_EQ(read(u"+ 3 j"), QDate(2026, 11, 13));
    EXPECT_EQ(read(u"-3j"), QDate(2026, 11, 7));
    EXPECT_EQ(read(u"+2s"), QDate(2026, 11, 24));
}

TEST(SaisieDate, weeks) {
    EXPECT_EQ(read(u"s47"), QDate(2026, 11, 16));
    EXPECT_EQ(read(u"Semaine 47"), QDate(2026, 11, 16));
    EXPECT_EQ(read(u"s2"), QDate(2027, 1, 11));
    EXPECT_EQ(read(u"s53"), QDate(2026, 12, 28));
    EXPECT_EQ(read(u"s54"), QDate());
    EXPECT_EQ(read(u"s0"), QDate());
}

TEST(SaisieDate, refusesRubbish) {
    for (const char16_t* typed :
         {u"", u"bla", u"32/01", u"31/11/2026", u"29/02/2026", u"10/13", u"1/1/1", u"10/11/0026",
          u"01/01/2500", u"+j", u"lu", u"3j", u"10//11", u"10/11/2026x", u"111"})
        EXPECT_EQ(read(typed), QDate()) << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(saisie::date(QStringLiteral("bla"), tuesday).error().message,
              QStringLiteral("Date illisible. Saisir par exemple 10/11/2026, demain, lun ou +3j."));
}

TEST(SaisieDate, whatIsWrittenIsReadBack) {
    std::cout << "seed " << seed << '\n';
    std::mt19937_64 random(seed);
    for (int round = 0; round < 10'000; ++round) {
        const QDate date = QDate(1900, 1, 1).addDays(static_cast<qint64>(random() % 109'000));
        ASSERT_EQ(saisie::date(format::date(date), tuesday).value(), date);
        ASSERT_EQ(saisie::date(format::longDate(date), tuesday).value(), date);
        const QDate close = tuesday.addDays(static_cast<qint64>(random() % 300) - 150);
        ASSERT_EQ(saisie::date(format::shortDay(close), tuesday).value(), close);
        ASSERT_EQ(saisie::date(format::relativeDate(close, tuesday), tuesday).value(), close);
    }
}

TEST(SaisieDate, times) {
    const auto time = [](const char16_t* typed) {
        const auto result = saisie::heure(QString::fromUtf16(typed));
        return result ? *result : QTime();
    };
    EXPECT_EQ(time(u"8"), QTime(8, 0));
    EXPECT_EQ(time(u"17"), QTime(17, 0));
    EXPECT_EQ(time(u"830"), QTime(8, 30));
    EXPECT_EQ(time(u"1730"), QTime(17, 30));
    EXPECT_EQ(time(u"8h30"), QTime(8, 30));
    EXPECT_EQ(time(u"8 H 30"), QTime(8, 30));
    EXPECT_EQ(time(u"8h"), QTime(8, 0));
    EXPECT_EQ(time(u"08:30"), QTime(8, 30));
    EXPECT_EQ(time(u"0"), QTime(0, 0));
    for (const char16_t* typed : {u"", u"24", u"860", u"8h60", u"8:5", u"abc", u"-8", u"12345"})
        EXPECT_EQ(time(typed), QTime()) << QString::fromUtf16(typed).toStdString();
}

TEST(SaisieDate, durations) {
    const auto minutes = [](const char16_t* typed) {
        return saisie::duree(QString::fromUtf16(typed)).value_or(-1);
    };
    EXPECT_EQ(minutes(u"1h30"), 90);
    EXPECT_EQ(minutes(u"1 h 30"), 90);
    EXPECT_EQ(minutes(u"1\u00a0h\u00a030"), 90) << "as it is shown";
    EXPECT_EQ(minutes(u"1h05"), 65);
    EXPECT_EQ(minutes(u"1:30"), 90);
    EXPECT_EQ(minutes(u"90m"), 90);
    EXPECT_EQ(minutes(u"90 min"), 90);
    EXPECT_EQ(minutes(u"1,5h"), 90);
    EXPECT_EQ(minutes(u"1.25 h"), 75);
    EXPECT_EQ(minutes(u"0,0083h"), 0);
    EXPECT_EQ(minutes(u"45"), 45);
    EXPECT_EQ(minutes(u"2h"), 120);
    for (const char16_t* typed : {u"", u"h", u"1h60", u"-5", u"abc", u"1h30x", u"99999999"})
        EXPECT_EQ(minutes(typed), -1) << QString::fromUtf16(typed).toStdString();
    for (qint64 length = 0; length < 10'000; ++length)
        ASSERT_EQ(saisie::duree(format::duration(length)).value_or(-1), length);
}

} // namespace
} // namespace tournevis
