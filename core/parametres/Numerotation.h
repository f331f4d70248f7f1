// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"

namespace tournevis {

/// Draws the next business number of a series from `compteur`, inside the writing transaction: no gap, no
/// duplicate (legal.md § 2.5). `type` is « mission », « devis », « facture », « avoir », « client », « sortie
/// », « entree », « rapport », « paiement »; `exercice` is the civil year. A gabarit without {AAAA} counts
/// over all years. « FAC-{AAAA}-{NNNNN} » gives « FAC-2026-00042 ».
Result<QString> nextNumber(Transaction& transaction, const QString& type, int exercice);

} // namespace tournevis
