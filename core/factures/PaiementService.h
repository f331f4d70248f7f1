// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "factures/FactureRules.h"
#include "factures/Paiement.h"

namespace tournevis {

/// Money received, as it is typed.
struct PaiementSaisie {
    Montant montant;
    ModePaiement mode = ModePaiement::Virement;
    QDate date;
    QString reference;
    Id<Banque> banqueId;
    QList<Allocation> allocations; ///< what exceeds them stays a credit of the client
};

/// Payments and what they settle. Needs paiement.enregistrer.
class PaiementService {
public:
    explicit PaiementService(Session& session)
        : m_session(session) {}

    /// Records a payment and its allocations: Σ allocations ≤ payment, each one ≤ what its facture still
    /// owes, none for a facture issued after the day of the payment.
    Result<Paiement> recordPayment(const PaiementSaisie& saisie);
    /// Uses the credit left on a payment.
    Outcome allocate(Id<Paiement> id, const QList<Allocation>& allocations);
    /// A cheque or a transfer came back: the payment stays, marked, and its allocations are freed.
    Outcome rejectPayment(Id<Paiement> id, const QDate& date, const QString& motif);

    /// The open factures of a client (or of those it pays for), the oldest due date first. Needs
    /// factures.lire.
    Result<QList<FactureOuverte>> openFactures(Id<Client> clientId);
    /// What is left unallocated on a payment.
    Result<Montant> credit(Id<Paiement> id);

private:
    Outcome allocateAll(Transaction& transaction, const Paiement& paiement,
                        const QList<Allocation>& allocations);
    Outcome allocateOne(Transaction& transaction, const Paiement& paiement, const Allocation& allocation);
    Outcome tell(Transaction& transaction, const Paiement& paiement, const Facture& facture);

    Session& m_session;
};

} // namespace tournevis
