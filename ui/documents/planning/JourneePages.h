// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/planning/PlanningPages.h"
#include "missions/papier/PlanningPapier.h"

namespace tournevis {

/// A4 portrait; each technician begins a page of their own.
PlanningPages journeePages(const PapierJournee& journee);

} // namespace tournevis
