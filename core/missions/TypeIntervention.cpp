// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/TypeIntervention.h"

namespace tournevis {
namespace {

constexpr Field typeFields[] = {
    field<&TypeIntervention::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&TypeIntervention::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required,
                                      80),
    field<&TypeIntervention::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité")),
    field<&TypeIntervention::dureeMin>("duree_min", QT_TRANSLATE_NOOP("Field", "Durée habituelle")),
    field<&TypeIntervention::habilitations>(
        "habilitations", QT_TRANSLATE_NOOP("Field", "Habilitations requises"), FieldFlag::None, 500),
    field<&TypeIntervention::checklist>("checklist", QT_TRANSLATE_NOOP("Field", "Points à contrôler")),
    field<&TypeIntervention::kit>("kit", QT_TRANSLATE_NOOP("Field", "Matériel habituel")),
    field<&TypeIntervention::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
    field<&TypeIntervention::facturableDefaut>("facturable_defaut",
                                               QT_TRANSLATE_NOOP("Field", "Facturable par défaut")),
    field<&TypeIntervention::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&TypeIntervention::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

constexpr Field habilitationFields[] = {
    field<&TypeInterventionHabilitation::typeId>("type_id", QT_TRANSLATE_NOOP("Field", "Type d’intervention"),
                                                 FieldFlag::Required),
    field<&TypeInterventionHabilitation::habilitationTypeId>(
        "habilitation_type_id", QT_TRANSLATE_NOOP("Field", "Habilitation"), FieldFlag::Required),
};

} // namespace

const Schema TypeIntervention::schema{"type_intervention", QT_TRANSLATE_NOOP("Field", "Type d’intervention"),
                                      typeFields};
const Schema TypeInterventionHabilitation::schema{
    "type_intervention_habilitation", QT_TRANSLATE_NOOP("Field", "Habilitation requise"), habilitationFields};

} // namespace tournevis
