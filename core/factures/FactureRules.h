// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/Permissions.h"
#include "devis/Totaux.h"
#include "factures/Facture.h"

namespace tournevis {

/// What a facture is worth to a reader, derived from its state, its due date and what was received. A part
/// paid one stays « Partiellement payée » when its due date passes: isLate() says the rest.
enum class FactureStatut { Brouillon, AEchoir, EnRetard, Partielle, Payee, SoldeeParAvoir };
std::span<const EnumCode<FactureStatut>> enumTable(FactureStatut);

/// What the status of a facture is derived from.
struct Reglement {
    TypeFacture type = TypeFacture::Facture;
    EtatFacture etat = EtatFacture::Brouillon;
    Montant net;    ///< net à payer
    Montant regle;  ///< Σ live allocations
    Montant avoirs; ///< Σ TTC of the issued avoirs that correct it
    QDate dateEcheance;
};

/// What is still to be received: nothing on a draft, a cancelled facture or an avoir; never negative.
Montant resteDu(const Reglement& reglement);
FactureStatut statutDe(const Reglement& reglement, const QDate& today);
/// Calendar days after the due date while something is due; 0 on the due date itself (ux.md, FAC-06).
int retardJours(const Reglement& reglement, const QDate& today);
/// Whether its due date is past and something is left to pay, whatever was received before.
bool isLate(const Reglement& reglement, const QDate& today);

/// A move of a facture's life and who may make it.
struct FlecheFacture {
    EtatFacture from;
    EtatFacture to;
    TypeFacture type; ///< Avoir, or Facture for all others
    Permission permission;
};
std::span<const FlecheFacture> flechesFacture();
/// The right that issues a draft of this type.
Permission issuePermission(TypeFacture type);

bool isEditable(const Facture& facture);
/// Whether money may be received for it.
bool acceptsPayment(const Facture& facture);
/// Whether an avoir may correct it.
bool acceptsAvoir(const Facture& facture);

/// Sets the amount of each line from its quantity, price and discount, and the order 1..n; the rows that
/// follow a section are tied to it by the service.
void normalizeLignes(QList<FactureLigne>& lignes);
/// The sums of a facture by tax group (legal.md § 3.4).
Totaux totauxDe(const Facture& facture, const QList<FactureLigne>& lignes,
                const QHash<Id<TauxTva>, TauxTva>& taux);
/// Writes the sums in the facture, with what is due and retained.
void applyTotaux(Facture& facture, const Totaux& totaux);

/// What a draft must hold to be saved.
QList<FieldError> draftErrors(const Facture& facture, const QList<FactureLigne>& lignes);

/// The part of a payment meant for a facture.
struct Allocation {
    Id<Facture> factureId;
    Montant montant;

    bool operator==(const Allocation&) const = default;
};
/// A facture waiting for money.
struct FactureOuverte {
    Id<Facture> id;
    QString numero;
    QDate dateFacture;
    QDate dateEcheance;
    Montant reste;
};
/// Shares a payment between open factures, the oldest due date first; what exceeds them stays unallocated.
QList<Allocation> spreadOldestFirst(Montant montant, QList<FactureOuverte> ouvertes);

} // namespace tournevis
