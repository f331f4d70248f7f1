// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/Rights.h"
#include "missions/Intervention.h"
#include "missions/Mission.h"

#include <QtCore/QTimeZone>

namespace tournevis {

/// Refused fields of a mission beyond its Schema: deadline before the sheet date (MIS-01), window upside
/// down, size of the team, reason of a mission that is not billed.
QList<FieldError> validate(const Mission& mission, const QTimeZone& zone);

/// The status that follows from the visits (MIS-03): cancelled visits do not count; the first one started
/// makes it En cours, all finished make it Terminée. Annulee is never derived.
MissionStatut derivedStatut(const QList<InterventionStatut>& visites);

/// A step a person may take by hand; every other status follows from the visits.
struct MissionArrow {
    MissionStatut from;
    MissionStatut to;
    Permission permission;
};
std::span<const MissionArrow> missionArrows();
/// The arrow between two statuses, if there is one.
std::optional<MissionArrow> missionArrow(MissionStatut from, MissionStatut to);

/// Premium clients start one step higher.
Priorite defaultPriorite(bool premium);

/// Open missions can still be worked on.
bool isOpen(MissionStatut statut);

} // namespace tournevis
