// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Typesetter.h"

/// The A4 sheet and its fixed places (ux.md § 10), in layout units.
namespace tournevis::sheet {

using units::mm;
using units::pt;

constexpr qreal width = 210 * mm;
constexpr qreal height = 297 * mm;
constexpr qreal margin = 15 * mm;
constexpr qreal contentWidth = width - 2 * margin;
constexpr qreal right = width - margin;
/// Right half, behind the window of a DL envelope.
constexpr qreal secondColumn = 113 * mm;
constexpr qreal secondColumnWidth = right - secondColumn;
constexpr qreal firstColumnWidth = secondColumn - margin - 8 * mm;
constexpr qreal clientTop = 52 * mm;
/// Lowest baseline of the page foot: what every printer still reaches.
constexpr qreal footBottom = height - 7.5 * mm;
/// Totals block, right, and what stands left of it.
constexpr qreal totalsWidth = 204 * pt;
constexpr qreal besideTotals = contentWidth - totalsWidth - 22 * pt;

} // namespace tournevis::sheet
