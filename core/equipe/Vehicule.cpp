// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Vehicule.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Vehicule::immatriculation>("immatriculation", QT_TRANSLATE_NOOP("Field", "Immatriculation"),
                                      FieldFlag::Required, 16),
    field<&Vehicule::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::None, 80),
    field<&Vehicule::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Emplacement")),
    field<&Vehicule::controleLe>("controle_le", QT_TRANSLATE_NOOP("Field", "Contrôle technique le")),
    field<&Vehicule::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

const Schema Vehicule::schema{"vehicule", QT_TRANSLATE_NOOP("Field", "Véhicule"), fields};

} // namespace tournevis
