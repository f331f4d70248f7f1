// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Horaire.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Horaire::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&Horaire::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&Horaire::lundi>("lundi", QT_TRANSLATE_NOOP("Field", "Lundi"), FieldFlag::None, 80),
    field<&Horaire::mardi>("mardi", QT_TRANSLATE_NOOP("Field", "Mardi"), FieldFlag::None, 80),
    field<&Horaire::mercredi>("mercredi", QT_TRANSLATE_NOOP("Field", "Mercredi"), FieldFlag::None, 80),
    field<&Horaire::jeudi>("jeudi", QT_TRANSLATE_NOOP("Field", "Jeudi"), FieldFlag::None, 80),
    field<&Horaire::vendredi>("vendredi", QT_TRANSLATE_NOOP("Field", "Vendredi"), FieldFlag::None, 80),
    field<&Horaire::samedi>("samedi", QT_TRANSLATE_NOOP("Field", "Samedi"), FieldFlag::None, 80),
    field<&Horaire::dimanche>("dimanche", QT_TRANSLATE_NOOP("Field", "Dimanche"), FieldFlag::None, 80),
    field<&Horaire::parDefaut>("par_defaut", QT_TRANSLATE_NOOP("Field", "Par défaut")),
    field<&Horaire::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

const Schema Horaire::schema{"horaire", QT_TRANSLATE_NOOP("Field", "Horaire"), fields};

} // namespace tournevis
