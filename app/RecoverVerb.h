// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// `recover LOGIN`: when no administrator can sign in any more, prints a one-time code for one of them.
/// Whoever may write the file may run it; the audit log keeps the operation.
Outcome recoverAccess(Composition& composition, const CommandLine& line);

} // namespace tournevis
