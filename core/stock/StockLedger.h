// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "stock/EntreeMateriel.h"
#include "stock/Materiel.h"
#include "stock/SortieMateriel.h"
#include "stock/StockMouvement.h"

namespace tournevis {

/// The only writer of movements. One per use case: it remembers the levels of before, so that a transfer or
/// twenty lines make one judgement of the thresholds.
class StockLedger {
public:
    explicit StockLedger(Transaction& transaction)
        : m_transaction(transaction) {}

    /// Writes a movement and gives its key. The base refuses what would leave less than nothing; the error
    /// then says what remains.
    Result<Id<StockMouvement>> post(StockMouvement mouvement);
    /// Tells the holders of materiel.ecrire of each article that came under its threshold. Call once, last.
    Outcome finish();

private:
    struct Seuil {
        Quantite disponible;
        Quantite seuil;
        QString libelle; ///< reference and designation
        QString symbole; ///< of the unit
    };
    Result<Seuil> seuilOf(Id<Materiel> materiel);
    Outcome remember(Id<Materiel> materiel);
    Outcome ensureNiveau(const StockMouvement& mouvement);
    Error shortage(const StockMouvement& mouvement, const Error& refusal);
    Outcome alert(Id<Materiel> materiel, const Seuil& seuil);

    Transaction& m_transaction;
    QHash<Id<Materiel>, Quantite> m_before;
};

/// What a sortie takes from its place, and an entry brings to its own.
StockMouvement mouvementOf(const SortieMateriel& sortie);
StockMouvement mouvementOf(const EntreeMateriel& entree);

/// What lies in one place, 0 when nothing ever did.
Result<Quantite> niveauOf(Connection& connection, Id<Materiel> materiel, Id<Emplacement> emplacement);
/// What lies in all places together.
Result<Quantite> stockTotalOf(Connection& connection, Id<Materiel> materiel);

} // namespace tournevis
