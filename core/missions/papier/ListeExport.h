// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

namespace tournevis {

/// Writes the rows of the planning, titles first, as a spreadsheet opens them (toCsv()); whole or not at all,
/// and audited. Right: planning.lire, even of one's own planning only.
Outcome exportListe(Session& session, const QString& fichier, const QList<QStringList>& lignes);

} // namespace tournevis
