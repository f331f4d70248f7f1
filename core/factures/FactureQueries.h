// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "factures/FactureDossier.h"
#include "factures/FactureRules.h"
#include "factures/Paiement.h"

namespace tournevis {

/// A row of the list of factures.
struct FactureRow {
    Id<Facture> id;
    QString numero; ///< empty on a draft
    TypeFacture type = TypeFacture::Facture;
    EtatFacture etat = EtatFacture::Brouillon;
    Id<Client> clientId;
    QString client;
    QString objet;
    QDate dateFacture;
    QDate dateEcheance;
    Montant totalTtc;
    Montant reste;
    FactureStatut statut = FactureStatut::Brouillon;
    int retard = 0;    ///< days; 0 when nothing is late
    int dansJours = 0; ///< days before the due date of an open facture
    bool litige = false;
};

/// Exact figures of a whole filter.
struct FactureTotal {
    qint64 nombre = 0;
    Montant totalTtc;
    Montant reste;
};

/// One cell above the list.
struct FactureCellule {
    qint64 nombre = 0;
    Montant montant;
    qint64 fait = 0; ///< its useful fact: due within 7 days, mean days late, late ones, mean days to be paid
};
struct FactureCellules {
    FactureCellule brouillons;   ///< total TTC
    FactureCellule aEchoir;      ///< what is due, as in the next two
    FactureCellule enRetard;     ///< part-paid ones too, as the filter
    FactureCellule partielles;   ///< late ones too, as the filter
    FactureCellule payeesCeMois; ///< total TTC of those whose last payment is of this month
};

/// What is due by age at a date.
struct BalanceAgee {
    Montant aEchoir, jusqua30, jusqua60, jusqua90, audela;
    Montant total() const { return aEchoir + jusqua30 + jusqua60 + jusqua90 + audela; }
};

/// A payment as a facture shows it.
struct PaiementRow {
    Id<Paiement> id;
    QString numero;
    QDate date;
    ModePaiement mode = ModePaiement::Virement;
    QString reference;
    Montant montant; ///< of the payment
    Montant affecte; ///< to this facture
    QDate rejeteLe;
};

/// All that the view of a facture shows.
struct FactureSheet {
    FactureDossier dossier;
    QList<Echeance> echeances;
    QList<PaiementRow> paiements;
    QList<ReferenceDocument> avoirs;
    Reglement reglement;
    FactureStatut statut = FactureStatut::Brouillon;
    Montant reste;
    int retard = 0;
    QDate payeeLe; ///< date of the last payment of a paid facture
};

/// An accepted devis nobody invoiced yet.
struct DevisAFacturer {
    Id<Devis> id;
    QString numero;
    QString client;
    QString titre;
    Montant totalTtc;
    QDate accepteLe;
};

/// Lists and sheets of factures; each asks factures.lire and shows their own to those who reach no further.
/// Filters: brouillons, a_echoir, en_retard, partielles, payees, payees_ce_mois, annulees, avoirs, ouvertes,
/// litiges. Sorts: emission (default), numero, client, echeance, total, reste.
class FactureQueries {
public:
    explicit FactureQueries(Session& session)
        : m_session(session) {}

    Result<RowPage<FactureRow>> page(const ListRequest& request);
    Result<FactureTotal> total(const ListRequest& request);
    Result<FactureCellules> cellules();
    Result<BalanceAgee> balanceAgee();
    Result<FactureSheet> sheet(Id<Facture> id);
    /// The facture or avoir that bears this number; NotFound otherwise.
    Result<Id<Facture>> byNumero(const QString& numero);
    /// The stored bytes of an issued facture, checked against their digest. NotFound for a draft.
    Result<QByteArray> pdf(Id<Facture> id);
    /// Open factures of a client or paid by it, the oldest due date first.
    Result<QList<FactureOuverte>> ouvertes(Id<Client> clientId);
    /// « Facturer (9) ».
    Result<QList<DevisAFacturer>> devisAFacturer();

private:
    Result<ListSql> listSql();
    Outcome requireVisible(Id<Facture> id);

    Session& m_session;
};

/// What the status of a stored facture is derived from.
Result<Reglement> reglementOf(Connection& connection, const Facture& facture);

} // namespace tournevis
