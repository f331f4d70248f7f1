// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "data/Connection.h"

#include <QtCore/QHash>

namespace tournevis {

struct Intervention;

/// What the depots cannot give to the visits that are not started, in one sentence each, « Coude : 2
/// manquent ». A visit needs its lines of material less what was taken out for it; the depots hold what they
/// hold less what other visits planned from `jour` on need. One statement whatever the number of visits;
/// those that have all are left out.
Result<QHash<Id<Intervention>, QString>> materielsManquants(Connection& connection, const QDateTime& jour);

} // namespace tournevis
