// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/Devis.h"
#include "devis/Totaux.h"

#include <QtCore/QHash>

namespace tournevis {

/// Tax category and rate of each VAT rate.
using TauxConnus = QHash<Id<TauxTva>, GroupeKey>;

/// The line enters the totals: a priced line that is neither an option nor a variant left aside.
bool isCounted(const DevisLigne& ligne);
/// The line is offered beside the devis: « Options non comprises ».
bool isOption(const DevisLigne& ligne);

/// A rate granted on conditions that the client certifies (legal.md § 3.2): category S, above zero, below the
/// normal rate of CGI art. 278.
bool isReduced(const GroupeKey& groupe);

/// What a devis amounts to.
struct MontantsDevis {
    Totaux totaux;
    Totaux options; ///< without the discount of the devis
    Montant cout;
    Montant marge; ///< totaux.ht − cout
};

/// Sums lines with the discount of the devis. A line without a known rate counts with no tax: the editor
/// shows totals while it is still being typed.
MontantsDevis montantsOf(const Devis& devis, const QList<DevisLigne>& lignes, const TauxConnus& taux);

/// Puts the net of each line and all amounts of the devis in their fields.
MontantsDevis applyMontants(Devis& devis, QList<DevisLigne>& lignes, const TauxConnus& taux);

/// The rows of devis_tva, one a group.
QList<DevisTva> tvaRows(const Totaux& totaux);

/// Renumbers 1..n and empties what a row of its type does not have (a section has no price).
void normalizeLignes(QList<DevisLigne>& lignes);

/// For each row: the sum of the counted lines of a section, or since the last subtotal or section; zero for
/// other rows.
QList<Montant> subtotals(const QList<DevisLigne>& lignes);

/// The deposit asked for, tax included.
Montant acompteOf(const Devis& devis);

/// Margin as a share of the amount before tax; nothing when that amount is zero.
std::optional<Taux> tauxMarge(Montant marge, Montant ht);

/// Copies what a person types in the head; statuses, decisions, numbers and amounts stay those of `to`.
void copyHead(const Devis& from, Devis& to);

/// SHA-256 of what the devis says to the client, head and lines: any edit changes it.
QString empreinteOf(const Devis& devis, const QList<DevisLigne>& lignes);

} // namespace tournevis
