// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct TauxTva;

/// A trade the company practises, with the hourly rates its technicians fall back to.
struct Specialite : Entity<Specialite> {
    QString code;
    QString libelle;
    QString description;
    QString couleur; ///< #rrggbb
    QString icone;
    std::optional<PrixUnitaire> tauxVenteHt; ///< per hour
    std::optional<PrixUnitaire> coutHoraire; ///< per hour
    Id<TauxTva> tvaDefautId;
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
