// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/PlanningQueries.h"
#include "planning/PlanningFiltre.h"

#include <QtCore/QRect>
#include <QtCore/QSet>

#include <array>
#include <optional>

namespace tournevis {

inline constexpr int daysOfWeek = 7;
inline constexpr int workedDays = 5;

/// Lengths of the board, in px at the present zoom.
struct WeekMetrics {
    int width = 1200; ///< of the whole board, names included
    int header = 44;
    int names = 178;
    int weekend = 40;     ///< width of Saturday and of Sunday
    int dayMinimum = 118; ///< below it the board scrolls sideways
    int rowMinimum = 72;  ///< room for name, speciality and load
    int group = 26;       ///< title of a team or of a speciality
    int card = 19;
    int gap = 2;
    int padding = 5;
    int strip = 5;
    int cardsShown = 4;   ///< above, « + 2 »
    int fromMin = 7 * 60; ///< the strip, in minutes after midnight
    int toMin = 19 * 60;
};

/// What a week by technician is laid out from. `lanes` shares the content of the model: the blocks point into
/// it.
struct WeekContent {
    QList<PlanningLane> lanes;
    QList<int> rangees;  ///< those shown, in order
    QStringList groupes; ///< of each of them; empty without groups
    QDate lundi;
    QTimeZone zone;
    PlanningFiltre filtre;
    QSet<Id<Technicien>> ouverts; ///< whose every card shows
    bool weekendLarge = false;
};

/// A visit on one day of one technician.
struct WeekBlock {
    int row = 0;
    int day = 0; ///< 0 is Monday
    const PlanningVisit* visite = nullptr;
    Interval span;  ///< cut to the day
    int minute = 0; ///< of its start, on the clock
    QRect strip;    ///< true to scale on the day strip, 07:00 to 19:00
    QRect card;     ///< empty when it is counted in « + 2 »
};

struct WeekAbsence {
    int row = 0;
    int day = 0;
    const PlanningAbsence* absence = nullptr;
    QRect rect;
};

/// Cards of a cell that did not fit.
struct WeekMore {
    int row = 0;
    int day = 0;
    QRect rect;
    int count = 0;
};

struct WeekGroup {
    QString libelle;
    int rangees = 0;
    QRect rect;
};

/// Where everything of a week by technician lies, in board coordinates (the header is above y = 0). Pure: the
/// board paints it and finds what the pointer touches in it. Everything is sorted by row.
class WeekLayout {
public:
    WeekLayout() = default;
    WeekLayout(WeekContent content, const WeekMetrics& metrics);

    int rowCount() const { return int(m_rows.size()); }
    const PlanningLane& lane(int row) const { return m_content.lanes[m_content.rangees[row]]; }
    const QList<WeekBlock>& blocks() const { return m_blocks; }
    const QList<WeekAbsence>& absences() const { return m_absences; }
    const QList<WeekMore>& more() const { return m_more; }
    const QList<WeekGroup>& groups() const { return m_groups; }
    QDate date(int day) const { return m_content.lundi.addDays(day); }
    int dayOf(const QDate& date) const { return int(m_content.lundi.daysTo(date)); }
    QRect row(int row) const { return m_rows[row]; }
    QRect column(int day) const { return m_columns[day]; }
    QRect cell(int row, int day) const;
    QSize size() const;
    /// First and last row that meet a span of heights; an empty range when there is none.
    std::pair<int, int> rowsBetween(int top, int bottom) const;
    /// First block of a row; that of the row after the last one is the number of blocks.
    int firstBlock(int row) const { return m_first[row]; }
    int rowAt(int y) const; ///< -1 outside of the rows
    int dayAt(int x) const; ///< -1 outside of the days
    int rowOf(Id<Technicien> technicien) const { return m_rowOf.value(technicien, -1); }
    /// Where a moment of the week falls; nothing outside of it or of 07:00 to 19:00.
    std::optional<int> xOf(const QDateTime& instant) const;
    /// Minute of the day under a point of a column, on the true scale of the strip.
    int minuteAt(int day, int x) const;
    /// Block under a point, -1 when there is none.
    int blockAt(const QPoint& point) const;
    /// « + 2 » under a point, -1 when there is none.
    int moreAt(const QPoint& point) const;
    /// Block reached from another by an arrow key: in time on the same line, else the nearest day of the next
    /// line that has one. Itself when there is none; the first of all from -1.
    int neighbour(int block, Qt::Key key) const;
    /// First block of a cell, -1 when it is empty.
    int firstIn(int row, int day) const;

private:
    using Cells = std::array<QList<WeekBlock>, daysOfWeek>;

    void measureDays();
    void placeColumns();
    void placeRows();
    int placeGroup(int row, int top);
    int placeCell(int row, int day, int top, QList<WeekBlock>& cell);
    int placeAbsences(int row, int day, int top);
    void stretchAbsences();
    void fillCells(int row, Cells& cells) const;
    QRect stripOf(int day, int from, int to, int top) const;
    int minuteOf(const QDateTime& instant, int day) const;
    int across(int block, int step) const;

    WeekContent m_content;
    WeekMetrics m_metrics;
    std::array<qint64, daysOfWeek + 1> m_midnights{}; ///< of each day, then of the next Monday
    QList<QRect> m_columns;
    QList<QRect> m_rows;
    QList<WeekBlock> m_blocks;
    QList<int> m_first;
    QList<WeekAbsence> m_absences;
    QList<WeekMore> m_more;
    QList<WeekGroup> m_groups;
    QHash<Id<Technicien>, int> m_rowOf;
};

} // namespace tournevis
