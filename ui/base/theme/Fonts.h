// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace tournevis {

/// Type scale of ux.md § 4.2: 11, 12, 13, 15, 18 and 24 px at 100 %.
enum class TextSize { Xs, Sm, Base, Lg, Xl, Xxl };

/// Name of the embedded family, whose digits all have one width.
QString fontFamily();

/// Registers the three embedded faces; false when one of them is missing or unreadable.
bool loadFonts();

/// The font of a text token at the current zoom. weight is 400, 500 or 600.
QFont uiFont(TextSize size = TextSize::Base, int weight = QFont::Normal);

/// Line height of a text token at the current zoom, px.
int lineHeight(TextSize size);

} // namespace tournevis
