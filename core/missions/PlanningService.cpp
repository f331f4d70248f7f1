// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PlanningService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/TechnicienQueries.h"
#include "missions/MissionRules.h"
#include "missions/TeamRows.h"
#include "missions/VisitAccess.h"

#include <algorithm>

namespace tournevis {
namespace {

/// The plan a stored visit follows.
Result<VisitPlan> planOf(Connection& connection, const Intervention& visite) {
    VisitPlan plan;
    plan.interval = visite.planned();
    plan.equipe = teamFrom(TRY(teamOf(connection, visite.key())));
    plan.travaux = visite.travaux;
    plan.vehiculeId = visite.vehiculeId;
    plan.provisoire = visite.statut == InterventionStatut::Provisoire;
    plan.forcageMotif = visite.forcageMotif;
    return plan;
}

/// A confirmed appointment survives a change of team, not a change of time.
InterventionStatut statutAfter(const Intervention& visite, const VisitPlan& plan) {
    if (plan.provisoire)
        return InterventionStatut::Provisoire;
    const bool sameTime = visite.planned() == plan.interval;
    return visite.statut == InterventionStatut::Confirmee && sameTime ? InterventionStatut::Confirmee
                                                                      : InterventionStatut::Planifiee;
}

Result<int> nextRank(Connection& connection, Id<Mission> mission) {
    return TRY(connection.value("SELECT coalesce(max(rang), 0) + 1 FROM intervention WHERE mission_id = ?",
                                {mission.value()}))
        .toInt();
}

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
                               TRY(apply(transaction, visite, plan));
                               return visite.key();
                           });
}

Outcome PlanningService::replan(Id<Intervention> id, int version, const VisitPlan& plan) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadPlannable(id, version));
        return apply(transaction, visite, plan);
    });
}

Outcome PlanningService::move(Id<Intervention> id, int version, const Interval& interval,
                              const QString& forcageMotif) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadPlannable(id, version));
        if (visite.verrouPlanning)
            return Error::refused(translate("Missions", "Cette intervention est verrouillée au planning."));
        VisitPlan plan = TRY(planOf(transaction.connection(), visite));
        const qint64 shift = plan.interval.start.msecsTo(interval.start);
        for (TeamMember& member : plan.equipe) {
            if (member.creneau)
                member.creneau =
                    Interval{member.creneau->start.addMSecs(shift), member.creneau->end.addMSecs(shift)};
        }
        plan.interval = interval;
        plan.forcageMotif = forcageMotif;
        return apply(transaction, visite, plan);
    });
}

Result<Intervention> PlanningService::loadPlannable(Id<Intervention> id, int version) {
    Intervention visite = TRY(Store(m_session).load(id));
    visite.version = version;
    if (!isPlannable(visite.statut))
        return Error::refused(translate("Missions", "Une intervention « %1 » ne se planifie plus.")
                                  .arg(labelOf(visite.statut)));
    return visite;
}

Outcome PlanningService::apply(Transaction& transaction, Intervention& visite, const VisitPlan& wanted) {
    VisitPlan plan = wanted;
    plan.equipe = normalized(plan.equipe);
    TRY(checkPlan(visite, plan));
    const bool forced = TRY(mustForce(visite, plan));
    const bool shownBefore = visite.id != 0 && visite.statut != InterventionStatut::Provisoire;
    visite.statut = statutAfter(visite, plan);
    visite.debutPrevu = plan.interval.start;
    visite.finPrevue = plan.interval.end;
    visite.travaux = plan.travaux;
    visite.vehiculeId = plan.vehiculeId;
    visite.forcageMotif = forced ? plan.forcageMotif : QString();
    visite.forcePar = Id<Utilisateur>(forced ? transaction.actor().utilisateurId : 0);
    Store store(transaction);
    TeamRows team(transaction, plan.equipe);
    const bool isNew = visite.id == 0;
    if (isNew) {
        TRY(store.insert(transaction, visite));
    } else {
        TRY(team.prepare(visite.key()));
        TRY(store.update(transaction, visite));
    }
    TRY(team.complete(visite.key(), !plan.provisoire));
    TRY(describeVisit(transaction,
                      QString::fromLatin1(forced  ? "forcage"
                                          : isNew ? "creation"
                                                  : "modification"),
                      visite));
    if (forced)
        transaction.setMotif(plan.forcageMotif);
    if (!plan.provisoire)
        TRY(notifyAssigned(transaction, visite, shownBefore ? team.arrivals() : techniciensOf(plan.equipe)));
    return followVisits(transaction, visite.missionId);
}

Outcome PlanningService::checkPlan(const Intervention& visite, const VisitPlan& plan) {
    const Mission mission = TRY(Store(m_session).load(visite.missionId));
    if (mission.statut == MissionStatut::Annulee)
        return Error::refused(translate("Missions", "La mission %1 est annulée.").arg(mission.numero));
    QList<FieldError> errors = teamErrors(plan.equipe);
    if (!plan.interval.isValid())
        errors.prepend({"fin_prevue", translate("Missions", "La fin prévue suit le début prévu.")});
    if (!errors.isEmpty())
        return Error::validation(errors);
    return checkEmployed(plan);
}

Outcome PlanningService::checkEmployed(const VisitPlan& plan) {
    Store store(m_session);
    for (const TeamMember& member : plan.equipe) {
        const Technicien technicien = TRY(store.load(member.technicienId));
        TechnicienRow row;
        row.dateEntree = technicien.dateEntree;
        row.dateSortie = technicien.dateSortie;
        const bool present = technicien.actif && !technicien.archiveLe.isValid() &&
                             row.employedOver(member.creneau.value_or(plan.interval), m_session.zone());
        if (!present)
            return Error::validation("equipe",
                                     translate("Missions", "%1 ne fait pas partie de l’équipe à cette date.")
                                         .arg(technicien.nomComplet()));
    }
    return {};
}

Result<bool> PlanningService::mustForce(const Intervention& visite, const VisitPlan& plan) {
    const QStringList found =
        TRY(obstacles(m_session, {plan.interval, plan.equipe, plan.vehiculeId, visite.key()}));
    if (found.isEmpty())
        return false;
    if (plan.forcageMotif.trimmed().isEmpty())
        return Error::validation("equipe", found.join(u'\n'));
    TRY(m_session.require(permission::planningForcer));
    return true;
}

Outcome PlanningService::unplan(Id<Intervention> id, int version) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadPlannable(id, version));
        TRY(interventionArrow(visite.statut, InterventionStatut::APlanifier));
        TRY(TeamRows(transaction, {}).prepare(id));
        visite.statut = InterventionStatut::APlanifier;
        visite.debutPrevu = {};
        visite.finPrevue = {};
        visite.vehiculeId = {};
        visite.forcageMotif.clear();
        visite.forcePar = {};
        TRY(Store(transaction).update(transaction, visite));
        TRY(describeVisit(transaction, QStringLiteral("modification"), visite));
        return followVisits(transaction, visite.missionId);
    });
}

Outcome PlanningService::changeTeam(Id<Intervention> id, const QString& forcageMotif,
                                    const TeamChange& change) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        const int version = TRY(Store(transaction).load(id)).version;
        Intervention visite = TRY(loadPlannable(id, version));
        VisitPlan plan = TRY(planOf(transaction.connection(), visite));
        if (!forcageMotif.isEmpty())
            plan.forcageMotif = forcageMotif;
        TRY(change(plan.equipe));
        return apply(transaction, visite, plan);
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
                "equipe", translate("Missions", "C’est le dernier technicien : déplanifier l’intervention."));
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
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadPlannable(id, version));
        if (visite.statut != InterventionStatut::Provisoire)
            return Error::refused(
                translate("Missions", "Cette intervention est déjà visible des techniciens."));
        VisitPlan plan = TRY(planOf(transaction.connection(), visite));
        plan.provisoire = false;
        return apply(transaction, visite, plan);
    });
}

Outcome PlanningService::confirm(Id<Intervention> id, int version, RdvCanal canal) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadPlannable(id, version));
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
