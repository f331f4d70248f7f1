// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "planning/PlanningModel.h"
#include "planning/gestes/MarquesDesAutres.h"

#include <QtCore/QVarLengthArray>

namespace tournevis {

/// How a visit shows in every view of the planning: its status, or that it waits for the answer to a devis.
StatusLook lookOfVisit(const PlanningVisit& visite);

/// Planned, not shown to its technicians yet.
bool isProvisoire(const PlanningVisit& visite);

/// The small shapes at the right of a block, those that matter most first: conflict, priority, what to watch,
/// lock, team.
struct VisiteMarque {
    Icon icon;
    QColor couleur;
    bool cede = false; ///< to the name of the client, where there is little room
};
/// On the stack: asked for each card of each frame.
using VisiteMarques = QVarLengthArray<VisiteMarque, 5>;
VisiteMarques marquesOf(const PlanningVisit& visite, ConstatNiveau alerte);

/// « en cours de déplacement par Julie Morel »; empty when nobody else holds the visit.
QString tenueEnMots(const PlanningModel& model, Id<Intervention> visite);

/// « conflit : Chevauchement avec Pharmacie Vauban (13:30) », « à surveiller : … »: what stands against the
/// part of a technician, then who else holds the visit.
QStringList alertesEnMots(const PlanningModel& model, const PlanningVisit& visite, Id<Technicien> technicien);

/// Outlines a block somebody else moved or holds (dashed), with their initials in its corner.
void paintMarqueDAutrui(QPainter& painter, const QRect& block, const MarquesDesAutres::Marque& marque);

/// Hue of a load: amber above 90 %, red above 100.
Hue hueOfLoad(int percent);

} // namespace tournevis
