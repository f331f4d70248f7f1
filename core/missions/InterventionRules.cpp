// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionRules.h"

#include "comptes/Permissions.h"

#include <QtCore/QSet>

#include <algorithm>

namespace tournevis {
namespace {

using enum InterventionStatut;
using permission::missionsEcrire;
using permission::planningEcrire;

constexpr InterventionArrow arrows[] = {
    {APlanifier, Provisoire, planningEcrire}, {APlanifier, Planifiee, planningEcrire},
    {APlanifier, Annulee, missionsEcrire},    {Provisoire, APlanifier, planningEcrire},
    {Provisoire, Planifiee, planningEcrire},  {Provisoire, Annulee, missionsEcrire},
    {Planifiee, APlanifier, planningEcrire},  {Planifiee, Confirmee, planningEcrire},
    {Planifiee, EnRoute, missionsEcrire},     {Planifiee, EnCours, missionsEcrire},
    {Planifiee, Annulee, missionsEcrire},     {Confirmee, APlanifier, planningEcrire},
    {Confirmee, Planifiee, planningEcrire},   {Confirmee, EnRoute, missionsEcrire},
    {Confirmee, EnCours, missionsEcrire},     {Confirmee, Annulee, missionsEcrire},
    {EnRoute, Planifiee, missionsEcrire},     {EnRoute, EnCours, missionsEcrire},
    {EnRoute, Annulee, missionsEcrire},       {EnCours, Suspendue, missionsEcrire},
    {EnCours, Effectuee, missionsEcrire},     {Suspendue, EnCours, missionsEcrire},
    {Suspendue, Effectuee, missionsEcrire},   {Effectuee, Cloturee, missionsEcrire},
    {Annulee, APlanifier, missionsEcrire},    {Annulee, Planifiee, missionsEcrire},
};

constexpr qint64 longVisitMinutes = 12 * 60;

FieldError startToCome() {
    return {"debut_reel", translate("Missions", "Le début réel n’est pas encore passé.")};
}

FieldError negativePause() { return {"pause_min", translate("Missions", "Une pause n’est pas négative.")}; }

qsizetype responsableCount(const Team& team) {
    return std::ranges::count(team, TeamRole::Responsable, &TeamMember::role);
}

bool hasTwin(const Team& team) {
    QSet<Id<Technicien>> seen;
    for (const TeamMember& member : team)
        seen.insert(member.technicienId);
    return seen.size() != team.size();
}

} // namespace

std::span<const InterventionArrow> interventionArrows() { return arrows; }

Result<InterventionArrow> interventionArrow(InterventionStatut from, InterventionStatut to) {
    for (const InterventionArrow& arrow : arrows) {
        if (arrow.from == from && arrow.to == to)
            return arrow;
    }
    return Error::refused(translate("Missions", "Une intervention « %1 » ne devient pas « %2 ».")
                              .arg(labelOf(from), labelOf(to)));
}

bool isStarted(InterventionStatut statut) {
    return statut == EnRoute || statut == EnCours || statut == Suspendue;
}

bool isFinished(InterventionStatut statut) { return statut == Effectuee || statut == Cloturee; }

bool isPlannable(InterventionStatut statut) {
    return !isStarted(statut) && !isFinished(statut) && statut != Annulee;
}

QList<FieldError> realTimeErrors(const RealTimes& times, const QDateTime& now) {
    QList<FieldError> errors;
    if (!times.debut.isValid())
        errors.append({"debut_reel", translate("Missions", "À remplir : début réel.")});
    else if (times.debut > now)
        errors.append(startToCome());
    if (!times.fin.isValid())
        errors.append({"fin_reelle", translate("Missions", "À remplir : fin réelle.")});
    else if (times.fin <= times.debut)
        errors.append({"fin_reelle", translate("Missions", "La fin réelle suit le début réel.")});
    else if (times.fin > now)
        errors.append({"fin_reelle", translate("Missions", "La fin réelle n’est pas encore passée.")});
    else if (needsConfirmation(times) && !times.longueDureeConfirmee)
        errors.append(
            {"fin_reelle", translate("Missions", "Plus de 12 h de travail : confirmer la date de fin.")});
    if (times.pauseMin < 0)
        errors.append(negativePause());
    else if (errors.isEmpty() && workedMinutes(times) < 0)
        errors.append({"pause_min", translate("Missions", "La pause dépasse la durée de l’intervention.")});
    return errors;
}

QList<FieldError> progressErrors(const Intervention& visite, const QDateTime& now) {
    if (visite.finReelle.isValid())
        return realTimeErrors({visite.debutReel, visite.finReelle, visite.pauseMin, true}, now);
    QList<FieldError> errors;
    if (visite.debutReel.isValid() && visite.debutReel > now)
        errors.append(startToCome());
    if (visite.pauseMin < 0)
        errors.append(negativePause());
    return errors;
}

bool needsConfirmation(const RealTimes& times) {
    return times.debut.secsTo(times.fin) > longVisitMinutes * 60;
}

int workedMinutes(const RealTimes& times) {
    return static_cast<int>(Interval{times.debut, times.fin}.minutes()) - times.pauseMin;
}

qint64 billedMinutes(qint64 minutes, qint64 step) { return (minutes + step - 1) / step * step; }

Quantite billedHours(qint64 minutes, qint64 step) {
    const qint64 hundredths = divideRounded(billedMinutes(minutes, step) * 100, 60);
    return Quantite::fromUnits(hundredths * (Quantite::unitsPerOne() / 100));
}

QList<Id<Technicien>> techniciensOf(const Team& team) {
    QList<Id<Technicien>> techniciens;
    for (const TeamMember& member : team)
        techniciens.append(member.technicienId);
    return techniciens;
}

Team normalized(Team team) {
    if (team.size() == 1)
        team.first().role = TeamRole::Responsable;
    return team;
}

QList<FieldError> teamErrors(const Team& team) {
    if (team.isEmpty())
        return {{"equipe", translate("Missions", "Choisir au moins un technicien.")}};
    QList<FieldError> errors;
    if (hasTwin(team))
        errors.append({"equipe", translate("Missions", "Un technicien figure deux fois dans l’équipe.")});
    if (responsableCount(team) != 1)
        errors.append({"equipe", translate("Missions", "Désigner un responsable, et un seul.")});
    const bool slotsValid = std::ranges::all_of(
        team, [](const TeamMember& member) { return !member.creneau || member.creneau->isValid(); });
    if (!slotsValid)
        errors.append({"equipe", translate("Missions", "La fin d’un créneau suit son début.")});
    return errors;
}

bool isLate(const Intervention& visite, const QDateTime& now, qint64 toleranceMin) {
    if (!visite.debutPrevu.isValid() || isFinished(visite.statut) || visite.statut == Annulee)
        return false;
    const bool notStarted = !isStarted(visite.statut) || visite.statut == EnRoute;
    return (notStarted && visite.debutPrevu.addSecs(toleranceMin * 60) < now) || visite.finPrevue < now;
}

QString visitReference(const QString& missionNumero, int rang) {
    return missionNumero + u'/' + QString::number(rang);
}

} // namespace tournevis
