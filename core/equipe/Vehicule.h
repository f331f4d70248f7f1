// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;

/// A van; its stock is the emplacement it carries.
struct Vehicule : Entity<Vehicule> {
    QString immatriculation;
    QString libelle;
    Id<Emplacement> emplacementId;
    QDate controleLe; ///< next roadworthiness test
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
