// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/habilitations/Habilitation.h"

namespace tournevis {
namespace {

constexpr Field typeFields[] = {
    field<&HabilitationType::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&HabilitationType::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required,
                                      80),
    field<&HabilitationType::description>("description", QT_TRANSLATE_NOOP("Field", "Description"),
                                          FieldFlag::None, 500),
    field<&HabilitationType::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité")),
    field<&HabilitationType::validiteMois>("validite_mois", QT_TRANSLATE_NOOP("Field", "Validité, en mois")),
    field<&HabilitationType::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&HabilitationType::actif>("actif", QT_TRANSLATE_NOOP("Field", "Active")),
};

constexpr Field fields[] = {
    field<&Habilitation::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien"),
                                       FieldFlag::Required),
    field<&Habilitation::typeId>("type_id", QT_TRANSLATE_NOOP("Field", "Habilitation"), FieldFlag::Required),
    field<&Habilitation::obtenueLe>("obtenue_le", QT_TRANSLATE_NOOP("Field", "Obtenue le"),
                                    FieldFlag::Required),
    field<&Habilitation::expireLe>("expire_le", QT_TRANSLATE_NOOP("Field", "Expire le")),
    field<&Habilitation::organisme>("organisme", QT_TRANSLATE_NOOP("Field", "Organisme"), FieldFlag::None,
                                    120),
    field<&Habilitation::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"), FieldFlag::None, 60),
    field<&Habilitation::pieceId>("piece_id", QT_TRANSLATE_NOOP("Field", "Justificatif")),
    field<&Habilitation::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), FieldFlag::None, 500),
};

} // namespace

const Schema HabilitationType::schema{"habilitation_type", QT_TRANSLATE_NOOP("Field", "Type d’habilitation"),
                                      typeFields};
const Schema Habilitation::schema{"habilitation", QT_TRANSLATE_NOOP("Field", "Habilitation"), fields};

} // namespace tournevis
