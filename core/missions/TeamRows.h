// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "missions/InterventionRules.h"

namespace tournevis {

/// Brings the stored team of a visit to a wanted one around the change of the visit's own slot. The order
/// matters: the base judges each row as it is written, so nobody may pass through a slot they will not have,
/// and there is never more than one responsable.
class TeamRows {
public:
    TeamRows(Transaction& transaction, const Team& wanted)
        : m_transaction(transaction)
        , m_wanted(wanted) {}

    /// Before the visit moves: departures, roles (demotions first), own slots given.
    Outcome prepare(Id<Intervention> visite);
    /// After it moved: own slots given up, arrivals. `told` stamps the arrivals as notified.
    Outcome complete(Id<Intervention> visite, bool told);

private:
    const TeamMember* wanted(Id<Technicien> id) const;
    Outcome removeAbsent(const QList<TechnicienIntervention>& rows);
    Outcome giveRoles(QList<TechnicienIntervention>& rows, bool responsable);
    Outcome insert(Id<Intervention> visite, const TeamMember& member, bool told);

    Transaction& m_transaction;
    Team m_wanted;
    QList<Id<Technicien>> m_present;
};

} // namespace tournevis
