// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// Runs a verb. Data goes to stdout, one clear sentence to stderr when it fails.
ExitCode runVerb(Composition& composition, const CommandLine& line);

} // namespace tournevis
