// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/TypeIntervention.h"

namespace tournevis {

/// The kinds of work to choose from, in the order the company gave them. No right is asked: whoever takes a
/// request names its kind.
Result<QList<TypeIntervention>> activeTypes(Session& session);

} // namespace tournevis
