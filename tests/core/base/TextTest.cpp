// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

TEST(Text, foldsForSearching) {
    EXPECT_EQ(fold(QStringLiteral("  Éric  DUPÔNT\u00A0\tŒuvre ")), QStringLiteral("eric dupont oeuvre"));
    EXPECT_EQ(fold(QStringLiteral("L’Haÿ")), QStringLiteral("l'hay"));
    EXPECT_EQ(fold(QStringLiteral("e\u0301te\u0301")), QStringLiteral("ete"));
    EXPECT_EQ(fold(QStringLiteral("ﬁltre Æ")), QStringLiteral("filtre ae"));
}

TEST(Text, foldingTwiceChangesNothing) {
    const QString once = fold(QStringLiteral("Été à Œuf — ½ ﬀ ’ Ÿ"));
    EXPECT_EQ(fold(once), once);
}

TEST(Text, cleansWhatIsStored) {
    EXPECT_EQ(cleaned(QStringLiteral("  a\u0007b\nc\r\n ")), QStringLiteral("ab\nc"));
    EXPECT_EQ(cleaned(QStringLiteral("e\u0301")), QStringLiteral("\u00E9"));
    EXPECT_EQ(cleaned(QStringLiteral("\u0000x")), QStringLiteral("x"));
    EXPECT_EQ(cleaned(QStringLiteral(" \t ")), QString());
}

TEST(Text, escapesThePattern) {
    EXPECT_EQ(likePattern(QStringLiteral("Éco_50 %")), QStringLiteral("%eco\\_50 \\%%"));
    EXPECT_EQ(likePattern(QStringLiteral("a\\b")), QStringLiteral("%a\\\\b%"));
    EXPECT_EQ(likePattern(QString()), QStringLiteral("%%"));
}

} // namespace
} // namespace tournevis
