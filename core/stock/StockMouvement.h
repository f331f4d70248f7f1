// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;
struct Materiel;

/// One change of a level, never altered: a cancellation is the opposite row.
struct StockMouvement : Entity<StockMouvement> {
    Id<Materiel> materielId;
    Id<Emplacement> emplacementId;
    Quantite quantite; ///< signed, never 0
    PrixUnitaire coutUnitaire;
    QString origineType;  ///< « sortie_materiel », « entree_materiel » or « inventaire »
    qint64 origineId = 0; ///< row of that table; the article for an inventory
    Id<StockMouvement> inverseDeId;
    QString codeOperation; ///< shared by the two sides of a transfer

    static const Schema schema;
};

/// The level of an article in a place. Its `quantite` belongs to the trigger of stock_mouvement.
struct StockNiveau : Entity<StockNiveau> {
    Id<Materiel> materielId;
    Id<Emplacement> emplacementId;

    static const Schema schema;
};

} // namespace tournevis
