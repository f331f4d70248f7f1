// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "factures/FactureRules.h"

namespace tournevis {

/// Icon, colour and word of a derived status (ux.md § 4.4).
StatusLook factureLook(FactureStatut statut);

/// « 29 j », « dans 4 j », « aujourd’hui »: days after or before the due date while something is due; « — »
/// otherwise, and on every avoir.
QString delaiText(Montant reste, int retard, int dansJours);

} // namespace tournevis
