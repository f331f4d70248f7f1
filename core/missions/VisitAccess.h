// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/InterventionRules.h"
#include "missions/Mission.h"

/// What the services of missions share inside their transactions.
namespace tournevis {

/// Forbidden unless `permission` reaches everything, or only the person's own and the person is in the team.
Outcome requireOnVisit(Session& session, const Permission& permission, Id<Intervention> id);

/// The client that the signed-in account stands for; none: somebody of the company.
Result<Id<Client>> ownClient(Session& session);

/// What a client sees of their visits: those that were confirmed to them, on `intervention i`.
inline const QString shownToClient =
    QStringLiteral("i.statut IN ('confirmee', 'en_route', 'en_cours', 'suspendue', 'effectuee', 'cloturee')");

/// requireOnVisit() to read, open to the client of the visit too.
Outcome requireReadable(Session& session, const Permission& permission, Id<Intervention> id);

/// Whether the signed-in person is in the team of a visit of the mission that technicians can see.
Result<bool> isOwnMission(Session& session, Id<Mission> id);

/// The active rows of the team of a visit, responsable first.
Result<QList<TechnicienIntervention>> teamOf(Connection& connection, Id<Intervention> id);

/// The stored rows as a team to plan.
Team teamFrom(const QList<TechnicienIntervention>& rows);

/// Brings the status of a mission in line with its visits, in the transaction that changed one of them. A
/// cancelled mission stays so.
Outcome followVisits(Transaction& transaction, Id<Mission> id);

/// Names an operation on a visit in the audit log: « INT-2026-00042/1 ».
Outcome describeVisit(Transaction& transaction, const QString& action, const Intervention& visite);

/// « 1, 2, 3 » for an IN list; never empty.
template <class T>
QString idList(const QList<Id<T>>& ids) {
    QStringList numbers{QStringLiteral("0")};
    for (Id<T> id : ids)
        numbers.append(QString::number(id.value()));
    return numbers.join(QStringLiteral(", "));
}

} // namespace tournevis
