// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/Workbench.h"

namespace tournevis {

/// Which page shows which workspace and which record: the only place that names every screen.
Workbench standardWorkbench();

} // namespace tournevis
