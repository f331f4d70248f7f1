// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/ClientService.h"
#include "equipe/Absence.h"
#include "missions/Mission.h"
#include "missions/PlanningService.h"
#include "planning/board/WeekBoard.h"
#include "support/ui/UiBase.h"

namespace tournevis::test {

/// A page that is the week board alone, with its model and its drag.
class BoardPage final : public Page {
public:
    explicit BoardPage(PageContext& context);

    void activate() override { board->setFocus(); }
    bool concerns(const QList<EntityRef>&) const override { return false; }

    PlanningModel model;
    PlanDrag drag;
    WeekBoard* board;
    QList<Error> refusals;
    QStringList rebuffs;
    QList<GesteResultat> done;
};

/// The board of a dispatcher on a real base: three technicians, three clients. Monday 9 November 2026, 09:00
/// in Paris.
class BoardUi : public UiBase {
protected:
    void SetUp() override;
    void TearDown() override;

    void openBoard(const QString& profil = QStringLiteral("regulation"));
    void openBoard(const Actor& actor);
    WeekBoard* board() const { return m_page->board; }
    PlanningModel& model() const { return m_page->model; }
    PlanDrag& drag() const { return m_page->drag; }
    void settle() { m_desk->settle(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    Id<Technicien> technicien(const QString& prenom, const QString& nom, const QString& specialite);
    Id<Client> client(const QString& nom, const QString& ville);
    Id<Mission> mission(Id<Client> client, const QString& nature, Priorite priorite = Priorite::Normale,
                        int dureeMin = 90);
    Id<Intervention> visit(Id<Mission> mission, const QDateTime& start, int minutes,
                           const QList<Id<Technicien>>& team);
    /// A visit that waits in « À planifier ».
    Id<Intervention> task(Id<Mission> mission);
    void absence(Id<Technicien> technicien, const QDateTime& start, const QDateTime& end);
    static QDateTime at(int day, int hour, int minute = 0);

    /// The block of a visit, on the line of a technician when one is given.
    int blockOf(Id<Intervention> visite, Id<Technicien> technicien = {}) const;
    const PlanningVisit* shown(Id<Intervention> visite) const { return model().visite(visite); }
    /// A point of the viewport: this technician, that moment on the strip.
    QPoint pointOf(Id<Technicien> technicien, const QDateTime& moment) const;
    QPoint centreOf(int block) const { return board()->visibleRect(block).center(); }
    void press(const QPoint& at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void moveTo(const QPoint& at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void release(const QPoint& at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Press, way and release, as a hand does.
    void dragTo(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Drags a task of the backlog over the board, as the panel does.
    void bring(Id<Intervention> task, const QPoint& to);
    void picture(const QString& name);

    std::unique_ptr<Desk> m_desk;
    BoardPage* m_page = nullptr;
    Id<Technicien> m_karim;
    Id<Technicien> m_julie;
    Id<Technicien> m_thomas;
    Id<Client> m_tilleuls;
    Id<Client> m_aubert;
    Id<Client> m_marchetti;
};

} // namespace tournevis::test
