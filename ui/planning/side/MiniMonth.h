// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/side/MonthGrid.h"

namespace tournevis {

class PlainLabel;
class PlanningModel;

/// The month beside the boards: goes to the day that is chosen, turns without moving the boards.
class MiniMonth final : public QWidget {
    Q_OBJECT

public:
    explicit MiniMonth(PlanningModel& model, QWidget* parent = nullptr);

    MonthGrid* grid() const { return m_grid; }

private:
    void showPeriod();
    void showTitle();

    PlanningModel& m_model;
    PlainLabel* m_title;
    MonthGrid* m_grid;
};

} // namespace tournevis
