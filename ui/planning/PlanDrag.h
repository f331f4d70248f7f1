// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QPoint>
#include <QtCore/QTimer>

class QWidget;

namespace tournevis {

/// A person and a time under the pointer of a board, snapped.
struct PlanPoint {
    Id<Technicien> technicien; ///< none in the Mois view: each visit keeps its own
    QDateTime debut;

    bool operator==(const PlanPoint&) const = default;
};

/// A board that takes drops.
class PlanCible {
public:
    virtual ~PlanCible() = default;
    /// What a point of the screen means; nothing outside of the board.
    virtual std::optional<PlanPoint> pointAt(const QPoint& global, int pasMin) const = 0;
    /// Draws the ghost, the dashed source and the best cells; null: nothing is dragged.
    virtual void showDrag(const class PlanDrag* drag) = 0;
    /// Scrolls when the pointer is near an edge.
    virtual void scrollNear(const QPoint& global) = 0;
    /// Where a move by keyboard of a task of the backlog begins.
    virtual std::optional<PlanPoint> cursor() const { return std::nullopt; }
    /// Takes the focus for a move by keyboard.
    virtual void takeFocus() {}
    /// What the ghost floats over; its window shows the warning card.
    virtual QWidget* surface() { return nullptr; }
    /// Where a point lies on the screen, for the card of a move by keyboard.
    virtual QRect placeOf(const PlanPoint&) const { return {}; }
};

/// What a drop does with a visit.
enum class PlanAction { Deplacer, Copier, Joindre, Detacher, Redimensionner };

/// One drag, by mouse from a board or from the backlog, or by keyboard (move mode, « V »): source, target,
/// findings of the target at each snap step. The source stays in place until the drop.
class PlanDrag final : public QObject {
    Q_OBJECT

public:
    explicit PlanDrag(PlanningModel& model, QObject* parent = nullptr);

    PlanningModel& model() const { return m_model; }
    /// The board drops go to; changes with the view.
    void setCible(PlanCible* cible);
    PlanCible* boardOfDrop() const { return m_cible; }

    /// Begins with visits or tasks (the first one was grabbed) held at `offsetMin` minutes after their start.
    void begin(const QList<Id<Intervention>>& visites, Id<Technicien> de, int offsetMin = 0);
    /// Begins to pull an edge of a visit.
    void beginResize(Id<Intervention> visite, Id<Technicien> de, Qt::Edge bord);
    /// Begins by keyboard, from where the visits are, or from the cursor of the board for a task.
    void beginByKeys(const QList<Id<Intervention>>& visites, Id<Technicien> de);
    /// Follows the pointer; Maj snaps to 5 minutes, Alt copies (detaches in a team), Ctrl joins the team.
    void moveTo(const QPoint& global, Qt::KeyboardModifiers modifiers);
    /// Move mode: shifts by minutes and by rows.
    void shift(int minutes, int rows);
    /// Same result as a pointer drop; asks a reason first when a finding is strong and may be overridden.
    void drop();
    void cancel();
    /// Drops for the reason given, after motifWanted().
    void accept(const QString& motif);
    /// A gesture without drag (assign, paste, lengthen), judged and dropped as one.
    void place(const QList<Id<Intervention>>& visites, Id<Technicien> de, const PlanPoint& vers,
               PlanAction action = PlanAction::Deplacer, qint64 dureeMin = 0);
    /// The same for visits that all go to that person, each at its hour.
    void assign(const QList<Id<Intervention>>& visites, Id<Technicien> de, const PlanPoint& vers,
                PlanAction action);

    bool isActive() const { return !m_visites.isEmpty(); }
    bool isByKeys() const { return isActive() && m_byKeys; }
    /// A reason is being asked.
    bool isWaiting() const { return m_waiting; }

    const QList<Id<Intervention>>& visites() const { return m_visites; }
    /// The planned ones as gestures back to the backlog, on the versions they had when the drag began.
    QList<PlanGeste> retours() const;
    Id<Technicien> de() const { return m_de; }
    PlanAction action() const;
    /// Where the grabbed visit would go; nothing while the pointer is outside of the board.
    const std::optional<PlanPoint>& cible() const { return m_point; }
    Interval creneau() const { return m_creneau; } ///< hour that will really be used
    const QPoint& pointer() const { return m_pointer; }
    const QList<Constat>& constats() const { return m_constats; }
    ConstatNiveau niveau() const { return m_niveau; }
    /// What is said of the slot beside the findings, as mild as they can be: past, after the deadline.
    QStringList remarques() const;
    /// Whether a drop here changes something.
    bool mayDrop() const;
    const QList<Proposition>& meilleures() const { return m_meilleures; } ///< three at most

signals:
    void moved();
    void finished();
    /// A strong finding may be overridden: a reason is asked beside the target, then accept(motif) or
    /// cancel().
    void motifWanted();
    /// Let go outside of the board: whoever is under the pointer may take the visits, while they are in hand.
    void droppedOut(const QPoint& global);
    /// A drop that did nothing, and why.
    void rebuffed(const QString& reason);

private:
    struct Source {
        Id<Intervention> id;
        int version = 0;
        Id<Technicien> de;
        Interval creneau; ///< the member's own slot, else that of the visit; invalid: of the backlog
        Interval visite;  ///< the slot of the whole visit
        qint64 dureeMin = 60;
        QList<Id<Technicien>> equipe;

        /// The member in the hand has a slot of their own.
        bool propre() const { return creneau != visite; }
    };

    void start(const QList<Id<Intervention>>& visites, Id<Technicien> de);
    Source sourceOf(Id<Intervention> id, Id<Technicien> de) const;
    void aim(const PlanPoint& point);
    std::optional<PlanPoint> firstCell() const;
    void follow();
    PlanPoint pointFor(const PlanPoint& under) const;
    QDateTime hourFor(const QDateTime& under) const;
    QDateTime hourAfter(const QDateTime& debut, int minutes) const;
    void judge();
    Interval creneauOf(const PlanPoint& point) const;
    QList<PlanGeste> gestes() const;
    PlanGeste gesteOf(const Source& source, const Interval& creneau) const;
    Interval follows(const Source& source, const Interval& previous) const;
    Id<Technicien> targetOf(const Source& source) const;
    void judgeOne(const Source& source, const Interval& creneau);
    void seekBest();
    void dropAt(const PlanPoint& vers, PlanAction action);
    void perform(const QString& motif);
    void end();
    QString refusal() const;
    bool changesNothing() const;

    PlanningModel& m_model;
    PlanCible* m_cible = nullptr;
    QList<Id<Intervention>> m_visites;
    QList<Source> m_sources; ///< as they were when the drag began
    Id<Technicien> m_de;
    int m_offsetMin = 0;
    Qt::KeyboardModifiers m_modifiers;
    std::optional<PlanAction> m_action;
    PlanAction m_judged = PlanAction::Deplacer; ///< what the findings were told for
    std::optional<Qt::Edge> m_bord;
    bool m_byKeys = false;
    bool m_tous = false; ///< those of other persons come along
    bool m_waiting = false;
    QPoint m_pointer;
    std::optional<PlanPoint> m_point;
    Interval m_creneau;
    QList<Constat> m_constats;
    ConstatNiveau m_niveau = ConstatNiveau::Bon;
    QList<Proposition> m_meilleures;
    QTimer m_scroll; ///< goes on scrolling under a pointer held at an edge
};

} // namespace tournevis
