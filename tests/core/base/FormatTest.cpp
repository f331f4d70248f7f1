// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"

#include "base/Clock.h"

#include <gtest/gtest.h>
#include <limits>

namespace tournevis {
namespace {

const QDate tuesday(2026, 11, 10);

QDateTime utc(int day, int hour, int minute) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
}

TEST(Format, euros) {
    EXPECT_EQ(format::euros(Montant::fromUnits(123456)), QStringLiteral("1\u202F234,56\u00A0€"));
    EXPECT_EQ(format::euros(Montant::fromUnits(-66000)), QStringLiteral("\u2212660,00\u00A0€"));
    EXPECT_EQ(format::euros(Montant::fromUnits(-5)), QStringLiteral("\u22120,05\u00A0€"));
    EXPECT_EQ(format::amount(Montant()), QStringLiteral("0,00"));
    EXPECT_EQ(format::amount(Montant::fromUnits(100000000)), QStringLiteral("1\u202F000\u202F000,00"));
    EXPECT_EQ(format::amount(Montant::fromUnits(std::numeric_limits<qint64>::min())),
              QStringLiteral("\u221292\u202F233\u202F720\u202F368\u202F547\u202F758,08"));
}

TEST(Format, prices) {
    EXPECT_EQ(format::price(PrixUnitaire::whole(13200)), QStringLiteral("13\u202F200,00"));
    EXPECT_EQ(format::price(PrixUnitaire::fromUnits(125)), QStringLiteral("0,0125"));
    EXPECT_EQ(format::price(PrixUnitaire::fromUnits(1250)), QStringLiteral("0,125"));
}

TEST(Format, quantitiesAndRates) {
    EXPECT_EQ(format::quantity(Quantite::whole(42)), QStringLiteral("42"));
    EXPECT_EQ(format::quantity(Quantite::fromUnits(1250)), QStringLiteral("1,25"));
    EXPECT_EQ(format::quantity(Quantite::fromUnits(-1)), QStringLiteral("\u22120,001"));
    EXPECT_EQ(format::percent(Taux::fromUnits(550)), QStringLiteral("5,5\u00A0%"));
    EXPECT_EQ(format::percent(Taux::whole(20)), QStringLiteral("20\u00A0%"));
}

TEST(Format, dates) {
    EXPECT_EQ(format::date(tuesday), QStringLiteral("10/11/2026"));
    EXPECT_EQ(format::date(QDate()), QString());
    EXPECT_EQ(format::longDate(tuesday), QStringLiteral("mardi 10 novembre 2026"));
    EXPECT_EQ(format::longDate(QDate(2026, 11, 1)), QStringLiteral("dimanche 1er novembre 2026"));
    EXPECT_EQ(format::longDate(QDate()), QString());
    EXPECT_EQ(format::shortDay(QDate(2026, 11, 9)), QStringLiteral("lun. 09/11"));
    EXPECT_EQ(format::shortDay(QDate()), QString());
}

TEST(Format, relativeDates) {
    EXPECT_EQ(format::relativeDate(tuesday, tuesday), QStringLiteral("aujourd’hui"));
    EXPECT_EQ(format::relativeDate(tuesday.addDays(1), tuesday), QStringLiteral("demain"));
    EXPECT_EQ(format::relativeDate(tuesday.addDays(-1), tuesday), QStringLiteral("hier"));
    EXPECT_EQ(format::relativeDate(QDate(2026, 11, 6), tuesday), QStringLiteral("ven. 6"));
    EXPECT_EQ(format::relativeDate(QDate(2026, 11, 16), tuesday), QStringLiteral("lun. 16"));
    EXPECT_EQ(format::relativeDate(QDate(2026, 11, 17), tuesday), QStringLiteral("17/11"));
    EXPECT_EQ(format::relativeDate(QDate(2026, 11, 2), tuesday), QStringLiteral("02/11"));
    EXPECT_EQ(format::relativeDate(QDate(2025, 11, 2), tuesday), QStringLiteral("02/11/2025"));
    EXPECT_EQ(format::relativeDate(QDate(), tuesday), QString());
}

TEST(Format, weeks) {
    EXPECT_EQ(format::week(tuesday), QStringLiteral("Semaine 46"));
    EXPECT_EQ(format::weekSpan(tuesday), QStringLiteral("9 – 15 novembre 2026"));
    EXPECT_EQ(format::weekSpan(QDate(2026, 12, 1)), QStringLiteral("30 novembre – 6 décembre 2026"));
    EXPECT_EQ(format::weekSpan(QDate(2027, 1, 1)), QStringLiteral("28 décembre 2026 – 3 janvier 2027"));
    EXPECT_EQ(format::weekSpan(QDate(2026, 6, 1)), QStringLiteral("1er – 7 juin 2026"));
}

TEST(Format, timesInTheZone) {
    const Interval interval{utc(10, 7, 0), utc(10, 16, 30)};
    EXPECT_EQ(format::time(interval.start, defaultZone()), QStringLiteral("08:00"));
    EXPECT_EQ(format::timeRange(interval, defaultZone()), QStringLiteral("08:00 – 17:30"));
    EXPECT_EQ(format::dateTime(utc(10, 23, 30), defaultZone()), QStringLiteral("11/11/2026 00:30"));
    EXPECT_EQ(format::dateTime(QDateTime(), defaultZone()), QString());
}

TEST(Format, durations) {
    EXPECT_EQ(format::duration(90), QStringLiteral("1\u00a0h\u00a030"));
    EXPECT_EQ(format::duration(45), QStringLiteral("45\u00a0min"));
    EXPECT_EQ(format::duration(540), QStringLiteral("9\u00a0h\u00a000"));
    EXPECT_EQ(format::duration(0), QStringLiteral("0\u00a0min"));
    EXPECT_EQ(format::duration(-61), QStringLiteral("\u22121\u00a0h\u00a001"));
}

TEST(Format, identifiers) {
    EXPECT_EQ(format::phone(QStringLiteral("+33499001248")), QStringLiteral("04 99 00 12 48"));
    EXPECT_EQ(format::phone(QStringLiteral("+3225551234")), QStringLiteral("+32 25 55 12 34"));
    EXPECT_EQ(format::phone(QStringLiteral("+352123456")), QStringLiteral("+352 12 34 56"));
    EXPECT_EQ(format::phone(QStringLiteral("+12025550143")), QStringLiteral("+1 20 25 55 01 43"));
    EXPECT_EQ(format::phone(QStringLiteral("3631")), QStringLiteral("3631"));
    EXPECT_EQ(format::siret(QStringLiteral("99948217700014")), QStringLiteral("999 482 177 00014"));
    EXPECT_EQ(format::siren(QStringLiteral("999482177")), QStringLiteral("999 482 177"));
    EXPECT_EQ(format::iban(QStringLiteral("FR7699999000420001234567873")),
              QStringLiteral("FR76 9999 9000 4200 0123 4567 873"));
    EXPECT_EQ(format::iban(QString()), QString());
}

} // namespace
} // namespace tournevis
