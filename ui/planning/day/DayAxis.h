// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QTimeZone>

namespace tournevis {

/// How long a minute is: `width` px show `minutes` minutes; the first one starts at `left`.
struct DayScale {
    int left = 178;
    int width = 900;
    int minutes = 720;
};

/// A day of the axis: whole, or without its nights when several days share the screen.
struct DaySpan {
    QDate jour;
    Interval interval; ///< what is drawn of it
    qint64 offset = 0; ///< seconds drawn before it
};

/// A line of the grid.
struct DayTick {
    int x = 0;
    QString libelle; ///< « 08:00 » as the clock says; empty between two labels
};

/// One or several days drawn to true scale on real time: the days when clocks change are 23 or 25 hours wide.
class DayAxis {
public:
    DayAxis() = default;
    /// The spans follow each other in the order of time.
    DayAxis(const QList<DaySpan>& jours, const QTimeZone& zone, const DayScale& scale);
    /// Whole days, `jours` of them.
    static QList<DaySpan> wholeDays(const QDate& premier, int jours, const QTimeZone& zone);
    /// Days from `debut` to `fin`, longer where one of `occupes` needs it, to the whole hour.
    static QList<DaySpan> withoutNights(const QList<DaySpan>& entiers, const QTime& debut, const QTime& fin,
                                        const QList<Interval>& occupes, const QTimeZone& zone);

    const QList<DaySpan>& jours() const { return m_jours; }
    const QTimeZone& zone() const { return m_zone; }
    const DayScale& scale() const { return m_scale; }
    bool isEmpty() const { return m_jours.isEmpty(); }
    /// Whether the instant is drawn.
    bool shows(const QDateTime& instant) const;
    /// Where an instant lies; what is not drawn falls on the nearest edge.
    int x(const QDateTime& instant) const;
    /// The instant under x, kept within the axis.
    QDateTime at(int x) const;
    /// The same on the grid of `pasMin` minutes from the midnight of its day.
    QDateTime snapped(int x, int pasMin) const;
    int left() const { return m_scale.left; }
    int right() const;
    /// Lines each `pasMin` minutes of the clock, labelled at whole hours, as many as have room.
    QList<DayTick> ticks(int pasMin, int labelWidth) const;

private:
    const DaySpan& spanOf(const QDateTime& instant) const;
    int atSecond(qint64 second) const;
    int hoursBetweenLabels(int labelWidth) const;

    QList<DaySpan> m_jours;
    QTimeZone m_zone;
    DayScale m_scale;
};

} // namespace tournevis
