// SPDX-License-Identifier: GPL-3.0-or-later
// Issue 2, « Done when »: with triggers dropped, each edit, deletion or truncation made outside the program
// is found, and its table and row are named.
#include "core/invariants/SealedBase.h"
#include "factures/FactureVerification.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace tournevis::test {
namespace {

const QStringList tables{"facture",  "facture_ligne", "facture_tva",
                         "paiement", "audit_log",     "historique_modification"};

/// The column that keeps the rank of a chained row; empty for the rows of a facture.
QString rankColumn(const QString& table) {
    if (table == "audit_log")
        return QStringLiteral("sequence");
    return table.startsWith("facture_") ? QString() : QStringLiteral("chaine_rang");
}

class Tampering : public SealedBase {
protected:
    void SetUp() override {
        SealedBase::SetUp();
        // Made once: the matrix copies this file.
        ASSERT_EQ(sqlite3(path(), dropTriggers()).exit, 0);
        for (const QString& table : tables)
            ASSERT_NE(middle(table), last(table)) << table.toStdString();
        ASSERT_TRUE(verified(path()).isEmpty()) << "an untouched base is clean";
    }

    /// A copy on which `sql` was run.
    QString tampered(const QString& sql) {
        const QString base = copy("touchee.db");
        const Ran ran = sqlite3(base, "PRAGMA ignore_check_constraints = ON;\n" + sql + u';');
        EXPECT_EQ(ran.exit, 0) << sql.toStdString() << "\n" << ran.err.constData();
        return base;
    }

    Findings verified(const QString& base) {
        Session session(expectValue(Connection::open(base, OpenMode::Existing)), m_services, {});
        Findings found;
        expectOk(verifyFactures(session, found));
        expectOk(verifyAudit(session, found));
        return found;
    }

    /// How a finding may name a row: by its id, or by its rank when the row itself is gone.
    QStringList namesOf(const QString& table, const QString& id) {
        QStringList names{QStringLiteral("id %1").arg(id)};
        if (const QString rank = rankColumn(table); !rank.isEmpty())
            names += QStringLiteral("%1 %2").arg(
                rank, read(QStringLiteral("SELECT %1 FROM %2 WHERE id = %3").arg(rank, table, id)).value(0));
        return names;
    }

    /// Whether `row` holds one of the names as whole words: « id 2 » is not in « id 21 ».
    static bool isNamed(const QString& row, const QStringList& names) {
        return std::any_of(names.begin(), names.end(), [&](const QString& name) {
            return QRegularExpression(QStringLiteral("(^|\\W)%1($|\\W)").arg(name)).match(row).hasMatch();
        });
    }

    void expectFound(const QString& table, const QStringList& names, const QString& sql) {
        const Findings found = verified(tampered(sql));
        QStringList texts;
        for (const Finding& finding : found) {
            if (finding.table == table && isNamed(finding.row, names))
                return;
            texts += finding.table + u' ' + finding.row;
        }
        ADD_FAILURE() << sql.toStdString() << "\nis not found; found: " << texts.join("; ").toStdString();
    }

    /// The same, through the program: exit 7, and a line that begins with the table and names the row.
    void expectTold(const QString& table, const QStringList& names, const QString& sql) {
        const Ran ran = tournevis(tampered(sql), {"check"});
        EXPECT_EQ(ran.exit, 7) << sql.toStdString() << "\n" << ran.err.constData();
        for (const QString& line : QString::fromUtf8(ran.out).split(u'\n')) {
            if (line.startsWith(table + ", ") && isNamed(line, names))
                return;
        }
        ADD_FAILURE() << sql.toStdString() << "\nis not told:\n" << ran.out.constData();
    }

    QString deletion(const QString& table, const QString& id) {
        return QStringLiteral("DELETE FROM %1 WHERE id = %2").arg(table, id);
    }
};

TEST_F(Tampering, OneValueOfAnyColumnIsFound) {
    for (const QString& table : tables) {
        const QString id = middle(table);
        for (const QString& column : columnsOf(table)) {
            if (mutableColumns(table).contains(column))
                continue;
            QStringList names = namesOf(table, id);
            if (column == "id")
                names += QStringLiteral("id %1").arg(id.toInt() + 1000);
            expectFound(table, names,
                        QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = %4")
                            .arg(table, column, otherValue(table, column), id));
        }
    }
}

TEST_F(Tampering, ADeletedRowIsFoundInTheMiddleAndAtTheEnd) {
    for (const QString& table : tables) {
        for (const QString& id : {middle(table), last(table)})
            expectFound(table, namesOf(table, id), deletion(table, id));
    }
}

TEST_F(Tampering, TheProgramTellsThem) {
    const QHash<QString, QString> columns{
        {"facture", "objet"},     {"facture_ligne", "designation"},
        {"facture_tva", "motif"}, {"paiement", "reference_transaction"},
        {"audit_log", "libelle"}, {"historique_modification", "ancienne_valeur"}};
    for (const QString& table : tables) {
        const QString id = middle(table);
        columnsOf(table);
        expectTold(table, namesOf(table, id),
                   QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = %4")
                       .arg(table, columns[table], otherValue(table, columns[table]), id));
        expectTold(table, namesOf(table, id), deletion(table, id));
        expectTold(table, namesOf(table, last(table)), deletion(table, last(table)));
    }
}

/// With its triggers a base is clean for the program too, and without them each is named.
class MissingTriggers : public SealedBase {};

TEST_F(MissingTriggers, AreTold) {
    const Ran clean = tournevis(path(), {"check"});
    EXPECT_EQ(clean.exit, 0) << clean.out.constData() << clean.err.constData();
    const QString drop = dropTriggers();
    ASSERT_EQ(sqlite3(path(), drop).exit, 0);
    const Ran ran = tournevis(path(), {"check"});
    EXPECT_EQ(ran.exit, 7);
    EXPECT_EQ(ran.out.count("schema, trigger "), drop.count("DROP TRIGGER"));
}

} // namespace
} // namespace tournevis::test
