// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Zone.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Zone::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&Zone::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&Zone::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
    field<&Zone::actif>("actif", QT_TRANSLATE_NOOP("Field", "Active")),
};

} // namespace

const Schema Zone::schema{"zone", QT_TRANSLATE_NOOP("Field", "Zone"), fields};

} // namespace tournevis
