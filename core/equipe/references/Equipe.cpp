// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/Equipe.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Equipe::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&Equipe::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&Equipe::actif>("actif", QT_TRANSLATE_NOOP("Field", "Active")),
};

} // namespace

const Schema Equipe::schema{"equipe", QT_TRANSLATE_NOOP("Field", "Équipe"), fields};

} // namespace tournevis
