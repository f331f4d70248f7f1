// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factures/FactureDossier.h"

namespace tournevis {

/// What is missing before a facture may be issued. An error blocks, a warning is only shown. The field of
/// each names where it is repaired: « societe.siret », « client.siren », « ligne.2.taux_tva_id », «
/// date_echeance ».
struct MentionCheck {
    QList<FieldError> errors;
    QList<FieldError> warnings;
};

/// The blocking control of legal.md § 12 (4): every mandatory mention by client type, company and lines. The
/// dates of the dossier are those the facture will carry.
MentionCheck checkMentions(const FactureDossier& dossier);

/// The latest due date a professional may be given: 60 days from the facture, or, for terms « fin de mois »,
/// 45 days then the end of the month (C. com. L441-10).
QDate latestEcheance(const TypePaiement& type, const QDate& dateFacture);

} // namespace tournevis
