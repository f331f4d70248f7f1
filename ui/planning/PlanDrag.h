// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QPoint>

namespace tournevis {

/// A person and a time under the pointer of a board, snapped.
struct PlanPoint {
    Id<Technicien> technicien; ///< none in the Mois view: each visit keeps its own
    QDateTime debut;
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
};

/// One drag, by mouse from a board or from the backlog, or by keyboard (move mode, « V »): source, target,
/// findings of the target at each snap step. The source stays in place until the drop.
class PlanDrag final : public QObject {
    Q_OBJECT

public:
    explicit PlanDrag(PlanningModel& model, QObject* parent = nullptr);

    /// The board drops go to; changes with the view.
    void setCible(PlanCible* cible);

    /// Begins with visits or tasks (the first one was grabbed) held at `offsetMin` minutes after their start.
    void begin(const QList<Id<Intervention>>& visites, Id<Technicien> de, int offsetMin = 0);
    /// Follows the pointer; Maj snaps to 5 minutes, Alt copies (detaches in a team), Ctrl joins the team.
    void moveTo(const QPoint& global, Qt::KeyboardModifiers modifiers);
    /// Move mode: shifts by minutes and by rows.
    void shift(int minutes, int rows);
    /// Same result as a pointer drop; asks a reason first when a finding is strong and may be overridden.
    void drop();
    void cancel();
    /// Drops for the reason given, after motifWanted().
    void accept(const QString& motif);
    bool isActive() const { return !m_visites.isEmpty(); }

    const QList<Id<Intervention>>& visites() const { return m_visites; }
    Id<Technicien> de() const { return m_de; }
    /// Where the grabbed visit would go; nothing while the pointer is outside of the board.
    const std::optional<PlanPoint>& cible() const { return m_point; }
    Interval creneau() const; ///< hour that will really be used
    const QList<Constat>& constats() const { return m_constats; }
    const QList<Proposition>& meilleures() const { return m_meilleures; } ///< three at most

signals:
    void moved();
    void finished();
    /// A strong finding may be overridden: a reason is asked beside the target, then accept(motif) or
    /// cancel().
    void motifWanted();

private:
    void judge();

    PlanningModel& m_model;
    PlanCible* m_cible = nullptr;
    QList<Id<Intervention>> m_visites;
    Id<Technicien> m_de;
    int m_offsetMin = 0;
    Qt::KeyboardModifiers m_modifiers;
    std::optional<PlanPoint> m_point;
    QList<Constat> m_constats;
    QList<Proposition> m_meilleures;
};

} // namespace tournevis
