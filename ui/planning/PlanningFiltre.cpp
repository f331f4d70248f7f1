// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningFiltre.h"

#include "base/Text.h"
#include "missions/InterventionRules.h"
#include "planning/JsonIds.h"

#include <algorithm>

namespace tournevis {
bool PlanningFiltre::accepts(const TechnicienRow& technicien) const {
    const bool team = equipes.isEmpty() || equipes.contains(technicien.equipeId);
    const bool person = techniciens.isEmpty() || techniciens.contains(technicien.id);
    const bool skill = specialites.isEmpty() || std::ranges::any_of(specialites, [&](Id<Specialite> id) {
                           return technicien.holds(id);
                       });
    return team && person && skill;
}

bool PlanningFiltre::accepts(const PlanningVisit& visite) const {
    const PlanningFamille famille = familleOf(visite);
    if (familles.isEmpty() ? famille == PlanningFamille::Annulee : !familles.contains(famille))
        return false;
    if (texte.trimmed().isEmpty())
        return true;
    const QString where = fold(
        QStringList{visite.client, visite.ville, visite.travaux, visite.nature, visite.reference}.join(u' '));
    return std::ranges::all_of(fold(texte).split(u' ', Qt::SkipEmptyParts),
                               [&](const QString& word) { return where.contains(word); });
}

QJsonObject PlanningFiltre::toJson() const {
    QJsonArray words;
    for (PlanningFamille famille : familles)
        words.append(QString::fromLatin1(codeOf(famille)));
    return {{"equipes", idsToJson(equipes)},
            {"techniciens", idsToJson(techniciens)},
            {"specialites", idsToJson(specialites)},
            {"familles", words},
            {"texte", texte},
            {"groupe", QString::fromLatin1(codeOf(groupe))}};
}

PlanningFiltre PlanningFiltre::fromJson(const QJsonObject& json) {
    PlanningFiltre filtre;
    filtre.equipes = idsFromJson<Equipe>(json.value(QLatin1String("equipes")));
    filtre.techniciens = idsFromJson<Technicien>(json.value(QLatin1String("techniciens")));
    filtre.specialites = idsFromJson<Specialite>(json.value(QLatin1String("specialites")));
    for (const QJsonValue& word : json.value(QLatin1String("familles")).toArray()) {
        if (const auto famille = fromCode<PlanningFamille>(word.toString()))
            filtre.familles.append(*famille);
    }
    filtre.texte = json.value(QLatin1String("texte")).toString();
    filtre.groupe = fromCode<PlanningGroupe>(json.value(QLatin1String("groupe")).toString())
                        .value_or(PlanningGroupe::Aucun);
    return filtre;
}

PlanningFamille familleOf(const PlanningVisit& visite) {
    if (visite.statut == InterventionStatut::Annulee)
        return PlanningFamille::Annulee;
    if (isFinished(visite.statut))
        return PlanningFamille::Terminee;
    if (visite.enRetard)
        return PlanningFamille::EnRetard;
    return isStarted(visite.statut) ? PlanningFamille::EnCours : PlanningFamille::Planifiee;
}

} // namespace tournevis
