// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "clients/Site.h"

namespace tournevis {

/// Puts what a person typed in stored form (phones in E.164, SIRET without spaces, SIREN and VAT number from
/// the SIRET) and gives the fields that cannot be understood.
QList<FieldError> normalize(Client& client);
QList<FieldError> normalize(Site& site);
QList<FieldError> normalize(Contact& contact);

/// What the law or the trade asks of a client beyond the form of each field: a SIREN that agrees with the
/// SIRET, a reason for a block, amounts within bounds.
QList<FieldError> validate(const Client& client);

} // namespace tournevis
