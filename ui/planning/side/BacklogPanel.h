// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/side/BacklogView.h"

class QStackedWidget;

namespace tournevis {

class ActionButton;
class EmptyState;
class PlainLabel;
class SearchField;

/// « À planifier » : count, sort and filter, the cards, and « Proposer une affectation ». A visit of the
/// board let go over it loses its slot.
class BacklogPanel final : public QWidget {
    Q_OBJECT

public:
    BacklogPanel(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    BacklogView* list() const { return m_list; }
    BacklogModel* backlog() { return &m_backlog; }
    /// B: the keyboard goes to the cards.
    void focusList();

signals:
    void proposalsAsked(Id<Intervention> task);

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void buildStates();
    void buildSortMenu(ActionButton* button);
    void showFilter(bool shown);
    void showState();
    bool takesBack(const QPoint& global) const;
    void takeBack(const QPoint& global);
    void showTitle();

    PlanningModel& m_model;
    PlanDrag& m_drag;
    BacklogModel m_backlog;
    BacklogView* m_list;
    PlainLabel* m_title;
    PlainLabel* m_count;
    SearchField* m_search;
    ActionButton* m_filter;
    ActionButton* m_propose;
    EmptyState* m_empty;
    QStackedWidget* m_states;
};

} // namespace tournevis
