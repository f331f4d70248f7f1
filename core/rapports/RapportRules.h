// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/Rights.h"
#include "rapports/RapportMission.h"

namespace tournevis {

/// A step in the life of a report and the right it takes.
struct RapportArrow {
    RapportStatut from;
    RapportStatut to;
    Permission permission;
    bool ownIsEnough; ///< the author may take it
};
std::span<const RapportArrow> rapportArrows();
/// The arrow between two statuses; a refusal in French when there is none.
Result<RapportArrow> rapportArrow(RapportStatut from, RapportStatut to);

/// A validated report is read-only.
bool isEditable(RapportStatut statut);

/// What a report must hold before it is validated.
QList<FieldError> validationErrors(const RapportMission& rapport);

} // namespace tournevis
