// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisDocument.h"

namespace tournevis {

/// The parts that are not empty, with `separator` between them.
QString joined(const QStringList& parts, const QString& separator);

/// Under the name of the company: address, phone and mail.
QStringList companyLines(const VendeurDevis& vendeur);
/// Legal form, capital, SIRET, RCS, APE, VAT number (C. com. R123-237, R123-238), then the decennial
/// insurance with insurer, contract and area (C. assur. L243-2).
QStringList pageFoot(const VendeurDevis& vendeur);

/// Where the works take place; the address of the client when no site is named.
QStringList placeLines(const PartiesDevis& parties);
QStringList clientLines(const AcheteurDevis& acheteur);
/// « SIREN 999 654 320 · réf. client CLT-00087 ».
QString clientNote(const AcheteurDevis& acheteur);

/// Who signs for the company: the person who approved last, else who follows the devis.
QString signatory(const Devis& devis, const PartiesDevis& parties);

/// Payment, guarantees, waste, certification of a reduced rate (legal.md § 3.2), grounds of untaxed groups.
QList<DocumentModel::Mention> mentionsOf(const DevisImprimable& source, const Totaux& totaux);

/// Firm prices and complaints; for a consumer the mediator (C. conso. L616-1) and the right of withdrawal
/// (L221-18, L221-10).
QString legalParagraph(const PartiesDevis& parties);

} // namespace tournevis
