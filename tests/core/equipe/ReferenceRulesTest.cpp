// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

template <class T>
QString refused(T record) {
    const QList<FieldError> errors = settle(record);
    return errors.isEmpty() ? QString() : errors.first().field;
}

TEST(ReferenceRules, codesAndPlatesAreWrittenInCapitals) {
    Zone zone;
    zone.code = QStringLiteral(" nord ");
    EXPECT_TRUE(settle(zone).isEmpty());
    EXPECT_EQ(zone.code, "NORD");
    Vehicule vehicule;
    vehicule.immatriculation = QStringLiteral("ab-123-cd ");
    EXPECT_TRUE(settle(vehicule).isEmpty());
    EXPECT_EQ(vehicule.immatriculation, "AB-123-CD");
    Equipe equipe;
    EXPECT_TRUE(settle(equipe).isEmpty());
}

TEST(ReferenceRules, aColourIsSixHexadecimalDigitsOrNothing) {
    Zone zone;
    for (const char* fine : {"", "#2B6CB0", "#2b6cb0"}) {
        zone.couleur = QLatin1String(fine);
        EXPECT_EQ(refused(zone), QString()) << fine;
    }
    for (const char* wrong : {"bleu", "#2B6CB", "2B6CB0", "#2B6CBG"}) {
        zone.couleur = QLatin1String(wrong);
        EXPECT_EQ(refused(zone), "couleur") << wrong;
    }
}

TEST(ReferenceRules, aWeekHasHoursOnOneDayAtLeast) {
    Horaire horaire;
    EXPECT_EQ(refused(horaire), "lundi");
    horaire.mardi = QStringLiteral("08:00-12:00");
    EXPECT_EQ(refused(horaire), QString());
    EXPECT_EQ(weeklyMinutes(horaire), 240);
    horaire.mercredi = QStringLiteral("12:00-08:00");
    EXPECT_EQ(refused(horaire), "mercredi");
    EXPECT_EQ(weeklyMinutes(horaire), 0) << "hours that cannot be read are none";
}

TEST(ReferenceRules, aClosureOfOneDayEndsThatDay) {
    Fermeture fermeture;
    EXPECT_EQ(refused(fermeture), QString()) << "a day that lacks is told by the schema";
    fermeture.debut = QDate(2026, 12, 24);
    EXPECT_TRUE(settle(fermeture).isEmpty());
    EXPECT_EQ(fermeture.fin, fermeture.debut);
    fermeture.fin = QDate(2026, 12, 31);
    EXPECT_EQ(refused(fermeture), QString());
    fermeture.fin = QDate(2026, 12, 23);
    EXPECT_EQ(refused(fermeture), "fin");
}

TEST(ReferenceRules, aQualificationLastsFromOneToSixHundredMonthsOrForGood) {
    HabilitationType type;
    for (const std::optional<int> fine : {std::optional<int>(), std::optional(1), std::optional(600)}) {
        type.validiteMois = fine;
        EXPECT_EQ(refused(type), QString());
    }
    for (const int wrong : {0, 601}) {
        type.validiteMois = wrong;
        EXPECT_EQ(refused(type), "validite_mois") << wrong;
    }
}

} // namespace
} // namespace tournevis::test
