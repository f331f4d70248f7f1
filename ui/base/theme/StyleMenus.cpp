// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"

namespace tournevis {

namespace {

QColor menuInk(const QStyleOptionMenuItem& option) {
    return option.state & QStyle::State_Enabled ? theme().ink : theme().ink3;
}

void paintMenuMark(QPainter& painter, const QStyleOptionMenuItem& option, const QRect& slot) {
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, slot, Icon::Tick, theme().accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, slot, Qt::AlignCenter,
                          option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintMenuText(QPainter& painter, const QStyleOptionMenuItem& option, const QRect& text) {
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter.setFont(option.font);
    painter.setPen(menuInk(option));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.first());
    painter.setPen(theme().ink3);
    if (parts.size() > 1)
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, parts.at(1));
}

} // namespace

void paintMenuPanel(QPainter& painter, const QRect& rect) {
    painter.fillRect(rect, theme().surface);
    painter.setPen(theme().line2);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                         theme().line);
        return;
    }
    if (option.state & QStyle::State_Selected)
        paintRounded(painter, option.rect.adjusted(px(4), 1, -px(4), -1), px(4), theme().selected);
    const int side = px(16);
    const QRect slot(option.rect.left() + px(12), option.rect.center().y() - side / 2, side, side);
    paintMenuMark(painter, option, slot);
    const QRect text = option.rect.adjusted(px(12) + side + px(8), 0, -px(14), 0);
    paintMenuText(painter, option, text);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(option.rect.right() - px(20), slot.top(), side, side), Icon::ChevronRight,
                  menuInk(option));
}

void paintToolTip(QPainter& painter, const QRect& rect) {
    painter.fillRect(rect, theme().overlay);
    painter.setPen(theme().overlayLine);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

} // namespace tournevis
