// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/PlanningQueries.h"
#include "planning/board/TextCache.h"

namespace tournevis {

/// The left cell of a technician on every board: initials, name, speciality with its shape, load bar and
/// percent (amber above 90, red above 100), « (ext.) » for people from outside, a star when pinned.
void paintLaneHead(QPainter& painter, const QRect& rect, const PlanningLane& lane, bool pinned,
                   TextCache& texts);
/// The same in words.
QString laneSentence(const PlanningLane& lane);

/// « 81 % »; empty when no time is available.
QString percentText(const std::optional<int>& percent);
/// Whole percent of the period shown.
std::optional<int> loadOf(const PlanningLane& lane);

/// Slanted lines of holidays, closures and absences.
void paintHatch(QPainter& painter, const QRect& rect);

} // namespace tournevis
