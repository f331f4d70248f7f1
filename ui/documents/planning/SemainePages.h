// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/planning/PlanningPages.h"
#include "missions/papier/PlanningPapier.h"

namespace tournevis {

/// The week as a table in landscape, one row for each technician, the days as columns; A4 or A3. The head
/// comes again on each page.
PlanningPages semainePages(const PapierSemaine& semaine, QPageSize::PageSizeId format);

} // namespace tournevis
