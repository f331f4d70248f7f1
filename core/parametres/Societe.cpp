// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Societe.h"

namespace tournevis {
namespace {

constexpr EnumCode<RegimeTva> regimes[] = {
    {RegimeTva::Encaissements, "encaissements", QT_TRANSLATE_NOOP("Enum", "Sur les encaissements")},
    {RegimeTva::Debits, "debits", QT_TRANSLATE_NOOP("Enum", "Sur les débits")},
    {RegimeTva::Franchise, "franchise", QT_TRANSLATE_NOOP("Enum", "Franchise en base")},
};

constexpr Field societeFields[] = {
    field<&Societe::raisonSociale>("raison_sociale", QT_TRANSLATE_NOOP("Field", "Raison sociale"),
                                   FieldFlag::Required, 120),
    field<&Societe::forme>("forme", QT_TRANSLATE_NOOP("Field", "Forme juridique"), FieldFlag::None, 40),
    field<&Societe::capital>("capital_cts", QT_TRANSLATE_NOOP("Field", "Capital")),
    field<&Societe::siren>("siren", QT_TRANSLATE_NOOP("Field", "SIREN"), FieldFlag::None, 9),
    field<&Societe::siret>("siret", QT_TRANSLATE_NOOP("Field", "SIRET"), FieldFlag::None, 14),
    field<&Societe::rcs>("rcs", QT_TRANSLATE_NOOP("Field", "RCS"), FieldFlag::None, 80),
    field<&Societe::ape>("ape", QT_TRANSLATE_NOOP("Field", "Code APE"), FieldFlag::None, 6),
    field<&Societe::tvaIntra>("tva_intra", QT_TRANSLATE_NOOP("Field", "TVA intracommunautaire"),
                              FieldFlag::None, 15),
    field<&Societe::adresseL1>("adresse_l1", QT_TRANSLATE_NOOP("Field", "Adresse"), FieldFlag::None, 120),
    field<&Societe::adresseL2>("adresse_l2", QT_TRANSLATE_NOOP("Field", "Complément d’adresse"),
                               FieldFlag::None, 120),
    field<&Societe::adresseL3>("adresse_l3", QT_TRANSLATE_NOOP("Field", "Lieu-dit"), FieldFlag::None, 120),
    field<&Societe::codePostal>("code_postal", QT_TRANSLATE_NOOP("Field", "Code postal"), FieldFlag::None,
                                10),
    field<&Societe::ville>("ville", QT_TRANSLATE_NOOP("Field", "Ville"), FieldFlag::None, 80),
    field<&Societe::pays>("pays", QT_TRANSLATE_NOOP("Field", "Pays"), FieldFlag::Required, 2),
    field<&Societe::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), FieldFlag::None, 20),
    field<&Societe::email>("email", QT_TRANSLATE_NOOP("Field", "E-mail"), FieldFlag::None, 254),
    field<&Societe::siteWeb>("site_web", QT_TRANSLATE_NOOP("Field", "Site web"), FieldFlag::None, 200),
    field<&Societe::regimeTva>("regime_tva", QT_TRANSLATE_NOOP("Field", "Régime de TVA")),
    field<&Societe::fuseau>("fuseau", QT_TRANSLATE_NOOP("Field", "Fuseau horaire"), FieldFlag::Required, 64),
    field<&Societe::assureur>("assureur", QT_TRANSLATE_NOOP("Field", "Assureur décennal"), FieldFlag::None,
                              120),
    field<&Societe::assureurAdresse>("assureur_adresse", QT_TRANSLATE_NOOP("Field", "Adresse de l’assureur"),
                                     FieldFlag::None, 240),
    field<&Societe::assuranceContrat>("assurance_contrat", QT_TRANSLATE_NOOP("Field", "Contrat d’assurance"),
                                      FieldFlag::None, 60),
    field<&Societe::assuranceZone>("assurance_zone", QT_TRANSLATE_NOOP("Field", "Zone couverte"),
                                   FieldFlag::None, 120),
    field<&Societe::certifications>("certifications", QT_TRANSLATE_NOOP("Field", "Certifications"),
                                    FieldFlag::None, 300),
    field<&Societe::mediateurNom>("mediateur_nom", QT_TRANSLATE_NOOP("Field", "Médiateur"), FieldFlag::None,
                                  120),
    field<&Societe::mediateurCoordonnees>("mediateur_coordonnees",
                                          QT_TRANSLATE_NOOP("Field", "Coordonnées du médiateur"),
                                          FieldFlag::None, 300),
    field<&Societe::dechetsMention>("dechets_mention", QT_TRANSLATE_NOOP("Field", "Gestion des déchets"),
                                    FieldFlag::None, 500),
    field<&Societe::mentions>("mentions", QT_TRANSLATE_NOOP("Field", "Mentions"), FieldFlag::None, 2000),
    field<&Societe::couleurDocument>("couleur_document", QT_TRANSLATE_NOOP("Field", "Couleur des documents"),
                                     FieldFlag::None, 7),
    field<&Societe::logo>("logo", QT_TRANSLATE_NOOP("Field", "Logo")),
    field<&Societe::logoType>("logo_type", QT_TRANSLATE_NOOP("Field", "Format du logo"), FieldFlag::Silent,
                              40),
};

constexpr Field banqueFields[] = {
    field<&Banque::societeId>("societe_id", QT_TRANSLATE_NOOP("Field", "Société"),
                              FieldFlag::Required | FieldFlag::Frozen),
    field<&Banque::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&Banque::titulaire>("titulaire", QT_TRANSLATE_NOOP("Field", "Titulaire"), FieldFlag::None, 120),
    field<&Banque::iban>("iban", QT_TRANSLATE_NOOP("Field", "IBAN"), FieldFlag::Required, 34),
    field<&Banque::bic>("bic", QT_TRANSLATE_NOOP("Field", "BIC"), FieldFlag::None, 11),
    field<&Banque::compte>("compte", QT_TRANSLATE_NOOP("Field", "Compte comptable"), FieldFlag::None, 20),
    field<&Banque::parDefaut>("par_defaut", QT_TRANSLATE_NOOP("Field", "Par défaut")),
    field<&Banque::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

std::span<const EnumCode<RegimeTva>> enumTable(RegimeTva) { return regimes; }

const Schema Societe::schema{"societe", QT_TRANSLATE_NOOP("Field", "Société"), societeFields};
const Schema Banque::schema{"banque", QT_TRANSLATE_NOOP("Field", "Banque"), banqueFields};

} // namespace tournevis
