// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/planning/PlanningPages.h"

namespace tournevis {

/// Puts the foot on each page: company and date left, « 1 / 3 » right.
void addFeet(PlanningPages& pages, const QString& pied, const Typesetter& typesetter);

} // namespace tournevis
