// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Utilisateur;

/// What a workspace shows, kept under a name: filters, order, grouping. The workspace alone reads `contenu`.
struct VueEnregistree : Entity<VueEnregistree> {
    QString espace;                ///< « planning »
    QString libelle;               ///< « Régulation »
    Id<Utilisateur> utilisateurId; ///< none: shared
    QString contenu;               ///< JSON object

    bool isShared() const { return !utilisateurId; }

    static const Schema schema;
};

} // namespace tournevis
