// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/tableau/PlanLecture.h"
#include "missions/tableau/PlanningGestes.h"

namespace tournevis {

/// What a visit has now, to be given back later: an archived one is given back as not existing.
Result<PlanAvant> snapshot(Transaction& transaction, const Intervention& visite);

/// Notes in `avant` what the visit has become.
Outcome seal(Transaction& transaction, const Intervention& visite, PlanAvant& avant);

/// Conflict, naming who and when, unless the visit still has the plan it had after the gesture.
Outcome requireUnchanged(Transaction& transaction, Intervention& visite, const PlanAvant& avant);

/// Gives the visit what it had, row by row, judged by `courant`. Refused when the slot was taken since,
/// unless a reason covers it.
Outcome restore(Transaction& transaction, PlanCourant& courant, Intervention& visite, const PlanAvant& avant);

} // namespace tournevis
