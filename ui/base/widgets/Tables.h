// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

#include <span>

namespace tournevis {

/// What every table of the product shares: whole rows, nothing typed in a cell, no grid nor frame, a wheel
/// that scrolls by pixels, Tab that leaves it.
void dressTable(QTableView& table);

/// Gives each column its width, in px at 100 %, again at each change of zoom. The widest one takes what the
/// window leaves; where that is too little for a name to be read, the table scrolls sideways. A column the
/// person drags keeps the width they gave it. Call it once the model is set.
void fitColumns(QTableView& table, std::span<const int> widths);

} // namespace tournevis
