// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "factures/FactureDossier.h"

namespace tournevis {

/// What a facture or an avoir prints (ux.md § 10, a4-facture.png): marked « BROUILLON » until issued. Costs
/// and internal notes never enter it.
DocumentModel factureModel(const FactureDossier& dossier);

} // namespace tournevis
