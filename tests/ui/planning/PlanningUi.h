// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningPage.h"
#include "ui/missions/MissionsUi.h"

class QListView;
class QMenu;

namespace tournevis::test {

/// The planning of three technicians in the window, driven by real keys and clicks.
class PlanningUi : public MissionsUi {
protected:
    void openPlanning();
    PlanningPage* page();
    PlanningModel& model() { return page()->model(); }
    QListView* backlog();
    /// A visit without slot: in « À planifier ».
    Id<Intervention> task(Id<Client> client, const QString& nature, Priorite priorite = Priorite::Normale);
    /// Where a technician and an hour are on the board, on the screen.
    QPoint onBoard(Id<Technicien> technicien, const QDateTime& debut);
    /// Where a card of the backlog is, on the screen.
    QPoint onCard(int row);
    /// Presses at a point of the screen, goes to another in steps, lets go.
    void dragFrom(QWidget* source, const QPoint& from, const QPoint& to);
    /// Opens the menu of a button and triggers the action of these words.
    void choose(const char* button, const QString& words);
    QString statutOf(Id<Intervention> visite);
    QDateTime debutOf(Id<Intervention> visite);
};

} // namespace tournevis::test
