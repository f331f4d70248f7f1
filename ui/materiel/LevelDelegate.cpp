// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/LevelDelegate.h"

#include "base/ListModel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace tournevis {
namespace {

constexpr int gaugeWidth = 58;
constexpr int cellPadding = 10;
constexpr int gap = 6;

} // namespace

void LevelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const QVariant level = index.data(CellRole::Level);
    if (!level.isValid())
        return CellDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString threshold = std::exchange(cell.text, {});
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const QRect inner = option.rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
    paintGauge(*painter, QRect(inner.topLeft(), QSize(px(gaugeWidth), inner.height())),
               level.value<GaugeLook>());
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(inner.adjusted(px(gaugeWidth + gap), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      threshold);
    painter->restore();
}

} // namespace tournevis
