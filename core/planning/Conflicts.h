// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Interval.h"

#include <QtCore/QList>
#include <QtCore/QString>

/// Slots and collisions, without SQL: the services give the occupations, these functions judge.
namespace tournevis {

struct Specialite;
struct Technicien;

enum class OccupationKind { Visite, Absence };

/// Time a technician cannot give: a visit that is not cancelled, or a validated absence.
struct Occupation {
    Id<Technicien> technicienId;
    Interval interval;
    OccupationKind kind = OccupationKind::Visite;
    EntityRef ref;
    QString libelle; ///< « INT-2026-00042/1 », « Congés »
};

/// Time asked of a technician.
struct Creneau {
    Id<Technicien> technicienId;
    Interval interval;
};

/// Every occupation that shares at least an instant with a wanted slot of the same technician, by start then
/// technician. Intervals are half-open: slots that touch do not collide.
QList<Occupation> conflicts(const QList<Creneau>& wanted, const QList<Occupation>& occupations);

/// Whether nothing collides.
bool isFree(const Creneau& wanted, const QList<Occupation>& occupations);

/// Minutes of visits of a technician inside `range`; overlapping visits count once each.
qint64 loadMinutes(Id<Technicien> technicien, const Interval& range, const QList<Occupation>& occupations);

/// The required specialities that nobody holds, given what each member of the team holds.
QList<Id<Specialite>> missingSpecialites(const QList<Id<Specialite>>& required,
                                         const QList<QList<Id<Specialite>>>& heldByMember);

} // namespace tournevis
