// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/BoardBase.h"

#include <QtGui/QKeyEvent>

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
    } else if (isArrow(event->key()) && arrowKey(event)) {
        return;
    } else if (!(event->modifiers() & ~Qt::KeypadModifier) && plainKey(event->key())) {
        return;
    } else if (m_actions.key(*event)) {
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
    if (held == Qt::ControlModifier) {
        goTo(step(ici(), key));
        return true;
    }
    if (held == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        shiftLine(ici().technicien, key == Qt::Key_Down ? 1 : -1);
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
        return along(from, key);
    const qsizetype other = m_model.rang(from.technicien) + (key == Qt::Key_Down ? 1 : -1);
    const bool there = other >= 0 && other < m_model.rangees().size();
    return {there ? m_model.technicien(other).id : from.technicien, from.debut};
}

PlanPoint BoardBase::step(const PlanPoint& from, Qt::Key key) const {
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        return {otherTeam(from.technicien, key == Qt::Key_Down ? 1 : -1), from.debut};
    const QTimeZone& zone = m_model.context().zone;
    const QDateTime local = from.debut.toTimeZone(zone);
    const QDate day = local.date().addDays(key == Qt::Key_Right ? 1 : -1);
    return {from.technicien, QDateTime(day, local.time(), zone).toUTC()};
}

Id<Technicien> BoardBase::otherTeam(Id<Technicien> from, int sens) const {
    const qsizetype count = m_model.rangees().size();
    const qsizetype row = m_model.rang(from);
    if (row < 0)
        return from;
    const auto groupe = [this](qsizetype of) { return m_model.groupe(m_model.technicien(of)); };
    const QString team = groupe(row);
    qsizetype other = row + sens;
    // Without groups, the next technician; with them, the next team.
    while (!team.isEmpty() && other >= 0 && other < count && groupe(other) == team)
        other += sens;
    return other >= 0 && other < count ? m_model.technicien(other).id : from;
}

/// In another period, the board follows and the cell is visited once it is read.
void BoardBase::goTo(const PlanPoint& point) {
    if (m_model.periode().contains(point.debut))
        return visit(point);
    m_current = -1;
    m_kept = {};
    m_cursor = point;
    m_arriving = true;
    if (!m_ticking)
        m_model.clearSelection();
    m_model.goTo(point.debut.toTimeZone(m_model.context().zone).date());
}

void BoardBase::selectHere(bool extend) {
    if (m_current < 0)
        return;
    const Id<Intervention> id = block(m_current).visite->id;
    if (!extend || !m_model.selection().contains(id))
        m_model.select(id, extend);
}

/// What only a board does with a letter: the rest is in VisiteActions.
bool BoardBase::plainKey(int key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return entered();
    case Qt::Key_X:
        // The first one keeps what the keyboard is on.
        if (const bool more = std::exchange(m_ticking, true);
            m_current >= 0 && (more || !isSelected(*enCours())))
            m_model.select(enCours()->id, true);
        return true;
    case Qt::Key_Escape:
        return escape();
    default:
        return false;
    }
}

bool BoardBase::escape() {
    if (m_actions.hideCard())
        return true;
    if (m_model.selection().isEmpty())
        return false;
    m_ticking = false;
    m_model.clearSelection();
    return true;
}

} // namespace tournevis
