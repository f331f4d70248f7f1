// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Specialite.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&Specialite::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&Specialite::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 64),
    field<&Specialite::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None,
                                    1000),
    field<&Specialite::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
    field<&Specialite::icone>("icone", QT_TRANSLATE_NOOP("Field", "Icône"), FieldFlag::None, 32),
    field<&Specialite::tauxVenteHt>("taux_vente_ht", QT_TRANSLATE_NOOP("Field", "Taux horaire de vente HT")),
    field<&Specialite::coutHoraire>("cout_horaire", QT_TRANSLATE_NOOP("Field", "Coût horaire")),
    field<&Specialite::tvaDefautId>("tva_defaut_id", QT_TRANSLATE_NOOP("Field", "TVA par défaut")),
    field<&Specialite::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&Specialite::actif>("actif", QT_TRANSLATE_NOOP("Field", "Active")),
};

} // namespace

const Schema Specialite::schema{"specialite", QT_TRANSLATE_NOOP("Field", "Spécialité"), fields};

} // namespace tournevis
