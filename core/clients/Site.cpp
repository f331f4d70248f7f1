// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/Site.h"

namespace tournevis {
namespace {

constexpr EnumCode<SiteType> siteTypes[] = {
    {SiteType::LogementPlus2Ans, "logement_plus_2ans",
     QT_TRANSLATE_NOOP("Enum", "Logement de plus de 2 ans")},
    {SiteType::LogementNeuf, "logement_neuf", QT_TRANSLATE_NOOP("Enum", "Logement neuf")},
    {SiteType::LocalPro, "local_pro", QT_TRANSLATE_NOOP("Enum", "Local professionnel")},
    {SiteType::Public, "public", QT_TRANSLATE_NOOP("Enum", "Bâtiment public")},
};

using namespace FieldFlag;
constexpr Field siteFields[] = {
    field<&Site::clientId>("client_id", QT_TRANSLATE_NOOP("Field", "Client"), Required | Frozen),
    field<&Site::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Nom du site"), Required | Searched, 120),
    field<&Site::adresseL1>("adresse_l1", QT_TRANSLATE_NOOP("Field", "Adresse"), Searched, 120),
    field<&Site::adresseL2>("adresse_l2", QT_TRANSLATE_NOOP("Field", "Complément"), None, 120),
    field<&Site::adresseL3>("adresse_l3", QT_TRANSLATE_NOOP("Field", "Complément"), None, 120),
    field<&Site::codePostal>("code_postal", QT_TRANSLATE_NOOP("Field", "Code postal"), Searched, 10),
    field<&Site::ville>("ville", QT_TRANSLATE_NOOP("Field", "Ville"), Searched, 80),
    field<&Site::pays>("pays", QT_TRANSLATE_NOOP("Field", "Pays"), Required, 2),
    field<&Site::latitude>("latitude", QT_TRANSLATE_NOOP("Field", "Latitude")),
    field<&Site::longitude>("longitude", QT_TRANSLATE_NOOP("Field", "Longitude")),
    field<&Site::type>("type", QT_TRANSLATE_NOOP("Field", "Type de local")),
    field<&Site::acces>("acces", QT_TRANSLATE_NOOP("Field", "Accès et consignes"), None, 1000),
    field<&Site::codePorte>("code_porte", QT_TRANSLATE_NOOP("Field", "Code d’accès"), Secret, 60),
    field<&Site::horaires>("horaires", QT_TRANSLATE_NOOP("Field", "Horaires"), None, 200),
    field<&Site::zoneId>("zone_id", QT_TRANSLATE_NOOP("Field", "Zone")),
    field<&Site::contactId>("contact_id", QT_TRANSLATE_NOOP("Field", "Contact sur place")),
    field<&Site::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), None, 2000),
    field<&Site::principal>("principal", QT_TRANSLATE_NOOP("Field", "Site principal")),
};
constexpr Field contactFields[] = {
    field<&Contact::clientId>("client_id", QT_TRANSLATE_NOOP("Field", "Client"), Required | Frozen),
    field<&Contact::siteId>("site_id", QT_TRANSLATE_NOOP("Field", "Site")),
    field<&Contact::civilite>("civilite", QT_TRANSLATE_NOOP("Field", "Civilité"), None, 10),
    field<&Contact::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), Required | Searched, 80),
    field<&Contact::prenom>("prenom", QT_TRANSLATE_NOOP("Field", "Prénom"), Searched, 80),
    field<&Contact::fonction>("fonction", QT_TRANSLATE_NOOP("Field", "Fonction"), None, 80),
    field<&Contact::roles>("roles", QT_TRANSLATE_NOOP("Field", "Rôles"), None, 120),
    field<&Contact::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), None, 20),
    field<&Contact::telephoneMobile>("telephone_mobile", QT_TRANSLATE_NOOP("Field", "Mobile"), None, 20),
    field<&Contact::email>("email", QT_TRANSLATE_NOOP("Field", "E-mail"), None, 254),
    field<&Contact::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), None, 1000),
    field<&Contact::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

std::span<const EnumCode<SiteType>> enumTable(SiteType) { return siteTypes; }

const Schema Site::schema{"site", QT_TRANSLATE_NOOP("Field", "Site"), siteFields, "recherche"};
const Schema Contact::schema{"contact", QT_TRANSLATE_NOOP("Field", "Contact"), contactFields, "recherche"};

QString Site::oneLineAddress() const {
    const QString town = QStringList{codePostal, ville}.join(u' ').trimmed();
    QStringList parts{adresseL1, town};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace tournevis
