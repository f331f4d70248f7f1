// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PlanningQueries.h"

#include "comptes/Permissions.h"
#include "missions/tableau/JugementEquipe.h"
#include "missions/tableau/PlanLecture.h"
#include "missions/tableau/PlanningTableau.h"

namespace tournevis {

Result<QList<PlanningLane>> PlanningQueries::lanes(const Interval& period) {
    return TRY(planningTableau(m_session, period)).lanes;
}

Result<QList<Proposition>> PlanningQueries::propositions(const BesoinEquipe& besoin) {
    TRY(m_session.require(permission::planningLire));
    PlanContexte contexte = TRY(readPlan(m_session, besoin.interval, {.continuite = true})).contexte;
    // The slot is the one that was typed, on whatever minute.
    contexte.regles.pasMin = 1;
    PlanDemande demande = TRY(besoin.intervention ? planDemande(m_session, besoin.intervention)
                                                  : planDemande(m_session, besoin.mission));
    demande = withoutHeld(demande, contexte, besoin.equipe);
    demande.dureeMin = int(besoin.interval.minutes());
    const Interval exact{besoin.interval.start, besoin.interval.start.addSecs(60)};
    auto found = tournevis::propositions(contexte, demande,
                                         {exact, besoin.interval.start, int(contexte.techniciens.size())});
    const auto present = techniciensOf(besoin.equipe);
    found.removeIf([&](const Proposition& one) { return present.contains(one.technicienId); });
    return found;
}

} // namespace tournevis
