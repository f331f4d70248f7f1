// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "missions/InterventionRules.h"

#include <QtCore/QHash>

namespace tournevis {

/// When the technicians of a gesture made now are told: once the delay planning.annulation_s is over.
Result<QDateTime> avisAfterDelay(Transaction& transaction);

/// Who has a visit in their planning, and when: nobody while it waits, is provisional, cancelled or archived.
using Creneaux = QHash<Id<Technicien>, Interval>;
Creneaux creneauxMontres(const Intervention& visite, const Team& equipe);

/// Tells the account of each technician whose part in a visit is no longer what they were last told, at once
/// or, with `avisLe`, then: the visit is theirs, or at another time (`mission_assigned`), or not theirs any
/// more (`mission_unassigned`). What nobody could see yet is taken back first, so that a change taken back in
/// time is not told, whatever was changed in between.
Outcome tellChange(Transaction& transaction, const Intervention& visite, const Creneaux& avant,
                   const Creneaux& apres, const QDateTime& avisLe = {});

} // namespace tournevis
