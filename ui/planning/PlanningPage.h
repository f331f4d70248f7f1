// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "planning/board/WeekBoard.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace tournevis {

class Banner;
class ActionButton;
class PlainLabel;

/// The week by technician, for reading: previous, today, next, the board, and the totals in the status bar.
class PlanningPage final : public Page {
    Q_OBJECT

public:
    explicit PlanningPage(PageContext& context, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override;
    void createNew() override;
    bool concerns(const QList<EntityRef>& records) const override;
    PlanningModel& model() { return m_model; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBar();
    QWidget* buildLegend();
    void buildBody();
    void show();
    void showTotals();

    PlanningModel m_model;
    PlanDrag m_drag;
    ActionButton* m_today;
    PlainLabel* m_span;
    PlainLabel* m_week;
    QWidget* m_legend;
    Banner* m_error;
    PlainLabel* m_nothing;
    QStackedWidget* m_states;
    WeekBoard* m_board;
    QTimer m_minute;
};

} // namespace tournevis
