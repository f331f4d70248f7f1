// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SqlScript.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

TEST(SqlScriptTest, splitsAtSemicolons) {
    EXPECT_EQ(splitStatements("SELECT 1; SELECT 2 ;\n\n;SELECT 3"),
              (QStringList{"SELECT 1", "SELECT 2", "SELECT 3"}));
    EXPECT_TRUE(splitStatements("  \n -- rien\n /* ; */ ").isEmpty());
}

TEST(SqlScriptTest, quotedTextIsKeptWhole) {
    EXPECT_EQ(splitStatements("INSERT INTO t VALUES('a;b', 'l''eau; -- non', \"c;\"); SELECT 1"),
              (QStringList{"INSERT INTO t VALUES('a;b', 'l''eau; -- non', \"c;\")", "SELECT 1"}));
}

TEST(SqlScriptTest, commentsAreDroppedAndSeparateWords) {
    EXPECT_EQ(splitStatements("SELECT 1 -- ; '\n+ 1; SELECT/* ; ' */2"),
              (QStringList{"SELECT 1 \n+ 1", "SELECT 2"}));
}

TEST(SqlScriptTest, aTriggerIsOneStatement) {
    const QString trigger = "CREATE TRIGGER t BEFORE UPDATE ON a WHEN CASE NEW.x WHEN 1 THEN 0 ELSE 1 END\n"
                            "BEGIN\n SELECT CASE WHEN 1 THEN RAISE(ABORT, 'non; BEGIN') END;\n"
                            " UPDATE b SET c = 1;\nEND";
    EXPECT_EQ(splitStatements(trigger + "; SELECT 1;"), (QStringList{trigger, "SELECT 1"}));
}

TEST(SqlScriptTest, beginOutsideATriggerIsAWordLikeAnother) {
    EXPECT_EQ(splitStatements("BEGIN; DROP TRIGGER t; SELECT CASE 1 WHEN 1 THEN 2 END; END"),
              (QStringList{"BEGIN", "DROP TRIGGER t", "SELECT CASE 1 WHEN 1 THEN 2 END", "END"}));
}

TEST(SqlScriptTest, aVeryLongTextCutsNothing) {
    const QString text = QStringLiteral("l''eau; ").repeated(100'000);
    EXPECT_EQ(splitStatements("INSERT INTO t VALUES('" + text + "'); SELECT 1").size(), 2);
}

} // namespace
} // namespace tournevis
