// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Montant.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

TEST(Montant, dividesHalfAwayFromZero) {
    EXPECT_EQ(divideRounded(5, 10), 1);
    EXPECT_EQ(divideRounded(-5, 10), -1);
    EXPECT_EQ(divideRounded(4, 10), 0);
    EXPECT_EQ(divideRounded(-4, 10), 0);
    EXPECT_EQ(divideRounded(25, 10), 3);
    EXPECT_EQ(divideRounded(-25, 10), -3);
    EXPECT_EQ(divideRounded(10, 3), 3);
    EXPECT_EQ(divideRounded(11, 3), 4);
}

TEST(Montant, roundsALineOnce) {
    EXPECT_EQ(Quantite::fromUnits(1250) * PrixUnitaire::whole(75), Montant::fromUnits(9375));
    EXPECT_EQ(Quantite::fromUnits(1) * PrixUnitaire::whole(5), Montant::fromUnits(1));
    EXPECT_EQ(Quantite::fromUnits(-1) * PrixUnitaire::whole(5), Montant::fromUnits(-1));
    EXPECT_EQ(Quantite::whole(3) * PrixUnitaire::fromUnits(125), Montant::fromUnits(4));
}

TEST(Montant, roundsATaxOnItsBase) {
    EXPECT_EQ(Montant::whole(18602) * Taux::fromUnits(550), Montant::fromUnits(102311));
    EXPECT_EQ(Montant::fromUnits(304386) * Taux::whole(10), Montant::fromUnits(30439));
    EXPECT_EQ(Montant::fromUnits(-304385) * Taux::whole(10), Montant::fromUnits(-30439));
    EXPECT_EQ(Montant::fromUnits(304384) * Taux::whole(10), Montant::fromUnits(30438));
}

TEST(Montant, sharesProRata) {
    EXPECT_EQ(proRata(Montant::whole(10), Montant::whole(1), Montant::whole(3)), Montant::fromUnits(333));
    EXPECT_EQ(proRata(Montant::whole(10), Montant::whole(2), Montant::whole(3)), Montant::fromUnits(667));
    EXPECT_EQ(proRata(Montant::fromUnits(1), Montant::whole(1), Montant::whole(2)), Montant::fromUnits(1));
    EXPECT_EQ(proRata(Montant::fromUnits(-1), Montant::whole(1), Montant::whole(2)), Montant::fromUnits(-1));
    EXPECT_EQ(proRata(Montant::fromUnits(1), Montant::whole(1), Montant::whole(-2)), Montant::fromUnits(-1));
}

TEST(Montant, keepsLargeProductsExact) {
    EXPECT_EQ(Quantite::fromUnits(99'999'999'999) * PrixUnitaire::fromUnits(99'999'999'999),
              Montant::fromUnits(99'999'999'998'000'000));
}

TEST(Montant, roundsAPriceToTheCentime) {
    EXPECT_EQ(rounded(PrixUnitaire::fromUnits(150)), Montant::fromUnits(2));
    EXPECT_EQ(rounded(PrixUnitaire::fromUnits(-150)), Montant::fromUnits(-2));
    EXPECT_EQ(rounded(PrixUnitaire::fromUnits(149)), Montant::fromUnits(1));
}

TEST(Montant, compares) {
    EXPECT_LT(-Montant::whole(1), Montant());
    EXPECT_EQ(Montant::whole(2) - Montant::whole(3), -Montant::whole(1));
    EXPECT_TRUE((Montant::whole(1) + -Montant::whole(1)).isZero());
}

} // namespace
} // namespace tournevis
