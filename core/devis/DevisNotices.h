// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "devis/Devis.h"

namespace tournevis {

/// Tells the holders of a step that the devis waits for them.
Outcome tellStep(Transaction& transaction, const Devis& devis, NiveauDevis niveau);

/// Tells the next step of an approval, or the author and the person in charge of what was decided.
Outcome tellDecision(Transaction& transaction, const Devis& devis, DecisionDevis decision,
                     const QString& commentaire);

/// Tells the author and the person in charge what the client answered.
Outcome tellAnswer(Transaction& transaction, const Devis& devis);

} // namespace tournevis
