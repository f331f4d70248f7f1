// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PaintedItems.h"
#include "planning/Plan.h"

#include <QtWidgets/QWidget>

namespace tournevis {

/// Holidays and closures that a calendar names.
struct JoursChomes {
    Calendrier calendrier;
    QList<PlanFermeture> fermetures;

    /// « Armistice 1918 »; empty on an ordinary day.
    QString nameOf(const QDate& jour) const;
};

/// Six weeks around a month with their numbers: the week shown is tinted, today filled, holidays red and
/// underlined. Arrows move among the days, Entrée chooses one, Pg préc. and Pg suiv. turn the months.
class MonthGrid final : public QWidget, public PaintedItems {
    Q_OBJECT

public:
    explicit MonthGrid(QWidget* parent = nullptr);

    void setMonth(const QDate& month);
    QDate month() const { return m_month; }
    /// The day shown by the page, whose week is tinted.
    void setShown(const QDate& day, const QDate& today);
    void setHolidays(const JoursChomes& holidays);

    int itemCount() const override { return 42; }
    QString itemText(int item) const override;
    QRect itemRect(int item) const override;
    int currentItem() const override { return int(firstDay().daysTo(m_cursor)); }
    QWidget* itemSurface() override { return this; }
    QSize sizeHint() const override;

signals:
    void chosen(const QDate& day);
    void monthTurned(const QDate& month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QDate firstDay() const { return m_month.addDays(1 - m_month.dayOfWeek()); }
    QDate dayOf(int item) const { return firstDay().addDays(item); }
    int itemAt(const QPoint& point) const;
    void moveCursor(const QDate& day);
    void turn(int months);
    void paintWeek(QPainter& painter, int week) const;
    void paintDay(QPainter& painter, int item) const;

    QDate m_month; ///< its first day
    QDate m_shown;
    QDate m_today;
    QDate m_cursor;
    JoursChomes m_holidays;
    int m_hovered = -1;
};

} // namespace tournevis
