// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/MonthGrid.h"

#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QToolTip>

namespace tournevis {
namespace {

constexpr int daysOfWeek = 7;
constexpr int weeks = 6;
constexpr int rowHeight = 24;
constexpr int headHeight = 22;
constexpr int weekWidth = 24;

QDate firstOf(const QDate& day) { return {day.year(), day.month(), 1}; }

} // namespace

QString JoursChomes::nameOf(const QDate& jour) const {
    if (const QString holiday = jourFerie(jour, calendrier); !holiday.isEmpty())
        return holiday;
    for (const PlanFermeture& closure : fermetures) {
        if (closure.debut <= jour && jour <= closure.fin)
            return closure.libelle;
    }
    return {};
}

MonthGrid::MonthGrid(QWidget* parent)
    : QWidget(parent) {
    installPaintedItemsAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, [this] { updateGeometry(); });
}

QSize MonthGrid::sizeHint() const { return {px(206), px(headHeight + weeks * rowHeight)}; }

void MonthGrid::setMonth(const QDate& month) {
    if (!month.isValid() || firstOf(month) == m_month)
        return;
    m_month = firstOf(month);
    if (m_cursor < firstDay() || m_cursor > dayOf(itemCount() - 1))
        m_cursor = m_month;
    update();
    emit monthTurned(m_month);
}

void MonthGrid::setShown(const QDate& day, const QDate& today) {
    m_today = today;
    if (m_shown != day) {
        m_shown = day;
        m_cursor = day;
        setMonth(day);
    }
    update();
}

void MonthGrid::setHolidays(const JoursChomes& holidays) {
    m_holidays = holidays;
    update();
}

QString MonthGrid::itemText(int item) const {
    const QDate day = dayOf(item);
    QStringList parts{format::longDate(day), format::week(day).toLower()};
    if (day == m_today)
        parts += tr("aujourd’hui");
    if (const QString name = m_holidays.nameOf(day); !name.isEmpty())
        parts += name;
    return parts.join(QStringLiteral(", "));
}

QRect MonthGrid::itemRect(int item) const {
    const int left = px(weekWidth);
    const int room = width() - left;
    const int column = item % daysOfWeek;
    const int from = left + room * column / daysOfWeek;
    const int to = left + room * (column + 1) / daysOfWeek;
    return {from, px(headHeight) + item / daysOfWeek * px(rowHeight), to - from, px(rowHeight)};
}

int MonthGrid::itemAt(const QPoint& point) const {
    for (int item = 0; item < itemCount(); ++item) {
        if (itemRect(item).contains(point))
            return item;
    }
    return -1;
}

void MonthGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    painter.setPen(theme().ink3);
    for (int column = 0; column < daysOfWeek; ++column) {
        const QRect cell = itemRect(column);
        const QString letter =
            QLocale(QLocale::French).dayName(column + 1, QLocale::NarrowFormat).toLower().left(1);
        painter.drawText(QRect(cell.left(), 0, cell.width(), px(headHeight)), Qt::AlignCenter, letter);
    }
    for (int week = 0; week < weeks; ++week)
        paintWeek(painter, week);
}

void MonthGrid::paintWeek(QPainter& painter, int week) const {
    const int first = week * daysOfWeek;
    const QRect row = itemRect(first).united(itemRect(first + daysOfWeek - 1));
    const bool shown = m_shown >= dayOf(first) && m_shown <= dayOf(first + daysOfWeek - 1);
    if (shown)
        paintRounded(painter, row, px(4), theme().accentSoft);
    painter.setFont(uiFont(TextSize::Xs));
    painter.setPen(theme().ink3);
    painter.drawText(QRect(0, row.top(), px(weekWidth) - px(8), row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(dayOf(first).weekNumber()));
    for (int item = first; item < first + daysOfWeek; ++item)
        paintDay(painter, item);
}

void MonthGrid::paintDay(QPainter& painter, int item) const {
    const QDate day = dayOf(item);
    QRect disc = itemRect(item).adjusted(0, 1, 0, -1);
    disc.setWidth(qMin(disc.width(), px(30)));
    disc.moveCenter(itemRect(item).center());
    const bool inMonth = day.month() == m_month.month();
    const bool chome = !m_holidays.nameOf(day).isEmpty();
    QFont font = uiFont(TextSize::Sm, day == m_today || chome ? QFont::DemiBold : QFont::Normal);
    font.setUnderline(chome);
    QColor ink = chome ? theme().hue(Hue::Red).text : inMonth ? theme().ink : theme().ink3;
    if (day == m_today) {
        paintRounded(painter, disc, disc.height() / 2.0, theme().accent);
        ink = theme().onAccent;
    } else if (item == m_hovered) {
        paintRounded(painter, disc, disc.height() / 2.0, theme().hover);
    }
    if (day == m_shown && day != m_today)
        paintRounded(painter, disc, disc.height() / 2.0, Qt::transparent, theme().accent);
    if (hasFocus() && day == m_cursor)
        paintFocusRing(painter, disc.adjusted(-1, -1, 1, 1), disc.height() / 2.0);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(disc, Qt::AlignCenter, QString::number(day.day()));
}

void MonthGrid::mousePressEvent(QMouseEvent* event) {
    const int item = itemAt(event->pos());
    if (item < 0)
        return;
    m_cursor = dayOf(item);
    emit chosen(m_cursor);
}

void MonthGrid::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = itemAt(event->pos());
    update();
}

void MonthGrid::leaveEvent(QEvent* event) {
    m_hovered = -1;
    QWidget::leaveEvent(event);
    update();
}

void MonthGrid::moveCursor(const QDate& day) {
    m_cursor = day;
    if (day.month() != m_month.month())
        setMonth(day);
    update();
    announceItem(this, currentItem());
}

void MonthGrid::turn(int months) { moveCursor(m_cursor.addMonths(months)); }

void MonthGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor.addDays(-1));
    case Qt::Key_Right:
        return moveCursor(m_cursor.addDays(1));
    case Qt::Key_Up:
        return moveCursor(m_cursor.addDays(-daysOfWeek));
    case Qt::Key_Down:
        return moveCursor(m_cursor.addDays(daysOfWeek));
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_PageDown:
        return turn(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit chosen(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MonthGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int item = itemAt(help->pos());
    const QString name = item < 0 ? QString() : m_holidays.nameOf(dayOf(item));
    QToolTip::showText(help->globalPos(), plainToolTip(name), this);
    return true;
}

} // namespace tournevis
