// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Absence.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Absence::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien"),
                                  FieldFlag::Required),
    field<&Absence::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Absence::debut>("debut", QT_TRANSLATE_NOOP("Field", "Début"), FieldFlag::Required),
    field<&Absence::fin>("fin", QT_TRANSLATE_NOOP("Field", "Fin"), FieldFlag::Required),
    field<&Absence::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&Absence::validePar>("valide_par", QT_TRANSLATE_NOOP("Field", "Décidée par")),
    field<&Absence::valideLe>("valide_le", QT_TRANSLATE_NOOP("Field", "Décidée le")),
    field<&Absence::motif>("motif", QT_TRANSLATE_NOOP("Field", "Motif"), FieldFlag::None, 300),
};

} // namespace

const Schema Absence::schema{"absence", QT_TRANSLATE_NOOP("Field", "Absence"), fields};

} // namespace tournevis
