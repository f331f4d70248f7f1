// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Finding.h"

namespace tournevis {

/// Invariant 5 of data-model.md: each level is the sum of its movements, each article the sum of its depots,
/// and returns never exceed their sortie and agree with it.
Outcome verifyStock(Session& session, Findings& findings);

} // namespace tournevis
