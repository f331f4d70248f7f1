// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/Rights.h"
#include "missions/Intervention.h"

#include <QtCore/QTimeZone>

namespace tournevis {

/// A step in the life of a visit and the right it takes.
struct InterventionArrow {
    InterventionStatut from;
    InterventionStatut to;
    Permission permission;
};
std::span<const InterventionArrow> interventionArrows();
/// The arrow between two statuses; a refusal in French when there is none. Buttons and services ask the same.
Result<InterventionArrow> interventionArrow(InterventionStatut from, InterventionStatut to);

bool isStarted(InterventionStatut statut);  ///< en route, at work or suspended
bool isFinished(InterventionStatut statut); ///< done or closed
/// Neither started, finished nor cancelled: its plan can change.
bool isPlannable(InterventionStatut statut);

/// When a visit really began and ended.
struct RealTimes {
    QDateTime debut;
    QDateTime fin;
    int pauseMin = 0;
    bool longueDureeConfirmee = false; ///< the person confirmed a visit of more than 12 h
};

/// INT-02: end before start and instants to come are refused; more than 12 h waits for a confirmation.
QList<FieldError> realTimeErrors(const RealTimes& times, const QDateTime& now);
/// The same while the visit goes on: its end may be missing, and nothing waits for a confirmation yet.
QList<FieldError> progressErrors(const Intervention& visite, const QDateTime& now);
/// Whether the date must be confirmed before these times are accepted.
bool needsConfirmation(const RealTimes& times);
/// (end − start) − pause, in whole minutes.
int workedMinutes(const RealTimes& times);

/// Minutes raised to the billing step (setting facturation.pas_minutes).
qint64 billedMinutes(qint64 minutes, qint64 step);
/// Billed minutes as hours, to 0,01 h, half away from zero (data-model.md § 2): 50 min at 15 are 1 h, 1 h 10
/// are 1,25 h.
Quantite billedHours(qint64 minutes, qint64 step);

/// One member of the team of a visit to plan.
struct TeamMember {
    Id<Technicien> technicienId;
    TeamRole role = TeamRole::Responsable;
    QString commentaire;
    std::optional<Interval> creneau; ///< own slot; none: that of the visit
};
using Team = QList<TeamMember>;

QList<Id<Technicien>> techniciensOf(const Team& team);

/// Somebody who comes alone is the responsable.
Team normalized(Team team);
/// INT-03: at least one member, nobody twice, exactly one responsable; own slots are real intervals.
QList<FieldError> teamErrors(const Team& team);

/// Planned start passed by more than `toleranceMin` and not started, or planned end passed and not finished.
bool isLate(const Intervention& visite, const QDateTime& now, qint64 toleranceMin);

/// « INT-2026-00042/2 ».
QString visitReference(const QString& missionNumero, int rang);

} // namespace tournevis
