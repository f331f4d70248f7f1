// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"
#include "missions/PlanningQueries.h"

class QPainter;

namespace tournevis {

/// Tint and left edge of a visit in its status; gives the ink to write with. The dragged source is dashed.
QColor paintVisitGround(QPainter& painter, const QRect& card, const PlanningVisit& visite, bool dragged);

} // namespace tournevis
