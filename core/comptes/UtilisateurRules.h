// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "comptes/Utilisateur.h"

namespace tournevis {

/// Checks an account and brings it to its stored form: e-mail and phones read, displayed name « Prénom Nom »
/// and initials filled when empty. Gives every refused field.
QList<FieldError> normalize(Utilisateur& account);

} // namespace tournevis
