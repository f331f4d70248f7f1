// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Csv.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

QString csv(const QStringList& row) {
    const QByteArray bytes = toCsv({row});
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    return QString::fromUtf8(bytes.mid(3));
}

TEST(Csv, cellsAreQuotedOnlyWhereTheyMustBe) {
    EXPECT_EQ(csv({"Hôtel Vauban", "Lyon"}), "Hôtel Vauban;Lyon\r\n");
    EXPECT_EQ(csv({"a;b", "dit \"Le Petit\"", "deux\nlignes", ""}),
              "\"a;b\";\"dit \"\"Le Petit\"\"\";\"deux\nlignes\";\r\n");
}

TEST(Csv, aCellIsNeverRunAsAFormula) {
    EXPECT_EQ(csv({"=HYPERLINK(1)", "@somme", "-1+2", "\tx"}), "'=HYPERLINK(1);'@somme;'-1+2;'\tx\r\n");
    EXPECT_EQ(csv({"-12,50", "+33", "- 4"}), "-12,50;+33;- 4\r\n");
}

} // namespace
} // namespace tournevis::test
