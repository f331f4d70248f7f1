// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/PlanSamples.h"

namespace tournevis::test {
namespace {

const TrajetRegles usual;
const Lieu bellecour{45.7578, 4.8320, LieuPrecision::Exacte, {}, "Bellecour"};
const Lieu partDieu{45.7606, 4.8597, LieuPrecision::Exacte, {}, "Part-Dieu"};
const Lieu notreDame{48.8530, 2.3499, LieuPrecision::Exacte, {}, "Notre-Dame"};

Lieu known(Lieu lieu, LieuPrecision precision, const QString& codeInsee) {
    lieu.precision = precision;
    lieu.codeInsee = codeInsee;
    return lieu;
}

TEST(Trajet, acrossLyonIsAFewMinutes) {
    const auto road = trajet(bellecour, partDieu, usual);
    ASSERT_TRUE(road);
    EXPECT_NEAR(road->metres, 2820, 20) << "2,17 km in a straight line";
    EXPECT_EQ(road->minutes, 5);
    EXPECT_FALSE(road->estime);
    EXPECT_EQ(trajet(partDieu, bellecour, usual)->metres, road->metres);
}

TEST(Trajet, lyonToParisIsFiveHundredKilometresOfRoad) {
    EXPECT_NEAR(trajet(bellecour, notreDame, usual)->metres, 1.3 * 391500, 2000);
}

TEST(Trajet, theSettingsOfTheCompanyCount) {
    EXPECT_EQ(trajet(roadFromDepot(0), roadFromDepot(10000), usual)->minutes, 15);
    EXPECT_EQ(trajet(roadFromDepot(0), roadFromDepot(10001), usual)->minutes, 16) << "raised";
    EXPECT_EQ(trajet(roadFromDepot(0), roadFromDepot(10000), {130, 60, 10})->minutes, 10);
    EXPECT_EQ(trajet(roadFromDepot(0), roadFromDepot(10000), {260, 40, 10})->minutes, 30);
    EXPECT_FALSE(trajet(roadFromDepot(0), roadFromDepot(10000), {130, 0, 10}));
}

TEST(Trajet, twiceTheSamePlaceIsNoRoad) {
    EXPECT_EQ(trajet(bellecour, bellecour, usual)->minutes, 0);
    EXPECT_EQ(trajet(bellecour, bellecour, usual)->metres, 0);
}

TEST(Trajet, aTownIsAnEstimate) {
    for (const LieuPrecision precision :
         {LieuPrecision::Commune, LieuPrecision::Ville, LieuPrecision::CodePostal}) {
        const Lieu centre = known(partDieu, precision, "69383");
        EXPECT_TRUE(trajet(bellecour, centre, usual)->estime);
        EXPECT_TRUE(trajet(centre, bellecour, usual)->estime);
        EXPECT_EQ(trajet(centre, bellecour, usual)->minutes, 5);
    }
}

TEST(Trajet, aDepartmentIsNotAPlace) {
    for (const LieuPrecision precision :
         {LieuPrecision::Secteur, LieuPrecision::Departement, LieuPrecision::Inconnue}) {
        EXPECT_FALSE(trajet(bellecour, known(partDieu, precision, "69383"), usual));
        EXPECT_FALSE(trajet(known(partDieu, precision, "69383"), bellecour, usual));
    }
}

TEST(Trajet, twoAddressesOfOneTownAreAtAnUnknownDistance) {
    const Lieu somewhere = known(bellecour, LieuPrecision::Commune, "69029");
    EXPECT_FALSE(trajet(somewhere, somewhere, usual));
    EXPECT_FALSE(trajet(somewhere, known(partDieu, LieuPrecision::CodePostal, "69029"), usual));
    EXPECT_TRUE(trajet(somewhere, known(partDieu, LieuPrecision::Commune, "69266"), usual));
    EXPECT_TRUE(trajet(somewhere, partDieu, usual)) << "one of them is exact";
    const Lieu third = known(bellecour, LieuPrecision::Ville, "69383");
    const Lieu seventh = known(bellecour, LieuPrecision::Ville, "69387");
    EXPECT_FALSE(trajet(third, seventh, usual)) << "districts placed at the middle of the city";
}

} // namespace
} // namespace tournevis::test
