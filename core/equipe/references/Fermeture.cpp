// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/Fermeture.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Fermeture::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 120),
    field<&Fermeture::debut>("debut", QT_TRANSLATE_NOOP("Field", "Du"), FieldFlag::Required),
    field<&Fermeture::fin>("fin", QT_TRANSLATE_NOOP("Field", "Au"), FieldFlag::Required),
};

} // namespace

const Schema Fermeture::schema{"fermeture", QT_TRANSLATE_NOOP("Field", "Fermeture"), fields};

} // namespace tournevis
