// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/Emplacement.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Emplacement::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&Emplacement::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&Emplacement::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Emplacement::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien")),
    field<&Emplacement::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

const Schema Emplacement::schema{"emplacement", QT_TRANSLATE_NOOP("Field", "Emplacement"), fields};

} // namespace tournevis
