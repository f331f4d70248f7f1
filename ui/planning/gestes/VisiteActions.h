// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/gestes/VisiteHote.h"

#include <QtCore/QPointer>

class QKeyEvent;
class QMenu;

namespace tournevis {

class AssignPopup;
class HoverCard;

/// What every view of the planning does with the visits chosen in it, by the keys of ux.md § 7 or from a
/// menu.
class VisiteActions final : public QObject {
    Q_OBJECT

public:
    VisiteActions(PlanningModel& model, PlanDrag& drag, VisiteHote& hote);
    ~VisiteActions() override;

    /// What is ticked; else the visit of the keyboard.
    QList<Id<Intervention>> cibles() const;
    /// Does what a key asks of visits; false when it asks nothing of them.
    bool key(const QKeyEvent& event);
    /// Every action on the visits chosen, or on the cell of the cursor.
    void fillMenu(QMenu& menu);
    /// The same, opened; what `also` adds comes last.
    void popup(const QPoint& global, const std::function<void(QMenu&)>& also = {});

    /// The pointer rests on a visit: `shown` is called after half a second, unless it leaves.
    void rest(const std::function<void()>& shown);
    /// The pointer left it.
    void leave();
    /// The essential of a visit, beside a place of the screen.
    void showCard(const PlanningVisit& visite, const QString& phrase, const QRect& place);
    /// False when none was shown.
    bool hideCard();

    void open();
    void create();
    /// The essential of the visit of the keyboard; asked again, its buttons get the keyboard.
    void card();

signals:
    /// A visit is to be opened.
    void opened(qint64 visite);
    /// A new visit is wanted there.
    void creationWanted(const PlanPoint& where);
    /// Technicians are to be suggested for a visit (« P »).
    void propositionsWanted(qint64 visite);
    /// « V » where nothing shows the free hours.
    void moveRefused();

private:
    void assign();
    void joinTeam();
    void startMove();
    void propose();
    void longer();
    void shorter();
    void unplan();
    void publish();
    void copy();
    void paste();
    void openMission();
    void undo();
    void redo();

    bool plainKey(int key);
    bool controlKey(int key);
    /// The visits acted on that a condition keeps, as gestures on the versions shown.
    QList<PlanGeste> gestes(const std::function<bool(const PlanningVisit&)>& kept) const;
    bool mayChange() const { return m_model.canPlan() && !cibles().isEmpty(); }
    Id<Technicien> main() const;
    PlanPoint pastePoint() const;
    void lengthen(int minutes);
    void lengthenNow(Id<Intervention> id, Id<Technicien> technicien, int minutes);
    void openAssign(bool joins);
    HoverCard& hoverCard();
    void popupTeam(Id<Intervention> visite, const QPoint& global);
    QString nameOf(const char* action) const;
    void add(QMenu& menu, const char* name, const QString& text, const QString& keys,
             void (VisiteActions::*action)());
    /// Who leads, who joins, who leaves.
    void fillTeam(QMenu& menu);

    PlanningModel& m_model;
    PlanDrag& m_drag;
    VisiteHote& m_hote;
    QPointer<HoverCard> m_card;
    QPointer<AssignPopup> m_assign;
};

} // namespace tournevis
