// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/Materiel.h"

namespace tournevis {
namespace {

constexpr Field categorieFields[] = {
    field<&CategorieMateriel::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&CategorieMateriel::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required,
                                       80),
    field<&CategorieMateriel::parentId>("parent_id", QT_TRANSLATE_NOOP("Field", "Catégorie parente")),
    field<&CategorieMateriel::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&CategorieMateriel::actif>("actif", QT_TRANSLATE_NOOP("Field", "Active")),
};

constexpr unsigned requiredSearched = FieldFlag::Required | FieldFlag::Searched;

constexpr Field materielFields[] = {
    field<&Materiel::reference>("reference", QT_TRANSLATE_NOOP("Field", "Référence"), requiredSearched, 40),
    field<&Materiel::designation>("designation", QT_TRANSLATE_NOOP("Field", "Désignation"), requiredSearched,
                                  160),
    field<&Materiel::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None,
                                  4000),
    field<&Materiel::type>("type", QT_TRANSLATE_NOOP("Field", "Type")),
    field<&Materiel::categorieId>("categorie_id", QT_TRANSLATE_NOOP("Field", "Catégorie")),
    field<&Materiel::marque>("marque", QT_TRANSLATE_NOOP("Field", "Marque"), FieldFlag::Searched, 60),
    field<&Materiel::refFabricant>("ref_fabricant", QT_TRANSLATE_NOOP("Field", "Référence fabricant"),
                                   FieldFlag::Searched, 60),
    field<&Materiel::ean>("ean", QT_TRANSLATE_NOOP("Field", "Code EAN"), FieldFlag::Searched, 14),
    field<&Materiel::uniteId>("unite_id", QT_TRANSLATE_NOOP("Field", "Unité"), FieldFlag::Required),
    field<&Materiel::uniteAchatId>("unite_achat_id", QT_TRANSLATE_NOOP("Field", "Unité d’achat")),
    field<&Materiel::coefAchat>("coef_achat", QT_TRANSLATE_NOOP("Field", "Quantité par unité d’achat")),
    field<&Materiel::prixAchatHt>("prix_achat_ht", QT_TRANSLATE_NOOP("Field", "Prix d’achat HT")),
    field<&Materiel::pmp>("pmp", QT_TRANSLATE_NOOP("Field", "Prix moyen pondéré")),
    field<&Materiel::prixVenteHt>("prix_vente_ht", QT_TRANSLATE_NOOP("Field", "Prix de vente HT")),
    field<&Materiel::coefMargeBp>("coef_marge_bp", QT_TRANSLATE_NOOP("Field", "Coefficient de vente")),
    field<&Materiel::prixAuto>("prix_auto", QT_TRANSLATE_NOOP("Field", "Prix de vente calculé")),
    field<&Materiel::tauxTvaId>("taux_tva_id", QT_TRANSLATE_NOOP("Field", "TVA"), FieldFlag::Required),
    field<&Materiel::ecotaxe>("ecotaxe_cts", QT_TRANSLATE_NOOP("Field", "Éco-participation")),
    field<&Materiel::quantiteReservee>("quantite_reservee", QT_TRANSLATE_NOOP("Field", "Quantité réservée"),
                                       FieldFlag::Silent),
    field<&Materiel::quantiteAttendue>("quantite_attendue", QT_TRANSLATE_NOOP("Field", "Quantité attendue"),
                                       FieldFlag::Silent),
    field<&Materiel::seuilAlerte>("seuil_alerte", QT_TRANSLATE_NOOP("Field", "Seuil d’alerte")),
    field<&Materiel::stockCible>("stock_cible", QT_TRANSLATE_NOOP("Field", "Stock cible")),
    field<&Materiel::lotMini>("lot_mini", QT_TRANSLATE_NOOP("Field", "Quantité minimale de commande")),
    field<&Materiel::suivi>("suivi", QT_TRANSLATE_NOOP("Field", "Suivi")),
    field<&Materiel::fournisseurId>("fournisseur_id", QT_TRANSLATE_NOOP("Field", "Fournisseur")),
    field<&Materiel::garantieMois>("garantie_mois", QT_TRANSLATE_NOOP("Field", "Garantie en mois")),
    field<&Materiel::emplacementDefautId>("emplacement_defaut_id",
                                          QT_TRANSLATE_NOOP("Field", "Emplacement habituel")),
    field<&Materiel::compteVente>("compte_vente", QT_TRANSLATE_NOOP("Field", "Compte de vente"),
                                  FieldFlag::None, 20),
    field<&Materiel::compteAchat>("compte_achat", QT_TRANSLATE_NOOP("Field", "Compte d’achat"),
                                  FieldFlag::None, 20),
    field<&Materiel::fluide>("fluide", QT_TRANSLATE_NOOP("Field", "Fluide frigorigène"), FieldFlag::None, 16),
    field<&Materiel::gwp>("gwp", QT_TRANSLATE_NOOP("Field", "Potentiel de réchauffement")),
    field<&Materiel::chargeG>("charge_g", QT_TRANSLATE_NOOP("Field", "Charge en grammes")),
    field<&Materiel::photoPieceId>("photo_piece_id", QT_TRANSLATE_NOOP("Field", "Photo")),
    field<&Materiel::fichePieceId>("fiche_piece_id", QT_TRANSLATE_NOOP("Field", "Fiche technique")),
    field<&Materiel::url>("url", QT_TRANSLATE_NOOP("Field", "Page du fabricant"), FieldFlag::None, 300),
    field<&Materiel::remplaceParId>("remplace_par_id", QT_TRANSLATE_NOOP("Field", "Remplacé par")),
    field<&Materiel::gereEnStock>("gere_en_stock", QT_TRANSLATE_NOOP("Field", "Géré en stock")),
    field<&Materiel::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

} // namespace

const Schema CategorieMateriel::schema{"categorie_materiel",
                                       QT_TRANSLATE_NOOP("Field", "Catégorie de matériel"), categorieFields};
const Schema Materiel::schema{"materiel", QT_TRANSLATE_NOOP("Field", "Matériel"), materielFields,
                              "recherche"};

} // namespace tournevis
