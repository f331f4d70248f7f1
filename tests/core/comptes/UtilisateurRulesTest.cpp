// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/UtilisateurRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

Utilisateur julie() {
    Utilisateur account;
    account.identifiant = QStringLiteral(" j.morel ");
    account.prenom = QStringLiteral(" Julie ");
    account.nom = QStringLiteral("Morel");
    return account;
}

QStringList refused(Utilisateur account) {
    QStringList columns;
    for (const FieldError& error : normalize(account))
        columns.append(error.field);
    return columns;
}

TEST(UtilisateurRules, FillTheShownNameAndTheInitials) {
    Utilisateur account = julie();
    account.email = QStringLiteral(" julie@ateliers.fr ");
    account.telephone = QStringLiteral("04 99 00 12 48");
    EXPECT_TRUE(normalize(account).isEmpty());
    EXPECT_EQ(account.identifiant, "j.morel");
    EXPECT_EQ(account.nomAffichage, "Julie Morel");
    EXPECT_EQ(account.initiales, "JM");
    EXPECT_EQ(account.email, "julie@ateliers.fr");
    EXPECT_EQ(account.telephone, "+33499001248");
}

TEST(UtilisateurRules, KeepTheNameAndInitialsChosen) {
    Utilisateur account = julie();
    account.nomAffichage = QStringLiteral("Mme Morel");
    account.initiales = QStringLiteral("JMO");
    EXPECT_TRUE(normalize(account).isEmpty());
    EXPECT_EQ(account.nomAffichage, "Mme Morel");
    EXPECT_EQ(account.initiales, "JMO");
}

TEST(UtilisateurRules, NameEachRefusedField) {
    Utilisateur account = julie();
    account.identifiant.clear();
    EXPECT_EQ(refused(account), QStringList{"identifiant"});
    account.identifiant = QStringLiteral("julie morel");
    EXPECT_EQ(refused(account), QStringList{"identifiant"});
    account = julie();
    account.nom = QStringLiteral("M");
    account.prenom = QStringLiteral(" J ");
    EXPECT_EQ(refused(account), (QStringList{"nom", "prenom"}));
    account = julie();
    account.email = QStringLiteral("julie");
    account.telephone = QStringLiteral("12");
    account.telephoneMobile = QStringLiteral("abc");
    EXPECT_EQ(refused(account), (QStringList{"email", "telephone", "telephone_mobile"}));
}

} // namespace
} // namespace tournevis::test
