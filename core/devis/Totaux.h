// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Montant.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace tournevis {

struct TauxTva;

/// The tax group a line belongs to: EN 16931 category (BT-151) and rate (BT-152).
struct GroupeKey {
    QString categorie;
    Taux taux;

    bool operator==(const GroupeKey&) const = default;
};

/// A line as the totals see it; options, texts and sections are left out by the caller.
struct LigneTotal {
    Montant brut;    ///< r(quantity × unit price)
    Montant montant; ///< brut less the discount of the line
    GroupeKey groupe;
    Id<TauxTva> tauxId;
};

/// One row of the tax table (BG-23).
struct GroupeTva {
    GroupeKey groupe;
    Id<TauxTva> tauxId;
    Montant lignes; ///< sum of the nets of the group
    Montant remise; ///< its share of the document discount (BG-20)
    Montant base;   ///< lignes − remise (BT-116)
    Montant tva;    ///< r(base × rate), once per group, never per line (BT-117, BR-CO-17)
};

/// All sums of a document (legal.md § 3.4). Σ base = ht, Σ tva = tva, ht + tva = ttc, to the centime.
struct Totaux {
    QList<GroupeTva> groupes; ///< highest rate last
    Montant brut;             ///< before any discount
    Montant remisesLignes;
    Montant lignesHt; ///< BT-106
    Montant remise;   ///< document discount, BT-107
    Montant ht;       ///< BT-109
    Montant tva;      ///< BT-110
    Montant ttc;      ///< BT-112
};

/// Gross of a line: r(quantity × price).
Montant montantBrut(Quantite quantite, PrixUnitaire prix);
/// Net of a line: gross − r(gross × discount).
Montant montantLigne(Quantite quantite, PrixUnitaire prix, Taux remise);

/// Sums a document. At most one discount is not zero: `remiseTaux` takes r(Σ nets of the group × rate) from
/// each group; `remiseMontant` is shared pro rata of the groups' nets, the remainder going to the largest
/// group (the first one on a tie).
Totaux totaliser(const QList<LigneTotal>& lignes, Taux remiseTaux = {}, Montant remiseMontant = {});

} // namespace tournevis
