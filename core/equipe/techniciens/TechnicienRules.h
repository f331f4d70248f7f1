// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "equipe/Technicien.h"

namespace tournevis {

/// Puts what a person typed in stored form (phone in E.164, e-mail) and gives the fields that cannot be
/// understood.
QList<FieldError> normalize(Technicien& technicien);

/// What the planning asks of a technician beyond the form of each field: a supplier behind a sous-traitant, a
/// whole position or none, dates in order, a load that can be kept.
QList<FieldError> validate(const Technicien& technicien);

/// Every speciality held, the principal one among them, each once.
QList<TechnicienSpecialite> withPrincipal(const Technicien& technicien,
                                          QList<TechnicienSpecialite> specialites);

} // namespace tournevis
