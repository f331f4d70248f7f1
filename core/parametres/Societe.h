// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// When the VAT of a facture falls due (legal.md § 2).
enum class RegimeTva { Encaissements, Debits, Franchise };
std::span<const EnumCode<RegimeTva>> enumTable(RegimeTva);

/// The company that issues the documents: identity, insurance and mentions printed on them.
struct Societe : Entity<Societe> {
    QString raisonSociale;
    QString forme;
    std::optional<Montant> capital;
    QString siren;
    QString siret;
    QString rcs;
    QString ape;
    QString tvaIntra;
    QString adresseL1;
    QString adresseL2;
    QString adresseL3;
    QString codePostal;
    QString ville;
    QString pays = QStringLiteral("FR"); ///< ISO 3166-1 alpha-2
    QString telephone;                   ///< E.164
    QString email;
    QString siteWeb;
    RegimeTva regimeTva = RegimeTva::Encaissements;
    QString fuseau = QStringLiteral("Europe/Paris"); ///< IANA name
    QString assureur;
    QString assureurAdresse;
    QString assuranceContrat;
    QString assuranceZone;
    QString certifications;
    QString mediateurNom;
    QString mediateurCoordonnees;
    QString dechetsMention;
    QString mentions;
    QString couleurDocument; ///< #rrggbb
    QByteArray logo;
    QString logoType; ///< MIME type of `logo`

    static const Schema schema;
};

/// A bank account printed at the foot of factures.
struct Banque : Entity<Banque> {
    Id<Societe> societeId;
    QString libelle;
    QString titulaire;
    QString iban;
    QString bic;
    QString compte; ///< account of the general ledger
    bool parDefaut = false;
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
