// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Style.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCalendarWidget>
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

/// Leaves the wheel over a field without the focus to the page, which scrolls.
class WheelGuard final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

void polishWheel(QWidget& field) {
    // Outlives the styles, of which each theme makes one.
    static WheelGuard guard;
    // Otherwise the wheel would give the focus first, then turn what has it.
    if (field.focusPolicy() == Qt::WheelFocus)
        field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(&guard);
}

int controlHeight(const QWidget* widget) { return px(isCompact(widget) ? 26 : 32); }

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

void polishCalendar(QCalendarWidget& calendar) {
    QTextCharFormat weekend;
    weekend.setForeground(theme().ink3);
    calendar.setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar.setWeekdayTextFormat(Qt::Sunday, weekend);
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

void setCompact(QWidget* widget, bool compact) {
    setLookProperty(widget, compactProperty, compact);
    // The font of a button depends on it and was set when the style first met the button.
    if (widget->testAttribute(Qt::WA_WState_Polished))
        widget->style()->polish(widget);
}

bool isCompact(const QWidget* widget) { return widget && widget->property(compactProperty).toBool(); }

void setInvalid(QWidget* widget, bool invalid) { setLookProperty(widget, invalidProperty, invalid); }

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion")) {}

namespace {

QFont buttonFont(const QWidget* button) {
    if (variantOf(button) == ButtonVariant::Heading)
        return uiFont(TextSize::Lg, QFont::DemiBold);
    return uiFont(isCompact(button) ? TextSize::Sm : TextSize::Base, QFont::Medium);
}

} // namespace

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (isControl(widget) || qobject_cast<QScrollBar*>(widget) || qobject_cast<QHeaderView*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* button = qobject_cast<QPushButton*>(widget))
        button->setFont(buttonFont(button));
    if (auto* table = qobject_cast<QTableView*>(widget))
        polishTable(*table);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget))
        polishCalendar(*calendar);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        polishWheel(*widget);
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
    // Cells keep 10 px on each side; their editors still cover them whole.
    case PM_FocusFrameHMargin:
        return px(9);
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

} // namespace tournevis
