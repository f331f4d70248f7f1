// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "stock/Emplacement.h"
#include "stock/Materiel.h"
#include "stock/StockDemandes.h"

namespace tournevis {

class StockLedger;

/// What moves stock. Entries need materiel.ecrire; sorties and returns too, a technicien doing his own;
/// inventories need stock.corriger. Each use case is one transaction: all its lines pass, or none.
class StockService {
public:
    explicit StockService(Session& session)
        : m_session(session) {}

    /// One sortie and one movement per line, at the average cost of this instant. More than the place holds
    /// is refused, with what remains.
    Result<QList<Id<SortieMateriel>>> sortir(const SortieDemande& demande);
    /// Brings back part or all of a sortie: Bon to where it was taken, AReparer to a place that does not
    /// count as available. Perdu ends the sortie without an entry (key 0).
    Result<Id<EntreeMateriel>> retourner(const RetourDemande& demande);
    /// The same for who ends the visit it was taken for: right missions.ecrire over that visit.
    Result<Id<EntreeMateriel>> retournerDeVisite(const RetourDemande& demande);
    /// Undoes a sortie with the opposite movement; both stay visible (MAT-04).
    Outcome annulerSortie(Id<SortieMateriel> sortie, const QString& motif = {});
    /// Purchase and opening stock move the average cost; a transfer writes its two sides.
    Result<Id<EntreeMateriel>> entrer(const EntreeDemande& demande);
    /// Sets a level to what was counted, and gives the difference (counted − expected; 0 writes nothing).
    Result<Quantite> corriger(const CorrectionDemande& demande);

private:
    struct Article;
    Result<Article> article(Id<Materiel> materiel, Quantite quantite);
    Outcome requireVisite(Id<Intervention> intervention);
    Outcome requireOwn(Id<Technicien> technicien);
    Result<SortieMateriel> sortirLigne(Transaction& transaction, StockLedger& ledger,
                                       const SortieDemande& demande, const SortieLigne& ligne);
    Result<Id<EntreeMateriel>> solder(Transaction& transaction, SortieMateriel& sortie,
                                      const RetourDemande& demande);
    Result<Id<EntreeMateriel>> rendre(Transaction& transaction, SortieMateriel& sortie,
                                      const RetourDemande& demande);
    Outcome declarerPerte(Transaction& transaction, SortieMateriel& sortie, const RetourDemande& demande);
    Result<Id<Emplacement>> lieuDeRetour(Transaction& transaction, const SortieMateriel& sortie,
                                         const RetourDemande& demande);
    Outcome inscrire(Transaction& transaction, StockLedger& ledger, EntreeMateriel& entree);
    Outcome revaloriser(Transaction& transaction, Materiel& materiel, const EntreeMateriel& entree,
                        Quantite stock);
    Outcome poserEcart(Transaction& transaction, const CorrectionDemande& demande, const Materiel& materiel,
                       Quantite ecart);

    Session& m_session;
};

} // namespace tournevis
