// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "data/Connection.h"
#include "data/Finding.h"

namespace tournevis {

/// One numbered script of sql/sqlite.
struct Migration {
    int number = 0;
    QString name; ///< « 0003_journal »
    QString script;

    QByteArray digest() const;
};

/// Brings a base to the schema of this program: each migration in one transaction, after a verified copy of
/// the base.
class Migrator {
public:
    /// The migrations shipped with the program, in order.
    static QList<Migration> shipped();

    explicit Migrator(Connection& connection, QList<Migration> migrations = shipped());

    /// Migrations not applied yet. BadBase when the base is newer than the program or a migration was
    /// altered.
    Result<QList<Migration>> pending();
    /// Applies what is pending. On a base that already holds a schema, a copy in `<base>.sauvegardes/` comes
    /// first; it is checked before anything changes, and its path is given back (empty when none was made).
    Result<QString> migrate(const Clock& clock);
    /// Runs the rows shipped with the product (sql/reference) in one transaction, on a new base.
    Outcome seed();

private:
    struct Applied {
        int number = 0;
        QByteArray digest;
    };
    Result<QList<Applied>> applied();
    Outcome apply(const Migration& migration, const Clock& clock);
    Outcome writeCopy(const QString& path);
    Result<QString> copyBase(const Clock& clock, int firstPending);

    Connection& m_connection;
    QList<Migration> m_migrations;
};

/// Compares tables, indexes and triggers with what the shipped migrations create, and runs SQLite's own
/// checks.
Outcome verifyStructure(Connection& connection, Findings& findings);

} // namespace tournevis
