// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Connection.h"
#include "factures/Facture.h"
#include "factures/Parties.h"

namespace tournevis {

/// What a facture sells (legal.md § 2.3): printed, and read from the kinds of its lines.
enum class CategorieOperation { Biens, Services, Mixte };
std::span<const EnumCode<CategorieOperation>> enumTable(CategorieOperation);

/// A document a facture refers to.
struct ReferenceDocument {
    QString numero;
    QDate date;
};

/// All that a facture rests on, gathered once: for its checks, its seal and its print. Parties are those of
/// today for a draft, the frozen ones afterwards.
struct FactureDossier {
    Facture facture;
    QList<FactureLigne> lignes;
    QList<FactureTva> taxes;
    TypePaiement typePaiement;
    Vendeur vendeur;
    Acheteur acheteur;
    Livraison livraison;
    QByteArray logo;
    QHash<Id<TauxTva>, TauxTva> taux;
    QHash<Id<Unite>, QString> unites; ///< symbols
    ReferenceDocument devis;          ///< empty number: none
    ReferenceDocument origine;        ///< what an avoir corrects
    QString mission;
    bool devisAccepte = false;
    bool certifieTva = false; ///< the client certified the reduced rates, on the accepted devis or here
    QString motifTva;         ///< ground of the reduced rates typed on a draft made without a devis
    CategorieOperation operation = CategorieOperation::Services;

    bool isProfessional() const { return !acheteur.isConsumer(); }
};

/// NotFound when there is no such facture.
Result<FactureDossier> loadDossier(Connection& connection, Id<Facture> id);

/// Fills what a facture and its lines refer to: parties, rates, units, devis, mission. For a draft that is
/// only in memory as well.
Outcome completeDossier(Connection& connection, FactureDossier& dossier);

} // namespace tournevis
