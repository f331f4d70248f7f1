// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/BoardBase.h"
#include "planning/board/HoverCard.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

/// What the keyboard does on a board (ux.md § 7). Keys of the page are left to it.
namespace tournevis {
namespace {

constexpr int fineStep = 5;
constexpr int dayMinutes = 24 * 60;

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

void BoardBase::keyPressEvent(QKeyEvent* event) {
    if (m_drag.isActive()) {
        if (moveKey(event))
            return;
    } else if (isArrow(event->key()) ? arrowKey(event) : actionKey(event)) {
        return;
    }
    // Page keys, letters of the views: the page handles them.
    event->ignore();
}

bool BoardBase::moveKey(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        m_pressed.reset();
        m_drag.cancel();
        return true;
    }
    if (!m_drag.isByKeys()) {
        // A pointer drag learns at once of Maj, Alt and Ctrl.
        if (!m_drag.pointer().isNull())
            m_drag.moveTo(m_drag.pointer(), event->modifiers());
        return true;
    }
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool byDay = event->modifiers().testFlag(Qt::ControlModifier);
    const int minutes = byDay ? dayMinutes : fine ? fineStep : m_model.tableau().contexte.regles.pasMin;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        m_drag.shift(key == Qt::Key_Right ? minutes : -minutes, 0);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_drag.shift(0, key == Qt::Key_Down ? 1 : -1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_drag.drop();
    return true;
}

void BoardBase::keyReleaseEvent(QKeyEvent* event) {
    if (m_drag.isActive() && !m_drag.isByKeys() && !m_drag.pointer().isNull())
        m_drag.moveTo(m_drag.pointer(), event->modifiers());
    QAbstractScrollArea::keyReleaseEvent(event);
}

bool BoardBase::arrowKey(QKeyEvent* event) {
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    const auto key = Qt::Key(event->key());
    if (held == (Qt::ShiftModifier | Qt::AltModifier) && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int step = m_model.tableau().contexte.regles.pasMin;
        lengthen(key == Qt::Key_Right ? step : -step);
        return true;
    }
    if (held == Qt::ControlModifier) {
        visit(step(here(), key));
        return true;
    }
    if (held == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        shiftLine(here().technicien, key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (held != Qt::NoModifier && held != Qt::ShiftModifier)
        return false;
    if (m_current < 0 && m_cursor) {
        // From an empty cell, arrows go on cell by cell until a block is met.
        visit(beside(*m_cursor, key));
        return true;
    }
    if (held == Qt::ShiftModifier) {
        m_ticking = true;
        selectHere(true);
    }
    const int next = neighbour(m_current, key);
    setCurrent(next);
    if (held == Qt::ShiftModifier)
        selectHere(true);
    return true;
}

PlanPoint BoardBase::beside(const PlanPoint& from, Qt::Key key) const {
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return step(from, key);
    const QList<int>& rangees = m_model.rangees();
    const QList<PlanningLane>& lanes = m_model.tableau().lanes;
    const auto row =
        std::ranges::find_if(rangees, [&](int lane) { return lanes[lane].technicien.id == from.technicien; });
    const qsizetype other = row - rangees.begin() + (key == Qt::Key_Down ? 1 : -1);
    const bool there = other >= 0 && other < rangees.size();
    return {there ? lanes[rangees[other]].technicien.id : from.technicien, from.debut};
}

void BoardBase::selectHere(bool extend) {
    if (m_current < 0)
        return;
    const Id<Intervention> id = block(m_current).visite->id;
    if (!extend || !m_model.selection().contains(id))
        m_model.select(id, extend);
}

bool BoardBase::actionKey(QKeyEvent* event) {
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::NoModifier)
        return plainKey(event->key());
    if (held == Qt::ControlModifier)
        return controlKey(event->key());
    return false;
}

bool BoardBase::plainKey(int key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!entered())
            openCurrent();
        return true;
    case Qt::Key_A:
        assign();
        return true;
    case Qt::Key_V:
        startMove();
        return true;
    case Qt::Key_U:
    case Qt::Key_Delete:
        unplanSelected();
        return true;
    case Qt::Key_C:
        copySelected();
        return true;
    case Qt::Key_I:
        createHere();
        return true;
    case Qt::Key_X:
        m_ticking = true;
        if (m_current >= 0)
            m_model.select(block(m_current).visite->id, true);
        return true;
    case Qt::Key_F2:
        showHover(m_current);
        return true;
    case Qt::Key_Escape:
        return escape();
    default:
        return false;
    }
}

bool BoardBase::controlKey(int key) {
    switch (key) {
    case Qt::Key_C:
        copySelected();
        return true;
    case Qt::Key_V:
        paste();
        return true;
    case Qt::Key_Z:
        m_model.undo();
        return true;
    case Qt::Key_Y:
        m_model.redo();
        return true;
    default:
        return false;
    }
}

bool BoardBase::escape() {
    if (m_hoverCard && m_hoverCard->isVisible()) {
        m_hoverCard->hide();
        return true;
    }
    if (m_model.selection().isEmpty())
        return false;
    m_ticking = false;
    m_model.clearSelection();
    return true;
}

} // namespace tournevis
