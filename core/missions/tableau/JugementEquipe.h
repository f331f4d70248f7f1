// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/InterventionRules.h"
#include "planning/Constat.h"

namespace tournevis {

/// A finding on one member of a team, over their own slot.
struct ConstatMembre {
    Id<Technicien> technicienId;
    Interval creneau;
    Constat constat;
};

/// Every finding on a team that takes `visite`, member by member. A speciality is held by the team as soon as
/// one member holds it: only what nobody holds is a finding, on the responsable. Somebody who only observes
/// needs no qualification.
QList<ConstatMembre> constatsEquipe(const PlanContexte& contexte, const PlanDemande& demande,
                                    const Team& equipe, const Interval& visite);

/// What stands against a visit where it is (mild or graver), whoever looks at it: neither their rights nor
/// the state of the visit count.
QList<ConstatMembre> alertesVisite(const PlanContexte& contexte, const PlanDemande& demande,
                                   const Team& equipe, const Interval& visite);

/// What is left to ask for once the team is there: the specialities nobody in it holds.
PlanDemande withoutHeld(PlanDemande demande, const PlanContexte& contexte, const Team& equipe);

/// From the first start to the last end of the slots of a team.
Interval etendueEquipe(const Team& equipe, const Interval& visite);

} // namespace tournevis
