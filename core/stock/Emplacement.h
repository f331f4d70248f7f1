// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Technicien;

enum class TypeEmplacement { Depot, Vehicule, Chantier, Rebut, Transit };
constexpr EnumCode<TypeEmplacement> typeEmplacementCodes[] = {
    {TypeEmplacement::Depot, "depot", QT_TRANSLATE_NOOP("Enum", "Dépôt")},
    {TypeEmplacement::Vehicule, "vehicule", QT_TRANSLATE_NOOP("Enum", "Véhicule")},
    {TypeEmplacement::Chantier, "chantier", QT_TRANSLATE_NOOP("Enum", "Chantier")},
    {TypeEmplacement::Rebut, "rebut", QT_TRANSLATE_NOOP("Enum", "Rebut")},
    {TypeEmplacement::Transit, "transit", QT_TRANSLATE_NOOP("Enum", "Transit")},
};
constexpr std::span<const EnumCode<TypeEmplacement>> enumTable(TypeEmplacement) {
    return typeEmplacementCodes;
}

/// Where articles lie. Only what lies in a place of type Depot counts as available.
struct Emplacement : Entity<Emplacement> {
    QString code;
    QString libelle;
    TypeEmplacement type = TypeEmplacement::Depot;
    Id<Technicien> technicienId; ///< who drives the vehicle
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
