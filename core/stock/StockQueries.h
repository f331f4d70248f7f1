// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "stock/Emplacement.h"
#include "stock/EntreeMateriel.h"
#include "stock/Fournisseur.h"
#include "stock/Materiel.h"
#include "stock/SortieMateriel.h"
#include "stock/StockRules.h"

namespace tournevis {

/// An article in the list. Costs are empty without prix_achat.voir; the state without a stock to watch.
struct MaterielRow {
    Id<Materiel> id;
    QString reference;
    QString designation;
    QString categorie;
    TypeMateriel type = TypeMateriel::Consommable;
    Quantite stock; ///< in the depots
    Quantite reservee;
    Quantite seuil;
    QString unite;
    PrixUnitaire prixVenteHt;
    Id<Emplacement> emplacementDefaut;
    std::optional<Montant> valeur; ///< stock × average cost
    std::optional<EtatStock> etat;

    Quantite disponible() const { return stock - reservee; }
};

/// Foot of the list.
struct MaterielTotal {
    qint64 articles = 0;
    std::optional<Montant> valeur; ///< sum of the rows, each rounded to the centime
};

struct NiveauRow {
    Id<Emplacement> emplacement;
    QString libelle;
    TypeEmplacement type = TypeEmplacement::Depot;
    Quantite quantite;
};

/// A movement with the level it leaves, all places together (MAT-01).
struct MouvementRow {
    qint64 id = 0;
    QDateTime instant;
    Quantite quantite; ///< signed
    Quantite solde;
    QString emplacement;
    QString piece;  ///< number of the sortie or the entry; empty for an inventory
    QString nature; ///< « Pose », « Achat », « Annulation », « Inventaire »…
    QString auteur;
    EntityRef origine;
    std::optional<PrixUnitaire> cout;
};

/// Everything the sheet of an article shows. In `materiel`, costs are 0 without prix_achat.voir.
struct MaterielFiche {
    Materiel materiel;
    MaterielRow ligne;
    QString fournisseur;
    std::optional<PrixUnitaire> prixAchat;
    std::optional<PrixUnitaire> pmp;
    QList<NiveauRow> niveaux;
    QList<MouvementRow> mouvements; ///< last first
};

/// A sortie with the words a person reads.
struct SortieRow {
    Id<SortieMateriel> id;
    QString numero;
    Id<Materiel> materiel;
    QString reference;
    QString designation;
    QString unite;
    Id<Technicien> technicienId;
    QString technicien;
    Id<Intervention> intervention;
    Quantite quantite;
    Quantite retournee;
    NatureSortie nature = NatureSortie::Pose;
    StatutSortie statut = StatutSortie::Sortie;
    QDateTime sortiLe;
    QDate retourPrevuLe;

    Quantite restante() const { return quantite - retournee; }
};

/// A fitted part that no line of the visit carries yet. `coutUnitaire` is to be stored on the line for the
/// margin, never shown without prix_achat.voir.
struct PartRow {
    Id<SortieMateriel> sortie;
    Id<Materiel> materiel;
    QString reference;
    QString designation;
    Quantite quantite; ///< taken out − come back
    Id<Unite> uniteId;
    PrixUnitaire prixVenteHt;
    PrixUnitaire coutUnitaire;
    Id<TauxTva> tauxTvaId;
};

/// A visit that may still receive articles, as a sortie chooses it.
struct VisiteChoix {
    Id<Intervention> id;
    QString reference; ///< « INT-2026-00042/1 »
    QString client;
    Id<Technicien> technicien; ///< who is responsible for it
};

struct TechnicienChoix {
    Id<Technicien> id;
    QString nom;
};

/// What the screens and the devis read of the stock, under materiel.lire. Somebody who only has his own sees
/// all articles, to choose from, but his own sorties and movements.
class StockQueries {
public:
    explicit StockQueries(Session& session)
        : m_session(session) {}

    /// Filters: actifs, sous_seuil, rupture, inactifs. Sorts: reference, designation, stock, seuil.
    Result<RowPage<MaterielRow>> liste(const ListRequest& request);
    Result<MaterielTotal> total(const ListRequest& request);
    Result<MaterielFiche> fiche(Id<Materiel> materiel, int mouvements = 20);
    /// The article of a scanned or typed code: its reference or its EAN.
    Result<std::optional<MaterielRow>> parCode(const QString& code);
    /// Stock of all places at an instant, from the movements alone (MAT-01).
    Result<Quantite> stockAu(Id<Materiel> materiel, const QDateTime& instant);

    /// Loans that are still out, the first due first; of one technicien when given.
    Result<QList<SortieRow>> aRetourner(Id<Technicien> technicien = {});
    /// All that a technicien may bring back: loans, and parts of visits that are not closed.
    Result<QList<SortieRow>> retournables(Id<Technicien> technicien);
    /// All sorties of a visit, cancelled ones too, in order.
    Result<QList<SortieRow>> sortiesDe(Id<Intervention> intervention);
    /// What the end of a visit asks about (INT-01): still out and on no line, whoever took it. Right:
    /// missions.ecrire over the visit.
    Result<QList<SortieRow>> aDemander(Id<Intervention> intervention);
    /// The parts of a visit that become lines of its devis.
    Result<QList<PartRow>> partsOf(Id<Intervention> intervention);

    /// Visits that are neither closed nor cancelled, the next planned first; one's own for who sees no
    /// others.
    Result<QList<VisiteChoix>> visitesOuvertes();
    /// Technicians at work, by name; oneself alone for who only has his own materiel.
    Result<QList<TechnicienChoix>> techniciens();
    Result<QList<Emplacement>> emplacements();
    Result<QList<CategorieMateriel>> categories();
    Result<QList<Fournisseur>> fournisseurs();

private:
    Result<bool> seesCosts();
    Result<bool> ownOnly();
    Result<QList<MaterielRow>> articles(const QString& condition, const QVariantList& values);
    Result<QList<NiveauRow>> niveaux(Id<Materiel> materiel);
    Result<QList<MouvementRow>> mouvements(Id<Materiel> materiel, int limit, bool costs);
    Result<QList<SortieRow>> sorties(const QString& condition, QVariantList values);

    Session& m_session;
};

/// StockQueries::partsOf inside a transaction. No right is asked.
Result<QList<PartRow>> partsToBill(Connection& connection, Id<Intervention> intervention);

} // namespace tournevis
