// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PlanningService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/PoseVisite.h"

namespace tournevis {
Result<Id<Intervention>> PlanningService::plan(Id<Mission> mission, const VisitPlan& plan) {
    return m_session.write(permission::planningEcrire,
                           [&](Transaction& transaction) -> Result<Id<Intervention>> {
                               Intervention visite;
                               visite.missionId = mission;
                               visite.rang = TRY(nextRank(transaction.connection(), mission));
                               PlanCourant courant(m_session);
                               TRY(PoseVisite(transaction, courant).pose(visite, plan));
                               return visite.key();
                           });
}

Outcome PlanningService::replan(Id<Intervention> id, int version, const VisitPlan& plan) {
    return change(id, version, [&](VisitPlan& wanted) -> Outcome {
        wanted = plan;
        return {};
    });
}

Outcome PlanningService::change(Id<Intervention> id, int version, const PlanChange& change) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(Store(transaction).load(id));
        TRY(requireVersion(transaction, visite, version));
        VisitPlan plan = TRY(planOf(transaction.connection(), visite));
        plan.forcageMotif.clear();
        TRY(change(plan));
        PlanCourant courant(m_session);
        return PoseVisite(transaction, courant).pose(visite, plan);
    });
}

Outcome PlanningService::unplan(Id<Intervention> id, int version) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(Store(transaction).load(id));
        TRY(requireVersion(transaction, visite, version));
        PlanCourant courant(m_session);
        return PoseVisite(transaction, courant).retire(visite);
    });
}

Outcome PlanningService::confirm(Id<Intervention> id, int version, RdvCanal canal) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(Store(transaction).load(id));
        visite.version = version;
        TRY(interventionArrow(visite.statut, InterventionStatut::Confirmee));
        visite.statut = InterventionStatut::Confirmee;
        visite.rdvStatut = RdvStatut::Confirme;
        visite.rdvConfirmeLe = transaction.instant();
        visite.rdvPar = canal;
        TRY(Store(transaction).update(transaction, visite));
        return describeVisit(transaction, QStringLiteral("modification"), visite);
    });
}

} // namespace tournevis
