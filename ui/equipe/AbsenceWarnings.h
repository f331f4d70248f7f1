// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/Absence.h"

namespace tournevis {

/// What an absence collides with, one sentence each: other absences of the same person, visits planned in it.
/// Nothing is refused: a sick leave does not wait.
Result<QStringList> absenceWarnings(Session& session, const Absence& absence);

} // namespace tournevis
