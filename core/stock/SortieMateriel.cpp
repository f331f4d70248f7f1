// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/SortieMateriel.h"

namespace tournevis {
namespace {

constexpr unsigned frozenRequired = FieldFlag::Required | FieldFlag::Frozen;

constexpr Field fields[] = {
    field<&SortieMateriel::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"), frozenRequired, 20),
    field<&SortieMateriel::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Matériel"), frozenRequired),
    field<&SortieMateriel::interventionId>("intervention_id", QT_TRANSLATE_NOOP("Field", "Intervention")),
    field<&SortieMateriel::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien"),
                                         FieldFlag::Required),
    field<&SortieMateriel::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Emplacement"),
                                          frozenRequired),
    field<&SortieMateriel::quantite>("quantite", QT_TRANSLATE_NOOP("Field", "Quantité"), FieldFlag::Frozen),
    field<&SortieMateriel::quantiteRetournee>("quantite_retournee",
                                              QT_TRANSLATE_NOOP("Field", "Quantité retournée")),
    field<&SortieMateriel::retourPrevuLe>("retour_prevu_le", QT_TRANSLATE_NOOP("Field", "Retour prévu le")),
    field<&SortieMateriel::retourLe>("retour_le", QT_TRANSLATE_NOOP("Field", "Retour le")),
    field<&SortieMateriel::retourEtat>("retour_etat", QT_TRANSLATE_NOOP("Field", "État au retour")),
    field<&SortieMateriel::motif>("motif", QT_TRANSLATE_NOOP("Field", "Motif"), FieldFlag::None, 200),
    field<&SortieMateriel::nature>("nature", QT_TRANSLATE_NOOP("Field", "Nature")),
    field<&SortieMateriel::coutUnitaire>("cout_unitaire", QT_TRANSLATE_NOOP("Field", "Coût unitaire"),
                                         FieldFlag::Frozen),
    field<&SortieMateriel::facturable>("facturable", QT_TRANSLATE_NOOP("Field", "Facturable")),
    field<&SortieMateriel::interventionLigneId>("intervention_ligne_id",
                                                QT_TRANSLATE_NOOP("Field", "Ligne de la visite")),
    field<&SortieMateriel::sortiLe>("sorti_le", QT_TRANSLATE_NOOP("Field", "Sorti le"), frozenRequired),
    field<&SortieMateriel::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&SortieMateriel::mouvementId>("mouvement_id", QT_TRANSLATE_NOOP("Field", "Mouvement"),
                                        FieldFlag::Silent),
};

} // namespace

const Schema SortieMateriel::schema{"sortie_materiel", QT_TRANSLATE_NOOP("Field", "Sortie de matériel"),
                                    fields};

} // namespace tournevis
