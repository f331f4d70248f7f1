// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Saisie.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

QString said(const Result<QString>& result) { return result ? *result : result.error().message; }

const QString keyMessage =
    QStringLiteral("La clé de contrôle ne correspond pas. Vérifier les deux derniers chiffres.");

TEST(Saisie, siret) {
    EXPECT_EQ(said(saisie::siret(QStringLiteral("999 482 177 00014"))), QStringLiteral("99948217700014"));
    const auto refused = saisie::siret(QStringLiteral("99948217700015"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Validation);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("clé de contrôle")));
    EXPECT_EQ(said(saisie::siret(QStringLiteral("999482177"))),
              QStringLiteral("Le SIRET compte quatorze chiffres."));
    EXPECT_FALSE(saisie::siret(QStringLiteral("9994821770001A")));
    EXPECT_FALSE(saisie::siret(QStringLiteral("٩٩٩٤٨٢١٧٧٠٠٠١٤")));
}

TEST(Saisie, siretOfLaPoste) {
    // The head office has a Luhn key; the shops only a sum of digits multiple of five.
    EXPECT_TRUE(saisie::siret(QStringLiteral("35600000000048")));
    EXPECT_TRUE(saisie::siret(QStringLiteral("35600000000015")));
    EXPECT_FALSE(saisie::siret(QStringLiteral("35600000000016")));
}

TEST(Saisie, siren) {
    EXPECT_EQ(said(saisie::siren(QStringLiteral("999 482 177"))), QStringLiteral("999482177"));
    EXPECT_FALSE(saisie::siren(QStringLiteral("999482178")));
    EXPECT_FALSE(saisie::siren(QStringLiteral("99948217")));
    EXPECT_FALSE(saisie::siren(QString()));
}

TEST(Saisie, tva) {
    EXPECT_EQ(saisie::tvaFromSiren(QStringLiteral("999482177")), QStringLiteral("FR03999482177"));
    EXPECT_EQ(said(saisie::tvaIntra(QStringLiteral("fr03 999 482 177"))), QStringLiteral("FR03999482177"));
    EXPECT_EQ(said(saisie::tvaIntra(QStringLiteral("BE 0123.456.789"))), QStringLiteral("BE0123456789"));
    EXPECT_FALSE(saisie::tvaIntra(QStringLiteral("FR04999482177")));
    EXPECT_FALSE(saisie::tvaIntra(QStringLiteral("FR0399948217")));
    EXPECT_FALSE(saisie::tvaIntra(QStringLiteral("1203999482177")));
    EXPECT_FALSE(saisie::tvaIntra(QStringLiteral("BE1")));
}

TEST(Saisie, iban) {
    EXPECT_EQ(said(saisie::iban(QStringLiteral("fr76 9999 9000 4200 0123 4567 873"))),
              QStringLiteral("FR7699999000420001234567873"));
    EXPECT_EQ(said(saisie::iban(QStringLiteral("FR7699999000420001234567874"))), keyMessage);
    EXPECT_TRUE(saisie::iban(QStringLiteral("GB82 WEST 1234 5698 7654 32")));
    EXPECT_FALSE(saisie::iban(QStringLiteral("GB82 WEST 1234 5698 7654 33")));
    EXPECT_FALSE(saisie::iban(QStringLiteral("FR76999990004200012345678")));
    EXPECT_FALSE(saisie::iban(QStringLiteral("FRXX9999900042000123456787")));
    EXPECT_FALSE(saisie::iban(QString()));
}

TEST(Saisie, telephones) {
    for (const char16_t* typed : {u"04 99 00 12 48", u"0499001248", u"04.99.00.12.48", u"04-99-00-12-48",
                                  u"+33 4 99 00 12 48", u"+33 (0)4 99 00 12 48", u"0033 4 99 00 12 48"})
        EXPECT_EQ(said(saisie::telephone(QString::fromUtf16(typed))), QStringLiteral("+33499001248"));
    EXPECT_EQ(said(saisie::telephone(QStringLiteral("+32 25 55 12 34"))), QStringLiteral("+3225551234"));
    for (const char16_t* typed : {u"", u"04 99 00 12", u"04 99 00 12 48 1", u"499001248", u"04 99 OO 12 48",
                                  u"+33 0 00 00 00 00", u"+123", u"+1234567890123456"})
        EXPECT_FALSE(saisie::telephone(QString::fromUtf16(typed))) << QString::fromUtf16(typed).toStdString();
}

TEST(Saisie, emails) {
    EXPECT_EQ(said(saisie::email(QStringLiteral("  Jean.Dupont@Exemple.FR "))),
              QStringLiteral("Jean.Dupont@exemple.fr"));
    EXPECT_TRUE(saisie::email(QStringLiteral("a+b@sous.domaine-long.example")));
    for (const char16_t* typed :
         {u"", u"a", u"@b.fr", u"a@b", u"a@b.", u"a@.fr", u"a b@c.fr", u"a@b c.fr", u"a..b@c.fr", u".a@c.fr",
          u"a@c..fr", u"a@-c.fr", u"a,b@c.fr", u"a@b@c.fr", u"a@b.fr\nbcc:x@y.fr"})
        EXPECT_FALSE(saisie::email(QString::fromUtf16(typed))) << QString::fromUtf16(typed).toStdString();
}

TEST(Saisie, postalCodes) {
    EXPECT_EQ(said(saisie::codePostal(QStringLiteral("69 100"))), QStringLiteral("69100"));
    EXPECT_EQ(said(saisie::codePostal(QStringLiteral("01000"))), QStringLiteral("01000"));
    for (const char16_t* typed : {u"", u"6910", u"691000", u"2A004", u"٦٩١٠٠"})
        EXPECT_FALSE(saisie::codePostal(QString::fromUtf16(typed)));
}

} // namespace
} // namespace tournevis
