// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct HabilitationType;
struct Specialite;

/// A kind of work, with what it usually takes.
struct TypeIntervention : Entity<TypeIntervention> {
    QString code;
    QString libelle;
    Id<Specialite> specialiteId; ///< usually required
    std::optional<int> dureeMin; ///< usual duration, minutes
    QString habilitations;
    QString checklist; ///< JSON
    QString kit;       ///< JSON: usual parts
    QString couleur;   ///< #rrggbb
    bool facturableDefaut = true;
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

/// A qualification a kind of work cannot be done without.
struct TypeInterventionHabilitation : Entity<TypeInterventionHabilitation> {
    Id<TypeIntervention> typeId;
    Id<HabilitationType> habilitationTypeId;

    static const Schema schema;
};

} // namespace tournevis
