// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/EntreeMateriel.h"

namespace tournevis {
namespace {

constexpr unsigned frozenRequired = FieldFlag::Required | FieldFlag::Frozen;

constexpr Field fields[] = {
    field<&EntreeMateriel::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"), frozenRequired, 20),
    field<&EntreeMateriel::type>("type", QT_TRANSLATE_NOOP("Field", "Type"), FieldFlag::Frozen),
    field<&EntreeMateriel::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Matériel"), frozenRequired),
    field<&EntreeMateriel::emplacementId>("emplacement_id", QT_TRANSLATE_NOOP("Field", "Emplacement"),
                                          frozenRequired),
    field<&EntreeMateriel::emplacementSourceId>("emplacement_source_id",
                                                QT_TRANSLATE_NOOP("Field", "Provenance"), FieldFlag::Frozen),
    field<&EntreeMateriel::quantite>("quantite", QT_TRANSLATE_NOOP("Field", "Quantité"), FieldFlag::Frozen),
    field<&EntreeMateriel::coutUnitaire>("cout_unitaire", QT_TRANSLATE_NOOP("Field", "Coût unitaire"),
                                         FieldFlag::Frozen),
    field<&EntreeMateriel::fournisseurId>("fournisseur_id", QT_TRANSLATE_NOOP("Field", "Fournisseur")),
    field<&EntreeMateriel::sortieId>("sortie_id", QT_TRANSLATE_NOOP("Field", "Sortie d’origine"),
                                     FieldFlag::Frozen),
    field<&EntreeMateriel::bonLivraison>("bon_livraison", QT_TRANSLATE_NOOP("Field", "Bon de livraison"),
                                         FieldFlag::None, 40),
    field<&EntreeMateriel::factureFournisseur>(
        "facture_fournisseur", QT_TRANSLATE_NOOP("Field", "Facture du fournisseur"), FieldFlag::None, 40),
    field<&EntreeMateriel::entreLe>("entre_le", QT_TRANSLATE_NOOP("Field", "Entré le"), frozenRequired),
    field<&EntreeMateriel::motif>("motif", QT_TRANSLATE_NOOP("Field", "Motif"), FieldFlag::None, 200),
    field<&EntreeMateriel::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&EntreeMateriel::mouvementId>("mouvement_id", QT_TRANSLATE_NOOP("Field", "Mouvement"),
                                        FieldFlag::Silent),
};

} // namespace

const Schema EntreeMateriel::schema{"entree_materiel", QT_TRANSLATE_NOOP("Field", "Entrée de matériel"),
                                    fields};

} // namespace tournevis
