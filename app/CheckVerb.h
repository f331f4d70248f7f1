// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// Runs every verification and writes one line a problem on stdout; true when the base is clean.
Result<bool> checkBase(Composition& composition, const CommandLine& line);

} // namespace tournevis
