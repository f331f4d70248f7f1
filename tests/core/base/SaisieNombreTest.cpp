// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Saisie.h"

#include <gtest/gtest.h>
#include <iostream>
#include <random>

namespace tournevis {
namespace {

constexpr quint32 seed = 20261110;
constexpr int rounds = 10'000;

qint64 centimes(const char16_t* typed) {
    const auto result = saisie::montant(QString::fromUtf16(typed));
    EXPECT_TRUE(result) << QString::fromUtf16(typed).toStdString();
    return result ? result->units() : -1;
}

QString refusal(const char16_t* typed) {
    const auto result = saisie::montant(QString::fromUtf16(typed));
    EXPECT_FALSE(result) << QString::fromUtf16(typed).toStdString();
    return result ? QString() : result.error().message;
}

TEST(SaisieNombre, readsAmounts) {
    EXPECT_EQ(centimes(u"1 234,56 €"), 123456);
    EXPECT_EQ(centimes(u"1\u202F234,56\u00A0€"), 123456);
    EXPECT_EQ(centimes(u"1234.5"), 123450);
    EXPECT_EQ(centimes(u"1234.5 eur"), 123450);
    EXPECT_EQ(centimes(u",5"), 50);
    EXPECT_EQ(centimes(u"12,"), 1200);
    EXPECT_EQ(centimes(u"\u2212660,00 €"), -66000);
    EXPECT_EQ(centimes(u"- 660"), -66000);
    EXPECT_EQ(centimes(u"1 000 000"), 100000000);
}

TEST(SaisieNombre, reckons) {
    EXPECT_EQ(centimes(u"3*186+45"), 60300);
    EXPECT_EQ(centimes(u"45+3*186"), 60300);
    EXPECT_EQ(centimes(u"3 × (186 + 45)"), 69300);
    EXPECT_EQ(centimes(u"10-4-3"), 300);
    EXPECT_EQ(centimes(u"100/8/5"), 250);
    EXPECT_EQ(centimes(u"2--3"), 500);
    EXPECT_EQ(centimes(u"((1 200,50)) €"), 120050);
    EXPECT_EQ(centimes(u"10 ÷ 4"), 250);
}

TEST(SaisieNombre, roundsOnceAtTheEnd) {
    EXPECT_EQ(centimes(u"1/3*3"), 100);
    EXPECT_EQ(centimes(u"0,004+0,004"), 1);
    EXPECT_EQ(centimes(u"0,005"), 1);
    EXPECT_EQ(centimes(u"-0,005"), -1);
    EXPECT_EQ(centimes(u"0,00499999999999"), 0);
    EXPECT_EQ(centimes(u"1,005*100"), 10050);
}

TEST(SaisieNombre, refusesRubbish) {
    const QString unreadable = QStringLiteral("Nombre illisible. Saisir par exemple 1 234,56 ou 3*186+45.");
    for (const char16_t* typed : {u"abc", u"12a", u"1 2", u"1 23,4", u"1,2,3", u"1.234,56", u"(1", u"1)",
                                  u"*3", u"3*", u"3+", u"1e3", u"12 € 50", u".", u"١٢", u"()", u"3 4567"})
        EXPECT_EQ(refusal(typed), unreadable) << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(refusal(u" "), QStringLiteral("Saisir un nombre."));
    EXPECT_EQ(refusal(QString(100'000, u'(').toStdU16String().c_str()), unreadable);
    EXPECT_EQ(refusal(QString(100'000, u'-').toStdU16String().c_str()), unreadable);
}

TEST(SaisieNombre, refusesDivisionByZero) {
    const QString sentence = QStringLiteral("Division par zéro. Corriger le diviseur.");
    EXPECT_EQ(refusal(u"1/0"), sentence);
    EXPECT_EQ(refusal(u"1/(2-2)"), sentence);
    EXPECT_EQ(refusal(u"0/0"), sentence);
}

TEST(SaisieNombre, refusesWhatDoesNotFit) {
    const QString sentence = QStringLiteral("Nombre trop grand. Vérifier les chiffres saisis.");
    EXPECT_EQ(refusal(u"99999999999999999999999999"), sentence);
    EXPECT_EQ(refusal(u"10000000001"), sentence);
    EXPECT_EQ(refusal(u"-10000000001"), sentence);
    EXPECT_EQ(centimes(u"10000000000"), 1'000'000'000'000);
    EXPECT_EQ(refusal(u"999999999999999999*999999999999999999*999999999999999999"), sentence);
    EXPECT_EQ(refusal(u"1/999999999999999999/999999999999999998/999999999999999997"), sentence);
    EXPECT_EQ(refusal(u"1/999999999999999999/999999999999999998+1/999999999999999997"), sentence);
    EXPECT_FALSE(saisie::quantite(QStringLiteral("100000001")));
    EXPECT_FALSE(saisie::prixUnitaire(QStringLiteral("10000001")));
}

TEST(SaisieNombre, readsRates) {
    EXPECT_EQ(saisie::taux(QStringLiteral("5,5 %")).value(), Taux::fromUnits(550));
    EXPECT_EQ(saisie::taux(QStringLiteral("20")).value(), Taux::whole(20));
    EXPECT_EQ(saisie::taux(QStringLiteral("100%")).value(), Taux::whole(100));
    EXPECT_FALSE(saisie::taux(QStringLiteral("100,01")));
    EXPECT_FALSE(saisie::taux(QStringLiteral("-1")));
    EXPECT_FALSE(saisie::taux(QStringLiteral("%")));
}

TEST(SaisieNombre, readsFinerScales) {
    EXPECT_EQ(saisie::quantite(QStringLiteral("1,2345")).value(), Quantite::fromUnits(1235));
    EXPECT_EQ(saisie::prixUnitaire(QStringLiteral("0,0125 €")).value(), PrixUnitaire::fromUnits(125));
}

template <class Value, class Write, class Read>
void comesBack(qint64 limit, Write write, Read read) {
    std::cout << "seed " << seed << '\n';
    std::mt19937_64 random(seed);
    for (int round = 0; round < rounds; ++round) {
        // Every order of magnitude has its share.
        const qint64 span = std::max<qint64>(limit >> (random() % 40), 1);
        const qint64 sign = limit == 10'000 ? 0 : span;
        const Value value = Value::fromUnits(std::uniform_int_distribution<qint64>(-sign, span)(random));
        const QString text = write(value);
        const Result<Value> back = read(text);
        ASSERT_TRUE(back) << text.toStdString();
        ASSERT_EQ(back->units(), value.units()) << text.toStdString();
    }
}

TEST(SaisieNombre, whatIsWrittenIsReadBack) {
    comesBack<Montant>(1'000'000'000'000, format::euros, saisie::montant);
    comesBack<Montant>(1'000'000'000'000, format::amount, saisie::montant);
    comesBack<PrixUnitaire>(100'000'000'000, format::price, saisie::prixUnitaire);
    comesBack<Quantite>(100'000'000'000, format::quantity, saisie::quantite);
    comesBack<Taux>(10'000, format::percent, saisie::taux);
}

} // namespace
} // namespace tournevis
