// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/InterventionRules.h"
#include "planning/Conflicts.h"

namespace tournevis {

QList<Id<Technicien>> techniciensOf(const Team& team);

/// The slots a team is asked for: own slots, else that of the visit.
QList<Creneau> slotsOf(const Team& team, const Interval& visite);

/// Visits that are not cancelled and validated absences that touch `range`, of these technicians (all of them
/// when the list is empty), leaving one visit out.
Result<QList<Occupation>> occupationsIn(Connection& connection, const Interval& range,
                                        const QList<Id<Technicien>>& techniciens = {},
                                        Id<Intervention> except = {});

/// What stands in the way of a plan.
struct PlanRequest {
    Interval interval;
    Team equipe;
    Id<Vehicule> vehiculeId;
    Id<Intervention> except; ///< the visit being moved
};

/// One sentence for each visit or absence that collides over the whole interval, saying who and when: « Paul
/// Rivière est déjà pris mar. 10/11 08:00 – 12:00 (INT-2026-00042/1). » Empty when all are free.
Result<QStringList> obstacles(Session& session, const PlanRequest& request);

} // namespace tournevis
