// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factures/FactureBase.h"
#include "support/core/Programme.h"

namespace tournevis::test {

/// A base our services filled, then closed: issued factures (one a situation of a devis), payments, decisions
/// on devis, movements of stock, audit and history rows, and one draft, which may still change. Tests come to
/// it with the sqlite3 program.
class SealedBase : public FactureBase {
protected:
    void SetUp() override;

    /// Rows of one column, as sqlite3 prints them.
    QStringList read(const QString& sql, const QString& base = {});
    QStringList columnsOf(const QString& table);
    /// Another value of the type of a column, in SQL.
    QString otherValue(const QString& table, const QString& column);
    /// The statements that drop every trigger.
    QString dropTriggers();
    /// A copy of the base beside it.
    QString copy(const QString& name);

    /// Id of a sealed row of a table that is neither its first nor its last.
    QString middle(const QString& table);
    QString last(const QString& table);
    /// « etat <> 'brouillon' » and the like: which rows of a table are sealed.
    static QString sealedOnly(const QString& table);

private:
    void fillStock();
    Id<Devis> acceptedDevis();
    void billSituation(Id<Devis> devis);

    Actor m_direction; ///< holds both approvals
    QHash<QString, QString> m_types;
};

/// Columns of a sealed row that may change (data-model.md § 5 invariant 1).
QStringList mutableColumns(const QString& table);

} // namespace tournevis::test
