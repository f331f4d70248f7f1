// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "parametres/References.h"
#include "parametres/Societe.h"

namespace tournevis {

/// The day a facture of `facture` falls due: that day plus the delay; then, for « fin de mois », the end of
/// the month reached; for « fin de mois, le N », day N of the month after (its last day when it is shorter).
/// « À réception » is the day itself.
QDate echeanceDate(const TypePaiement& type, const QDate& facture);

/// Checks the identity of the company and brings it to its stored form: SIREN read from the SIRET, French VAT
/// number from the SIREN, phone in E.164. Gives every refused field.
QList<FieldError> normalize(Societe& societe);

/// The same for a bank account: IBAN compact and valid, BIC of 8 or 11 signs.
QList<FieldError> normalize(Banque& banque);

} // namespace tournevis
