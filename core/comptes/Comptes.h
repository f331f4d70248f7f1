// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/PasswordHasher.h"
#include "comptes/Utilisateur.h"
#include "data/Connection.h"

/// What sign-in and the administration of accounts share.
namespace tournevis {

/// Whether `id` is an active administrator and there is no other (USR-01).
Result<bool> isLastAdministrator(Connection& connection, Id<Utilisateur> id);

/// Checks `password` by the rules of the account and puts its hash in the record, unsaved. Errors: Validation
/// on mot_de_passe.
Outcome setPassword(Connection& connection, const PasswordHasher& hasher, Utilisateur& account,
                    const QString& password);

} // namespace tournevis
