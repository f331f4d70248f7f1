// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PlanningService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/PlanVoulu.h"
#include "missions/tableau/PoseVisite.h"

#include <algorithm>

namespace tournevis {
namespace {

TeamMember* find(Team& team, Id<Technicien> technicien) {
    const auto found = std::ranges::find(team, technicien, &TeamMember::technicienId);
    return found == team.end() ? nullptr : &*found;
}

void demoteOthers(Team& team, Id<Technicien> responsable) {
    for (TeamMember& member : team) {
        if (member.role == TeamRole::Responsable && member.technicienId != responsable)
            member.role = TeamRole::Assistant;
    }
}

} // namespace

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

Outcome PlanningService::move(Id<Intervention> id, int version, const Interval& interval,
                              const QString& forcageMotif) {
    return change(id, version, [&](VisitPlan& plan) -> Outcome {
        plan = shifted(plan, interval);
        plan.forcageMotif = forcageMotif;
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

Outcome PlanningService::changeTeam(Id<Intervention> id, const QString& forcageMotif,
                                    const TeamChange& teamChange) {
    const int version = TRY(Store(m_session).load(id)).version;
    return change(id, version, [&](VisitPlan& plan) -> Outcome {
        plan.forcageMotif = forcageMotif;
        return teamChange(plan.equipe);
    });
}

Outcome PlanningService::assign(Id<Intervention> id, const TeamMember& member, const QString& forcageMotif) {
    return changeTeam(id, forcageMotif, [&](Team& team) -> Outcome {
        if (member.role == TeamRole::Responsable)
            demoteOthers(team, member.technicienId);
        team.append(member);
        return {};
    });
}

Outcome PlanningService::unassign(Id<Intervention> id, Id<Technicien> technicien) {
    return changeTeam(id, {}, [&](Team& team) -> Outcome {
        const TeamMember* member = find(team, technicien);
        if (!member)
            return Error::notFound(translate("Missions", "Ce technicien ne fait plus partie de l’équipe."));
        if (team.size() == 1)
            return Error::validation(
                "equipe",
                translate("Missions", "C’est le dernier technicien\u00a0: déplanifier l’intervention."));
        if (member->role == TeamRole::Responsable)
            return Error::validation("equipe",
                                     translate("Missions", "Désigner d’abord un autre responsable."));
        team.removeIf([&](const TeamMember& other) { return other.technicienId == technicien; });
        return {};
    });
}

Outcome PlanningService::appointResponsable(Id<Intervention> id, Id<Technicien> technicien) {
    return changeTeam(id, {}, [&](Team& team) -> Outcome {
        TeamMember* member = find(team, technicien);
        if (!member)
            return Error::notFound(translate("Missions", "Ce technicien ne fait plus partie de l’équipe."));
        demoteOthers(team, technicien);
        member->role = TeamRole::Responsable;
        return {};
    });
}

Outcome PlanningService::publish(Id<Intervention> id, int version) {
    return change(id, version, [&](VisitPlan& plan) -> Outcome {
        if (!plan.provisoire)
            return Error::refused(
                translate("Missions", "Cette intervention est déjà visible des techniciens."));
        plan.provisoire = false;
        return {};
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
