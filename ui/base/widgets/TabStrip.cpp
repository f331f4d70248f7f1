// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/TabStrip.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <QtWidgets/QStylePainter>

namespace tournevis {

namespace {

constexpr int padding = 14;
constexpr int pillGap = 8;

} // namespace

TabStrip::TabStrip(const QString& name, QWidget* parent)
    : QTabBar(parent) {
    setAccessibleName(name);
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::StrongFocus);
}

void TabStrip::setCount(int index, int count) {
    m_counts.insert(index, count);
    setTabToolTip(index, count < 0 ? QString() : tr("%1 (%2)").arg(tabText(index), countText(index)));
    // The bar asks for sizes again only when a text changes.
    setTabText(index, tabText(index));
    update();
}

QString TabStrip::countText(int index) const {
    const int count = m_counts.value(index, -1);
    return count < 0 ? QString() : QString::number(count);
}

int TabStrip::pillWidth(int index) const {
    const QString text = countText(index);
    const QFontMetrics metrics(uiFont(TextSize::Xs, QFont::DemiBold));
    return text.isEmpty() ? 0 : std::max(px(20), metrics.horizontalAdvance(text) + px(12));
}

QSize TabStrip::tabSizeHint(int index) const {
    const QFontMetrics metrics(uiFont(TextSize::Base, QFont::Medium));
    const int pill = pillWidth(index);
    return {2 * px(padding) + metrics.horizontalAdvance(tabText(index)) + (pill > 0 ? pill + px(pillGap) : 0),
            px(38)};
}

void TabStrip::paintTabContent(QPainter& painter, int index) const {
    QRect text = tabRect(index).adjusted(px(padding), 0, -px(padding), 0);
    const bool active = index == currentIndex();
    painter.setFont(uiFont(TextSize::Base, QFont::Medium));
    painter.setPen(active ? theme().accent : isTabEnabled(index) ? theme().ink2 : theme().ink3);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, tabText(index));
    const int width = pillWidth(index);
    if (width == 0)
        return;
    const QRect pill(text.right() + 1 - width, text.center().y() - px(8), width, px(17));
    paintRounded(painter, pill, pill.height() / 2.0, theme().hatch);
    painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    painter.setPen(theme().ink2);
    painter.drawText(pill, Qt::AlignCenter, countText(index));
}

void TabStrip::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
    for (int index = 0; index < count(); ++index) {
        QStyleOptionTab option;
        initStyleOption(&option, index);
        painter.drawControl(QStyle::CE_TabBarTabShape, option);
        paintTabContent(painter, index);
    }
}

} // namespace tournevis
