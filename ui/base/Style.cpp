// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Style.h"

#include "base/Fonts.h"
#include "base/StylePaint.h"
#include "base/Theme.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace tournevis {

namespace {

constexpr const char* variantProperty = "variant";
constexpr const char* compactProperty = "compact";
constexpr const char* invalidProperty = "invalid";

void setLookProperty(QWidget* widget, const char* name, const QVariant& value) {
    widget->setProperty(name, value);
    widget->updateGeometry();
    widget->update();
}

bool isTextArea(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

bool isControl(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           isTextArea(widget);
}

int controlHeight(const QWidget* widget) { return px(isCompact(widget) ? 26 : 32); }

// A field inside a spin box or a combo box has no frame: its parent paints it.
bool isInnerField(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent);
}

QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget) {
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int side = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = side > 0 && !option.text.isEmpty() ? px(8) : 0;
    const bool link = variantOf(widget) == ButtonVariant::Link;
    const int padding = px(link ? 4 : option.text.isEmpty() || isCompact(widget) ? 10 : 13);
    const int width = text + side + gap + 2 * padding;
    return {std::max(width, controlHeight(widget)), controlHeight(widget)};
}

QSize menuItemSize(const QStyleOptionMenuItem& option) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {px(40), px(9)};
    const QFontMetrics metrics(option.font);
    const QString shown = QString(option.text).replace(QLatin1Char('\t'), QStringLiteral("      "));
    return {metrics.size(Qt::TextShowMnemonic, shown).width() + px(66), px(30)};
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

void polishTable(QTableView& table) {
    table.setShowGrid(false);
    table.verticalHeader()->setMinimumSectionSize(px(26));
    table.verticalHeader()->setDefaultSectionSize(px(34));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumHeight(px(34));
}

} // namespace

void setVariant(QWidget* widget, ButtonVariant variant) {
    setLookProperty(widget, variantProperty, static_cast<int>(variant));
}

ButtonVariant variantOf(const QWidget* widget) {
    const QVariant stored = widget ? widget->property(variantProperty) : QVariant();
    return stored.isValid() ? static_cast<ButtonVariant>(stored.toInt()) : ButtonVariant::Secondary;
}

void setCompact(QWidget* widget, bool compact) { setLookProperty(widget, compactProperty, compact); }

bool isCompact(const QWidget* widget) { return widget && widget->property(compactProperty).toBool(); }

void setInvalid(QWidget* widget, bool invalid) { setLookProperty(widget, invalidProperty, invalid); }

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (isControl(widget) || qobject_cast<QScrollBar*>(widget) || qobject_cast<QHeaderView*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* button = qobject_cast<QPushButton*>(widget))
        button->setFont(uiFont(isCompact(button) ? TextSize::Sm : TextSize::Base, QFont::Medium));
    if (auto* table = qobject_cast<QTableView*>(widget))
        polishTable(*table);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuHMargin:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? px(5) : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_MenuVMargin:
        return px(5);
    case PM_MenuPanelWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return px(16);
    case PM_ScrollBarExtent:
        return px(11);
    case PM_ScrollBarSliderMin:
        return px(28);
    case PM_SplitterWidth:
        return px(5);
    case PM_HeaderMargin:
        return px(10);
    case PM_HeaderMarkSize:
        return px(11);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
        return px(16);
    case PM_ListViewIconSize:
        return px(16);
    case PM_ToolTipLabelFrameWidth:
        return px(6);
    case PM_TabBarTabHSpace:
        return px(28);
    case PM_TabBarTabVSpace:
        return px(22);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().line.rgba());
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (type == CT_PushButton && button)
        return buttonSize(*button, widget);
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        type == CT_MenuItem && item)
        return menuItemSize(*item);
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_LineEdit || type == CT_SpinBox || type == CT_ComboBox)
        size = {size.width() + px(type == CT_ComboBox ? 24 : 16), controlHeight(widget)};
    if (type == CT_ToolButton)
        size = size.expandedTo({controlHeight(widget), controlHeight(widget)});
    if (type == CT_HeaderSection)
        size.setHeight(px(34));
    if (type == CT_ItemViewItem)
        size.setHeight(std::max(size.height(), px(28)));
    return size;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents && !isInnerField(widget))
        return option->rect.adjusted(px(8), 1, -px(8), -1);
    if (element == SE_PushButtonContents)
        return option->rect.adjusted(px(4), 0, -px(4), 0);
    if (element == SE_ItemViewItemText)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(px(7), 0, -px(7), 0);
    if (element == SE_ItemViewItemCheckIndicator)
        return QProxyStyle::subElementRect(element, option, widget).translated(px(6), 0);
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
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace tournevis
