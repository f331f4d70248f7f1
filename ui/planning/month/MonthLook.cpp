// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthLook.h"

#include "base/StatutLook.h"
#include "base/theme/StylePaint.h"

namespace tournevis {
namespace {

constexpr int heavy = 90;
constexpr int full = 100;

} // namespace

Hue hueOfCharge(int percent) { return percent > full ? Hue::Red : percent > heavy ? Hue::Amber : Hue::Green; }

Hue hueOfNiveau(ConstatNiveau niveau) {
    switch (niveau) {
    case ConstatNiveau::Impossible:
        return Hue::Slate;
    case ConstatNiveau::Fort:
        return Hue::Red;
    case ConstatNiveau::Faible:
        return Hue::Amber;
    case ConstatNiveau::Bon:
        return Hue::Green;
    }
    return Hue::Green;
}

QColor paintVisitGround(QPainter& painter, const QRect& card, const PlanningVisit& visite, bool dragged) {
    const HueColours& colours = theme().hue(lookOf(visite.statut, visite.enRetard).hue);
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
