// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/FieldHistory.h"
#include "core/data/Essai.h"

namespace tournevis::test {
namespace {

/// Six operations on two records, some with a reason and rare characters: two chains of several rows.
class AuditTest : public EssaiTest {
protected:
    void SetUp() override {
        EssaiTest::SetUp();
        Essai record = stored("a");
        const auto julie = open(person("manager", {}, "Julie", "Morel"));
        for (int turn = 1; turn <= 4; ++turn) {
            write(*julie, [&](Transaction& transaction) {
                transaction.setMotif(QStringLiteral("motif « %1 » \\ \" é 🔧").arg(turn));
                record.compte = turn;
                record.montant = Montant::whole(turn);
                record.latitude = turn / 3.0;
                expectOk(Store(transaction).update(transaction, record));
                transaction.describe("essai", record.ref(), QStringLiteral("essai n° %1").arg(turn),
                                     "détails");
            });
            m_clock.advance(1);
        }
        stored("b");
    }
    void run(const QString& sql, const QVariantList& values = {}) {
        expectValue(m_session->connection().execute(sql, values));
    }
    /// As somebody who edits the file by hand would.
    void dropSeals() {
        run("PRAGMA foreign_keys = OFF");
        for (const QString& table : {QStringLiteral("audit_log"), QStringLiteral("historique_modification")})
            for (const QString& act : {QStringLiteral("modification"), QStringLiteral("suppression"),
                                       QStringLiteral("remplacement")})
                run("DROP TRIGGER " + table + u'_' + act);
    }
    Findings verify() {
        Findings findings;
        expectOk(verifyAudit(*m_session, findings));
        return findings;
    }
    /// Runs `sql`, tells whether verification then names `table` and `row`, and takes the edit back.
    bool found(const QString& sql, const QString& table, const QString& row) {
        expectOk(m_session->connection().begin());
        const qint64 changed = expectValue(m_session->connection().execute(sql));
        EXPECT_GE(changed, 1) << sql.toStdString();
        const Findings findings = verify();
        m_session->connection().rollback();
        return std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.table == table && finding.row.contains(row) && !finding.message.isEmpty();
        });
    }
};

TEST_F(AuditTest, whatTheProgramWroteIsSound) {
    EXPECT_EQ(verify().size(), 0);
    EXPECT_EQ(count("audit_log"), 6);
    EXPECT_EQ(count("historique_modification"), 12);
}

TEST_F(AuditTest, theRowSaysWhoWhatWhenAndWhere) {
    const auto row = [&](const QString& column) {
        return value("SELECT " + column + " FROM audit_log WHERE id = 2");
    };
    EXPECT_EQ(row("utilisateur_nom"), "Julie Morel");
    EXPECT_EQ(row("action"), "essai");
    EXPECT_EQ(row("entite"), "essai");
    EXPECT_EQ(row("entite_id"), "1");
    EXPECT_EQ(row("poste"), "poste-essai");
    EXPECT_EQ(row("horodatage").toLongLong(), m_clock.now().addSecs(-4).toMSecsSinceEpoch());
    EXPECT_EQ(row("donnees").toString(), "[[\"essai\",1,\"modification\",2]]");
}

TEST_F(AuditTest, theHistoryIsLinkedToItsAuditRow) {
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification h JOIN audit_log a ON a.id = h.audit_id "
                    "AND a.entite = h.entite AND a.entite_id = h.entite_id AND h.motif LIKE 'motif%'"),
              12);
    EXPECT_EQ(value("SELECT type_valeur FROM historique_modification WHERE champ = 'montant_cts'"),
              "montant");
    EXPECT_EQ(value("SELECT nouvelle_valeur FROM historique_modification WHERE champ = 'montant_cts'"),
              "100");
}

TEST_F(AuditTest, theHistoryOfARecordReadsNewestFirst) {
    const auto entries = expectValue(historyOf(*m_session, {"essai", 1}, 100));
    ASSERT_EQ(entries.size(), 13);
    EXPECT_EQ(entries.first().utilisateur, "Julie Morel");
    EXPECT_EQ(entries.first().champ, "compte");
    EXPECT_EQ(entries.first().avant, "3");
    EXPECT_EQ(entries.first().apres, "4");
    EXPECT_EQ(entries.last().action, "creation");
    EXPECT_EQ(expectValue(historyOf(*m_session, {"essai", 1}, 2)).size(), 2);
}

TEST_F(AuditTest, theHistoryTellsAChangeMadeUnderAnotherSubject) {
    Essai other = loaded(2);
    write(*m_session, [&](Transaction& transaction) {
        other.compte = 9;
        expectOk(Store(transaction).update(transaction, other));
        transaction.describe("essai", {"essai", 1}, "sur un autre sujet");
    });
    const auto entries = expectValue(historyOf(*m_session, {"essai", 2}, 100));
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries.first().champ, "compte");
    EXPECT_EQ(entries.first().apres, "9");
}

TEST_F(AuditTest, theSealsRefuseEveryChangeBySql) {
    auto& connection = m_session->connection();
    for (const QString& table : {QStringLiteral("audit_log"), QStringLiteral("historique_modification")}) {
        for (const QString& sql :
             {QStringLiteral("UPDATE %1 SET horodatage = 1"), QStringLiteral("DELETE FROM %1"),
              QStringLiteral("REPLACE INTO %1 SELECT * FROM %1 LIMIT 1"),
              QStringLiteral("UPDATE OR REPLACE %1 SET id = 1 WHERE id = 2")})
            EXPECT_FALSE(connection.execute(sql.arg(table))) << sql.arg(table).toStdString();
    }
    EXPECT_EQ(verify().size(), 0);
}

/// Each column of each row in turn, whatever columns the table has or gets.
TEST_F(AuditTest, everySingleEditIsFound) {
    dropSeals();
    for (const QString& table : {QStringLiteral("audit_log"), QStringLiteral("historique_modification")}) {
        const QStringList columns = expectValue(m_session->connection().select(
            "SELECT name || ':' || type FROM pragma_table_info('" + table + "')", {},
            [](const Row& row) { return row.text(0); }));
        ASSERT_GE(columns.size(), 17);
        for (const QString& typed : columns) {
            const QString column = typed.section(':', 0, 0);
            for (const int id : {1, 3, 6}) {
                // A value of the right type that the CHECKs accept and that is not the present one.
                const QString name =
                    column == "id" ? QStringLiteral("id 777") : QStringLiteral("id %1").arg(id);
                run("PRAGMA ignore_check_constraints = ON");
                const QString edited =
                    column == "id" || typed.endsWith("INTEGER")
                        ? QStringLiteral("CASE WHEN %1 IS NULL THEN 7 ELSE 777 END").arg(column)
                        : QStringLiteral("coalesce(%1, '') || 'x'").arg(column);
                const QString sql = QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = %4");
                EXPECT_TRUE(found(sql.arg(table, column, edited).arg(id), table,
                                  column == "sequence" || column == "chaine_rang" ? column : name))
                    << table.toStdString() << '.' << column.toStdString() << " row " << id;
            }
        }
    }
}

TEST_F(AuditTest, aTextMadeNullOrEmptyIsFound) {
    dropSeals();
    run("PRAGMA ignore_check_constraints = ON");
    EXPECT_TRUE(found("UPDATE audit_log SET details = NULL WHERE id = 3", "audit_log", "id 3"));
    EXPECT_TRUE(found("UPDATE audit_log SET details = '' WHERE id = 1", "audit_log", "id 1"));
    EXPECT_TRUE(found("UPDATE audit_log SET empreinte_prec = '' WHERE id = 1", "audit_log", "id 1"));
    EXPECT_TRUE(found("UPDATE audit_log SET empreinte_prec = NULL WHERE id = 3", "audit_log", "id 3"));
    EXPECT_TRUE(found("UPDATE historique_modification SET motif = NULL WHERE id = 2",
                      "historique_modification", "id 2"));
}

TEST_F(AuditTest, everyDeletionIsFound) {
    dropSeals();
    EXPECT_TRUE(found("DELETE FROM audit_log WHERE id = 1", "audit_log", "sequence 1"));
    EXPECT_TRUE(found("DELETE FROM audit_log WHERE id = 4", "audit_log", "sequence 4"));
    EXPECT_TRUE(found("DELETE FROM audit_log WHERE id = 6", "audit_log", "sequence 6"));
    EXPECT_TRUE(found("DELETE FROM audit_log WHERE id >= 3", "audit_log", "sequence 3"));
    EXPECT_TRUE(found("DELETE FROM audit_log", "audit_log", "sequence 1"));
    const QString history = "historique_modification";
    EXPECT_TRUE(found("DELETE FROM " + history + " WHERE id = 5", history, "chaine_rang 5"));
    EXPECT_TRUE(found("DELETE FROM " + history + " WHERE id = 12", history, "chaine_rang 12"));
}

TEST_F(AuditTest, everyInsertionIsFound) {
    dropSeals();
    const QString insert =
        "INSERT INTO audit_log(id, uuid, horodatage, sequence, action, empreinte_prec, empreinte) "
        "SELECT %1, hex(randomblob(18)), 0, %1, 'faux', %2, empreinte FROM audit_log WHERE id = 6";
    EXPECT_TRUE(found(insert.arg("7", "empreinte"), "audit_log", "id 7"));
    EXPECT_TRUE(found(insert.arg("9", "empreinte"), "audit_log", "id 9"));
    EXPECT_TRUE(found(insert.arg("7", "NULL"), "audit_log", "id 7"));
    const QString history = "historique_modification";
    EXPECT_TRUE(found("INSERT INTO historique_modification SELECT 13, hex(randomblob(18)), horodatage, "
                      "utilisateur_id, audit_id, entite, entite_id, champ, ancienne_valeur, nouvelle_valeur, "
                      "type_valeur, version, motif, operation, 13, empreinte, empreinte FROM "
                      "historique_modification WHERE id = 12",
                      history, "id 13"));
}

TEST_F(AuditTest, anEditOfTheCounterIsFound) {
    EXPECT_TRUE(
        found("UPDATE compteur SET prochain = 9 WHERE serie = 'audit_log'", "audit_log", "sequence 7"));
    EXPECT_TRUE(found("UPDATE compteur SET prochain = 2 WHERE serie = 'audit_log'", "audit_log", "compteur"));
    EXPECT_TRUE(found("UPDATE compteur SET tete = NULL WHERE serie = 'audit_log'", "audit_log", "compteur"));
    EXPECT_TRUE(found("DELETE FROM compteur WHERE serie = 'audit_log'", "audit_log", "compteur"));
}

TEST_F(AuditTest, anAbsurdRankDoesNotHangTheCheck) {
    dropSeals();
    EXPECT_TRUE(
        found("UPDATE audit_log SET sequence = 9223372036854775807 WHERE id = 6", "audit_log", "id 6"));
    EXPECT_TRUE(found("UPDATE compteur SET prochain = 9223372036854775807 WHERE serie = 'audit_log'",
                      "audit_log", "sequence 7"));
    EXPECT_LT(verify().size(), 10);
}

TEST_F(AuditTest, whateverTheTextTheChainHolds) {
    Essai record = stored("bizarre");
    const QString lone = QStringLiteral("x").repeated(159) + QString::fromUtf8("🔧");
    write(*m_session, [&](Transaction& transaction) {
        record.technique = "t";
        record.nom = QString("a") + QChar(0xd83d); // half a surrogate pair
        transaction.setMotif(QStringLiteral("a\nb\tc") + QChar(u'\0') + u'd');
        expectOk(Store(transaction).update(transaction, record));
        transaction.describe("essai", record.ref(), lone, QString(5000, 'y'));
    });
    EXPECT_EQ(verify().size(), 0);
}

TEST_F(AuditTest, aLongReasonOrNameNeverStopsTheWork) {
    const auto julie = open(Actor{person("manager", {}, "Anne", "Petit").utilisateurId, QString(200, 'n')});
    Essai record = loaded(1);
    record.compte = 5;
    write(*julie, [&](Transaction& transaction) {
        transaction.setMotif(QString(1000, 'm'));
        expectOk(Store(transaction).update(transaction, record));
    });
    EXPECT_EQ(loaded(1).compte, 5);
    EXPECT_EQ(verify().size(), 0);
}

} // namespace
} // namespace tournevis::test
