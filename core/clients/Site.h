// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/Client.h"

namespace tournevis {

enum class SiteType { LogementPlus2Ans, LogementNeuf, LocalPro, Public };
std::span<const EnumCode<SiteType>> enumTable(SiteType);

/// A place where work is done. Each client has at least its main one.
struct Site : Entity<Site> {
    Id<Client> clientId;
    QString libelle;
    QString adresseL1;
    QString adresseL2;
    QString adresseL3;
    QString codePostal;
    QString ville;
    QString pays = QStringLiteral("FR");
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<SiteType> type;
    QString acces;
    QString codePorte; ///< shown with client.code_acces only, never printed nor exported
    QString horaires;
    Id<Zone> zoneId;
    Id<Contact> contactId;
    QString note;
    bool principal = false;

    static const Schema schema;

    /// « 24 rue des Tilleuls, 69100 Villeurbanne ».
    QString oneLineAddress() const;
};

/// A person at a client or on a site.
struct Contact : Entity<Contact> {
    Id<Client> clientId;
    Id<Site> siteId;
    QString civilite;
    QString nom;
    QString prenom;
    QString fonction;
    QString roles; ///< comma-separated: demandeur, comptabilite, gardien, locataire
    QString telephone;
    QString telephoneMobile;
    QString email;
    QString note;
    bool actif = true;

    static const Schema schema;

    QString displayName() const { return QStringList{civilite, prenom, nom}.join(u' ').simplified(); }
};

} // namespace tournevis
