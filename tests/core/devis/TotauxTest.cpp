// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/Totaux.h"

#include <gtest/gtest.h>
#include <random>

namespace tournevis {
namespace {

Montant cts(qint64 units) { return Montant::fromUnits(units); }
Taux bp(qint64 units) { return Taux::fromUnits(units); }

LigneTotal line(qint64 net, qint64 rate, const char* category = "S") {
    return {cts(net), cts(net), {QLatin1String(category), bp(rate)}, Id<TauxTva>(rate + 1)};
}

Montant sum(const Totaux& totaux, Montant GroupeTva::*part) {
    Montant total;
    for (const GroupeTva& groupe : totaux.groupes)
        total += groupe.*part;
    return total;
}

TEST(Totaux, lineAmountsRoundHalfACentimeAwayFromZero) {
    const auto quantite = [](qint64 units) { return Quantite::fromUnits(units); };
    const auto prix = [](qint64 units) { return PrixUnitaire::fromUnits(units); };
    EXPECT_EQ(montantBrut(quantite(1000), prix(50)), cts(1));
    EXPECT_EQ(montantBrut(quantite(1000), prix(49)), cts(0));
    EXPECT_EQ(montantBrut(quantite(-1000), prix(50)), cts(-1));
    EXPECT_EQ(montantBrut(quantite(1250), prix(750000)), cts(9375));
    EXPECT_EQ(montantLigne(quantite(1000), prix(132000000), bp(500)), cts(1254000));
    EXPECT_EQ(montantLigne(quantite(1000), prix(100), bp(5000)), cts(0)) << "0,01 less r(0,005) = 0,01";
    EXPECT_EQ(montantLigne(quantite(-1000), prix(100), bp(5000)), cts(0));
    EXPECT_EQ(montantLigne(quantite(3000), prix(199900), bp(0)), cts(5997));
    EXPECT_EQ(montantLigne(quantite(1000), prix(10000), bp(10000)), cts(0));
}

TEST(Totaux, taxIsRoundedOnceAGroup) {
    const Totaux totaux = totaliser({line(3, 2000), line(3, 2000), line(3, 2000)});
    EXPECT_EQ(totaux.tva, cts(2)) << "r(0,09 × 20 %) = 0,02, not three times r(0,006)";
    EXPECT_EQ(totaux.ttc, cts(11));
}

TEST(Totaux, groupsAreByCategoryAndRateLowestRateFirst) {
    const Totaux totaux =
        totaliser({line(1000, 2000), line(500, 0, "E"), line(200, 550), line(300, 2000), line(70, 0, "AE")});
    ASSERT_EQ(totaux.groupes.size(), 4);
    EXPECT_EQ(totaux.groupes[0].groupe.categorie, QStringLiteral("E"));
    EXPECT_EQ(totaux.groupes[1].groupe.categorie, QStringLiteral("AE"));
    EXPECT_EQ(totaux.groupes[2].groupe.taux, bp(550));
    EXPECT_EQ(totaux.groupes[3].lignes, cts(1300));
    EXPECT_EQ(totaux.groupes[3].tauxId, Id<TauxTva>(2001));
    EXPECT_EQ(totaux.tva, cts(11 + 260));
}

TEST(Totaux, percentDiscountIsTakenFromEachGroup) {
    const Totaux totaux = totaliser({line(1001, 550), line(2003, 1000)}, bp(300));
    EXPECT_EQ(totaux.groupes[0].remise, cts(30));
    EXPECT_EQ(totaux.groupes[1].remise, cts(60));
    EXPECT_EQ(totaux.remise, cts(90));
    EXPECT_EQ(totaux.ht, cts(3004 - 90));
}

TEST(Totaux, euroDiscountIsSharedProRata) {
    const Totaux totaux = totaliser({line(100, 550), line(300, 1000)}, {}, cts(100));
    EXPECT_EQ(totaux.groupes[0].remise, cts(25));
    EXPECT_EQ(totaux.groupes[1].remise, cts(75));
}

TEST(Totaux, euroDiscountLeavesItsRemainderToTheLargestGroup) {
    const Totaux totaux = totaliser({line(10, 550), line(16, 1000), line(10, 2000)}, {}, cts(1));
    EXPECT_EQ(totaux.groupes[0].remise, cts(0));
    EXPECT_EQ(totaux.groupes[1].remise, cts(1)) << "every share rounds to nothing";
    EXPECT_EQ(totaux.groupes[2].remise, cts(0));
}

TEST(Totaux, onATieTheRemainderGoesToTheFirstRate) {
    const Totaux totaux = totaliser({line(100, 2000), line(100, 1000), line(100, 550)}, {}, cts(100));
    EXPECT_EQ(totaux.groupes[0].groupe.taux, bp(550));
    EXPECT_EQ(totaux.groupes[0].remise, cts(34));
    EXPECT_EQ(totaux.groupes[2].remise, cts(33));
}

TEST(Totaux, nothingToDiscount) {
    EXPECT_EQ(totaliser({}).ttc, Montant());
    EXPECT_EQ(totaliser({}, {}, cts(500)).ht, Montant());
    EXPECT_EQ(totaliser({line(100, 2000), line(-100, 550)}, {}, cts(500)).remise, Montant());
}

TEST(Totaux, lineDiscountsAreToldApartFromThatOfTheDocument) {
    const Totaux totaux =
        totaliser({{cts(1000), cts(900), {QStringLiteral("S"), bp(2000)}, Id<TauxTva>(1)}}, bp(1000));
    EXPECT_EQ(totaux.brut, cts(1000));
    EXPECT_EQ(totaux.remisesLignes, cts(100));
    EXPECT_EQ(totaux.lignesHt, cts(900));
    EXPECT_EQ(totaux.remise, cts(90));
    EXPECT_EQ(totaux.ht, cts(810));
}

/// What must hold of every document (data-model.md § 5, invariant 3), whatever its lines and its discount.
class TotauxProperties : public ::testing::TestWithParam<unsigned> {};

QList<LigneTotal> randomLines(std::mt19937& random) {
    const qint64 rates[] = {0, 210, 550, 1000, 2000};
    QList<LigneTotal> lignes(1 + qsizetype(random() % 40));
    for (LigneTotal& ligne : lignes) {
        const auto quantite = Quantite::fromUnits(qint64(random() % 200000) - 20000);
        const auto prix = PrixUnitaire::fromUnits(qint64(random() % 50000000));
        const Taux remise = random() % 3 == 0 ? bp(qint64(random() % 10001)) : Taux();
        const qint64 rate = rates[random() % std::size(rates)];
        ligne = {montantBrut(quantite, prix),
                 montantLigne(quantite, prix, remise),
                 {rate == 0 ? QStringLiteral("E") : QStringLiteral("S"), bp(rate)},
                 Id<TauxTva>(rate + 1)};
    }
    return lignes;
}

void expectExact(const Totaux& totaux) {
    EXPECT_EQ(sum(totaux, &GroupeTva::base), totaux.ht);
    EXPECT_EQ(sum(totaux, &GroupeTva::tva), totaux.tva);
    EXPECT_EQ(sum(totaux, &GroupeTva::lignes), totaux.lignesHt);
    EXPECT_EQ(sum(totaux, &GroupeTva::remise), totaux.remise);
    EXPECT_EQ(totaux.lignesHt - totaux.remise, totaux.ht);
    EXPECT_EQ(totaux.ht + totaux.tva, totaux.ttc);
    EXPECT_EQ(totaux.brut - totaux.remisesLignes, totaux.lignesHt);
    for (const GroupeTva& groupe : totaux.groupes) {
        EXPECT_EQ(groupe.base, groupe.lignes - groupe.remise);
        EXPECT_EQ(groupe.tva.units(), divideRounded(groupe.base.units() * groupe.groupe.taux.units(), 10000));
    }
}

TEST_P(TotauxProperties, everySumIsExact) {
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        const QList<LigneTotal> lignes = randomLines(random);
        expectExact(totaliser(lignes));
        expectExact(totaliser(lignes, bp(qint64(random() % 10001))));
        const Totaux plain = totaliser(lignes);
        if (plain.lignesHt <= Montant())
            continue;
        const Montant remise = cts(qint64(random()) % plain.lignesHt.units());
        const Totaux discounted = totaliser(lignes, {}, remise);
        expectExact(discounted);
        EXPECT_EQ(discounted.remise, remise);
    }
}

TEST_P(TotauxProperties, theOrderOfLinesDoesNotMatter) {
    std::mt19937 random(GetParam());
    QList<LigneTotal> lignes = randomLines(random);
    const Totaux before = totaliser(lignes, bp(300));
    std::shuffle(lignes.begin(), lignes.end(), random);
    const Totaux after = totaliser(lignes, bp(300));
    EXPECT_EQ(before.ht, after.ht);
    EXPECT_EQ(before.tva, after.tva);
}

INSTANTIATE_TEST_SUITE_P(Seeds, TotauxProperties, ::testing::Range(1U, 21U));

} // namespace
} // namespace tournevis
