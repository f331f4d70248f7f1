// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthLook.h"

#include "base/theme/StylePaint.h"
#include "planning/VisiteLook.h"

namespace tournevis {
QColor paintVisitGround(QPainter& painter, const QRect& card, const PlanningVisit& visite, bool dragged) {
    const HueColours& colours = theme().hue(lookOfVisit(visite).hue);
    if (dragged) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.solid, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3));
        painter.restore();
        return colours.text;
    }
    paintRounded(painter, card, px(3), colours.tint);
    painter.fillRect(QRect(card.left(), card.top() + 1, px(3), card.height() - 2), colours.solid);
    return colours.text;
}

} // namespace tournevis
