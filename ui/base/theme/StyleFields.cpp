// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"

#include <QtWidgets/QAbstractItemView>

namespace tournevis {

namespace {

bool isInvalid(const QWidget* widget) { return widget && widget->property("invalid").toBool(); }

QColor fieldBorder(const QStyleOption& option, const QWidget* widget) {
    const Theme& tokens = theme();
    if (isInvalid(widget))
        return tokens.hue(Hue::Red).solid;
    return option.state & QStyle::State_Enabled ? tokens.field : tokens.line2;
}

void paintArrow(QPainter& painter, const QRect& rect, Icon icon, bool enabled) {
    const int side = std::min(px(14), std::min(rect.width(), rect.height()));
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    paintIcon(painter, square, icon, enabled ? theme().ink2 : theme().ink3);
}

QRect subRect(const QStyleOptionComplex& option, QStyle::ComplexControl control, QStyle::SubControl part,
              const QWidget* widget) {
    return widget->style()->subControlRect(control, &option, part, widget);
}

} // namespace

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const Theme& tokens = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    paintRounded(painter, option.rect, px(6), enabled && !readOnly ? tokens.surface : tokens.surface2,
                 fieldBorder(option, widget));
    if (option.state & QStyle::State_HasFocus && enabled)
        paintRounded(painter, option.rect, px(6), Qt::transparent,
                     isInvalid(widget) ? tokens.hue(Hue::Red).solid : tokens.accent, px(tokens.focusWidth));
}

void paintBareField(QPainter& painter, const QRect& rect, const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    if (!parent || !qobject_cast<const QAbstractItemView*>(parent->parentWidget()))
        return;
    painter.fillRect(rect, theme().surface);
    paintFocusRing(painter, rect, px(2));
}

void paintCombo(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) {
    paintField(painter, option, widget);
    paintArrow(painter, subRect(option, QStyle::CC_ComboBox, QStyle::SC_ComboBoxArrow, widget),
               Icon::ChevronDown, option.state & QStyle::State_Enabled);
}

void paintSpin(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) {
    paintField(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto steps = option.stepEnabled;
    paintArrow(painter, subRect(option, QStyle::CC_SpinBox, QStyle::SC_SpinBoxUp, widget), Icon::ChevronUp,
               steps & QAbstractSpinBox::StepUpEnabled);
    paintArrow(painter, subRect(option, QStyle::CC_SpinBox, QStyle::SC_SpinBoxDown, widget),
               Icon::ChevronDown, steps & QAbstractSpinBox::StepDownEnabled);
}

} // namespace tournevis
