// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/PasswordHasher.h"
#include "comptes/PasswordRules.h"
#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

TEST(PasswordHasherTest, VerifiesOnlyThePasswordHashed) {
    const PasswordHasher hasher(TestHashCost{});
    const QString stored = expectValue(hasher.hash("cheval agrafe batterie"));
    EXPECT_TRUE(stored.startsWith("$argon2id$v=19$m=8,t=1,p=1$"));
    EXPECT_LE(stored.size(), 256);
    EXPECT_TRUE(expectValue(hasher.verify(stored, "cheval agrafe batterie")));
    EXPECT_FALSE(expectValue(hasher.verify(stored, "cheval agrafe batteries")));
    EXPECT_NE(expectValue(hasher.hash("cheval agrafe batterie")), stored);
}

TEST(PasswordHasherTest, ReadsAccentsInBothWritings) {
    const PasswordHasher hasher(TestHashCost{});
    const QString stored =
        expectValue(hasher.hash(QString("été à la forêt").normalized(QString::NormalizationForm_D)));
    EXPECT_TRUE(expectValue(hasher.verify(stored, QStringLiteral("été à la forêt"))));
}

TEST(PasswordHasherTest, NeverGoesBelowTheFloor) {
    const PasswordHasher weak(HashCost{1024, 1});
    EXPECT_EQ(weak.cost().memoryBytes, 64 * 1024 * 1024);
    EXPECT_EQ(weak.cost().passes, 3);
    const PasswordHasher usual;
    EXPECT_EQ(usual.cost().memoryBytes, 128 * 1024 * 1024);
    EXPECT_EQ(usual.cost().passes, 3);
}

TEST(PasswordHasherTest, AsksForANewHashWhenTheCostChanged) {
    const PasswordHasher cheap(TestHashCost{});
    const PasswordHasher dearer(TestHashCost{{16 * 1024, 2}});
    const QString stored = expectValue(cheap.hash("cheval agrafe batterie"));
    EXPECT_FALSE(cheap.needsRehash(stored));
    EXPECT_TRUE(dearer.needsRehash(stored));
}

TEST(PasswordHasherTest, HasAWellFormedHashThatNothingVerifies) {
    const PasswordHasher hasher(TestHashCost{});
    EXPECT_FALSE(hasher.needsRehash(hasher.impossibleHash()));
    EXPECT_FALSE(expectValue(hasher.verify(hasher.impossibleHash(), "")));
}

QString refusal(const QString& password, const PasswordOwner& owner = {}) {
    const Outcome outcome = checkPassword(password, owner);
    return outcome ? QString() : outcome.error().message;
}

TEST(PasswordRulesTest, BoundsTheLength) {
    EXPECT_EQ(refusal("onze lettre"), "12 caractères au moins.");
    EXPECT_EQ(refusal("douze lettre"), "");
    EXPECT_EQ(refusal("quinze signes !", {true, {}}), "16 caractères au moins.");
    EXPECT_EQ(refusal("seize caractères", {true, {}}), "");
    EXPECT_EQ(refusal(QString("ab").repeated(64)), "");
    EXPECT_EQ(refusal(QString("ab").repeated(64) + "c"), "128 caractères au plus.");
    EXPECT_EQ(checkPassword("court", {}).error().field(), "mot_de_passe");
}

TEST(PasswordRulesTest, AsksForNoComposition) {
    EXPECT_EQ(refusal("cheval agrafe batterie"), "");
    EXPECT_EQ(refusal("8305172946038571"), "");
}

TEST(PasswordRulesTest, RefusesTheCommonestOnes) {
    for (const QString password : {"Motdepasse2026!", "123456789012", "AZERTYUIOPQSDF", "bonjour-bonjour",
                                   "administrateur1", "aaaaaaaaaaaa", "Bienvenue 2026"})
        EXPECT_TRUE(refusal(password).startsWith("Ce mot de passe est trop courant"))
            << password.toStdString();
}

TEST(PasswordRulesTest, RefusesTheNamesOfPersonCompanyAndProduct) {
    const PasswordOwner owner{false, {"Morel", "Li", "Ateliers Provençaux"}};
    EXPECT_EQ(refusal("vive-MOREL-2026", owner), "Le mot de passe contient « Morel », facile à deviner.");
    EXPECT_EQ(refusal("ateliersprovencaux34", owner),
              "Le mot de passe contient « Ateliers Provençaux », facile à deviner.");
    EXPECT_EQ(refusal("mon tournevis à moi"), "Le mot de passe contient « Tournevis », facile à deviner.");
    EXPECT_EQ(refusal("lit de camp pliant", owner), "");
}

TEST(OneTimeCodeTest, IsLongEnoughForEveryRoleAndNeverTwiceTheSame) {
    const QString code = drawOneTimeCode();
    EXPECT_EQ(code.size(), 24);
    EXPECT_NE(drawOneTimeCode(), code);
    EXPECT_EQ(refusal(code, {true, {}}), "");
}

} // namespace
} // namespace tournevis::test
