// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// Brings a folder up to date with one calendar for each technician, as the owner of the file; one line for
/// each file written or removed.
Outcome exportAgendasTo(Composition& composition, const CommandLine& line);

} // namespace tournevis
