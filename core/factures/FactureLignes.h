// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "factures/FactureService.h"

namespace tournevis {

/// Stores a draft whole: its sums, the difference of its rows and its tax table. Inserts it when it is new.
/// Rules were asked by the caller.
Outcome storeDraft(Transaction& transaction, FactureFiche& fiche);

} // namespace tournevis
