// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "data/Schema.h"

namespace tournevis {

struct Technicien;
struct Utilisateur;

enum class AbsenceType { Conges, Rtt, Maladie, Formation, Accident, Autre };
inline constexpr EnumCode<AbsenceType> absenceTypeCodes[] = {
    {AbsenceType::Conges, "conges", QT_TRANSLATE_NOOP("Enum", "Congés")},
    {AbsenceType::Rtt, "rtt", QT_TRANSLATE_NOOP("Enum", "RTT")},
    {AbsenceType::Maladie, "maladie", QT_TRANSLATE_NOOP("Enum", "Maladie")},
    {AbsenceType::Formation, "formation", QT_TRANSLATE_NOOP("Enum", "Formation")},
    {AbsenceType::Accident, "accident", QT_TRANSLATE_NOOP("Enum", "Accident")},
    {AbsenceType::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "Autre absence")},
};
constexpr std::span<const EnumCode<AbsenceType>> enumTable(AbsenceType) { return absenceTypeCodes; }

enum class AbsenceStatut { Demandee, Validee, Refusee };
inline constexpr EnumCode<AbsenceStatut> absenceStatutCodes[] = {
    {AbsenceStatut::Demandee, "demandee", QT_TRANSLATE_NOOP("Enum", "Demandée")},
    {AbsenceStatut::Validee, "validee", QT_TRANSLATE_NOOP("Enum", "Validée")},
    {AbsenceStatut::Refusee, "refusee", QT_TRANSLATE_NOOP("Enum", "Refusée")},
};
constexpr std::span<const EnumCode<AbsenceStatut>> enumTable(AbsenceStatut) { return absenceStatutCodes; }

/// Time a technician is away. Only a validated one keeps visits out.
struct Absence : Entity<Absence> {
    Id<Technicien> technicienId;
    AbsenceType type = AbsenceType::Conges;
    QDateTime debut;
    QDateTime fin;
    AbsenceStatut statut = AbsenceStatut::Demandee;
    Id<Utilisateur> validePar;
    QDateTime valideLe;
    QString motif;

    Interval interval() const { return {debut, fin}; }

    static const Schema schema;
};

} // namespace tournevis
