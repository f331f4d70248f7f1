// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "data/Session.h"
#include "devis/DevisMontants.h"
#include "devis/DevisParties.h"

namespace tournevis {

/// All that the paper of a devis is made of.
struct DevisImprimable {
    Devis devis;
    QList<DevisLigne> lignes;
    PartiesDevis parties;
    TauxConnus taux;
    QHash<Id<TauxTva>, QString> motifs; ///< printed ground of a rate without tax
    QHash<Id<Unite>, QString> unites;   ///< symbols
    QByteArray logo;
};

/// Gathers it, under devis.lire.
Result<DevisImprimable> printable(Session& session, Id<Devis> id);

/// The print model (ux.md § 10) with the mandatory mentions of the type of client (legal.md § 1). Never holds
/// a cost, a margin or an internal note.
DocumentModel devisDocument(const DevisImprimable& imprimable);

} // namespace tournevis
