// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/PlanningQueries.h"

#include <QtCore/QRect>

#include <optional>

namespace tournevis {

/// Lengths of the board, in px at the present zoom.
struct WeekMetrics {
    int width = 1200; ///< of the whole board, names included
    int header = 44;
    int names = 172;
    int weekend = 40;     ///< width of Saturday and of Sunday
    int dayMinimum = 118; ///< below it the board scrolls sideways
    int rowMinimum = 70;  ///< room for name, speciality and load
    int card = 20;
    int gap = 2;
    int padding = 5;
    int strip = 5;
    int cardsShown = 4; ///< above, « + 2 »
};

/// What a day or a technician can give and gives.
struct WeekLoad {
    qint64 planifieMin = 0;
    qint64 disponibleMin = 0;

    /// Whole percent; nothing when nobody works.
    std::optional<int> percent() const;
};

/// A visit on one day of one technician.
struct WeekBlock {
    int row = 0;
    int day = 0; ///< 0 is Monday
    PlanningVisit visite;
    Interval span; ///< cut to the day
    QRect strip;   ///< true to scale on the day strip, 07:00 to 19:00
    QRect card;    ///< empty when it is counted in « + 2 »
};

struct WeekAbsence {
    int row = 0;
    int day = 0;
    PlanningAbsence absence;
    QRect rect;
};

/// Cards of a cell that did not fit.
struct WeekMore {
    QRect rect;
    int count = 0;
};

/// Where everything of a week by technician lies, in board coordinates (the header is above y = 0). Pure: the
/// board paints it and finds what the pointer touches in it.
class WeekLayout {
public:
    WeekLayout() = default;
    WeekLayout(QList<PlanningLane> lanes, const QDate& monday, const QTimeZone& zone,
               const WeekMetrics& metrics);

    const QList<PlanningLane>& lanes() const { return m_lanes; }
    const QList<WeekBlock>& blocks() const { return m_blocks; }
    const QList<WeekAbsence>& absences() const { return m_absences; }
    const QList<WeekMore>& more() const { return m_more; }
    QDate date(int day) const { return m_monday.addDays(day); }
    QRect row(int row) const { return m_rows[row]; }
    QRect column(int day) const { return m_columns[day]; }
    QRect cell(int row, int day) const;
    QSize size() const;
    /// Where a moment of the week falls; nothing outside of it or of 07:00 to 19:00.
    std::optional<int> xOf(const QDateTime& instant) const;
    /// Block under a point, -1 when there is none.
    int blockAt(const QPoint& point) const;
    /// Block reached from another by an arrow key: in time on the same line, else the nearest day of the next
    /// line that has one. Itself when there is none; the first of all from -1.
    int neighbour(int block, Qt::Key key) const;
    /// Distinct visits and minutes of the week; a visit over several days counts once.
    int visitCount() const;

private:
    void placeColumns();
    void placeRows();
    int placeCell(int row, int day, int top);
    int placeAbsences(int row, int day, int top);
    QRect stripOf(const Interval& span, int day, int top) const;
    Interval dayInterval(int day) const;

    QList<PlanningLane> m_lanes;
    QDate m_monday;
    QTimeZone m_zone;
    WeekMetrics m_metrics;
    QList<QRect> m_columns;
    QList<QRect> m_rows;
    QList<WeekBlock> m_blocks;
    QList<WeekAbsence> m_absences;
    QList<WeekMore> m_more;
};

} // namespace tournevis
