// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisMontants.h"
#include "devis/DevisParties.h"

namespace tournevis {

/// One line of the « Contrôles » panel: something in order, or something to look at. A point never blocks.
struct PointDevis {
    bool ok = true;
    QString text;

    bool operator==(const PointDevis&) const = default;
};

/// An article asked for in a larger quantity than is available.
struct ArticleManquant {
    QString reference;
    Quantite disponible;
};

/// What the points are judged on besides the devis.
struct ContextePoints {
    PartiesDevis parties;
    TauxConnus taux;
    QList<ArticleManquant> manquants;
    QDate today;
};

/// Company mentions, ground of reduced rates, decennial insurance, validity, stock, empty prices, place of
/// the works and waste (legal.md § 1).
QList<PointDevis> pointsOf(const Devis& devis, const QList<DevisLigne>& lignes,
                           const ContextePoints& contexte);

} // namespace tournevis
