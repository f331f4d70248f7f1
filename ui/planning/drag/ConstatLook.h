// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "planning/Constat.h"

namespace tournevis {

/// How the levels of a finding show everywhere: lock, red triangle, amber clock, green tick.
StatusLook lookOf(ConstatNiveau niveau);

} // namespace tournevis
