// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "missions/Intervention.h"
#include "missions/Mission.h"

namespace tournevis {

/// How the statuses of the work show everywhere (ux.md § 4.4); « En retard » hides the stored status.
StatusLook lookOf(MissionStatut statut, bool late = false);
StatusLook lookOf(InterventionStatut statut, bool late = false);
StatusLook lookOf(Priorite priorite);
/// The shape of a speciality, by its code (« electricite »); a wrench for those the company added.
Icon specialiteIcon(const QString& code);

} // namespace tournevis
