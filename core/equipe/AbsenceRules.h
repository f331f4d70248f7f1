// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "equipe/Absence.h"

namespace tournevis {

/// Refused fields of an absence: bounds given, end after start.
QList<FieldError> validate(const Absence& absence);

/// A decision can be taken once, and a validated absence can still be withdrawn.
bool canDecide(AbsenceStatut from, AbsenceStatut to);

/// A refused absence stays as it was answered.
bool canChange(AbsenceStatut statut);

} // namespace tournevis
