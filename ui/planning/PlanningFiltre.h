// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/tableau/PlanningTableau.h"

#include <QtCore/QJsonObject>

namespace tournevis {

enum class PlanningVue { Jour, TroisJours, Semaine, Mois, Liste };
enum class PlanningGroupe { Aucun, Equipe, Specialite };
inline constexpr EnumCode<PlanningGroupe> planningGroupeCodes[] = {
    {PlanningGroupe::Aucun, "aucun", QT_TRANSLATE_NOOP("Enum", "Sans groupe")},
    {PlanningGroupe::Equipe, "equipe", QT_TRANSLATE_NOOP("Enum", "Par équipe")},
    {PlanningGroupe::Specialite, "specialite", QT_TRANSLATE_NOOP("Enum", "Par spécialité")},
};
constexpr std::span<const EnumCode<PlanningGroupe>> enumTable(PlanningGroupe) { return planningGroupeCodes; }

/// The words of the legend, which several stored statuses share.
enum class PlanningFamille { Planifiee, EnCours, Terminee, EnRetard, Annulee };
inline constexpr EnumCode<PlanningFamille> planningFamilleCodes[] = {
    {PlanningFamille::Planifiee, "planifiee", QT_TRANSLATE_NOOP("Enum", "Planifiée")},
    {PlanningFamille::EnCours, "en_cours", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {PlanningFamille::Terminee, "terminee", QT_TRANSLATE_NOOP("Enum", "Terminée")},
    {PlanningFamille::EnRetard, "en_retard", QT_TRANSLATE_NOOP("Enum", "En retard")},
    {PlanningFamille::Annulee, "annulee", QT_TRANSLATE_NOOP("Enum", "Annulée")},
};
constexpr std::span<const EnumCode<PlanningFamille>> enumTable(PlanningFamille) {
    return planningFamilleCodes;
}

/// What is shown of the planning; what a saved view keeps. Empty lists filter nothing, but
/// cancelled visits show only when their family is asked for.
struct PlanningFiltre {
    QList<Id<Equipe>> equipes;
    QList<Id<Technicien>> techniciens;
    QList<Id<Specialite>> specialites; ///< technicians who hold one of them
    QList<PlanningFamille> familles;
    QString texte; ///< client, town, work or number, accents and case aside
    PlanningGroupe groupe = PlanningGroupe::Aucun;

    bool accepts(const TechnicienRow& technicien) const;
    bool accepts(const PlanningVisit& visite) const;
    /// Whether some visits of the technicians shown are left out.
    bool choisitVisites() const { return !familles.isEmpty() || !texte.isEmpty(); }
    bool isEmpty() const { return *this == PlanningFiltre(); }
    QJsonObject toJson() const;
    static PlanningFiltre fromJson(const QJsonObject& json);
    bool operator==(const PlanningFiltre&) const = default;
};

/// The family a visit is counted and drawn in.
PlanningFamille familleOf(const PlanningVisit& visite);

} // namespace tournevis
