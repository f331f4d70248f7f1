// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factures/FactureBase.h"
#include "factures/FactureSceau.h"

#include <QtCore/QFile>

namespace tournevis::test {
namespace {

/// What may change after issue (data-model.md § 5 invariant 1).
QSet<QString> mutableOf(const QString& table) {
    const QSet<QString> stamps{"version", "modifie_le", "modifie_par"};
    if (table == "facture")
        return stamps + QSet<QString>{"litige",    "litige_motif", "note_interne",      "envoyee_le",
                                      "envoyee_a", "canal",        "plateforme_statut", "exportee_le"};
    if (table == "paiement")
        return stamps + QSet<QString>{"encaisse_le", "rejete_le", "motif_rejet"};
    return {};
}

} // namespace

/// A base with three factures and payments, and none of its guards: what a person with another program does.
class FactureVerificationTest : public FactureBase {
protected:
    void SetUp() override {
        FactureBase::SetUp();
        for (int rank = 0; rank < 3; ++rank) {
            const Facture facture = issued(m_copropriete);
            pay(Montant::whole(50), {{facture.key(), Montant::whole(50)}});
        }
        run("PRAGMA foreign_keys = OFF");
        run("PRAGMA ignore_check_constraints = ON");
        for (const QString& name : texts("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            run("DROP TRIGGER " + name);
        ASSERT_EQ(findings(), QStringList());
    }
    void run(const QString& sql) { expectValue(m_session->connection().execute(sql)); }
    QStringList texts(const QString& sql) {
        return expectValue(
            m_session->connection().select(sql, {}, [](const Row& row) { return row.text(0); }));
    }
    /// Whether a finding names the table and the row.
    bool isNamed(const QString& table, const QString& row) {
        for (const QString& finding : findings()) {
            if (finding.startsWith(table + " · ") && finding.contains(row))
                return true;
        }
        return false;
    }
    /// Gives a column of a row another value of its type, runs `look`, and puts the first one back.
    template <class Look>
    void tamper(const QString& table, const QString& column, Look look) {
        const QString type =
            texts(QStringLiteral("SELECT type FROM pragma_table_info('%1') WHERE name = '%2'")
                      .arg(table, column))
                .first();
        run("SAVEPOINT tamper");
        const QString changed = type == "INTEGER" ? QStringLiteral("coalesce(%1, 0) + 1000").arg(column)
                                                  : QStringLiteral("coalesce(%1, '') || '9'").arg(column);
        run(QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = 2").arg(table, column, changed));
        look();
        run("ROLLBACK TO tamper");
        run("RELEASE tamper");
    }
};

TEST_F(FactureVerificationTest, EveryColumnOfEverySealedTableIsWatched) {
    for (const char* name : {"facture", "facture_ligne", "facture_tva", "echeance", "paiement"}) {
        const QString table(name);
        const auto columns = texts(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        ASSERT_FALSE(columns.isEmpty());
        for (const QString& column : columns) {
            if (mutableOf(table).contains(column))
                continue;
            tamper(table, column, [&] {
                const bool keyMoved = column == "id";
                EXPECT_TRUE(isNamed(table, keyMoved ? "id 1002" : "id 2"))
                    << table.toStdString() << '.' << column.toStdString() << "\n"
                    << findings().join('\n').toStdString();
            });
        }
    }
}

TEST_F(FactureVerificationTest, MutableColumnsMayMove) {
    for (const char* column : {"litige", "litige_motif", "note_interne", "envoyee_le", "envoyee_a",
                               "exportee_le", "version", "modifie_le"})
        tamper("facture", column, [&] { EXPECT_EQ(findings(), QStringList()) << column; });
}

TEST_F(FactureVerificationTest, AStateSetBackIsFound) {
    run("SAVEPOINT tamper");
    run("UPDATE facture SET etat = 'brouillon' WHERE id = 2");
    EXPECT_TRUE(isNamed("facture", "id 2"));
    run("UPDATE facture SET etat = 'contrepassee' WHERE id = 2");
    EXPECT_TRUE(isNamed("facture", "id 2"));
    run("ROLLBACK TO tamper");
    run("RELEASE tamper");
    const Id<Facture> avoir = expectValue(m_service->createAvoir(Id<Facture>(3)));
    issue(avoir);
    EXPECT_EQ(findings(), QStringList());
    run("UPDATE facture SET etat = 'emise' WHERE id = 3");
    EXPECT_TRUE(isNamed("facture", "id 3"));
}

TEST_F(FactureVerificationTest, ADeletedRowIsFoundInTheMiddleAndAtTheEnd) {
    for (const char* name : {"facture", "facture_ligne", "facture_tva", "echeance", "paiement"}) {
        const QString table(name);
        for (const int id : {2, 3}) {
            run("SAVEPOINT tamper");
            run(QStringLiteral("DELETE FROM %1 WHERE id = %2").arg(table).arg(id));
            EXPECT_TRUE(isNamed(table, QString::number(id))) << table.toStdString() << id;
            run("ROLLBACK TO tamper");
            run("RELEASE tamper");
        }
    }
}

TEST_F(FactureVerificationTest, AnAddedLineIsFound) {
    run("INSERT INTO facture_ligne(uuid, cree_le, modifie_le, facture_id, ordre, type, designation) "
        "VALUES('00000000-0000-4000-8000-000000000077', 0, 0, 2, 2, 'texte', 'Ajout')");
    EXPECT_TRUE(isNamed("facture_ligne", "id 4"));
}

TEST_F(FactureVerificationTest, AChangedDocumentIsFound) {
    run("UPDATE piece_jointe SET contenu = x'25' WHERE id = 2");
    EXPECT_TRUE(isNamed("piece_jointe", "id 2"));
    EXPECT_EQ(FactureQueries(*m_session).pdf(Id<Facture>(2)).error().cause, Cause::BadBase);
    run("DELETE FROM piece_jointe WHERE id = 2");
    EXPECT_TRUE(isNamed("facture", "id 2"));
}

TEST_F(FactureVerificationTest, AllocationsBeyondThePaymentOrTheFactureAreFound) {
    run("UPDATE paiement_affectation SET montant_cts = 5001 WHERE id = 2");
    EXPECT_TRUE(isNamed("paiement", "id 2"));
    run("UPDATE paiement_affectation SET montant_cts = 12001 WHERE id = 2");
    EXPECT_TRUE(isNamed("facture", "id 2"));
    run("UPDATE paiement SET rejete_le = '2026-11-09' WHERE id = 2");
    EXPECT_TRUE(isNamed("paiement", "id 2, PAI-2026-00002"));
}

TEST_F(FactureVerificationTest, TheSealCoversEveryColumnOfTheTables) {
    for (const SealedTable& table : sealedTables()) {
        const auto columns =
            texts(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1String(table.table)));
        EXPECT_EQ(QString::fromLatin1(table.columns.join(' ')).split(' '), columns) << table.table;
    }
}

} // namespace tournevis::test
