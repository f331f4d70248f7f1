// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Finding.h"

namespace tournevis {

/// Recomputes every devis from its rows: amounts, tax table, digest, order 1..n of the rows, and the numbers
/// 1..n of each year (data-model.md § 5, invariants 2 and 3).
Outcome verifyDevis(Session& session, Findings& findings);

} // namespace tournevis
