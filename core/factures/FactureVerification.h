// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Finding.h"

namespace tournevis {

/// The verification of factures and payments for `check` (data-model.md § 5, invariants 1, 2, 3, 8, 10): both
/// chains, the frozen rows of each facture, numbers and dates of each series, sums, stored documents, states
/// and allocations. Each finding names table and row.
Outcome verifyFactures(Session& session, Findings& findings);

/// The parts of it, in files of their own.
namespace verification {
Outcome seals(Session& session, Findings& findings);
Outcome states(Session& session, Findings& findings);
Outcome series(Session& session, Findings& findings);
Outcome sums(Session& session, Findings& findings);
Outcome documents(Session& session, Findings& findings);
Outcome allocations(Session& session, Findings& findings);
} // namespace verification

} // namespace tournevis
