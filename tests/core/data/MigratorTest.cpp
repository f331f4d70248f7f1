// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Migrator.h"

#include "core/data/Essai.h"

#include <QtCore/QDir>

namespace tournevis::test {
namespace {

const Migration first{1, "0001_un", "CREATE TABLE un (a INTEGER); INSERT INTO un VALUES (1);"};
const Migration second{2, "0002_deux", "CREATE TABLE deux (a INTEGER);"};
const Migration broken{2, "0002_casse", "CREATE TABLE deux (a INTEGER); INSERT INTO un VALUES (2); OUPS;"};

class MigratorTest : public ::testing::Test {
protected:
    void SetUp() override { m_connection = expectValue(Connection::open(path(), OpenMode::Create)); }
    QString path() const { return m_folder.filePath("essai.db"); }
    QStringList copies() const {
        return QDir(path() + ".sauvegardes").entryList(QDir::Files | QDir::NoDotAndDotDot);
    }
    Result<QString> migrate(const QList<Migration>& migrations) {
        return Migrator(*m_connection, migrations).migrate(m_clock);
    }
    QVariant value(const QString& sql) { return expectValue(m_connection->value(sql)); }
    bool holds(const QString& table) {
        return value("SELECT count(*) FROM sqlite_schema WHERE name = '" + table + "'").toInt() == 1;
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Connection> m_connection;
};

TEST_F(MigratorTest, aNewBaseGetsEachMigrationOnceAndNoCopy) {
    EXPECT_EQ(expectValue(migrate({first, second})), QString());
    EXPECT_TRUE(holds("deux"));
    EXPECT_EQ(expectValue(migrate({first, second})), QString());
    EXPECT_EQ(value("SELECT count(*) FROM un"), 1);
    EXPECT_EQ(value("SELECT group_concat(n || nom) FROM schema_migration"), "10001_un,20002_deux");
    EXPECT_EQ(value("SELECT sha256 FROM schema_migration WHERE n = 2").toByteArray(), second.digest());
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(MigratorTest, askingWhatIsPendingChangesNothing) {
    EXPECT_EQ(expectValue(Migrator(*m_connection, {first, second}).pending()).size(), 2);
    EXPECT_EQ(value("SELECT count(*) FROM sqlite_schema"), 0);
    expectValue(migrate({first}));
    EXPECT_EQ(expectValue(Migrator(*m_connection, {first, second}).pending()).size(), 1);
}

TEST_F(MigratorTest, aCheckedCopyComesBeforeAnythingIsChanged) {
    expectValue(migrate({first}));
    const QString copy = expectValue(migrate({first, second}));
    ASSERT_EQ(copies().size(), 1);
    EXPECT_EQ(QFileInfo(copy).fileName(), copies().first());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(copy).permissions() & others);
    EXPECT_FALSE(QFileInfo(QFileInfo(copy).path()).permissions() & others);
    const auto old = expectValue(Connection::open(copy, OpenMode::Existing));
    EXPECT_EQ(expectValue(old->value("SELECT count(*) FROM schema_migration")), 1);
    EXPECT_EQ(expectValue(old->value("SELECT a FROM un")), 1);
    EXPECT_TRUE(holds("deux"));
}

TEST_F(MigratorTest, nothingIsChangedWhenTheCopyCannotBeMade) {
    expectValue(migrate({first}));
    QFile obstacle(path() + ".sauvegardes");
    ASSERT_TRUE(obstacle.open(QFile::WriteOnly));
    EXPECT_EQ(causeOf(migrate({first, second})), Cause::Storage);
    EXPECT_FALSE(holds("deux"));
}

TEST_F(MigratorTest, aMigrationThatFailsLeavesTheOldState) {
    expectValue(migrate({first}));
    EXPECT_FALSE(migrate({first, broken}));
    EXPECT_FALSE(holds("deux"));
    EXPECT_EQ(value("SELECT count(*) FROM un"), 1);
    EXPECT_EQ(value("SELECT max(n) FROM schema_migration"), 1);
    m_clock.advance(1);
    EXPECT_TRUE(migrate({first, second}));
    EXPECT_TRUE(holds("deux"));
}

TEST_F(MigratorTest, anAlteredMigrationIsRefused) {
    expectValue(migrate({first, second}));
    Migration altered = first;
    altered.script += " ";
    EXPECT_EQ(causeOf(migrate({altered, second})), Cause::BadBase);
}

TEST_F(MigratorTest, aBaseNewerThanTheProgramIsRefused) {
    expectValue(migrate({first, second}));
    const auto refused = migrate({first});
    EXPECT_EQ(causeOf(refused), Cause::BadBase);
    EXPECT_TRUE(refused.error().message.contains("plus récente"));
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(MigratorTest, theShippedMigrationsAreNumberedWithoutGap) {
    int expected = 1;
    for (const Migration& migration : Migrator::shipped()) {
        EXPECT_EQ(migration.number, expected++);
        EXPECT_TRUE(migration.name.startsWith(QString::number(migration.number).rightJustified(4, '0')));
        EXPECT_FALSE(migration.script.isEmpty());
    }
    EXPECT_GT(expected, 1);
}

TEST_F(MigratorTest, aBaseOfVersionTwelveBecomesThePresentOne) {
    expectValue(migrate(Migrator::shipped().mid(0, 12)));
    expectOk(Migrator(*m_connection).seed());
    EXPECT_FALSE(holds("verrou_edition"));
    expectValue(migrate(Migrator::shipped()));
    Findings findings;
    expectOk(verifyStructure(*m_connection, findings));
    EXPECT_TRUE(findings.isEmpty());
    EXPECT_EQ(copies().size(), 1);
}

class StructureTest : public TestBase {
protected:
    QStringList findings() {
        Findings found;
        expectOk(verifyStructure(m_session->connection(), found));
        QStringList rows;
        for (const Finding& finding : found)
            rows += finding.table + u' ' + finding.row;
        return rows;
    }
    void run(const QString& sql) { expectValue(m_session->connection().execute(sql)); }
};

TEST_F(StructureTest, aFreshBaseIsClean) { EXPECT_EQ(findings(), QStringList()); }

TEST_F(StructureTest, missingAlteredAndUnknownObjectsAreFound) {
    run("DROP TRIGGER audit_log_suppression");
    run("DROP INDEX client_email");
    run("CREATE INDEX client_email ON client (email, id)");
    run("CREATE TABLE intrus (a)");
    EXPECT_EQ(findings(), (QStringList{"schema index client_email", "schema trigger audit_log_suppression",
                                       "schema table intrus"}));
}

TEST_F(StructureTest, aBrokenReferenceIsFound) {
    run("PRAGMA foreign_keys = OFF");
    run("INSERT INTO utilisateur_profil(id, uuid, cree_le, modifie_le, utilisateur_id, profil_id) "
        "VALUES(9, '00000000-0000-4000-8000-000000000000', 0, 0, 777, 1)");
    EXPECT_EQ(findings(), QStringList{"utilisateur_profil id 9"});
}

} // namespace
} // namespace tournevis::test
