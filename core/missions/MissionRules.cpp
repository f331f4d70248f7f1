// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionRules.h"

#include "comptes/Permissions.h"
#include "missions/InterventionRules.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr MissionArrow arrows[] = {
    {MissionStatut::APlanifier, MissionStatut::Annulee, permission::missionsEcrire},
    {MissionStatut::Planifiee, MissionStatut::Annulee, permission::missionsEcrire},
    {MissionStatut::EnCours, MissionStatut::Annulee, permission::missionsEcrire},
    {MissionStatut::Annulee, MissionStatut::APlanifier, permission::missionsEcrire},
};

bool isPlanned(InterventionStatut statut) {
    return statut == InterventionStatut::Provisoire || statut == InterventionStatut::Planifiee ||
           statut == InterventionStatut::Confirmee;
}

} // namespace

QList<FieldError> validate(const Mission& mission, const QTimeZone& zone) {
    QList<FieldError> errors;
    const QDate deadline = mission.echeanceLe.toTimeZone(zone).date();
    if (mission.echeanceLe.isValid() && mission.dateSortieFiche.isValid() &&
        deadline < mission.dateSortieFiche)
        errors.append(
            {"echeance_le", translate("Missions", "Antérieure à la fiche (%1). Choisir une date après.")
                                .arg(mission.dateSortieFiche.toString(QStringLiteral("dd/MM")))});
    if (mission.souhaiteDu.isValid() && mission.souhaiteAu.isValid() &&
        mission.souhaiteAu <= mission.souhaiteDu)
        errors.append({"souhaite_au", translate("Missions", "La fin du créneau souhaité suit son début.")});
    if (mission.nbTechniciens < 1)
        errors.append({"nb_techniciens", translate("Missions", "Au moins un technicien.")});
    if (mission.dureePrevueMin.value_or(0) < 0)
        errors.append({"duree_prevue_min", translate("Missions", "Une durée n’est pas négative.")});
    if (mission.facturation == MissionFacturation::NonFacturable &&
        mission.facturationMotif.trimmed().isEmpty())
        errors.append(
            {"facturation_motif", translate("Missions", "Indiquer pourquoi la mission n’est pas facturée.")});
    return errors;
}

MissionStatut derivedStatut(const QList<InterventionStatut>& visites) {
    QList<InterventionStatut> counted = visites;
    counted.removeAll(InterventionStatut::Annulee);
    if (!counted.isEmpty() && std::ranges::all_of(counted, isFinished))
        return MissionStatut::Terminee;
    if (std::ranges::any_of(counted, [](auto statut) { return isFinished(statut) || isStarted(statut); }))
        return MissionStatut::EnCours;
    if (std::ranges::any_of(counted, isPlanned))
        return MissionStatut::Planifiee;
    return MissionStatut::APlanifier;
}

std::span<const MissionArrow> missionArrows() { return arrows; }

std::optional<MissionArrow> missionArrow(MissionStatut from, MissionStatut to) {
    const auto found = std::ranges::find_if(
        arrows, [&](const MissionArrow& arrow) { return arrow.from == from && arrow.to == to; });
    return found == std::end(arrows) ? std::nullopt : std::optional(*found);
}

Priorite defaultPriorite(bool premium) { return premium ? Priorite::Urgente : Priorite::Normale; }

bool isOpen(MissionStatut statut) {
    return statut != MissionStatut::Terminee && statut != MissionStatut::Annulee;
}

} // namespace tournevis
