// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// Who sells articles, or lends hands.
struct Fournisseur : Entity<Fournisseur> {
    QString code;
    QString nom;
    QString siret;
    QString tvaIntra;
    QString contact;
    QString telephone; ///< E.164
    QString email;
    QString siteWeb;
    QString adresseL1;
    QString adresseL2;
    QString codePostal;
    QString ville;
    QString pays = QStringLiteral("FR");
    std::optional<int> delaiJours;
    QString note;
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
