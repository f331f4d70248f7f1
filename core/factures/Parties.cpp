// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/Parties.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace tournevis {
namespace {

constexpr PartyText<Vendeur> vendeurTexts[] = {
    {"raison_sociale", &Vendeur::raisonSociale},
    {"forme", &Vendeur::forme},
    {"capital_cts", &Vendeur::capitalCts},
    {"siren", &Vendeur::siren},
    {"siret", &Vendeur::siret},
    {"rcs", &Vendeur::rcs},
    {"ape", &Vendeur::ape},
    {"tva_intra", &Vendeur::tvaIntra},
    {"adresse_l1", &Vendeur::adresseL1},
    {"adresse_l2", &Vendeur::adresseL2},
    {"adresse_l3", &Vendeur::adresseL3},
    {"code_postal", &Vendeur::codePostal},
    {"ville", &Vendeur::ville},
    {"pays", &Vendeur::pays},
    {"telephone", &Vendeur::telephone},
    {"email", &Vendeur::email},
    {"regime_tva", &Vendeur::regimeTva},
    {"assureur", &Vendeur::assureur},
    {"assureur_adresse", &Vendeur::assureurAdresse},
    {"assurance_contrat", &Vendeur::assuranceContrat},
    {"assurance_zone", &Vendeur::assuranceZone},
    {"mediateur_nom", &Vendeur::mediateurNom},
    {"mediateur_coordonnees", &Vendeur::mediateurCoordonnees},
    {"mentions", &Vendeur::mentions},
    {"couleur_document", &Vendeur::couleur},
};

constexpr PartyText<Acheteur> acheteurTexts[] = {
    {"code", &Acheteur::code},
    {"type", &Acheteur::type},
    {"civilite", &Acheteur::civilite},
    {"nom", &Acheteur::nom},
    {"prenom", &Acheteur::prenom},
    {"representant", &Acheteur::representant},
    {"siren", &Acheteur::siren},
    {"siret", &Acheteur::siret},
    {"tva_intra", &Acheteur::tvaIntra},
    {"assujetti_tva", &Acheteur::assujettiTva},
    {"code_service", &Acheteur::codeService},
    {"adresse_electronique", &Acheteur::adresseElectronique},
    {"adresse_l1", &Acheteur::adresseL1},
    {"adresse_l2", &Acheteur::adresseL2},
    {"adresse_l3", &Acheteur::adresseL3},
    {"code_postal", &Acheteur::codePostal},
    {"ville", &Acheteur::ville},
    {"pays", &Acheteur::pays},
    {"payeur", &Acheteur::payeur},
};

constexpr PartyText<Livraison> livraisonTexts[] = {
    {"libelle", &Livraison::libelle},      {"type", &Livraison::type},
    {"adresse_l1", &Livraison::adresseL1}, {"adresse_l2", &Livraison::adresseL2},
    {"adresse_l3", &Livraison::adresseL3}, {"code_postal", &Livraison::codePostal},
    {"ville", &Livraison::ville},          {"pays", &Livraison::pays},
    {"operation", &Livraison::operation},  {"modalite", &Livraison::modalite},
};

/// Reads the first `count` texts of a party from one row of `table`.
template <class Party>
Result<std::optional<Party>> readParty(Connection& connection, const char* table, const QString& condition,
                                       const QVariantList& values, qsizetype count) {
    QStringList columns;
    for (const PartyText<Party>& text : Party::texts.first(std::size_t(count)))
        columns += QLatin1String(text.column);
    const auto rows = TRY(connection.select(
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 LIMIT 1").arg(columns.join(u','), table, condition),
        values, [&](const Row& row) {
            Party party;
            for (int column = 0; column < count; ++column)
                party.*(Party::texts[std::size_t(column)].member) = row.text(column);
            return party;
        }));
    return rows.isEmpty() ? std::nullopt : std::optional<Party>(rows.first());
}

/// The facture of a buyer with a payer goes to the payer's address.
void addressToPayer(Acheteur& acheteur, const Acheteur& payeur) {
    acheteur.payeur = payeur.displayName();
    acheteur.adresseL1 = payeur.adresseL1;
    acheteur.adresseL2 = payeur.adresseL2;
    acheteur.adresseL3 = payeur.adresseL3;
    acheteur.codePostal = payeur.codePostal;
    acheteur.ville = payeur.ville;
    acheteur.pays = payeur.pays;
}

constexpr qsizetype clientColumnCount = std::size(acheteurTexts) - 1;
constexpr qsizetype siteColumnCount = std::size(livraisonTexts) - 2;

} // namespace

const std::span<const PartyText<Vendeur>> Vendeur::texts{vendeurTexts};
const std::span<const PartyText<Acheteur>> Acheteur::texts{acheteurTexts};
const std::span<const PartyText<Livraison>> Livraison::texts{livraisonTexts};

QString Acheteur::displayName() const {
    if (!isConsumer())
        return nom;
    return QStringLiteral("%1 %2 %3").arg(civilite, prenom, nom).simplified();
}

Result<std::optional<Vendeur>> readVendeur(Connection& connection) {
    return readParty<Vendeur>(connection, "societe", QStringLiteral("archive_le IS NULL ORDER BY id"), {},
                              qsizetype(Vendeur::texts.size()));
}

Result<std::optional<Acheteur>> readAcheteur(Connection& connection, qint64 clientId, qint64 payeurId) {
    const QString byId = QStringLiteral("id = ?");
    auto acheteur = TRY(readParty<Acheteur>(connection, "client", byId, {clientId}, clientColumnCount));
    if (acheteur && payeurId != 0 && payeurId != clientId) {
        const auto payeur =
            TRY(readParty<Acheteur>(connection, "client", byId, {payeurId}, clientColumnCount));
        if (payeur)
            addressToPayer(*acheteur, *payeur);
    }
    return acheteur;
}

Result<std::optional<Livraison>> readLivraison(Connection& connection, qint64 siteId) {
    return readParty<Livraison>(connection, "site", QStringLiteral("id = ?"), {siteId}, siteColumnCount);
}

template <class Party>
QString toJson(const Party& party) {
    QJsonObject object;
    for (const PartyText<Party>& text : Party::texts) {
        if (!(party.*text.member).isEmpty())
            object.insert(QLatin1String(text.column), party.*text.member);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <class Party>
Party fromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Party party;
    for (const PartyText<Party>& text : Party::texts)
        party.*text.member = object.value(QLatin1String(text.column)).toString();
    return party;
}

template QString toJson(const Vendeur&);
template QString toJson(const Acheteur&);
template QString toJson(const Livraison&);
template Vendeur fromJson(const QString&);
template Acheteur fromJson(const QString&);
template Livraison fromJson(const QString&);

} // namespace tournevis
