// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/EnumTable.h"
#include "base/Montant.h"
#include "data/Schema.h"

#include <optional>

namespace tournevis {

struct Client;
struct Contact;
struct DevisLigne;
struct Materiel;
struct Mission;
struct PieceJointe;
struct Site;
struct Specialite;
struct TauxTva;
struct TypePaiement;
struct Unite;
struct Utilisateur;

/// Life of a devis; the allowed moves are DevisRules::fleches().
enum class StatutDevis {
    Brouillon,
    AttenteDg,
    AttentePdg,
    AModifier,
    Valide,
    Envoye,
    Accepte,
    RefuseInterne,
    Refuse,
    Expire,
    Annule,
    Remplace, ///< a newer version took its place
};
std::span<const EnumCode<StatutDevis>> enumTable(StatutDevis);

enum class NiveauDevis { Dg, Pdg };
std::span<const EnumCode<NiveauDevis>> enumTable(NiveauDevis);

/// What a holder of an approval step decides.
enum class DecisionDevis { Approuve, Refuse, AModifier };
std::span<const EnumCode<DecisionDevis>> enumTable(DecisionDevis);

enum class ReponseClient { Accepte, Refuse, AModifier };
std::span<const EnumCode<ReponseClient>> enumTable(ReponseClient);

/// How the client's answer came.
enum class ModeReponse { Papier, Email, Electronique, Oral };
std::span<const EnumCode<ModeReponse>> enumTable(ModeReponse);

/// Why the client refused.
enum class MotifRefus { Prix, Delai, Concurrent, Abandon, Autre };
std::span<const EnumCode<MotifRefus>> enumTable(MotifRefus);

enum class TypeDevisLigne { Section, Ligne, SousTotal, Texte, SautPage };
std::span<const EnumCode<TypeDevisLigne>> enumTable(TypeDevisLigne);

/// An option and a variant not kept enter no total.
enum class NatureDevisLigne { Normale, Option, Variante };
std::span<const EnumCode<NatureDevisLigne>> enumTable(NatureDevisLigne);

/// A priced offer to a client.
struct Devis : Entity<Devis> {
    QString numero; ///< drawn at the first submission or sending, kept for ever; empty before
    int versionDoc = 1;
    Id<Devis> versionPrecedenteId;
    Id<Client> clientId;
    Id<Site> siteId;
    Id<Client> payeurId;
    Id<Contact> contactId;
    Id<Mission> missionId;
    QString titre;
    QString description;
    QString texteEntete;
    QString textePied;
    StatutDevis statut = StatutDevis::Brouillon;
    QDate dateDevis;
    QDate dateValidite;
    QDate dateDebutPrevue;
    std::optional<qint64> dureeEstimee; ///< minutes
    Id<TypePaiement> typePaiementId;
    Taux remiseTaux;       ///< at most one of the two discounts is not zero
    Montant remiseMontant; ///< a discount in euros on the whole devis
    Montant lignesHt;      ///< Σ of the counted lines, before the discount of the devis
    Montant montantHt;
    Montant montantTva;
    Montant montantTtc;
    Montant optionsHt;
    Montant optionsTtc;
    Montant cout;  ///< internal: shown with marge.voir only, never printed
    Montant marge; ///< montantHt − cout
    Taux acompteTaux;
    std::optional<Montant> acompteMontant; ///< a fixed deposit, including tax; else acompteTaux of the total
    Taux retenueGarantie;                  ///< up to 5 %
    bool payant = false;
    Montant prixDevis; ///< price of the devis itself when payant
    bool certificationTva = false;
    QString certificationTvaMotif;
    QString dechets;
    QString garanties;
    bool dgRequis = false; ///< decided at submission
    bool pdgRequis = false;
    Id<Utilisateur> dgId; ///< decisions of the current round; DevisValidation keeps all
    std::optional<DecisionDevis> dgDecision;
    QString dgCommentaire;
    QDateTime dgLe;
    Id<Utilisateur> pdgId;
    std::optional<DecisionDevis> pdgDecision;
    QString pdgCommentaire;
    QDateTime pdgLe;
    std::optional<ReponseClient> clientReponse;
    QString clientCommentaire;
    QDateTime clientLe;
    QString clientSignataire;
    std::optional<ModeReponse> clientMode;
    Id<PieceJointe> preuvePieceId;
    std::optional<MotifRefus> refusMotif;
    QDateTime soumisLe;
    QDateTime envoyeLe;
    QString envoyeA;
    QDate relanceLe;
    qint64 nbRelances = 0;
    Id<Utilisateur> auteurId;
    Id<Utilisateur> commercialId;
    Id<PieceJointe> pdfPieceId;
    QString empreinte;  ///< SHA-256 of the head and the lines, renewed by each save, final once sent
    QString instantane; ///< JSON of the parties as they were at sending; empty before

    static const Schema schema;
};

/// One row of a devis. Only rows of type Ligne have a quantity and a price.
struct DevisLigne : Entity<DevisLigne> {
    Id<Devis> devisId;
    Id<DevisLigne> parentId;
    qint64 ordre = 0; ///< 1..n without hole
    TypeDevisLigne type = TypeDevisLigne::Ligne;
    NatureDevisLigne nature = NatureDevisLigne::Normale;
    QString groupeVariante;
    bool varianteRetenue = false;
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
    Montant montantHt;
    PrixUnitaire coutUnitaire;
    qint64 temps = 0; ///< minutes of labour held in the line
    bool masquerPrix = false;
    Quantite quantiteFacturee;
    QString noteInterne;

    static const Schema schema;
};

/// One tax group of a devis, as printed under its total.
struct DevisTva : Entity<DevisTva> {
    Id<Devis> devisId;
    Id<TauxTva> tauxTvaId;
    Montant lignes;
    Montant remise;
    Montant base;
    Montant tva;

    static const Schema schema;
};

/// One decision of the direction. Append-only: a decision taken back is a further row.
struct DevisValidation : Entity<DevisValidation> {
    Id<Devis> devisId;
    NiveauDevis niveau = NiveauDevis::Dg;
    qint64 tour = 1; ///< each decision of the DG opens a round
    DecisionDevis decision = DecisionDevis::Approuve;
    QString commentaire;
    Montant montantHt; ///< amount the decision was about
    Id<Utilisateur> valideurId;
    Id<Utilisateur> delegueDeId;

    static const Schema schema;
};

} // namespace tournevis
