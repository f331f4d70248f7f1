// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/drag/CardText.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"

#include <QtGui/QTextLayout>

namespace tournevis {
namespace {

constexpr int iconSide = 15;
constexpr int iconRoom = 22;
constexpr int radius = 8;

} // namespace

int layOutCardText(QPainter* painter, const CardText& text, const QPoint& at, int width) {
    const int indent = text.icon ? px(iconRoom) : 0;
    QTextLayout layout(text.strong + text.rest, uiFont(TextSize::Base));
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    layout.setFormats({{0, int(text.strong.size()), strong}});
    layout.beginLayout();
    int height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width - indent);
        line.setPosition({0, qreal(height)});
        height += lineHeight(TextSize::Base);
    }
    layout.endLayout();
    if (painter) {
        if (text.icon)
            paintIcon(*painter, QRect(at, QSize(px(iconSide), lineHeight(TextSize::Base))), *text.icon,
                      text.tint);
        painter->setPen(text.ink);
        layout.draw(painter, at + QPoint(indent, 0));
    }
    return height;
}

void paintCardGround(QPainter& painter, const QRect& card) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), px(radius), theme().surface,
                 theme().line2);
}

} // namespace tournevis
