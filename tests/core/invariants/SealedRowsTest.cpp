// SPDX-License-Identifier: GPL-3.0-or-later
// data-model.md § 5 invariant 1, against the sqlite3 program: its default pragmas leave foreign_keys and
// recursive_triggers off, so that REPLACE fires no delete trigger.
#include "core/invariants/SealedBase.h"

namespace tournevis::test {
namespace {

const QStringList factureRows{"facture_ligne", "facture_tva", "echeance"};
const QStringList journals{"audit_log", "historique_modification", "stock_mouvement", "devis_validation"};
const QStringList sealedTables = QStringList{"facture", "paiement"} + factureRows + journals;

/// Words of the triggers that shut a document or a journal.
bool isSealRefusal(const Ran& ran) { return ran.exit != 0 && ran.err.contains("scelle"); }

class SealedRows : public SealedBase {
protected:
    void SetUp() override {
        SealedBase::SetUp();
        m_open = copy("ouverte.db");
        ASSERT_EQ(sqlite3(m_open, dropTriggers()).exit, 0);
        m_before = sqlite3(path(), ".dump").out;
        ASSERT_TRUE(m_before.contains("COMMIT"));
    }
    void TearDown() override {
        EXPECT_TRUE(sqlite3(path(), ".dump").out == m_before) << "a refused statement changed the base";
    }

    /// The statement is refused by a seal, and by nothing else: without triggers it goes through.
    void expectSealed(const QString& sql) {
        const QString attempt = QStringLiteral("PRAGMA ignore_check_constraints = ON;\n%1;\n").arg(sql);
        const Ran guarded = sqlite3(path(), attempt);
        EXPECT_TRUE(isSealRefusal(guarded)) << sql.toStdString() << "\n" << guarded.err.constData();
        const Ran free = sqlite3(m_open, "BEGIN;" + attempt + "ROLLBACK;");
        EXPECT_EQ(free.exit, 0) << "not a fair attempt: " << sql.toStdString() << "\n"
                                << free.err.constData();
    }

    /// Every unique key of a table, the primary one first, as lists of columns.
    QList<QStringList> uniqueKeys(const QString& table) {
        QList<QStringList> keys{{"id"}};
        for (const QString& index :
             read(QStringLiteral("SELECT name FROM pragma_index_list('%1') WHERE \"unique\"").arg(table)))
            keys += read(QStringLiteral("SELECT name FROM pragma_index_info('%1')").arg(index));
        return keys;
    }

    /// Statements giving a fresh value to every unique column of the temporary table `copie` but those of
    /// `kept`.
    QString freshKeys(const QString& table, const QStringList& kept) {
        QString sql;
        for (const QStringList& key : uniqueKeys(table)) {
            for (const QString& column : key) {
                const bool isText = column == "uuid" || column == "numero";
                const QString value = column == "uuid" ? "'00000000-0000-4000-8000-0000000000ff'"
                                      : isText         ? "'LIBRE-1'"
                                                       : "900";
                const bool isReference = column.endsWith("_id") || column == "code" || column == "taux_bp";
                if (!kept.contains(column) && !isReference)
                    sql += QStringLiteral("UPDATE copie SET %1 = %2;").arg(column, value);
            }
        }
        return sql;
    }

    /// REPLACE with a row that collides with a sealed one through `key` alone: a facture is a draft again,
    /// the row of a facture belongs to a draft.
    QString replacing(const QString& table, const QStringList& key) {
        QString free;
        if (table == "facture")
            free = "UPDATE copie SET etat = 'brouillon';";
        else if (factureRows.contains(table) && !key.contains("facture_id"))
            free = "UPDATE copie SET facture_id = " + draftRow("facture") + u';';
        if (table == "facture_tva" && !key.contains("taux_bp"))
            free += "UPDATE copie SET taux_bp = 550;";
        return QStringLiteral("CREATE TEMP TABLE copie AS SELECT * FROM main.%1 WHERE id = %2;%3%4"
                              "INSERT OR REPLACE INTO main.%1 SELECT * FROM copie")
            .arg(table, keyed(table, key), free, freshKeys(table, key));
    }

    /// A sealed row whose `key` holds no NULL.
    QString keyed(const QString& table, const QStringList& key) {
        QString condition = sealedOnly(table);
        for (const QString& column : key)
            condition += QStringLiteral(" AND %1 IS NOT NULL").arg(column);
        const QString id =
            read(QStringLiteral("SELECT max(id) FROM %1 WHERE %2").arg(table, condition)).value(0);
        EXPECT_FALSE(id.isEmpty()) << table.toStdString() << " has no sealed row with "
                                   << key.join(u',').toStdString();
        return id;
    }

    /// A row that may change: the draft, its line, its tax row.
    QString draftRow(const QString& table) {
        return read(QStringLiteral("SELECT id FROM %1 WHERE NOT (%2)").arg(table, sealedOnly(table)))
            .value(0);
    }

    QString m_open; ///< the same base without triggers
    QByteArray m_before;
};

TEST_F(SealedRows, NoColumnOfASealedRowChangesButTheAllowedOnes) {
    for (const QString& table : sealedTables) {
        const QString id = middle(table);
        for (const QString& column : columnsOf(table)) {
            if (!mutableColumns(table).contains(column))
                expectSealed(QStringLiteral("UPDATE OR REPLACE %1 SET %2 = %3 WHERE id = %4")
                                 .arg(table, column, otherValue(table, column), id));
        }
        expectSealed(QStringLiteral("UPDATE %1 SET rowid = 900 WHERE id = %2").arg(table, id));
    }
}

TEST_F(SealedRows, NoSealedRowIsDeleted) {
    for (const QString& table : sealedTables) {
        expectSealed(QStringLiteral("DELETE FROM %1 WHERE id = %2").arg(table, middle(table)));
        expectSealed(QStringLiteral("DELETE FROM %1").arg(table));
    }
}

TEST_F(SealedRows, ReplaceThroughAnyUniqueKeyIsRefused) {
    for (const QString& table : sealedTables) {
        const auto keys = uniqueKeys(table);
        EXPECT_GE(keys.size(), 2) << table.toStdString();
        for (const QStringList& key : keys) {
            SCOPED_TRACE(table.toStdString() + '(' + key.join(u',').toStdString() + ')');
            expectSealed(replacing(table, key));
        }
    }
}

TEST_F(SealedRows, ADraftTakesNoKeyOfASealedRow) {
    for (const QString& table : QStringList{"facture", "facture_ligne", "facture_tva"}) {
        const QString draft = draftRow(table);
        ASSERT_FALSE(draft.isEmpty()) << table.toStdString();
        for (const QStringList& key : uniqueKeys(table)) {
            QStringList assignments;
            for (const QString& column : key)
                assignments += QStringLiteral("%1 = (SELECT %1 FROM %2 WHERE id = %3)")
                                   .arg(column, table, keyed(table, key));
            expectSealed(QStringLiteral("UPDATE OR REPLACE %1 SET %2 WHERE id = %3")
                             .arg(table, assignments.join(", "), draft));
        }
        for (const char* alias : {"rowid", "_rowid_", "oid"})
            expectSealed(QStringLiteral("UPDATE OR REPLACE %1 SET %2 = %3 WHERE id = %4")
                             .arg(table, QLatin1String(alias), middle(table), draft));
    }
}

TEST_F(SealedRows, NoRowEntersOrLeavesASealedFacture) {
    for (const QString& table : factureRows) {
        expectSealed(QStringLiteral("UPDATE OR REPLACE %1 SET facture_id = %2 WHERE id = %3")
                         .arg(table, draftRow("facture"), middle(table)));
        const QString rate = table == "facture_tva" ? "UPDATE copie SET taux_bp = 550;" : "";
        expectSealed(QStringLiteral("CREATE TEMP TABLE copie AS SELECT * FROM main.%1 WHERE id = %2;%3%4"
                                    "INSERT INTO main.%1 SELECT * FROM copie")
                         .arg(table, middle(table), rate, freshKeys(table, {})));
    }
    for (const QString& table : QStringList{"facture_ligne", "facture_tva"})
        expectSealed(QStringLiteral("UPDATE OR REPLACE %1 SET facture_id = %2 WHERE id = %3")
                         .arg(table, middle("facture"), draftRow(table)));
}

TEST_F(SealedRows, AStateOnlyGoesFromIssuedToCancelled) {
    const QString id = middle("facture");
    expectSealed(QStringLiteral("UPDATE facture SET etat = 'brouillon' WHERE id = %1").arg(id));
    expectSealed(
        QStringLiteral("UPDATE facture SET etat = 'contrepassee' WHERE id = %1").arg(draftRow("facture")));
    const QString allowed = QStringLiteral("UPDATE facture SET etat = 'contrepassee' WHERE id = %1;").arg(id);
    const QString base = copy("annulee.db");
    EXPECT_EQ(sqlite3(base, allowed).exit, 0);
    EXPECT_TRUE(isSealRefusal(
        sqlite3(base, QStringLiteral("UPDATE facture SET etat = 'emise' WHERE id = %1;").arg(id))));
}

TEST_F(SealedRows, AllowedColumnsStillChange) {
    const QHash<QString, QString> values{{"canal", "'email'"},
                                         {"plateforme_statut", "'deposee'"},
                                         {"litige", "0"},
                                         {"encaisse_le", "'2026-11-10'"},
                                         {"rejete_le", "'2026-11-10'"}};
    const QString base = copy("permise.db");
    for (const QString& table : QStringList{"facture", "paiement"}) {
        const QStringList columns = columnsOf(table);
        for (const QString& column : mutableColumns(table)) {
            ASSERT_TRUE(columns.contains(column)) << column.toStdString();
            const QString value = values.value(column, otherValue(table, column));
            const QString asked = QStringLiteral("SELECT coalesce(%1, '') FROM %2 WHERE id = %3")
                                      .arg(column, table, middle(table));
            const QStringList before = read(asked, base);
            const Ran ran = sqlite3(base, QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = %4;")
                                              .arg(table, column, value, middle(table)));
            EXPECT_EQ(ran.exit, 0) << column.toStdString() << ran.err.constData();
            EXPECT_NE(read(asked, base), before) << column.toStdString();
        }
    }
}

} // namespace
} // namespace tournevis::test
