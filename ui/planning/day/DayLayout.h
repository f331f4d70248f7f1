// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningFiltre.h"
#include "planning/day/DayAxis.h"

#include <QtCore/QRect>

#include <optional>

namespace tournevis {

/// Lengths of the board, in px at the present zoom.
struct DayMetrics {
    int block = 55;       ///< height of a sub-lane
    int padding = 4;      ///< above and below the blocks of a row
    int gap = 3;          ///< between sub-lanes
    int minimum = 3;      ///< width of the shortest block
    int travelLabel = 34; ///< room for the car and its minutes
    int group = 24;       ///< title of a group of rows
};

/// What is drawn: the tableau as read, what of it is shown, and when.
struct DayContent {
    PlanningTableau tableau;
    QList<int> rangees;  ///< lanes shown, by rank
    QStringList groupes; ///< the group of each; empty without groups
    PlanningFiltre filtre;
    QDateTime now;
};

/// A visit on one day of one technician.
struct DayBlock {
    int row = 0;
    int visite = 0; ///< rank in the lane
    QDate jour;
    Interval span; ///< cut to what is drawn of the day
    QRect rect;
    bool fromBefore = false; ///< began another day
    bool goesOn = false;     ///< ends another day
    QRect progres;           ///< along the bottom edge; empty when not under way
    QRect depassement;       ///< from the planned end to now; empty when there is none
    qint64 depasseMin = 0;
};

/// The road to a block from the visit before it, the same day.
struct DayTravel {
    int block = 0;
    Trajet trajet;
    QRect rect;  ///< as wide as it lasts
    QRect label; ///< empty when the gap has no room for it
};

struct DayAbsence {
    int row = 0;
    PlanningAbsence absence;
    QRect rect;
};

/// The title above the rows of a team or a speciality.
struct DayGroup {
    QString libelle;
    int rangees = 0;
    QRect rect;
};

/// A day nobody works, over all rows.
struct DayClosing {
    QDate jour;
    QString libelle; ///< « Armistice 1918 »
    QRect rect;
};

/// Where everything of one or three days by technician lies, in board coordinates (the header is above
/// y = 0). Pure: the board paints it and finds what the pointer touches in it.
class DayLayout {
public:
    DayLayout() = default;
    DayLayout(const DayContent& content, const DayAxis& axis, const DayMetrics& metrics);

    const DayAxis& axis() const { return m_axis; }
    const QList<DayBlock>& blocks() const { return m_blocks; }
    const QList<DayTravel>& travels() const { return m_travels; }
    const QList<DayAbsence>& absences() const { return m_absences; }
    const QList<DayClosing>& closings() const { return m_closings; }
    const QList<DayGroup>& groups() const { return m_groups; }
    /// Lunch of each day, over all rows.
    QList<QRect> lunches() const;
    /// Hours nobody asked of the technician of a row.
    QList<QRect> offHours(int row) const;

    int rowCount() const { return int(m_rows.size()); }
    const PlanningLane& lane(int row) const { return m_content.tableau.lanes[m_content.rangees[row]]; }
    const PlanningVisit& visite(int block) const;
    QRect row(int row) const { return m_rows[row]; }
    QSize size() const { return {m_axis.right(), m_rows.isEmpty() ? 0 : m_rows.last().bottom() + 1}; }
    /// Row under y, -1 when there is none.
    int rowAt(int y) const;
    int rowOf(Id<Technicien> technicien) const;
    /// Block under a point, the last drawn first; -1 when there is none.
    int blockAt(const QPoint& point) const;
    /// First block of a visit, on the row of a technician when one is given; -1 when it is not shown.
    int blockOf(Id<Intervention> visite, Id<Technicien> technicien = {}) const;
    /// Where a slot of a technician would lie, its first sub-lane; empty when the row or the hours are not
    /// shown.
    QRect slot(Id<Technicien> technicien, const Interval& creneau) const;
    /// Block reached from another by an arrow key: in time on the same line, else the nearest in time of the
    /// next line that has one. Itself when there is none; the first of all from -1.
    int neighbour(int block, Qt::Key key) const;

private:
    int placeGroup(int row, int top);
    void placeRow(int row, int top);
    QList<DayBlock> blocksOf(int row) const;
    int spread(QList<DayBlock>* blocks) const;
    void placeMarks(DayBlock* block) const;
    void placeAbsences(int row);
    void placeTravels(int row, int first);
    void placeClosings();
    QRect across(const Interval& interval, int top, int height) const;
    int nearest(int row, const DayBlock& from) const;

    DayContent m_content;
    DayAxis m_axis;
    DayMetrics m_metrics;
    QList<QRect> m_rows;
    QList<DayBlock> m_blocks;
    QList<DayTravel> m_travels;
    QList<DayAbsence> m_absences;
    QList<DayClosing> m_closings;
    QList<DayGroup> m_groups;
};

} // namespace tournevis
