// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/FilterPill.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

namespace tournevis {

namespace {

constexpr int padding = 11;
constexpr int iconSide = 13;
constexpr int gap = 6;

int widthOf(const QString& text, int weight) {
    return text.isEmpty() ? 0 : QFontMetrics(uiFont(TextSize::Sm, weight)).horizontalAdvance(text);
}

} // namespace

FilterPill::FilterPill(const QString& text, QWidget* parent)
    : QPushButton(text, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    describe();
}

void FilterPill::setPillIcon(std::optional<Icon> icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

void FilterPill::setCount(int count) {
    m_count = count;
    describe();
}

void FilterPill::setValue(const QString& value) {
    m_value = value;
    describe();
}

void FilterPill::setChoice(const QString& choice) {
    m_choice = choice;
    describe();
}

void FilterPill::setOpensPanel(bool opens) {
    m_opensPanel = opens;
    describe();
}

void FilterPill::describe() {
    setAccessibleName(strongText().isEmpty() ? text() : leadText() + QLatin1Char(' ') + strongText());
    updateGeometry();
    update();
}

QString FilterPill::leadText() const {
    return m_value.isEmpty() && m_choice.isEmpty() ? text() : text() + QChar(0x00A0) + QLatin1Char(':');
}

QString FilterPill::strongText() const {
    if (!m_value.isEmpty() || !m_choice.isEmpty())
        return m_value.isEmpty() ? m_choice : m_value;
    return m_count < 0 ? QString() : QString::number(m_count);
}

std::optional<Icon> FilterPill::trailing() const {
    if (!m_value.isEmpty())
        return Icon::Cross;
    return m_opensPanel ? std::optional(Icon::ChevronDown) : std::nullopt;
}

QRect FilterPill::trailingRect() const {
    return {width() - px(padding) - px(iconSide) + px(2), (height() - px(iconSide)) / 2, px(iconSide),
            px(iconSide)};
}

QSize FilterPill::sizeHint() const {
    int width = 2 * px(padding) + widthOf(leadText(), QFont::Medium);
    if (m_icon)
        width += px(iconSide) + px(gap);
    if (!strongText().isEmpty())
        width += px(gap) + widthOf(strongText(), QFont::DemiBold);
    if (trailing())
        width += px(iconSide) + px(gap) - px(2);
    return {width, px(26)};
}

void FilterPill::paintEvent(QPaintEvent*) {
    const Theme& tokens = theme();
    QPainter painter(this);
    const QColor fill = isActive() ? tokens.accentSoft : underMouse() ? tokens.hover : tokens.surface;
    const QColor ink = !isEnabled() ? tokens.ink3 : isActive() ? tokens.accent : tokens.ink2;
    paintRounded(painter, rect(), height() / 2.0, fill, isActive() ? tokens.accent : tokens.line2);
    if (hasFocus())
        paintFocusRing(painter, rect(), height() / 2.0);
    int left = px(padding);
    if (m_icon) {
        paintIcon(painter, QRect(left, (height() - px(iconSide)) / 2, px(iconSide), px(iconSide)), *m_icon,
                  ink);
        left += px(iconSide) + px(gap);
    }
    painter.setPen(ink);
    painter.setFont(uiFont(TextSize::Sm, QFont::Medium));
    painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, leadText());
    left += widthOf(leadText(), QFont::Medium) + px(gap);
    painter.setPen(isActive() ? ink : tokens.ink);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, strongText());
    if (trailing())
        paintIcon(painter, trailingRect(), *trailing(), ink);
}

void FilterPill::mousePressEvent(QMouseEvent* event) {
    const int reach = px(24) - px(iconSide);
    if (!m_value.isEmpty() &&
        trailingRect().adjusted(-reach / 2, -reach, reach, reach).contains(event->pos()))
        emit cleared();
    else
        QPushButton::mousePressEvent(event);
}

void FilterPill::keyPressEvent(QKeyEvent* event) {
    const bool erases = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (erases && !m_value.isEmpty())
        emit cleared();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace tournevis
