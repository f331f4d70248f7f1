// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"

#include <QtCore/QHash>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

namespace tournevis {

namespace {

// The option of a table's row panel carries no index: only its place tells the column.
bool isFirstColumn(const QStyleOptionViewItem& option, const QWidget* widget) {
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (qobject_cast<const QTreeView*>(widget))
        return option.viewItemPosition == QStyleOptionViewItem::Beginning ||
               option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    return !table || option.rect.left() == -table->horizontalHeader()->offset();
}

void paintBottomLine(QPainter& painter, const QRect& rect, const QColor& colour) {
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour);
}

} // namespace

void paintTab(QPainter& painter, const QStyleOptionTab& option) {
    const Theme& tokens = theme();
    const QRect line(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
    if (option.state & QStyle::State_MouseOver && !(option.state & QStyle::State_Selected))
        painter.fillRect(line, tokens.line2);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(line, tokens.accent);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(2, 2, -2, -3), px(4));
}

void paintTabLabel(QPainter& painter, const QStyleOptionTab& option) {
    const Theme& tokens = theme();
    const bool selected = option.state & QStyle::State_Selected;
    painter.setPen(!(option.state & QStyle::State_Enabled) ? tokens.ink3
                   : selected                              ? tokens.accent
                                                           : tokens.ink2);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option) {
    painter.fillRect(option.rect, theme().surface2);
    paintBottomLine(painter, option.rect, theme().line);
}

void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option) {
    const Theme& tokens = theme();
    QRect text = option.rect;
    const QFont font = uiFont(TextSize::Sm, QFont::DemiBold);
    const QFontMetrics metrics(font);
    painter.save();
    painter.setFont(font);
    painter.setPen(tokens.ink2);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const Icon arrow =
            option.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ArrowDown : Icon::ArrowUp;
        const int side = px(11);
        const int width = std::min(metrics.horizontalAdvance(option.text), text.width() - side - px(4));
        const bool right = option.textAlignment & Qt::AlignRight;
        const int left = right ? text.right() - side + 1 : text.left() + width + px(4);
        paintIcon(painter, QRect(left, text.center().y() - side / 2, side, side), arrow, tokens.ink2);
        text.setRight(right ? left - px(4) : text.right() - side - px(4));
    }
    painter.drawText(text, static_cast<int>(option.textAlignment | Qt::AlignVCenter),
                     metrics.elidedText(option.text, Qt::ElideRight, text.width()));
    painter.restore();
}

void paintItemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget) {
    const Theme& tokens = theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, tokens.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, tokens.hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool inTable = qobject_cast<const QTableView*>(widget);
    if (inTable)
        paintBottomLine(painter, option.rect, tokens.line);
    if (selected && isFirstColumn(option, widget))
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), px(3), option.rect.height() - inTable),
                         tokens.accent);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) {
    const Theme& tokens = theme();
    const bool lit = option.state & QStyle::State_MouseOver || option.state & QStyle::State_Sunken;
    const QRect thin = handle.adjusted(2, 2, -2, -2);
    if (option.maximum > option.minimum)
        paintRounded(painter, thin, std::min(thin.width(), thin.height()) / 2.0,
                     lit ? tokens.field : tokens.line2);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
    const Theme& tokens = theme();
    QRect groove(option.rect.left(), 0, option.rect.width(), std::min(option.rect.height(), px(8)));
    groove.moveCenter(option.rect.center());
    const qreal radius = groove.height() / 2.0;
    paintRounded(painter, groove, radius, tokens.hatch);
    const int span = option.maximum - option.minimum;
    const qreal part = span > 0 ? qreal(option.progress - option.minimum) / span : 0;
    QRectF done(groove);
    done.setWidth(groove.width() * std::clamp(part, 0.0, 1.0));
    if (done.width() > 0)
        paintRounded(painter, done, std::min(radius, done.width() / 2), tokens.accent);
}

bool paintChevron(QPainter& painter, QStyle::PrimitiveElement element, const QStyleOption& option) {
    static const QHash<int, Icon> chevrons{{QStyle::PE_IndicatorArrowUp, Icon::ChevronUp},
                                           {QStyle::PE_IndicatorArrowDown, Icon::ChevronDown},
                                           {QStyle::PE_IndicatorArrowLeft, Icon::ChevronLeft},
                                           {QStyle::PE_IndicatorArrowRight, Icon::ChevronRight}};
    const bool branch = element == QStyle::PE_IndicatorBranch;
    if (!branch && !chevrons.contains(element))
        return false;
    const Icon folded = option.state & QStyle::State_Open ? Icon::ChevronDown : Icon::ChevronRight;
    const QColor ink = option.state & QStyle::State_Enabled ? theme().ink2 : theme().ink3;
    QRect square(0, 0, px(14), px(14));
    square.moveCenter(option.rect.center());
    if (!branch || option.state & QStyle::State_Children)
        paintIcon(painter, square, branch ? folded : chevrons.value(element), ink);
    return true;
}

void paintSplitter(QPainter& painter, const QStyleOption& option) {
    const bool vertical = option.state & QStyle::State_Horizontal;
    const QColor colour =
        option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus) ? theme().accent : theme().line;
    const QPoint middle = option.rect.center();
    painter.fillRect(vertical ? QRect(middle.x(), option.rect.top(), 1, option.rect.height())
                              : QRect(option.rect.left(), middle.y(), option.rect.width(), 1),
                     colour);
}

} // namespace tournevis
