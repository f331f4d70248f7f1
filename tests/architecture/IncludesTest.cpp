// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/IncludeRules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

namespace tournevis::architecture {
namespace {

QSet<QString> knownPaths() {
    QSet<QString> paths;
    for (const SourceFile& file : productSources())
        paths.insert(file.path);
    return paths;
}

QStringList problems(const QString& path, const QString& text) {
    static const QSet<QString> known{"core/base/Text.h",
                                     "core/data/Store.h",
                                     "core/clients/Client.h",
                                     "core/devis/Devis.h",
                                     "core/stock/Stock.h",
                                     "ui/base/Page.h",
                                     "ui/documents/Paper.h",
                                     "ui/devis/Form.h",
                                     "ui/clients/List.h",
                                     "core/comptes/Permissions.h",
                                     "core/comptes/Utilisateur.h",
                                     "core/base/Double.h",
                                     "ui/base/Double.h"};
    return includeProblems({path, text}, known);
}

TEST(IncludesTest, eachFileIncludesOnlyWhatItsPlaceAllows) {
    const QSet<QString> known = knownPaths();
    ASSERT_GT(known.size(), 50);
    QStringList all;
    for (const SourceFile& file : productSources())
        all += includeProblems(file, known);
    EXPECT_TRUE(none(all));
}

TEST(IncludesTest, everyFolderOfCoreIsASliceOfThePlan) {
    QStringList unknown;
    for (const SourceFile& file : filesIn({"core"}, {"*.h", "*.cpp"})) {
        if (!declaredSlices().contains(file.slice()))
            unknown += file.path;
    }
    EXPECT_TRUE(none(unknown));
}

TEST(IncludesTest, thePlanHasNoCycle) {
    for (const QString& slice : declaredSlices().keys())
        for (const QString& below : declaredSlices().value(slice))
            EXPECT_FALSE(reachable(below).contains(slice)) << slice.toStdString();
    EXPECT_EQ(reachable("base"), QSet<QString>{"base"});
    EXPECT_EQ(reachable("data"), (QSet<QString>{"base", "data"}));
    EXPECT_EQ(reachable("statistiques").size(), declaredSlices().size());
}

/// The headers of Gui and Widgets sit in the same include root: the linker would not stop these two.
TEST(IncludesTest, widgetsInCoreAreSeen) {
    for (const QString& fixture : {QStringLiteral("short_name.h"), QStringLiteral("module_name.h")}) {
        const QString text = readFile("tests/architecture/fixtures/" + fixture);
        EXPECT_EQ(problems("core/devis/Devis.cpp", text).size(), 1) << fixture.toStdString();
    }
}

TEST(IncludesTest, onlyTheListedLibrariesAreOpenToCore) {
    for (const QString& good :
         {QStringLiteral("QtCore/QString"), QStringLiteral("QtSql/QSqlQuery"), QStringLiteral("vector"),
          QStringLiteral("sqlite3.h"), QStringLiteral("tl/expected.hpp")})
        EXPECT_TRUE(none(problems("core/devis/Devis.cpp", "#include <" + good + ">")));
    for (const QString& bad :
         {QStringLiteral("QString"), QStringLiteral("QtGui/QImage"), QStringLiteral("QtTest"),
          QStringLiteral("QtConcurrent/QtConcurrent"), QStringLiteral("boost/any.hpp")})
        EXPECT_EQ(problems("core/devis/Devis.cpp", "\n#  include <" + bad + ">").size(), 1)
            << bad.toStdString();
}

TEST(IncludesTest, aSliceMayNotLookUp) {
    EXPECT_TRUE(
        none(problems("core/devis/Devis.cpp", "#include \"stock/Stock.h\"\n#include \"base/Text.h\"")));
    EXPECT_EQ(problems("core/stock/Stock.cpp", "// x\n#include \"devis/Devis.h\""),
              QStringList{"core/stock/Stock.cpp:2: stock may not include devis"});
    EXPECT_EQ(problems("core/base/Text.cpp", "#include \"data/Store.h\"").size(), 1);
    EXPECT_EQ(problems("core/data/Store.cpp", "#include \"clients/Client.h\"").size(), 1);
    EXPECT_EQ(problems("core/devis/Devis.cpp", "#include \"documents/Paper.h\"").size(), 1);
    EXPECT_EQ(problems("core/devis/Devis.cpp", "#include \"absent/Absent.h\"").size(), 1);
    EXPECT_EQ(problems("core/devis/Devis.cpp", "#include \"base/Double.h\"").size(), 1);
}

TEST(IncludesTest, theNamesOfRightsAreOpenToEverySlice) {
    const QString names = "#include \"comptes/Permissions.h\"";
    EXPECT_TRUE(none(problems("core/parametres/A.cpp", names)));
    EXPECT_EQ(problems("core/data/A.cpp", names).size(), 1);
    EXPECT_EQ(problems("core/parametres/A.cpp", "#include \"comptes/Utilisateur.h\"").size(), 1);
}

TEST(IncludesTest, aScreenMayNotIncludeAnother) {
    EXPECT_TRUE(
        none(problems("ui/devis/Form.cpp", "#include \"devis/Form.h\"\n#include \"base/Page.h\"\n"
                                           "#include \"documents/Paper.h\"\n#include <QtWidgets/QLabel>")));
    EXPECT_EQ(problems("ui/devis/Form.cpp", "#include \"clients/List.h\"").size(), 1);
    EXPECT_EQ(problems("ui/documents/Paper.cpp", "#include \"base/Page.h\"").size(), 1);
    EXPECT_EQ(problems("ui/documents/Paper.cpp", "#include \"devis/Form.h\"").size(), 1);
    EXPECT_TRUE(none(problems("ui/documents/Paper.cpp", "#include \"devis/Devis.h\"")));
    EXPECT_EQ(problems("ui/base/Page.cpp", "#include \"devis/Form.h\"").size(), 1);
}

TEST(IncludesTest, theTestsOfCoreLinkNothingOfGui) {
    QProcess ldd;
    ldd.start("ldd", {QCoreApplication::applicationFilePath()});
    ASSERT_TRUE(ldd.waitForFinished());
    const QString libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
    EXPECT_TRUE(libraries.contains("libQt6Core")) << libraries.toStdString();
    EXPECT_FALSE(libraries.contains("libQt6Gui"));
    EXPECT_FALSE(libraries.contains("libQt6Widgets"));
}

} // namespace
} // namespace tournevis::architecture
