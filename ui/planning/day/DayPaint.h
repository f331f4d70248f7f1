// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"
#include "planning/day/DayLayout.h"

class QPainter;

namespace tournevis {

class PlanningModel;

/// What the board knows of its blocks beside where they lie.
struct DayState {
    int courante = -1;
    bool focus = false;
    QList<Id<Intervention>> selection;
    QList<Id<Intervention>> tirees; ///< shown dashed where they were
    Id<Intervention> survolee;      ///< all the blocks of its team are outlined
    QDateTime now;
    const PlanningModel* planning = nullptr; ///< what stands against the visits
};

/// Draws a DayLayout, in board coordinates; only what `visible` touches.
class DayPainter {
public:
    DayPainter(QPainter& painter, const DayLayout& layout, const DayState& state, const QRect& visible)
        : m_painter(painter)
        , m_layout(layout)
        , m_state(state)
        , m_visible(visible) {}

    /// Rows, hours, lunch, hours off, closed days, absences, the line of the present.
    void paintGround();
    /// Roads, then blocks with their marks.
    void paintBlocks();
    /// The hours above the board: `bar` in board coordinates, with the label of the present.
    void paintHours(const QRect& bar);

private:
    void paintRow(int row);
    void paintGrid();
    void paintClosing(const DayClosing& closing);
    void paintAbsence(const DayAbsence& absence);
    void paintTravel(const DayTravel& travel);
    void paintBlock(int index);
    void paintBox(int index);
    void paintWords(int index, QRect inner);
    QRect paintMarks(int index, QRect line);
    void paintOverrun(const DayBlock& block);
    void paintDayName(const DaySpan& day, const QRect& bar);
    void hatch(const QRect& rect);

    QPainter& m_painter;
    const DayLayout& m_layout;
    const DayState& m_state;
    QRect m_visible;
};

} // namespace tournevis
