// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "missions/PlanningQueries.h"

namespace tournevis {

/// How a visit shows in every view of the planning: its status, or that it waits for the answer to a devis.
StatusLook lookOfVisit(const PlanningVisit& visite);

/// Hue of a load: amber above 90 %, red above 100.
Hue hueOfLoad(int percent);

} // namespace tournevis
