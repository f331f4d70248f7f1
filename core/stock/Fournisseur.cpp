// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/Fournisseur.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Fournisseur::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&Fournisseur::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), FieldFlag::Required, 120),
    field<&Fournisseur::siret>("siret", QT_TRANSLATE_NOOP("Field", "SIRET"), FieldFlag::None, 14),
    field<&Fournisseur::tvaIntra>("tva_intra", QT_TRANSLATE_NOOP("Field", "TVA intracommunautaire"),
                                  FieldFlag::None, 15),
    field<&Fournisseur::contact>("contact", QT_TRANSLATE_NOOP("Field", "Contact"), FieldFlag::None, 120),
    field<&Fournisseur::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), FieldFlag::None, 20),
    field<&Fournisseur::email>("email", QT_TRANSLATE_NOOP("Field", "Adresse électronique"), FieldFlag::None,
                               254),
    field<&Fournisseur::siteWeb>("site_web", QT_TRANSLATE_NOOP("Field", "Site web"), FieldFlag::None, 200),
    field<&Fournisseur::adresseL1>("adresse_l1", QT_TRANSLATE_NOOP("Field", "Adresse"), FieldFlag::None, 120),
    field<&Fournisseur::adresseL2>("adresse_l2", QT_TRANSLATE_NOOP("Field", "Adresse, suite"),
                                   FieldFlag::None, 120),
    field<&Fournisseur::codePostal>("code_postal", QT_TRANSLATE_NOOP("Field", "Code postal"), FieldFlag::None,
                                    10),
    field<&Fournisseur::ville>("ville", QT_TRANSLATE_NOOP("Field", "Ville"), FieldFlag::None, 80),
    field<&Fournisseur::pays>("pays", QT_TRANSLATE_NOOP("Field", "Pays"), FieldFlag::Required, 2),
    field<&Fournisseur::delaiJours>("delai_jours", QT_TRANSLATE_NOOP("Field", "Délai en jours")),
    field<&Fournisseur::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), FieldFlag::None, 2000),
    field<&Fournisseur::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

const Schema Fournisseur::schema{"fournisseur", QT_TRANSLATE_NOOP("Field", "Fournisseur"), fields};

} // namespace tournevis
