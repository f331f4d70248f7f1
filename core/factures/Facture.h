// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"
#include "parametres/References.h"

#include <optional>

namespace tournevis {

struct Client;
struct Devis;
struct DevisLigne;
struct InterventionLigne;
struct Materiel;
struct Mission;
struct PieceJointe;
struct Site;
struct Specialite;
struct Utilisateur;

/// What the document is (BT-3).
enum class TypeFacture { Facture, Acompte, Situation, Solde, Avoir, Recurrente };
/// Where its life stands; whether it is paid is derived (FactureRules.h).
enum class EtatFacture { Brouillon, Emise, Contrepassee };
enum class TypeFactureLigne { Section, Ligne, SousTotal, Texte, SautPage, DeductionAcompte, Ecotaxe };
enum class NatureEcheance { Normale, Retenue };
enum class CanalEnvoi { Email, Courrier, Plateforme, Remise };
enum class PlateformeStatut { Sans, Deposee, Rejetee, Recue, Refusee, Encaissee };

std::span<const EnumCode<TypeFacture>> enumTable(TypeFacture);
std::span<const EnumCode<EtatFacture>> enumTable(EtatFacture);
std::span<const EnumCode<TypeFactureLigne>> enumTable(TypeFactureLigne);
std::span<const EnumCode<NatureEcheance>> enumTable(NatureEcheance);
std::span<const EnumCode<CanalEnvoi>> enumTable(CanalEnvoi);
std::span<const EnumCode<PlateformeStatut>> enumTable(PlateformeStatut);

/// A facture or an avoir (positive amounts, type Avoir). Free while a draft; sealed by the last update of its
/// issue, after which only the marks of data-model.md § 5 invariant 1 move.
struct Facture : Entity<Facture> {
    QString numero; ///< drawn at issue, never before (legal.md § 2.5)
    QString serie;  ///< « FAC », « AVO »
    std::optional<int> exercice;
    TypeFacture type = TypeFacture::Facture;
    EtatFacture etat = EtatFacture::Brouillon;
    Id<Devis> devisId;
    Id<Mission> missionId;
    Id<Facture> factureOrigineId; ///< what an avoir corrects
    Id<Client> clientId;
    Id<Client> payeurId;
    Id<Site> siteId;
    QString vendeur; ///< JSON of Vendeur, written at issue
    QString acheteur;
    QString livraison;
    QDate dateFacture;
    QDate datePrestation;
    QDate periodeDu;
    QDate periodeAu;
    QDate dateEcheance;
    Id<TypePaiement> typePaiementId;
    QString conditions; ///< printed legal paragraph, frozen at issue
    QString refAcheteur;
    QString bonCommande;
    QString refMarche;
    QString objet;
    QString texteEntete;
    QString textePied;
    Taux remise;           ///< at most one of remise and remiseMontant is not zero
    Montant remiseMontant; ///< document discount given as an amount
    Montant lignesHt;
    Montant montantHt;
    Montant montantTva;
    Montant montantTtc;
    Montant acomptes;
    Montant dejaRegle;
    Montant netAPayer; ///< ttc − dejaRegle − tiers
    std::optional<int> situationRang;
    bool situationFinale = false;
    Taux retenue;
    Montant retenueMontant;
    QDate retenueLiberationLe;
    bool autoliquidation = false;
    QString mentionTva;
    Id<Client> tiersPayeurId;
    Montant tiers;
    QString iban;
    QString bic;
    QString qr;
    std::optional<ModePaiement> modePaiementPrevu; ///< BT-81; a LCR is announced as Autre
    QDateTime emiseLe;
    Id<Utilisateur> emisePar;
    Id<PieceJointe> pdfPieceId;
    QString pdfSha;
    QString xmlSha;
    QString sceau; ///< JSON: digest of each line, tax row and due date by id
    QString empreintePrec;
    QString empreinte;
    std::optional<qint64> chaineRang;
    QDateTime envoyeeLe;
    QString envoyeeA;
    std::optional<CanalEnvoi> canal;
    PlateformeStatut plateformeStatut = PlateformeStatut::Sans;
    bool litige = false;
    QString litigeMotif;
    QString noteInterne;
    QDateTime exporteeLe;

    static const Schema schema;

    bool isAvoir() const { return type == TypeFacture::Avoir; }
    bool isDraft() const { return etat == EtatFacture::Brouillon; }
};

/// A row of the table of a facture. The rows that follow a section belong to it (parentId).
struct FactureLigne : Entity<FactureLigne> {
    Id<Facture> factureId;
    Id<FactureLigne> parentId;
    int ordre = 0; ///< 1..n, renumbered by the service
    TypeFactureLigne type = TypeFactureLigne::Ligne;
    Id<Materiel> materielId;
    Id<Specialite> specialiteId;
    QString reference;
    QString designation;
    QString description;
    Quantite quantite;
    Id<Unite> uniteId;
    PrixUnitaire prixUnitaireHt;
    Taux remise;
    Id<TauxTva> tauxTvaId;
    QString tvaMotif;
    Montant montantHt; ///< gross less discount
    PrixUnitaire coutUnitaire;
    int tempsMin = 0;
    bool masquerPrix = false;
    QString noteInterne;
    Id<Facture> acompteId;
    Id<DevisLigne> devisLigneId;
    Id<InterventionLigne> interventionLigneId;
    std::optional<int> avancement; ///< cumulated progress of a situation, basis points
    std::optional<int> avancementPrec;
    QDate periodeDu;
    QDate periodeAu;
    QString compteVente;
    QString sectionAnalytique;

    static const Schema schema;

    /// Whether the row counts in the totals.
    bool isCounted() const {
        return type == TypeFactureLigne::Ligne || type == TypeFactureLigne::DeductionAcompte ||
               type == TypeFactureLigne::Ecotaxe;
    }
};

/// One row of the tax table (BG-23), frozen with its facture.
struct FactureTva : Entity<FactureTva> {
    Id<Facture> factureId;
    Id<TauxTva> tauxTvaId;
    QString code; ///< BT-118
    Taux taux;    ///< BT-119
    Montant lignes;
    Montant remise;
    Montant base;
    Montant tva;
    QString motif;

    static const Schema schema;
};

/// A due date and its amount; the retention of a guarantee is due later than the rest.
struct Echeance : Entity<Echeance> {
    Id<Facture> factureId;
    QDate date;
    Montant montant;
    NatureEcheance nature = NatureEcheance::Normale;

    static const Schema schema;
};

} // namespace tournevis
