// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "data/Schema.h"

#include <QtCore/QDateTime>

namespace tournevis {

class Connection;
struct Actor;

/// What happened to a row.
enum class ChangeKind { Creation, Modification, Suppression };

/// One column that moved, in column form.
struct FieldChange {
    const Field* field = nullptr;
    QVariant before;
    QVariant after;
};

/// One row written by a transaction.
struct Change {
    ChangeKind kind = ChangeKind::Creation;
    const Schema* schema = nullptr;
    qint64 id = 0;
    int version = 0; ///< produced by the write
    QList<FieldChange> fields;

    EntityRef ref() const { return {schema->table, id}; }
};

/// What the audit log says of a transaction.
struct Operation {
    QString action; ///< stored code: creation, modification, emission, approbation…
    EntityRef subject;
    QString libelle; ///< how a person names the subject (« DEV-2026-00012 »)
    QString details;
    QString motif; ///< reason given by the person, kept with each changed field
    QList<Change> changes;
    QDateTime instant;
};

/// Writes the audit row and the field history of each operation inside its transaction. Implemented by audit.
class WriteJournal {
public:
    virtual ~WriteJournal() = default;
    virtual Outcome record(Connection& connection, const Actor& actor, const Operation& operation) = 0;
    /// A refused operation leaves a row too.
    virtual Outcome recordRefusal(Connection& connection, const Actor& actor, const QString& permission,
                                  const QDateTime& instant) = 0;
};

} // namespace tournevis
