// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"
#include "parametres/References.h"

namespace tournevis {

struct Banque;
struct Facture;

/// Money received. Chained and never changed: a rejected one is marked, its allocations are freed.
struct Paiement : Entity<Paiement> {
    QString numero; ///< PAI-2026-00001
    QDate date;
    Montant montant;
    ModePaiement mode = ModePaiement::Virement;
    QString referenceTransaction;
    Id<Banque> banqueId;
    QDate encaisseLe;
    QDate rejeteLe;
    QString motifRejet;
    qint64 chaineRang = 0; ///< also the id
    QString empreintePrec;
    QString empreinte;

    static const Schema schema;
};

/// The part of a payment that settles a facture. Archived when the payment is rejected or the facture
/// cancelled; the rest of a payment is a credit of the client.
struct PaiementAffectation : Entity<PaiementAffectation> {
    Id<Paiement> paiementId;
    Id<Facture> factureId;
    Montant montant;

    static const Schema schema;
};

} // namespace tournevis
