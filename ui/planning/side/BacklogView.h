// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"
#include "planning/side/BacklogDelegate.h"

#include <QtWidgets/QListView>

namespace tournevis {

/// The cards of « À planifier ». A press that moves drags them over the board: the view keeps the mouse, the
/// drag follows with global positions. Keys: arrows, Entrée opens, V moves on the board, P suggests, A
/// assigns.
class BacklogView final : public QListView {
    Q_OBJECT

public:
    BacklogView(BacklogModel& backlog, PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    Id<Intervention> current() const;

signals:
    void opened(Id<Intervention> task);
    /// V: the arrows of the board are to move this task.
    void moveAsked(Id<Intervention> task);
    void proposalsAsked(Id<Intervention> task);
    void assignmentAsked(Id<Intervention> task);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool ask(int key);
    bool moveBy(int rows);
    void keepCurrent();
    void follow();

    BacklogModel& m_backlog;
    PlanningModel& m_model;
    PlanDrag& m_drag;
    BacklogDelegate* m_cards;
    QPoint m_pressed;
    bool m_holds = false; ///< a card is under the pressed button
    Id<Intervention> m_kept;
    int m_keptRow = 0;
    bool m_keeping = false;
};

} // namespace tournevis
