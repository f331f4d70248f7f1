// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// `demo [--graine N]`: the demonstration company in an absent file; logins and the drawn password go to
/// stdout.
Outcome makeDemonstration(Composition& composition, const CommandLine& line);

} // namespace tournevis
