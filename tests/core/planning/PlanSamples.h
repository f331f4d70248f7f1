// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Constat.h"

namespace tournevis::test {

const QTimeZone& paris();

/// Company time as an instant; the week of Monday 9 November 2026 unless a date is given.
QDateTime at(const QDate& day, int hour, int minute = 0);
QDateTime at(int day, int hour, int minute = 0);
Interval slot(int day, int hour, int minute, int minutes);

inline const Id<Technicien> karimId(1);
inline const Id<Technicien> julieId(2);
inline const Id<Specialite> climatisation(1);
inline const Id<Specialite> plomberie(2);
inline const Id<HabilitationType> fluides(1);
inline const Id<Client> marchetti(1);

/// An exact place so many metres north of the depot, by road (straight line × 1.3).
Lieu roadFromDepot(int metres);
/// The same, known by its town only.
Lieu town(int metres, const QString& codeInsee);

/// A week of Monday to Friday, 08:00 – 12:00 and 13:30 – 17:30.
WorkingWeek weekDays();
PlanTechnicien person(Id<Technicien> id, const QString& nom);
PlanVisite visit(int id, const QString& libelle, const Interval& interval, const Lieu& lieu = {});

/// Karim Benslimane (climatisation, fluides for ever) and Julie Morel, nothing planned.
PlanContexte team();
/// An air-conditioning repair for Boulangerie Marchetti, at the depot, 90 minutes.
PlanDemande repair();

QList<ConstatCode> codes(const QList<Constat>& constats);
QList<ConstatCode> codesFor(const PlanContexte& contexte, const PlanDemande& demande, const Interval& creneau,
                            Id<Technicien> who = karimId);
/// Sentence of the first finding of that code; empty when there is none.
QString sentence(const QList<Constat>& constats, ConstatCode code);
bool has(const PlanContexte& contexte, const PlanDemande& demande, const Interval& creneau, ConstatCode code);

} // namespace tournevis::test
