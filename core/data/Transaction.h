// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Rights.h"
#include "data/WriteJournal.h"

#include <QtCore/QMultiHash>

#include <functional>

namespace tournevis {

class Session;
class Transaction;

/// An effect of a change on another slice.
using ChangeHandler = std::function<Outcome(Transaction&, const Change&)>;

/// One running write. Only Session makes them; only Store feeds them with changes. Holding one proves that
/// the right was checked and that audit, history and change events will follow.
class Transaction {
public:
    explicit Transaction(Session& session);

    Session& session() { return m_session; }
    Connection& connection();
    const Actor& actor() const;
    /// One instant for all rows of the transaction.
    const QDateTime& instant() const { return m_operation.instant; }
    /// The civil date of that instant in the company's zone.
    QDate today() const;

    /// Names the operation in the audit log; without it the first change names it. The outermost description
    /// stays.
    void describe(const QString& action, const EntityRef& subject, const QString& libelle,
                  const QString& details = {});
    /// The reason the person gave, kept with each changed field.
    void setMotif(const QString& motif) { m_operation.motif = motif; }

    /// Called by Store for each row it wrote.
    void add(Change change);
    const QList<Change>& changes() const { return m_operation.changes; }

private:
    friend class Session;
    /// What a write inside this one started from.
    struct Mark {
        qsizetype changes = 0;
        Operation description; ///< its words only
        int describedDepth = 0;
    };
    Result<Mark> enter();
    Outcome leave(const Mark& mark, bool keep);
    Outcome runHandlers();
    Outcome writeJournal();
    void describeByFirstChange();

    Session& m_session;
    Operation m_operation;
    qsizetype m_handled = 0;
    int m_depth = 0;          ///< writes inside writes
    int m_describedDepth = 0; ///< where the present description comes from
};

} // namespace tournevis
