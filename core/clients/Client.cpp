// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/Client.h"

namespace tournevis {
namespace {

constexpr EnumCode<ClientType> types[] = {
    {ClientType::Particulier, "particulier", QT_TRANSLATE_NOOP("Enum", "Particulier")},
    {ClientType::Entreprise, "entreprise", QT_TRANSLATE_NOOP("Enum", "Entreprise")},
    {ClientType::Collectivite, "collectivite", QT_TRANSLATE_NOOP("Enum", "Collectivité")},
    {ClientType::Syndic, "syndic", QT_TRANSLATE_NOOP("Enum", "Syndic")},
    {ClientType::Bailleur, "bailleur", QT_TRANSLATE_NOOP("Enum", "Bailleur")},
};
constexpr EnumCode<CarteClient> cartes[] = {
    {CarteClient::Standard, "standard", QT_TRANSLATE_NOOP("Enum", "Standard")},
    {CarteClient::Premium, "premium", QT_TRANSLATE_NOOP("Enum", "Premium")},
};
constexpr EnumCode<Blocage> blocages[] = {
    {Blocage::Aucun, "aucun", QT_TRANSLATE_NOOP("Enum", "Aucun")},
    {Blocage::Avertir, "avertir", QT_TRANSLATE_NOOP("Enum", "Avertir")},
    {Blocage::Bloquer, "bloquer", QT_TRANSLATE_NOOP("Enum", "Bloquer")},
};
constexpr EnumCode<CanalContact> canaux[] = {
    {CanalContact::Email, "email", QT_TRANSLATE_NOOP("Enum", "E-mail")},
    {CanalContact::Telephone, "telephone", QT_TRANSLATE_NOOP("Enum", "Téléphone")},
    {CanalContact::Sms, "sms", QT_TRANSLATE_NOOP("Enum", "SMS")},
    {CanalContact::Courrier, "courrier", QT_TRANSLATE_NOOP("Enum", "Courrier")},
};

using namespace FieldFlag;
constexpr Field fields[] = {
    field<&Client::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Client::carte>("carte", QT_TRANSLATE_NOOP("Field", "Carte")),
    field<&Client::civilite>("civilite", QT_TRANSLATE_NOOP("Field", "Civilité"), None, 10),
    field<&Client::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), Required | Searched, 120),
    field<&Client::prenom>("prenom", QT_TRANSLATE_NOOP("Field", "Prénom"), Searched, 80),
    // After the names: the search column is also what the list sorts by.
    field<&Client::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), Required | Searched | Frozen, 16),
    field<&Client::representant>("representant", QT_TRANSLATE_NOOP("Field", "Représentant"), None, 120),
    field<&Client::formeJuridique>("forme_juridique", QT_TRANSLATE_NOOP("Field", "Forme juridique"), None,
                                   20),
    field<&Client::siren>("siren", QT_TRANSLATE_NOOP("Field", "SIREN"), None, 9),
    field<&Client::siret>("siret", QT_TRANSLATE_NOOP("Field", "SIRET"), None, 14),
    field<&Client::ape>("ape", QT_TRANSLATE_NOOP("Field", "Code APE"), None, 6),
    field<&Client::tvaIntra>("tva_intra", QT_TRANSLATE_NOOP("Field", "TVA intracommunautaire"), None, 15),
    field<&Client::assujettiTva>("assujetti_tva", QT_TRANSLATE_NOOP("Field", "Assujetti à la TVA")),
    field<&Client::autoliquidation>("autoliquidation", QT_TRANSLATE_NOOP("Field", "Autoliquidation")),
    field<&Client::codeService>("code_service", QT_TRANSLATE_NOOP("Field", "Code service"), None, 100),
    field<&Client::refAcheteur>("ref_acheteur", QT_TRANSLATE_NOOP("Field", "Référence acheteur"), None, 100),
    field<&Client::adresseElectronique>("adresse_electronique",
                                        QT_TRANSLATE_NOOP("Field", "Adresse électronique"), None, 125),
    field<&Client::schemaAdresse>("schema_adresse", QT_TRANSLATE_NOOP("Field", "Schéma d’adresse"), None, 4),
    field<&Client::email>("email", QT_TRANSLATE_NOOP("Field", "E-mail"), None, 254),
    field<&Client::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), None, 20),
    field<&Client::telephone2>("telephone2", QT_TRANSLATE_NOOP("Field", "Autre téléphone"), None, 20),
    field<&Client::siteWeb>("site_web", QT_TRANSLATE_NOOP("Field", "Site web"), None, 200),
    field<&Client::adresseL1>("adresse_l1", QT_TRANSLATE_NOOP("Field", "Adresse"), None, 120),
    field<&Client::adresseL2>("adresse_l2", QT_TRANSLATE_NOOP("Field", "Complément"), None, 120),
    field<&Client::adresseL3>("adresse_l3", QT_TRANSLATE_NOOP("Field", "Complément"), None, 120),
    field<&Client::codePostal>("code_postal", QT_TRANSLATE_NOOP("Field", "Code postal"), None, 10),
    field<&Client::ville>("ville", QT_TRANSLATE_NOOP("Field", "Ville"), None, 80),
    field<&Client::pays>("pays", QT_TRANSLATE_NOOP("Field", "Pays"), Required, 2),
    field<&Client::zoneId>("zone_id", QT_TRANSLATE_NOOP("Field", "Zone")),
    field<&Client::typePaiementId>("type_paiement_id", QT_TRANSLATE_NOOP("Field", "Conditions de paiement"),
                                   Required),
    field<&Client::payeurId>("payeur_id", QT_TRANSLATE_NOOP("Field", "Payeur")),
    field<&Client::tvaDefautId>("tva_defaut_id", QT_TRANSLATE_NOOP("Field", "TVA par défaut")),
    field<&Client::remise>("remise_bp", QT_TRANSLATE_NOOP("Field", "Remise accordée")),
    field<&Client::iban>("iban", QT_TRANSLATE_NOOP("Field", "IBAN"), Secret, 34),
    field<&Client::bic>("bic", QT_TRANSLATE_NOOP("Field", "BIC"), None, 11),
    field<&Client::mandatSepaRef>("mandat_sepa_ref", QT_TRANSLATE_NOOP("Field", "Mandat SEPA"), None, 35),
    field<&Client::mandatSepaLe>("mandat_sepa_le", QT_TRANSLATE_NOOP("Field", "Mandat signé le")),
    field<&Client::compteAuxiliaire>("compte_auxiliaire", QT_TRANSLATE_NOOP("Field", "Compte auxiliaire"),
                                     None, 20),
    field<&Client::encoursMax>("encours_max_cts", QT_TRANSLATE_NOOP("Field", "Plafond d’encours")),
    field<&Client::blocage>("blocage", QT_TRANSLATE_NOOP("Field", "Blocage")),
    field<&Client::blocageMotif>("blocage_motif", QT_TRANSLATE_NOOP("Field", "Motif du blocage"), None, 200),
    field<&Client::relancesExclues>("relances_exclues", QT_TRANSLATE_NOOP("Field", "Exclu des relances")),
    field<&Client::langue>("langue", QT_TRANSLATE_NOOP("Field", "Langue"), Required, 5),
    field<&Client::canalPrefere>("canal_prefere", QT_TRANSLATE_NOOP("Field", "Canal préféré")),
    field<&Client::consentMarketing>("consent_marketing",
                                     QT_TRANSLATE_NOOP("Field", "Accepte la prospection")),
    field<&Client::consentLe>("consent_le", QT_TRANSLATE_NOOP("Field", "Consentement le")),
    field<&Client::source>("source", QT_TRANSLATE_NOOP("Field", "Origine"), None, 60),
    field<&Client::anonymiseLe>("anonymise_le", QT_TRANSLATE_NOOP("Field", "Anonymisé le")),
    field<&Client::noteInterne>("note_interne", QT_TRANSLATE_NOOP("Field", "Note interne"), None, 4000),
    field<&Client::notePublique>("note_publique", QT_TRANSLATE_NOOP("Field", "Note imprimée"), None, 4000),
    field<&Client::prospect>("prospect", QT_TRANSLATE_NOOP("Field", "Prospect")),
    field<&Client::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

std::span<const EnumCode<ClientType>> enumTable(ClientType) { return types; }
std::span<const EnumCode<CarteClient>> enumTable(CarteClient) { return cartes; }
std::span<const EnumCode<Blocage>> enumTable(Blocage) { return blocages; }
std::span<const EnumCode<CanalContact>> enumTable(CanalContact) { return canaux; }

const Schema Client::schema{"client", QT_TRANSLATE_NOOP("Field", "Client"), fields, "nom_recherche"};

QString Client::displayName() const {
    const QString person = QStringList{civilite, prenom, nom}.join(u' ').simplified();
    return isConsumer() ? person : nom;
}

} // namespace tournevis
