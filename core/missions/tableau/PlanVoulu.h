// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/tableau/PlanningGestes.h"

namespace tournevis {

/// The plan moved to `interval`, own slots along.
VisitPlan shifted(VisitPlan plan, const Interval& interval);

/// Whether a gesture would put a member of the team in the place of another: nobody is twice in a team, and
/// the one who leaves must not be lost without a word (ux.md INT-03).
bool doubleMembre(const Team& equipe, const PlanGeste& geste);
/// « Lucas Perrin fait déjà partie de l’équipe », without final stop.
QString phraseDoubleMembre(const QString& nom);

/// The plan a gesture asks for, from the one the visit follows; the reason and the vehicle are the caller's.
VisitPlan wantedPlan(const VisitPlan& plan, const PlanGeste& geste);

} // namespace tournevis
