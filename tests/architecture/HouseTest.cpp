// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/SourceTree.h"

#include <QtCore/QDir>
#include <QtCore/QMap>
#include <QtCore/QSet>

namespace tournevis::architecture {
namespace {

QStringList entries(const QString& folder) {
    return QDir(rootPath() + folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QStringList unexpected(const QString& folder, const QStringList& allowed) {
    QStringList names = entries(folder);
    names.removeIf([&](const QString& name) { return allowed.contains(name); });
    return names;
}

const QString sqlText = QStringLiteral(
    "\\bSELECT\\s|\\bINSERT\\s+INTO\\b|\\bUPDATE\\s+\\w+\\s+SET\\b|\\bDELETE\\s+FROM\\b|"
    "\\b(?:CREATE|DROP|ALTER)\\s+(?:TABLE|INDEX|TRIGGER|VIEW)\\b|\\bPRAGMA\\s|\\bQSql\\w+|<QtSql/");
const QString floatingPoint = QStringLiteral("\\b(?:double|float|qreal|toDouble|toFloat)\\b");
const QString singleton = QStringLiteral("\\bstatic\\s+[\\w:<>]+\\s*&\\s*instance\\s*\\(");

QStringList sqlIn(const SourceFile& file) {
    return matches(file, withoutComments(file.text), sqlText, "SQL outside core");
}
QStringList floatsIn(const SourceFile& file) {
    return matches(file, withoutComments(file.text, true), floatingPoint, "floating point near money");
}
QStringList singletonsIn(const SourceFile& file) {
    return matches(file, withoutComments(file.text, true), singleton, "singleton");
}

TEST(HouseTest, theTopLevelIsFixed) {
    const QStringList fixed = {"CMakeLists.txt",
                               "app",
                               "core",
                               "ui",
                               "resources",
                               "translations",
                               "sql",
                               "tests",
                               "packaging",
                               "README.md",
                               "CMakePresets.json",
                               "LICENSE",
                               "CHANGELOG.md",
                               "CONTRIBUTING.md",
                               ".clang-format",
                               ".clang-tidy",
                               ".gitignore",
                               ".ci",
                               ".git",
                               "build"};
    EXPECT_TRUE(none(unexpected("", fixed)));
    for (const char* present :
         {"CMakeLists.txt", "app", "core", "ui", "sql", "tests", "packaging", "LICENSE"})
        EXPECT_TRUE(entries("").contains(present)) << present;
}

TEST(HouseTest, theFoldersAreThoseOfThePlan) {
    EXPECT_TRUE(none(unexpected("sql", {"sqlite", "postgresql", "reference", "demo"})));
    EXPECT_TRUE(none(unexpected("tests", {"CMakeLists.txt", "core", "ui", "scenarios", "architecture",
                                          "support", "bench", "exercise", "mutants"})));
    EXPECT_TRUE(none(
        unexpected("ui", {"CMakeLists.txt", "base",          "documents", "shell",    "comptes", "parametres",
                          "notifications",  "piecesjointes", "equipe",    "planning", "clients", "missions",
                          "materiel",       "validation",    "stock",     "rapports", "devis",   "factures",
                          "statistiques",   "sauvegarde",    "audit"})));
}

TEST(HouseTest, eachSourceNamesItsLicence) {
    const QStringList patterns = {"*.h",  "*.cpp", "*.sql",          "*.cmake",
                                  "*.sh", "*.py",  "CMakeLists.txt", "run"};
    QList<SourceFile> files = filesIn({"app", "core", "ui", "sql", "tests", "packaging", ".ci"}, patterns);
    files.append({"CMakeLists.txt", readFile("CMakeLists.txt")});
    ASSERT_GT(files.size(), 60);
    QStringList bare;
    for (const SourceFile& file : files) {
        const QStringList head = file.text.split('\n').mid(0, 2);
        const bool shebang = head.first().startsWith("#!");
        if (!head.value(shebang ? 1 : 0).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
            bare += file.path;
    }
    EXPECT_TRUE(none(bare));
}

/// Slices that outgrew the 25 sources of the plan, at their present size: they may shrink, not grow.
const QMap<QString, int> outgrown = {{"core/devis", 29},     {"core/factures", 36}, {"core/missions", 31},
                                     {"ui/base/panels", 28}, {"ui/devis", 29},      {"ui/documents", 27}};

TEST(HouseTest, noFolderHoldsMoreThanTwentyFiveSources) {
    QMap<QString, int> counts;
    for (const SourceFile& file : filesIn({"app", "core", "ui", "tests"}, {"*.h", "*.cpp"}))
        ++counts[file.path.section('/', 0, -2)];
    QStringList crowded;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() > outgrown.value(count.key(), 25))
            crowded += QStringLiteral("%1: %2").arg(count.key()).arg(count.value());
    }
    EXPECT_TRUE(none(crowded));
}

TEST(HouseTest, sqlStaysInCore) {
    QStringList problems;
    for (const SourceFile& file : filesIn({"app", "ui"}, {"*.h", "*.cpp"}))
        problems += sqlIn(file);
    EXPECT_TRUE(none(problems));
}

TEST(HouseTest, moneyKnowsNoFloatingPoint) {
    QStringList problems;
    for (const SourceFile& file :
         filesIn({"core/base", "core/devis", "core/factures", "core/stock"}, {"*.h", "*.cpp"}))
        problems += floatsIn(file);
    EXPECT_TRUE(none(problems));
}

TEST(HouseTest, thereIsNoSingleton) {
    QStringList problems;
    for (const SourceFile& file : productSources())
        problems += singletonsIn(file);
    EXPECT_TRUE(none(problems));
}

TEST(HouseTest, theseChecksSeeWhatTheyLookFor) {
    EXPECT_EQ(sqlIn({"ui/a.cpp", "// SELECT 1\nrun(\"SELECT id FROM client\");"}),
              QStringList{"ui/a.cpp:2: SQL outside core: SELECT"});
    EXPECT_EQ(sqlIn({"ui/a.cpp", "\"delete from x\"; tr(\"Select a client\"); QSqlQuery q;"}).size(), 1);
    EXPECT_EQ(floatsIn({"core/a.cpp", "int x; // double\nauto y = \"float\"; double z;"}),
              QStringList{"core/a.cpp:2: floating point near money: double"});
    EXPECT_EQ(singletonsIn({"ui/a.h", "  static Theme& instance();"}).size(), 1);
}

} // namespace
} // namespace tournevis::architecture
