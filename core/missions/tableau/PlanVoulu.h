// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/tableau/PlanningGestes.h"

namespace tournevis {

/// The plan moved to `interval`, own slots along.
VisitPlan shifted(VisitPlan plan, const Interval& interval);

/// The plan a gesture asks for, from the one the visit follows; the reason and the vehicle are the caller's.
VisitPlan wantedPlan(const VisitPlan& plan, const PlanGeste& geste);

} // namespace tournevis
