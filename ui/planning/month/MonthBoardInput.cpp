// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthBoard.h"

#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

/// What the pointer and the keyboard do on the month.
namespace tournevis {
namespace {

constexpr int dayMinutes = 24 * 60;
constexpr int daysOfWeek = 7;

/// Days an arrow goes through.
int daysOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -daysOfWeek;
    case Qt::Key_Down:
        return daysOfWeek;
    default:
        return 0;
    }
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

} // namespace

void MonthBoard::mousePressEvent(QMouseEvent* event) {
    m_actions.hideCard();
    const QPoint point = toBoard(event->pos());
    const int day = m_layout.dayAt(point);
    if (day < 0)
        return;
    m_pressed = event->pos();
    const int visit = m_layout.visitAt(point);
    const bool takes = visit >= 0 && event->button() == Qt::LeftButton && !m_drag.isActive();
    m_held = takes ? m_layout.visite(visit).id : Id<Intervention>();
    m_heldBy = takes ? m_layout.technicien(visit) : Id<Technicien>();
    setJour(m_layout.days()[day].jour);
    m_ici = visit >= 0 ? m_layout.visite(visit).id : Id<Intervention>();
    const bool ticked = m_model.selection().contains(m_ici);
    // The menu of one of several is the menu of them all.
    if (event->button() == Qt::RightButton && ticked)
        return;
    m_ticking = event->modifiers().testFlag(Qt::ControlModifier);
    if (m_ici)
        m_model.select(m_ici, m_ticking);
    else
        m_model.clearSelection();
}

void MonthBoard::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_held && far && !m_drag.isActive() && m_model.canPlan())
        m_drag.begin({m_held}, m_heldBy);
    if (m_held && m_drag.isActive())
        m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    else if (!event->buttons())
        hover(event->pos());
}

void MonthBoard::hover(const QPoint& viewportPoint) {
    const int visit = viewportPoint.y() < metrics().header ? -1 : m_layout.visitAt(toBoard(viewportPoint));
    if (visit == m_hovered)
        return;
    m_hovered = visit;
    if (visit < 0)
        return m_actions.leave();
    m_actions.rest([this] {
        if (m_hovered < 0)
            return;
        const QRect card = visibleRect(m_hovered);
        m_actions.showCard(m_layout.visite(m_hovered), visitSentence(m_hovered),
                           {viewport()->mapToGlobal(card.topLeft()), card.size()});
    });
}

void MonthBoard::contextMenuEvent(QContextMenuEvent* event) {
    QPoint global = event->globalPos();
    const int day = m_layout.dayAt(toBoard(event->pos()));
    if (event->reason() == QContextMenuEvent::Keyboard)
        global = viewport()->mapToGlobal(ancre().bottomLeft());
    else if (day >= 0 && m_layout.visitAt(toBoard(event->pos())) < 0)
        m_model.clearSelection();
    m_actions.popup(global);
}

void MonthBoard::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_held, {}) || !m_drag.isActive())
        return;
    m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    m_drag.drop();
}

void MonthBoard::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint point = toBoard(event->pos());
    m_held = {};
    if (m_layout.visitAt(point) >= 0)
        m_actions.open();
    else if (const int day = m_layout.dayAt(point); day >= 0)
        emit jourOpened(m_layout.days()[day].jour);
}

bool MonthBoard::carry(int key) {
    if (!m_drag.isActive())
        return false;
    if (key == Qt::Key_Escape) {
        m_held = {};
        m_drag.cancel();
        return true;
    }
    if (!m_drag.isByKeys())
        return false;
    if (isEnter(key))
        m_drag.drop();
    else if (const int days = daysOf(key); days != 0)
        m_drag.shift(days * dayMinutes, 0);
    return true;
}

bool MonthBoard::walk(int key) {
    // On a visit, Entrée opens it.
    if (isEnter(key) && current() < 0) {
        emit jourOpened(m_jour);
        return true;
    }
    const int days = daysOf(key);
    if (days == 0)
        return false;
    // Another day: the visit chosen in this one is let go, those that are ticked are not.
    m_ici = {};
    if (!isTicking() && m_model.selection().size() < 2)
        m_model.clearSelection();
    const QDate wanted = m_jour.addDays(days);
    if (m_layout.dayOf(wanted) >= 0)
        setJour(wanted);
    else
        m_model.goTo(wanted);
    return true;
}

/// J and K: the next or the previous visit of the chosen day.
bool MonthBoard::browse(int key) {
    const int day = m_layout.dayOf(m_jour);
    if ((key != Qt::Key_J && key != Qt::Key_K) || day < 0)
        return false;
    const QList<int>& visits = m_layout.days()[day].visites;
    const qsizetype here = visits.indexOf(current());
    const qsizetype next = here < 0           ? (key == Qt::Key_J ? 0 : visits.size() - 1)
                           : key == Qt::Key_J ? here + 1
                                              : here - 1;
    if (next < 0 || next >= visits.size())
        return true;
    stepTo(visits[next]);
    return true;
}

void MonthBoard::stepTo(int visit) {
    m_ici = m_layout.visite(visit).id;
    if (!isTicking())
        m_model.select(m_ici);
    viewport()->update();
    setAccessibleDescription(visitSentence(visit));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

bool MonthBoard::tick(int key) {
    if (key != Qt::Key_X || current() < 0)
        return false;
    const PlanningVisit& visite = m_layout.visite(current());
    m_ici = visite.id;
    // The first one keeps what the keyboard is on.
    if (std::exchange(m_ticking, true) || !m_model.selection().contains(m_ici))
        m_model.select(m_ici, true);
    return true;
}

void MonthBoard::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && event->key() == Qt::Key_Escape && !m_drag.isActive()) {
        if (m_actions.hideCard())
            return;
        m_ticking = false;
        if (!m_model.selection().isEmpty())
            return m_model.clearSelection();
    }
    const int key = event->key();
    if (plain && (carry(key) || walk(key) || browse(key) || tick(key)))
        return;
    if (m_drag.isActive() || !m_actions.key(*event))
        event->ignore();
}

} // namespace tournevis
