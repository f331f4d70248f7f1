// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/Typography.h"

namespace tournevis::architecture {
namespace {

TEST(TypographyTest, everySentenceOfTheProductFollowsFrenchUsage) {
    QStringList problems;
    int seen = 0;
    for (const SourceFile& file : productSources()) {
        for (const UserText& found : userTexts(file.text)) {
            ++seen;
            for (const QString& fault : typographyFaults(found.text))
                problems +=
                    QStringLiteral("%1:%2: %3: %4").arg(file.path).arg(found.line).arg(fault, found.text);
        }
    }
    EXPECT_GT(seen, 100);
    EXPECT_TRUE(none(problems));
}

TEST(TypographyTest, goodSentencesPass) {
    for (const char* good : {"L’adresse", "Fermer\u202f?", "Nom\u00a0: %1", "«\u00a0Devis\u00a0»",
                             "Chargement…", "08:30", "%1:%2", "Vraiment\u202f?!", "Un\u202f; deux",
                             "1\u202f234,56\u00a0€", "https://exemple.fr", "Nom\u00a0:"})
        EXPECT_TRUE(none(typographyFaults(QString::fromUtf8(good)))) << good;
}

TEST(TypographyTest, eachFaultIsSeen) {
    for (const char* bad : {"L'adresse", "aujourd'hui", "Fermer ?", "Fermer?", "Fermer\u00a0?", "Attention !",
                            "Un ; deux", "Nom : %1", "Nom:", "Nom\u202f: %1", "« Devis »", "«Devis\u00a0»",
                            "«\u00a0Devis »", "Chargement...", "Voir \"Devis\""})
        EXPECT_EQ(typographyFaults(QString::fromUtf8(bad)).isEmpty(), false) << bad;
}

TEST(TypographyTest, sentencesAreCollectedWhereverTheyAre) {
    const QList<UserText> found =
        userTexts("// tr(\"comment\")\n"
                  "tr(\"un\"); translate(\"Data\", \"deux \"\n  \"trois\").arg(1);\n"
                  "QT_TRANSLATE_NOOP(\"Enum\", \"quatre\\u00a0:\"), tr(name), attr(\"x\")\n"
                  "QCoreApplication::translate(\"A\", \"cinq\", \"note\")");
    QStringList texts;
    for (const UserText& each : found)
        texts += QString::number(each.line) + ' ' + each.text;
    EXPECT_EQ(texts, (QStringList{"2 un", "2 deux trois", QString::fromUtf8("4 quatre\u00a0:"), "5 cinq"}));
}

} // namespace
} // namespace tournevis::architecture
