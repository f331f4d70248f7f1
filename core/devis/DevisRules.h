// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/Rights.h"
#include "devis/Devis.h"

#include <QtCore/QDate>

#include <span>

namespace tournevis {

/// One allowed move of a devis and the right it takes. Buttons and services ask the same table.
struct FlecheDevis {
    StatutDevis from;
    StatutDevis to;
    Permission permission;
};

/// Every allowed move. What is absent is refused: a PDG holds no arrow out of attente_dg, hence the DG always
/// comes first.
std::span<const FlecheDevis> flechesDevis();

/// Refused (Validation) when no arrow goes from one status to the other under that right.
Outcome checkMove(StatutDevis from, StatutDevis to, const Permission& permission);

/// The head and the lines may be typed over. Saving anything but a draft or a returned devis starts the
/// circuit again.
bool isEditable(StatutDevis statut);
/// Waiting for, or holding, an approval that an edit voids.
bool isInCircuit(StatutDevis statut);
/// The client has it, or has answered: its parties are read from the snapshot.
bool isSent(StatutDevis statut);

/// The settings devis.seuil_dg, devis.seuil_pdg, devis.remise_max_bp and devis.circuit_complet.
struct SeuilsDevis {
    Montant dg;
    Montant pdg;
    Taux remiseMax;
    bool circuitComplet = false;
};

/// The approvals a devis needs before the client sees it.
struct Circuit {
    bool dg = false;
    bool pdg = false;

    bool isNone() const { return !dg && !pdg; }
    bool operator==(const Circuit&) const = default;
};

/// DG from the lower threshold on, PDG above the higher one (15 000,00 € is still the DG alone: VAL-03), both
/// when every devis takes the full circuit. A PDG step never goes without a DG step before it.
Circuit requiredCircuit(Montant montantHt, Montant seuilDg, Montant seuilPdg, bool circuitComplet);

/// The same from a computed devis, with the other triggers: all discounts together above the allowed rate of
/// the gross, or a sender without devis.envoyer_direct, call for the DG. `brut` is the gross of the counted
/// lines.
Circuit requiredCircuit(const Devis& devis, Montant brut, const SeuilsDevis& seuils, bool envoyerDirect);

/// The status of a devis with `circuit` once submitted.
StatutDevis submittedStatut(const Circuit& circuit);
/// The status after a decision at a level.
StatutDevis decidedStatut(const Devis& devis, NiveauDevis niveau, DecisionDevis decision);
/// The right a level takes: devis.valider_dg or devis.valider_pdg.
Permission permissionOf(NiveauDevis niveau);

/// Who decides, and what they have to do with the devis.
struct Valideur {
    Id<Utilisateur> id;
    bool aModifie = false; ///< wrote lines or amounts, whoever the author is
    bool propre = false;   ///< holds devis.valider_propre
};

/// Whether `valideur` may take this decision: right step, neither author nor writer of the lines (unless
/// devis.valider_propre), and a comment when it is not an approval.
Outcome checkDecision(const Devis& devis, NiveauDevis niveau, DecisionDevis decision,
                      const QString& commentaire, const Valideur& valideur);

/// The decision taken last, if it can still be taken back by `valideur`: they took it, and nothing happened
/// to the devis since.
std::optional<NiveauDevis> undoableDecision(const Devis& devis, Id<Utilisateur> valideur);

/// Forgets the decisions of the current round; the journal keeps them.
void voidDecisions(Devis& devis);

/// What the client answered, as the office writes it down.
struct ReponseDevis {
    ReponseClient reponse = ReponseClient::Accepte;
    QDate date;
    QString signataire;              ///< required when accepted
    std::optional<ModeReponse> mode; ///< required when accepted
    std::optional<MotifRefus> motif; ///< required when refused
    QString commentaire;             ///< required when a change is asked for
    Id<PieceJointe> preuve;          ///< the signed copy, when there is one
};

/// The refused fields of an answer given to a devis sent on `envoi`, noted on `today`.
QList<FieldError> validate(const ReponseDevis& reponse, const QDate& envoi, const QDate& today);
/// The status an answer leads to.
StatutDevis answeredStatut(ReponseClient reponse);

/// The refused fields of a devis with its computed totals; those of a line are named « ligne.2.quantite »,
/// counted from 0.
QList<FieldError> validate(const Devis& devis, const QList<DevisLigne>& lignes);

/// What a devis lacks to be submitted or sent on `today`, beyond being well formed; empty when nothing.
QString missingForClient(const Devis& devis, const QList<DevisLigne>& lignes, const QDate& today);

} // namespace tournevis
