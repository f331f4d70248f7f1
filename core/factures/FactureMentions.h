// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factures/FactureDossier.h"

namespace tournevis {

/// Whether a tax row is one of the reduced rates of works on housing (CGI 278-0 bis A, 279-0 bis), which the
/// client must certify.
bool isReducedForHousing(const FactureTva& taxe);

/// The mention under the tax table: reduced rates and their certification, exemption, reverse charge, and
/// when the tax falls due (legal.md § 2.3, 3.2, 3.3). Frozen at issue.
QString mentionTva(const FactureDossier& dossier);

/// The legal paragraph of the foot. Discount, penalties and the 40 € indemnity for professionals only
/// (legal.md § 2.4); the mediator for consumers; nothing on an avoir. Frozen at issue.
QString conditionsTexte(const FactureDossier& dossier);

/// The foot of each page: identity of the company, then its insurance.
QStringList piedDePage(const Vendeur& vendeur);

} // namespace tournevis
