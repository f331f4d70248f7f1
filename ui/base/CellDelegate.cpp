// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CellDelegate.h"

#include "base/theme/Fonts.h"
#include "base/ListModel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace tournevis {
namespace {

constexpr int cellPadding = 10;

CellEmphasis emphasisOf(const QModelIndex& index) {
    return static_cast<CellEmphasis>(index.data(CellRole::Emphasis).toInt());
}

QColor inkOf(CellEmphasis emphasis) {
    switch (emphasis) {
    case CellEmphasis::Secondary:
        return theme().ink2;
    case CellEmphasis::Alarm:
        return theme().hue(Hue::Red).text;
    default:
        return theme().ink;
    }
}

/// The row itself: selection, hover and separator, without text.
void paintRow(QPainter* painter, QStyleOptionViewItem option) {
    option.text.clear();
    option.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const CellEmphasis emphasis = emphasisOf(index);
    const bool strong = emphasis == CellEmphasis::Strong || emphasis == CellEmphasis::Alarm;
    option->font = uiFont(TextSize::Base, strong ? 600 : 400);
    option->palette.setColor(QPalette::Text, inkOf(emphasis));
    option->palette.setColor(QPalette::HighlightedText, inkOf(emphasis));
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    paintRow(painter, cell);
    const QRect inner = option.rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
    if (const QVariant status = index.data(CellRole::Status); status.isValid()) {
        paintStatusTag(*painter, inner, status.value<StatusLook>());
        return;
    }
    if (const QVariant level = index.data(CellRole::Level); level.isValid()) {
        paintGauge(*painter, inner, level.value<GaugeLook>());
        return;
    }
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const QString shown = QFontMetrics(cell.font).elidedText(text, Qt::ElideRight, inner.width());
    painter->drawText(inner, int(cell.displayAlignment), shown);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int textWidth = QFontMetrics(cell.font).horizontalAdvance(cell.text);
    const QVariant status = index.data(CellRole::Status);
    const int width = status.isValid() ? statusTagSize(status.value<StatusLook>()).width() : textWidth;
    return {width + 2 * px(cellPadding), px(34)};
}

} // namespace tournevis
