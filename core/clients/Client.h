// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

#include <optional>

namespace tournevis {

struct Contact;
struct TauxTva;
struct TypePaiement;
struct Zone;

enum class ClientType { Particulier, Entreprise, Collectivite, Syndic, Bailleur };
enum class CarteClient { Standard, Premium };
enum class Blocage { Aucun, Avertir, Bloquer };
enum class CanalContact { Email, Telephone, Sms, Courrier };

std::span<const EnumCode<ClientType>> enumTable(ClientType);
std::span<const EnumCode<CarteClient>> enumTable(CarteClient);
std::span<const EnumCode<Blocage>> enumTable(Blocage);
std::span<const EnumCode<CanalContact>> enumTable(CanalContact);

/// Who orders and pays. `nom` is the company name of a legal person, the family name of a consumer. The
/// address is the billing one; work sites have their own.
struct Client : Entity<Client> {
    QString code; ///< CLT-00042, drawn at creation
    ClientType type = ClientType::Particulier;
    CarteClient carte = CarteClient::Standard;
    QString civilite;
    QString nom;
    QString prenom;
    QString representant; ///< printed « représentée par … »
    QString formeJuridique;
    QString siren;
    QString siret;
    QString ape;
    QString tvaIntra;
    bool assujettiTva = false;
    bool autoliquidation = false;
    QString codeService;
    QString refAcheteur;
    QString adresseElectronique;
    QString schemaAdresse;
    QString email;
    QString telephone; ///< E.164
    QString telephone2;
    QString siteWeb;
    QString adresseL1;
    QString adresseL2;
    QString adresseL3;
    QString codePostal;
    QString ville;
    QString pays = QStringLiteral("FR");
    Id<Zone> zoneId;
    Id<TypePaiement> typePaiementId;
    Id<Client> payeurId;
    Id<TauxTva> tvaDefautId;
    Taux remise;
    QString iban;
    QString bic;
    QString mandatSepaRef;
    QDate mandatSepaLe;
    QString compteAuxiliaire;
    std::optional<Montant> encoursMax;
    Blocage blocage = Blocage::Aucun;
    QString blocageMotif;
    bool relancesExclues = false;
    QString langue = QStringLiteral("fr");
    std::optional<CanalContact> canalPrefere;
    bool consentMarketing = false;
    QDateTime consentLe;
    QString source;
    QDateTime anonymiseLe;
    QString noteInterne;
    QString notePublique;
    bool prospect = false;
    bool actif = true;

    static const Schema schema;

    /// « M. Jean Bailly » for a person, the company name otherwise.
    QString displayName() const;
    bool isConsumer() const { return type == ClientType::Particulier; }
};

} // namespace tournevis
