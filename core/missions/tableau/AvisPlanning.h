// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "missions/Intervention.h"

namespace tournevis {

/// When the technicians of a gesture made now are told: once the delay planning.annulation_s is over.
Result<QDateTime> avisAfterDelay(Transaction& transaction);

/// Takes back what was not shown yet on a visit; gives the technicians who were to be told.
Result<QList<Id<Technicien>>> withdrawAvis(Transaction& transaction, Id<Intervention> visite);

/// The technicians who are still to be told of a visit.
Result<QList<Id<Technicien>>> waitingAvis(Transaction& transaction, Id<Intervention> visite);

} // namespace tournevis
