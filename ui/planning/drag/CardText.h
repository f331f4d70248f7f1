// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtGui/QPainter>

#include <optional>

namespace tournevis {

/// A paragraph of a card over the board: an icon, words that stand out, then the others; the lines it needs.
struct CardText {
    std::optional<Icon> icon;
    QColor tint; ///< of the icon
    QColor ink;
    QString strong;
    QString rest;
};

/// Paints a paragraph from `at`, `width` px wide with its icon; without painter it only measures. The height.
int layOutCardText(QPainter* painter, const CardText& text, const QPoint& at, int width);

/// The ground and the edge of a card that covers its whole widget.
void paintCardGround(QPainter& painter, const QRect& card);

} // namespace tournevis
