// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionLigne.h"

namespace tournevis {
namespace {

constexpr Field fields[] = {
    field<&InterventionLigne::interventionId>("intervention_id", QT_TRANSLATE_NOOP("Field", "Intervention"),
                                              FieldFlag::Required),
    field<&InterventionLigne::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre"), FieldFlag::Silent),
    field<&InterventionLigne::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&InterventionLigne::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Article")),
    field<&InterventionLigne::designation>("designation", QT_TRANSLATE_NOOP("Field", "Désignation"),
                                           FieldFlag::Required, 2000),
    field<&InterventionLigne::quantite>("quantite", QT_TRANSLATE_NOOP("Field", "Quantité")),
    field<&InterventionLigne::uniteId>("unite_id", QT_TRANSLATE_NOOP("Field", "Unité")),
    field<&InterventionLigne::prixUnitaireHt>("prix_unitaire_ht",
                                              QT_TRANSLATE_NOOP("Field", "Prix unitaire HT")),
    field<&InterventionLigne::coutUnitaire>("cout_unitaire", QT_TRANSLATE_NOOP("Field", "Coût unitaire")),
    field<&InterventionLigne::remise>("remise_bp", QT_TRANSLATE_NOOP("Field", "Remise")),
    field<&InterventionLigne::tauxTvaId>("taux_tva_id", QT_TRANSLATE_NOOP("Field", "TVA")),
    field<&InterventionLigne::facturation>("facturation", QT_TRANSLATE_NOOP("Field", "Facturation")),
    field<&InterventionLigne::sortieId>("sortie_id", QT_TRANSLATE_NOOP("Field", "Sortie de matériel")),
    field<&InterventionLigne::factureLigneId>("facture_ligne_id",
                                              QT_TRANSLATE_NOOP("Field", "Ligne de facture")),
};

} // namespace

const Schema InterventionLigne::schema{"intervention_ligne",
                                       QT_TRANSLATE_NOOP("Field", "Ligne d’intervention"), fields};

} // namespace tournevis
