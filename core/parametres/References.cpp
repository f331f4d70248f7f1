// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/References.h"

namespace tournevis {
namespace {

constexpr EnumCode<CategorieTva> categories[] = {
    {CategorieTva::S, "S", QT_TRANSLATE_NOOP("Enum", "Taux normal ou réduit")},
    {CategorieTva::Z, "Z", QT_TRANSLATE_NOOP("Enum", "Taux zéro")},
    {CategorieTva::E, "E", QT_TRANSLATE_NOOP("Enum", "Exonérée")},
    {CategorieTva::AE, "AE", QT_TRANSLATE_NOOP("Enum", "Autoliquidation")},
    {CategorieTva::O, "O", QT_TRANSLATE_NOOP("Enum", "Hors champ")},
};

constexpr EnumCode<ModeEcheance> echeances[] = {
    {ModeEcheance::Net, "net", QT_TRANSLATE_NOOP("Enum", "Jours nets")},
    {ModeEcheance::FinDeMois, "fin_de_mois", QT_TRANSLATE_NOOP("Enum", "Fin de mois")},
    {ModeEcheance::FinDeMoisLe, "fin_de_mois_le", QT_TRANSLATE_NOOP("Enum", "Fin de mois, le")},
    {ModeEcheance::AReception, "a_reception", QT_TRANSLATE_NOOP("Enum", "À réception")},
};

constexpr EnumCode<ModePaiement> modes[] = {
    {ModePaiement::Virement, "virement", QT_TRANSLATE_NOOP("Enum", "Virement")},
    {ModePaiement::Cheque, "cheque", QT_TRANSLATE_NOOP("Enum", "Chèque")},
    {ModePaiement::Carte, "carte", QT_TRANSLATE_NOOP("Enum", "Carte")},
    {ModePaiement::Especes, "especes", QT_TRANSLATE_NOOP("Enum", "Espèces")},
    {ModePaiement::Prelevement, "prelevement", QT_TRANSLATE_NOOP("Enum", "Prélèvement")},
    {ModePaiement::Lcr, "lcr", QT_TRANSLATE_NOOP("Enum", "LCR")},
    {ModePaiement::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "Autre")},
};

constexpr Field tauxFields[] = {
    field<&TauxTva::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&TauxTva::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&TauxTva::taux>("taux_bp", QT_TRANSLATE_NOOP("Field", "Taux")),
    field<&TauxTva::categorie>("categorie", QT_TRANSLATE_NOOP("Field", "Catégorie")),
    field<&TauxTva::motif>("motif", QT_TRANSLATE_NOOP("Field", "Motif d’exonération"), FieldFlag::None, 300),
    field<&TauxTva::compte>("compte", QT_TRANSLATE_NOOP("Field", "Compte comptable"), FieldFlag::None, 20),
    field<&TauxTva::valableDu>("valable_du", QT_TRANSLATE_NOOP("Field", "Valable du"), FieldFlag::Required),
    field<&TauxTva::valableAu>("valable_au", QT_TRANSLATE_NOOP("Field", "Valable jusqu’au")),
    field<&TauxTva::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&TauxTva::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

constexpr Field uniteFields[] = {
    field<&Unite::symbole>("symbole", QT_TRANSLATE_NOOP("Field", "Symbole"), FieldFlag::Required, 16),
    field<&Unite::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 64),
    field<&Unite::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 3),
    field<&Unite::decimales>("decimales", QT_TRANSLATE_NOOP("Field", "Décimales")),
    field<&Unite::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&Unite::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

constexpr Field typePaiementFields[] = {
    field<&TypePaiement::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Required, 16),
    field<&TypePaiement::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 80),
    field<&TypePaiement::delaiJours>("delai_jours", QT_TRANSLATE_NOOP("Field", "Délai (jours)")),
    field<&TypePaiement::echeance>("echeance", QT_TRANSLATE_NOOP("Field", "Échéance")),
    field<&TypePaiement::jourDuMois>("jour_du_mois", QT_TRANSLATE_NOOP("Field", "Jour du mois")),
    field<&TypePaiement::tauxRemise>("taux_remise_bp", QT_TRANSLATE_NOOP("Field", "Remise")),
    field<&TypePaiement::escompte>("escompte_bp", QT_TRANSLATE_NOOP("Field", "Escompte")),
    field<&TypePaiement::escompteJours>("escompte_jours",
                                        QT_TRANSLATE_NOOP("Field", "Délai d’escompte (jours)")),
    field<&TypePaiement::acompte>("acompte_bp", QT_TRANSLATE_NOOP("Field", "Acompte")),
    field<&TypePaiement::modeDefaut>("mode_defaut", QT_TRANSLATE_NOOP("Field", "Mode de paiement")),
    field<&TypePaiement::penalite>("penalite_bp", QT_TRANSLATE_NOOP("Field", "Pénalités de retard")),
    field<&TypePaiement::indemnite>("indemnite_cts", QT_TRANSLATE_NOOP("Field", "Indemnité de recouvrement")),
    field<&TypePaiement::mention>("mention", QT_TRANSLATE_NOOP("Field", "Mention imprimée"), FieldFlag::None,
                                  500),
    field<&TypePaiement::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
    field<&TypePaiement::parDefaut>("par_defaut", QT_TRANSLATE_NOOP("Field", "Par défaut")),
};

} // namespace

std::span<const EnumCode<CategorieTva>> enumTable(CategorieTva) { return categories; }
std::span<const EnumCode<ModeEcheance>> enumTable(ModeEcheance) { return echeances; }
std::span<const EnumCode<ModePaiement>> enumTable(ModePaiement) { return modes; }

const Schema TauxTva::schema{"taux_tva", QT_TRANSLATE_NOOP("Field", "Taux de TVA"), tauxFields};
const Schema Unite::schema{"unite", QT_TRANSLATE_NOOP("Field", "Unité"), uniteFields};
const Schema TypePaiement::schema{"type_paiement", QT_TRANSLATE_NOOP("Field", "Conditions de paiement"),
                                  typePaiementFields};

} // namespace tournevis
