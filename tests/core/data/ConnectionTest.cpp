// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"

#include <QtCore/QFileInfo>

namespace tournevis::test {
namespace {

class ConnectionTest : public EssaiTest {
protected:
    Connection& connection() { return m_session->connection(); }
};

TEST_F(ConnectionTest, eachSettingOfTheQualityPageHoldsOnEachConnection) {
    const auto other = open();
    for (Connection* each : {&connection(), &other->connection()}) {
        const auto setting = [&](const QString& name) {
            return expectValue(each->value("PRAGMA " + name)).toString().toStdString();
        };
        EXPECT_EQ(setting("journal_mode"), "wal");
        EXPECT_EQ(setting("synchronous"), "2");
        EXPECT_EQ(setting("foreign_keys"), "1");
        EXPECT_EQ(setting("recursive_triggers"), "1");
        EXPECT_EQ(setting("trusted_schema"), "0");
        EXPECT_EQ(setting("busy_timeout"), "5000");
    }
}

TEST_F(ConnectionTest, itsFilesAreReadableByTheirOwnerAlone) {
    stored("a");
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        ASSERT_TRUE(QFileInfo::exists(path() + suffix)) << suffix.toStdString();
        EXPECT_FALSE(QFileInfo(path() + suffix).permissions() & others) << suffix.toStdString();
    }
}

TEST_F(ConnectionTest, twoReadersOfOneStatementDoNotDisturbEachOther) {
    const QString sql = "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < 4) "
                        "SELECT v FROM n";
    QList<qint64> seen;
    const auto rows = connection().select(sql, {}, [&](const Row& row) {
        seen += row.integer(0);
        seen += expectValue(connection().select(sql, {}, [](const Row& inner) { return inner.integer(0); }));
        return 0;
    });
    ASSERT_TRUE(rows);
    EXPECT_EQ(seen.size(), 4 + 16);
    EXPECT_EQ(seen.last(), 4);
}

TEST_F(ConnectionTest, aStatementThatFailedServesAgain) {
    const QString sql = "INSERT INTO compteur(type, serie) VALUES(?, 'x')";
    EXPECT_TRUE(connection().execute(sql, {"a"}));
    EXPECT_EQ(causeOf(connection().execute(sql, {"a"})), Cause::Validation);
    EXPECT_TRUE(connection().execute(sql, {"b"}));
}

TEST_F(ConnectionTest, aReadThatBreaksHalfWayIsAFailureNotAShortList) {
    // The third row overflows: SQLite answers two rows, then an error.
    const QString sql = "WITH v(x) AS (VALUES (1), (2), (-9223372036854775808)) SELECT abs(x) FROM v";
    EXPECT_FALSE(connection().select(sql, {}, [](const Row& row) { return row.integer(0); }));
}

TEST_F(ConnectionTest, aReturningStatementRefusedAtItsEndIsAFailure) {
    // The foreign key is checked when the statement ends, after its RETURNING row was answered.
    const QString sql = "INSERT INTO essai(uuid, version, cree_le, modifie_le, code, nom, compte, actif, "
                        "montant_cts, couleur, parent_id) VALUES ('u', 1, 0, 0, 'c', 'n', 0, 1, 0, 'rouge', "
                        "999) RETURNING id";
    EXPECT_FALSE(connection().value(sql));
    EXPECT_EQ(count("essai"), 0);
}

TEST_F(ConnectionTest, nullAndEmptyTextReachStrictColumns) {
    expectValue(connection().execute("CREATE TABLE t(a TEXT, b INTEGER, c BLOB, d REAL) STRICT"));
    expectValue(connection().execute("INSERT INTO t VALUES(?, ?, ?, ?)",
                                     {QVariant(), QVariant(), QVariant(), QVariant()}));
    EXPECT_EQ(value("SELECT count(*) FROM t WHERE a IS NULL AND b IS NULL AND c IS NULL AND d IS NULL"), 1);
}

TEST_F(ConnectionTest, foldIsKnownToSql) {
    EXPECT_EQ(value("SELECT fold('  Évêché  Œuvre ')").toString().toStdString(), "eveche oeuvre");
}

TEST_F(ConnectionTest, dataVersionMovesWithOtherConnectionsOnly) {
    const auto other = open();
    const qint64 before = expectValue(connection().dataVersion());
    stored("a");
    EXPECT_EQ(expectValue(connection().dataVersion()), before);
    expectValue(other->connection().execute("INSERT INTO compteur(type, serie) VALUES('t', 's')"));
    EXPECT_NE(expectValue(connection().dataVersion()), before);
}

TEST_F(ConnectionTest, aBusyBaseSaysSo) {
    const auto other = open();
    expectValue(connection().execute("PRAGMA busy_timeout = 10"));
    expectOk(other->connection().begin());
    const Outcome refused = connection().begin();
    EXPECT_EQ(causeOf(refused), Cause::Busy);
    other->connection().rollback();
    EXPECT_TRUE(connection().begin());
    connection().rollback();
}

TEST_F(ConnectionTest, constraintsSpeakFrenchAndNameTheColumn) {
    stored("a");
    const QString insert = "INSERT INTO essai(uuid, version, cree_le, modifie_le, code, nom, compte, actif, "
                           "montant_cts, couleur) VALUES ('u', 1, 0, 0, ?, 'n', ?, 1, 0, 'rouge')";
    const auto twice = connection().execute(insert, {"E-a", 0});
    EXPECT_EQ(causeOf(twice), Cause::Validation);
    EXPECT_EQ(twice.error().field(), "code");
    EXPECT_TRUE(twice.error().detail.contains("UNIQUE"));
    EXPECT_FALSE(twice.error().message.contains("UNIQUE"));
    EXPECT_EQ(causeOf(connection().execute(insert, {"E-b", -1})), Cause::Validation);
    EXPECT_EQ(causeOf(connection().execute("DELETE FROM role WHERE id = 1")), Cause::Validation);
    EXPECT_EQ(causeOf(connection().execute("UPDATE nulle_part SET a = 1")), Cause::Technical);
}

TEST_F(ConnectionTest, aSealedJournalAnswersInFrench) {
    stored("a");
    const auto refused = connection().execute("DELETE FROM audit_log");
    EXPECT_EQ(causeOf(refused), Cause::Validation);
    EXPECT_EQ(refused.error().message, QStringLiteral("Le journal ne se modifie pas."));
}

} // namespace
} // namespace tournevis::test
