// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "devis/Devis.h"

namespace tournevis {

/// Colour, icon and word of a status (ux.md § 4.4).
StatusLook lookOf(StatutDevis statut);

} // namespace tournevis
