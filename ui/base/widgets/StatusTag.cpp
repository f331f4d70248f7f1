// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/StatusTag.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"

#include <algorithm>

namespace tournevis {

namespace {

constexpr int padding = 6;
constexpr int iconSide = 13;
constexpr int iconGap = 5;

QFont tagFont(const StatusLook& look) {
    QFont font = uiFont(TextSize::Sm, QFont::DemiBold);
    font.setStrikeOut(look.struck);
    return font;
}

} // namespace

QSize statusTagSize(const StatusLook& look) {
    const int text = QFontMetrics(tagFont(look)).horizontalAdvance(look.text);
    return {text + 2 * px(padding) + px(iconSide) + px(iconGap), px(20)};
}

void paintStatusTag(QPainter& painter, const QRect& rect, const StatusLook& look, Qt::Alignment alignment) {
    const HueColours& colours = theme().hue(look.hue);
    const QSize size = statusTagSize(look).boundedTo({rect.width(), px(20)});
    QRect tag(rect.topLeft(), size);
    tag.moveTop(rect.center().y() - (size.height() - 1) / 2);
    if (alignment & Qt::AlignRight)
        tag.moveRight(rect.right());
    paintRounded(painter, tag, px(4), colours.tint);
    const QRect mark(tag.left() + px(padding), tag.center().y() - (px(iconSide) - 1) / 2, px(iconSide),
                     px(iconSide));
    paintIcon(painter, mark, look.icon, colours.text);
    const QRect text = tag.adjusted(mark.right() + 1 - tag.left() + px(iconGap), 0, 1 - px(padding), 0);
    painter.save();
    painter.setFont(tagFont(look));
    painter.setPen(colours.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(look.text, Qt::ElideRight, text.width()));
    painter.restore();
}

StatusTag::StatusTag(const StatusLook& look, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void StatusTag::setLook(const StatusLook& look) {
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize StatusTag::sizeHint() const { return statusTagSize(m_look); }

void StatusTag::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintStatusTag(painter, rect(), m_look);
}

} // namespace tournevis
