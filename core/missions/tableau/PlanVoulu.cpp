// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanVoulu.h"

#include "base/Text.h"

#include <algorithm>

namespace tournevis {
namespace {

TeamMember* memberOf(Team& team, Id<Technicien> technicien) {
    const auto found = std::ranges::find(team, technicien, &TeamMember::technicienId);
    return found == team.end() ? nullptr : &*found;
}

/// Puts `vers`, who is not of the team, in the place of `de`: their role, their remark.
void replace(Team& team, Id<Technicien> de, Id<Technicien> vers) {
    TeamMember* leaving = memberOf(team, de);
    if (!leaving || memberOf(team, vers))
        return;
    leaving->technicienId = vers;
}

void name(Team& team, Id<Technicien> responsable) {
    if (!memberOf(team, responsable))
        return;
    for (TeamMember& member : team)
        member.role = member.technicienId == responsable ? TeamRole::Responsable : TeamRole::Assistant;
}

/// The last one stays: a planned visit has somebody.
void remove(Team& team, Id<Technicien> leaving) {
    if (team.size() < 2)
        return;
    team.removeIf([&](const TeamMember& member) { return member.technicienId == leaving; });
    if (std::ranges::none_of(
            team, [](TeamRole role) { return role == TeamRole::Responsable; }, &TeamMember::role))
        team.first().role = TeamRole::Responsable;
}

void follow(Team& team, const PlanGeste& geste) {
    if (team.isEmpty() || !geste.de)
        team = {{geste.vers, TeamRole::Responsable, {}, {}}};
    else if (geste.vers != geste.de)
        replace(team, geste.de, geste.vers);
}

void changeTeam(Team& team, const PlanGeste& geste) {
    if (geste.equipe == GesteEquipe::Retire)
        return remove(team, geste.de);
    if (!geste.vers)
        return;
    if (geste.equipe == GesteEquipe::Nomme)
        return name(team, geste.vers);
    if (geste.equipe == GesteEquipe::Suit || team.isEmpty())
        return follow(team, geste);
    if (!memberOf(team, geste.vers))
        team.append({geste.vers, TeamRole::Assistant, {}, {}});
}

} // namespace

bool doubleMembre(const Team& equipe, const PlanGeste& geste) {
    const auto present = [&](Id<Technicien> id) {
        return id && std::ranges::find(equipe, id, &TeamMember::technicienId) != equipe.end();
    };
    return geste.equipe == GesteEquipe::Suit && geste.vers != geste.de && present(geste.de) &&
           present(geste.vers);
}

QString phraseDoubleMembre(const QString& nom) {
    return translate("Missions", "%1 fait déjà partie de l’équipe").arg(nom);
}

VisitPlan shifted(VisitPlan plan, const Interval& interval) {
    const qint64 shift = plan.interval.isValid() ? plan.interval.start.msecsTo(interval.start) : 0;
    for (TeamMember& member : plan.equipe) {
        if (member.creneau)
            member.creneau =
                Interval{member.creneau->start.addMSecs(shift), member.creneau->end.addMSecs(shift)};
    }
    plan.interval = interval;
    return plan;
}

VisitPlan wantedPlan(const VisitPlan& plan, const PlanGeste& geste) {
    const bool detached = geste.detache && plan.interval.isValid();
    VisitPlan wanted = detached ? plan : shifted(plan, geste.creneau);
    changeTeam(wanted.equipe, geste);
    TeamMember* member = memberOf(wanted.equipe, geste.vers);
    if (detached && member) {
        member->creneau = geste.creneau;
        if (geste.creneau == wanted.interval)
            member->creneau.reset();
    }
    return wanted;
}

} // namespace tournevis
