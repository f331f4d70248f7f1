// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/vues/VueEnregistree.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&VueEnregistree::espace>("espace", QT_TRANSLATE_NOOP("Field", "Espace"),
                                   FieldFlag::Required | FieldFlag::Frozen, 32),
    field<&VueEnregistree::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Nom de la vue"),
                                    FieldFlag::Required, 60),
    field<&VueEnregistree::utilisateurId>("utilisateur_id", QT_TRANSLATE_NOOP("Field", "Vue de"),
                                          FieldFlag::Frozen),
    field<&VueEnregistree::contenu>("contenu", QT_TRANSLATE_NOOP("Field", "Contenu"),
                                    FieldFlag::Required | FieldFlag::Silent, 8000),
};

} // namespace

const Schema VueEnregistree::schema{"vue_enregistree", QT_TRANSLATE_NOOP("Field", "Vue enregistrée"), fields};

} // namespace tournevis
