// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/Style.h"
#include "base/theme/Theme.h"

#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleOption>

#include <algorithm>

namespace tournevis {

namespace {

// A field inside a spin box or a combo box has no frame: its parent paints it.
bool isInnerField(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent);
}

QRect sliderRect(const QStyleOptionSlider& bar) {
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    const int wanted =
        range > 0 ? int(qint64(bar.pageStep) * length / (qint64(range) + bar.pageStep)) : length;
    const int handle = std::clamp(wanted, std::min(px(28), length), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    return vertical ? QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), handle)
                    : QRect(bar.rect.left() + start, bar.rect.top(), handle, bar.rect.height());
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const QRect handle = sliderRect(bar);
    const bool vertical = bar.orientation == Qt::Vertical;
    QRect rect = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSubPage:
        vertical ? rect.setBottom(handle.top() - 1) : rect.setRight(handle.left() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        vertical ? rect.setTop(handle.bottom() + 1) : rect.setLeft(handle.right() + 1);
        return rect;
    default:
        return {};
    }
}

QRect comboPart(const QRect& rect, QStyle::SubControl part) {
    const int arrow = px(30);
    if (part == QStyle::SC_ComboBoxArrow)
        return {rect.right() - arrow + 1, rect.top(), arrow, rect.height()};
    if (part == QStyle::SC_ComboBoxEditField)
        return rect.adjusted(px(10), 1, -arrow, -1);
    return rect;
}

QRect spinPart(const QStyleOptionSpinBox& spin, QStyle::SubControl part) {
    const QRect rect = spin.rect;
    const int width = spin.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(24);
    const int half = rect.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {rect.right() - width, rect.top() + 2, width, half - 2};
    case QStyle::SC_SpinBoxDown:
        return {rect.right() - width, rect.top() + half, width, half - 2};
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(px(7), 1, -width - px(3), -1);
    default:
        return rect;
    }
}

QRect groupPart(const QRect& rect, QStyle::SubControl part) {
    if (part == QStyle::SC_GroupBoxLabel)
        return {rect.left() + px(14), rect.top() + px(10), rect.width() - px(28), lineHeight(TextSize::Base)};
    return part == QStyle::SC_GroupBoxContents ? rect.adjusted(px(8), px(30), -px(8), -px(8)) : rect;
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents && !isInnerField(widget))
        return option->rect.adjusted(px(8), 1, -px(8), -1);
    if (element == SE_PushButtonContents)
        return option->rect.adjusted(px(4), 0, -px(4), 0);
    if (element == SE_HeaderLabel)
        return option->rect.adjusted(px(10), 0, -px(10), 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        control == CC_ScrollBar && bar)
        return scrollBarPart(*bar, part);
    if (control == CC_ComboBox && part != SC_ComboBoxListBoxPopup)
        return comboPart(option->rect, part);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin)
        return spinPart(*spin, part);
    if (control == CC_GroupBox && part != SC_GroupBoxCheckBox)
        return groupPart(option->rect, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace tournevis
