// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Finding.h"
#include "data/WriteJournal.h"

namespace tournevis {

/// Where and by which program an operation was made; copied on each audit row.
struct Workstation {
    QString poste;
    QString programVersion;
    QString session; ///< one uuid per sign-in
};

/// The hash-chained audit log and the field-by-field history, written inside each transaction.
class AuditLog final : public WriteJournal {
public:
    explicit AuditLog(Workstation workstation);

    Outcome record(Connection& connection, const Actor& actor, const Operation& operation) override;
    Outcome recordRefusal(Connection& connection, const Actor& actor, const QString& permission,
                          const QDateTime& instant) override;

private:
    struct Entry;
    Result<qint64> append(Connection& connection, const Actor& actor, const Entry& entry);

    Workstation m_workstation;
};

/// The key of the last row of the log; 0 when it is empty. Every operation of a person adds one, presence
/// none: tells cheaply whether what others wrote is worth a reload.
Result<qint64> lastAudit(Connection& connection);

/// Verifies the chains of audit_log and historique_modification.
Outcome verifyAudit(Session& session, Findings& findings);

} // namespace tournevis
