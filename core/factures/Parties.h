// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Connection.h"

#include <optional>
#include <span>

namespace tournevis {

/// A text of a party: the column it is read from, which is also its key in the frozen JSON.
template <class Party>
struct PartyText {
    const char* column;
    QString Party::*member;
};

/// The company as printed on a facture (BG-4).
struct Vendeur {
    QString raisonSociale, forme, capitalCts, siren, siret, rcs, ape, tvaIntra;
    QString adresseL1, adresseL2, adresseL3, codePostal, ville, pays;
    QString telephone, email, regimeTva;
    QString assureur, assureurAdresse, assuranceContrat, assuranceZone;
    QString mediateurNom, mediateurCoordonnees, mentions, couleur;

    static const std::span<const PartyText<Vendeur>> texts;
    bool isFranchise() const { return regimeTva == QLatin1String("franchise"); }
    bool isDebits() const { return regimeTva == QLatin1String("debits"); }
};

/// The buyer (BG-7). With a payer, the address is the payer's: where the facture goes.
struct Acheteur {
    QString code, type, civilite, nom, prenom, representant, siren, siret, tvaIntra, assujettiTva;
    QString codeService, adresseElectronique;
    QString adresseL1, adresseL2, adresseL3, codePostal, ville, pays;
    QString payeur; ///< name of the payer; empty when the buyer pays

    static const std::span<const PartyText<Acheteur>> texts;
    bool isConsumer() const { return type == QLatin1String("particulier"); }
    bool isAssujetti() const { return assujettiTva == QLatin1String("1"); }
    QString displayName() const;
};

/// Where the work was done (BG-13).
struct Livraison {
    QString libelle, type;
    QString adresseL1, adresseL2, adresseL3, codePostal, ville, pays;
    QString operation; ///< code of CategorieOperation
    QString modalite;  ///< label of the payment terms

    static const std::span<const PartyText<Livraison>> texts;
};

/// Address lines as they are printed, empty ones left out.
template <class Party>
QStringList adressePostale(const Party& party) {
    QStringList lignes{party.adresseL1, party.adresseL2, party.adresseL3,
                       (party.codePostal + u' ' + party.ville).trimmed()};
    lignes.removeAll(QString());
    return lignes;
}

/// The present row of a party; nothing when there is none.
Result<std::optional<Vendeur>> readVendeur(Connection& connection);
Result<std::optional<Acheteur>> readAcheteur(Connection& connection, qint64 clientId, qint64 payeurId);
Result<std::optional<Livraison>> readLivraison(Connection& connection, qint64 siteId);

/// The frozen writing of a party: a JSON object of texts.
template <class Party>
QString toJson(const Party& party);
template <class Party>
Party fromJson(const QString& json);

} // namespace tournevis
