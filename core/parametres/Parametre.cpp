// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Parametre.h"

namespace tournevis {
namespace {

constexpr EnumCode<TypeParametre> types[] = {
    {TypeParametre::Texte, "texte", QT_TRANSLATE_NOOP("Enum", "Texte")},
    {TypeParametre::Entier, "entier", QT_TRANSLATE_NOOP("Enum", "Nombre")},
    {TypeParametre::Booleen, "booleen", QT_TRANSLATE_NOOP("Enum", "Oui ou non")},
    {TypeParametre::Centimes, "montant", QT_TRANSLATE_NOOP("Enum", "Montant")},
    {TypeParametre::Date, "date", QT_TRANSLATE_NOOP("Enum", "Date")},
};

constexpr Field fields[] = {
    field<&Parametre::cle>("cle", QT_TRANSLATE_NOOP("Field", "Clé"), FieldFlag::Required | FieldFlag::Frozen,
                           64),
    field<&Parametre::valeur>("valeur", QT_TRANSLATE_NOOP("Field", "Valeur"), FieldFlag::None, 2000),
    field<&Parametre::type>("type", QT_TRANSLATE_NOOP("Field", "Type"), FieldFlag::Frozen),
    field<&Parametre::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 160),
};

} // namespace

std::span<const EnumCode<TypeParametre>> enumTable(TypeParametre) { return types; }

const Schema Parametre::schema{"parametre", QT_TRANSLATE_NOOP("Field", "Réglage"), fields};

} // namespace tournevis
