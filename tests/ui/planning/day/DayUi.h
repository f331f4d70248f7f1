// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/day/DayBoard.h"
#include "ui/planning/board/BoardUi.h"

namespace tournevis::test {

/// A page that is the day board alone, with its model and its drag.
class DayPage final : public Page {
public:
    DayPage(PageContext& context, const QDate& jour, PlanningVue vue);

    void activate() override { board->setFocus(); }
    bool concerns(const QList<EntityRef>&) const override { return false; }

    PlanningModel model;
    PlanDrag drag;
    DayBoard* board;
    QList<Error> refusals;
    QStringList rebuffs;
    QList<PlanPoint> creations;
};

/// The day board of a dispatcher, on the base of BoardUi.
class DayUi : public BoardUi {
protected:
    /// Until the answers to the answers are shown: a gesture is done, then read again.
    void calm();
    void strike(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void openDay(const QDate& jour = QDate(2026, 11, 10), PlanningVue vue = PlanningVue::Jour);
    DayBoard* day() const { return m_day->board; }
    PlanningModel& dayModel() const { return m_day->model; }
    PlanDrag& dayDrag() const { return m_day->drag; }
    const PlanningVisit* visite(Id<Intervention> id) const { return dayModel().visite(id); }
    int blockAt(Id<Intervention> id, Id<Technicien> technicien = {}) const;
    /// Where a block shows in the viewport.
    QRect shownAt(int block) const { return day()->visibleRect(block); }
    /// A point of the viewport: this technician at that moment.
    QPoint spot(Id<Technicien> technicien, const QDateTime& moment) const;
    void grab(const QPoint& at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void pull(const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void letGo(const QPoint& at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void carry(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool finds(ConstatCode code) const;
    /// The exact position of the site of a client.
    void locate(Id<Client> client, double latitude, double longitude);

    DayPage* m_day = nullptr;
};

} // namespace tournevis::test
