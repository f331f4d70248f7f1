// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

namespace tournevis {

/// Reading a planning out of the program leaves a trace: what, and to which file. Right: planning.lire, even
/// of one's own planning only.
Outcome traceExport(Session& session, const QString& libelle, const QString& fichier);

} // namespace tournevis
