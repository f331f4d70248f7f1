// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

namespace tournevis {

namespace {

bool isTextArea(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

// The frames of views and panels are plain lines; those of text areas are fields.
void paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    if (isTextArea(widget)) {
        paintField(painter, option, widget);
        return;
    }
    painter.setPen(theme().line);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintGroupFrame(QPainter& painter, const QRect& rect) {
    paintRounded(painter, rect, px(8), theme().surface, theme().line);
}

bool hasFrame(const QStyleOption& option) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    return frame && frame->lineWidth > 0;
}

// One function a kind of option; each tells whether it painted.
bool drawButton(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter,
                const QWidget* widget) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (!button || (element != QStyle::CE_PushButton && element != QStyle::CE_PushButtonBevel &&
                    element != QStyle::CE_PushButtonLabel))
        return false;
    QStyleOptionButton inner = *button;
    inner.rect = option.rect.adjusted(px(4), 0, -px(4), 0);
    if (element != QStyle::CE_PushButtonLabel)
        paintButton(painter, option.rect, variantOf(widget), option.state);
    if (element != QStyle::CE_PushButtonBevel)
        paintButtonLabel(painter, inner, widget);
    return true;
}

bool drawTab(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter) {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (!tab || (element != QStyle::CE_TabBarTabShape && element != QStyle::CE_TabBarTabLabel))
        return false;
    element == QStyle::CE_TabBarTabShape ? paintTab(painter, *tab) : paintTabLabel(painter, *tab);
    return true;
}

bool drawHeader(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter) {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (element == QStyle::CE_HeaderEmptyArea) {
        painter.fillRect(option.rect, theme().surface2);
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         theme().line);
        return true;
    }
    if (!header || (element != QStyle::CE_Header && element != QStyle::CE_HeaderSection &&
                    element != QStyle::CE_HeaderLabel))
        return false;
    if (element != QStyle::CE_HeaderLabel)
        paintHeaderSection(painter, *header);
    QStyleOptionHeader label = *header;
    if (element == QStyle::CE_Header)
        label.rect.adjust(px(10), 0, -px(10), 0);
    if (element != QStyle::CE_HeaderSection)
        paintHeaderLabel(painter, label);
    return true;
}

bool drawOther(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter) {
    const auto* menu = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    if (element == QStyle::CE_MenuItem && menu)
        paintMenuItem(painter, *menu);
    else if (element == QStyle::CE_ProgressBarGroove && progress)
        paintProgress(painter, *progress);
    else if (element == QStyle::CE_Splitter)
        paintSplitter(painter, option);
    else
        // The groove already shows what is done.
        return element == QStyle::CE_ProgressBarContents;
    return true;
}

} // namespace

QIcon Style::standardIcon(StandardPixmap wanted, const QStyleOption* option, const QWidget* widget) const {
    if (wanted == SP_LineEditClearButton)
        return icon(Icon::Cross, Tint::Ink2);
    if (wanted == SP_ArrowLeft || wanted == SP_ArrowRight)
        return icon(wanted == SP_ArrowLeft ? Icon::ChevronLeft : Icon::ChevronRight, Tint::Ink2);
    return QProxyStyle::standardIcon(wanted, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(*painter, option->rect, variantOf(widget), option->state);
        return;
    case PE_PanelButtonTool:
        paintToolPanel(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*painter, *option);
        return;
    case PE_PanelLineEdit:
        hasFrame(*option) ? paintField(*painter, *option, widget)
                          : paintBareField(*painter, option->rect, widget);
        return;
    case PE_Frame:
        paintFrame(*painter, *option, widget);
        return;
    case PE_FrameGroupBox:
        paintGroupFrame(*painter, option->rect);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        paintMenuPanel(*painter, option->rect);
        return;
    case PE_PanelTipLabel:
        paintToolTip(*painter, option->rect);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          theme().line);
        return;
    case PE_FrameTabWidget:
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
    case PE_FrameButtonBevel:
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        paintFocusRing(*painter, option->rect, px(3));
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        // Tables paint the row panel behind every delegate; a second coat would hide what a delegate put
        // there.
        if (item && (element == PE_PanelItemViewRow) == widget->inherits("QTableView"))
            paintItemPanel(*painter, *item, widget);
        return;
    default:
        if (!paintChevron(*painter, element, *option))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    if (!drawButton(element, *option, *painter, widget) && !drawTab(element, *option, *painter) &&
        !drawHeader(element, *option, *painter) && !drawOther(element, *option, *painter))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ComboBox && combo)
        paintCombo(*painter, *combo, widget);
    else if (control == CC_SpinBox && spin)
        paintSpin(*painter, *spin, widget);
    else if (control == CC_ScrollBar && slider)
        paintScrollBar(*painter, *slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace tournevis
