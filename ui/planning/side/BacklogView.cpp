// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/BacklogView.h"

#include "base/theme/ThemeFollow.h"
#include "planning/gestes/MarquesDesAutres.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

namespace tournevis {

BacklogView::BacklogView(BacklogModel& backlog, PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QListView(parent)
    , m_backlog(backlog)
    , m_model(model)
    , m_drag(drag)
    , m_cards(new BacklogDelegate(backlog, model.canPlan(), this)) {
    setModel(&m_backlog);
    setItemDelegate(m_cards);
    setObjectName("planning.backlog.list");
    setAccessibleName(tr("À planifier"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(&m_backlog, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = current();
        m_keptRow = currentIndex().row();
    });
    connect(&m_backlog, &QAbstractItemModel::modelReset, this, &BacklogView::keepCurrent);
    connect(&m_model, &PlanningModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model.marques(), &MarquesDesAutres::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_drag, &PlanDrag::moved, this, &BacklogView::follow);
    connect(&m_drag, &PlanDrag::finished, this, &BacklogView::follow);
    followTheme(this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

Id<Intervention> BacklogView::current() const { return m_backlog.idAt(currentIndex().row()); }

void BacklogView::keepCurrent() {
    // The next card takes the place of the one that left.
    const int row = m_backlog.rowOf(m_kept);
    m_keeping = true;
    if (row >= 0)
        setCurrentIndex(m_backlog.index(row));
    else if (m_kept && m_backlog.rowCount() > 0)
        setCurrentIndex(m_backlog.index(qBound(0, m_keptRow, m_backlog.rowCount() - 1)));
    m_keeping = false;
}

void BacklogView::follow() {
    m_cards->setDragged(m_drag.isActive() && !m_drag.de() ? m_drag.visites() : QList<Id<Intervention>>());
    viewport()->update();
}

void BacklogView::currentChanged(const QModelIndex& now, const QModelIndex& previous) {
    QListView::currentChanged(now, previous);
    if (now.isValid() && !m_keeping)
        m_model.select(current());
}

void BacklogView::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    const QModelIndex under = indexAt(event->pos());
    // A move by keyboard ends by its own keys.
    m_holds = event->button() == Qt::LeftButton && under.isValid() && !m_drag.isActive();
    m_pressed = event->pos();
    if (m_holds)
        m_model.select(m_backlog.at(under.row()).id);
}

void BacklogView::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_holds && far && m_model.canPlan() && !m_drag.isActive())
        m_drag.begin({current()}, {});
    if (m_holds && m_drag.isActive())
        return m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    if (!m_holds)
        QListView::mouseMoveEvent(event);
}

void BacklogView::mouseReleaseEvent(QMouseEvent* event) {
    if (std::exchange(m_holds, false) && m_drag.isActive()) {
        m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
        return m_drag.drop();
    }
    QListView::mouseReleaseEvent(event);
}

void BacklogView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_backlog.rowCount() > 0)
        setCurrentIndex(m_backlog.index(0));
    else if (event->reason() != Qt::MouseFocusReason && current())
        m_model.select(current());
}

bool BacklogView::moveBy(int rows) {
    setCurrentIndex(m_backlog.index(qBound(0, currentIndex().row() + rows, m_backlog.rowCount() - 1)));
    return true;
}

bool BacklogView::ask(int key) {
    const Id<Intervention> task = current();
    switch (key) {
    case Qt::Key_J:
        return moveBy(1);
    case Qt::Key_K:
        return moveBy(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (task)
            emit opened(task);
        return true;
    case Qt::Key_P:
        if (task)
            emit proposalsAsked(task);
        return true;
    case Qt::Key_V:
        if (task && m_model.canPlan())
            emit moveAsked(task);
        return true;
    case Qt::Key_A:
        if (task && m_model.canPlan())
            emit assignmentAsked(task);
        return true;
    default:
        return false;
    }
}

void BacklogView::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (event->key() == Qt::Key_Escape && m_drag.isActive()) {
        m_holds = false;
        return m_drag.cancel();
    }
    if (plain && ask(event->key()))
        return;
    const int key = event->key();
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
    if (plain && moves)
        return QListView::keyPressEvent(event);
    // Letters and pages are for the planning, not for a search by first letters.
    event->ignore();
}

} // namespace tournevis
