// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "stock/Materiel.h"
#include "stock/StockDemandes.h"

/// What the trade says about stock, without a base.
namespace tournevis {

/// ux.md § 4.4.
enum class EtatStock { Correct, SousLeSeuil, Insuffisant, Rupture };
constexpr EnumCode<EtatStock> etatStockCodes[] = {
    {EtatStock::Correct, "correct", QT_TRANSLATE_NOOP("Enum", "Correct")},
    {EtatStock::SousLeSeuil, "sous_le_seuil", QT_TRANSLATE_NOOP("Enum", "Sous le seuil")},
    {EtatStock::Insuffisant, "insuffisant", QT_TRANSLATE_NOOP("Enum", "Insuffisant")},
    {EtatStock::Rupture, "rupture", QT_TRANSLATE_NOOP("Enum", "Rupture")},
};
constexpr std::span<const EnumCode<EtatStock>> enumTable(EtatStock) { return etatStockCodes; }

/// Rupture: nothing left. Insuffisant: less than what is reserved, or available (stock − reserved) below a
/// quarter of the threshold. SousLeSeuil: available below the threshold.
EtatStock etatStock(Quantite stock, Quantite reservee, Quantite seuil);
/// Whether an operation takes an article under its threshold: MAT-03 alerts once, on the way down.
bool franchitSeuil(Quantite avant, Quantite apres, Quantite seuil);

/// Average cost after a purchase: (stock × pmp + entree × cout) ÷ (stock + entree), rounded half up to
/// 1/10 000 €. Without stock, the cost of the purchase.
PrixUnitaire pmpApresEntree(Quantite stock, PrixUnitaire pmp, Quantite entree, PrixUnitaire cout);
/// Sale price that follows the cost: r(cost × coefficient).
PrixUnitaire prixVenteAuto(PrixUnitaire cout, int coefMargeBp);
/// quantity × unit cost, to the centime.
Montant valeurStock(Quantite stock, PrixUnitaire pmp);

/// Pose and Pret happen on a visit; Casse, Vol and Interne may not (data-model.md, SortieMateriel).
bool exigeIntervention(NatureSortie nature);
/// Whether something may come back.
bool estRetournable(NatureSortie nature);
/// Tools are lent, the rest is fitted.
NatureSortie natureParDefaut(TypeMateriel type);
/// Only what is fitted is billed.
bool facturableParDefaut(NatureSortie nature);
/// Whether something is still expected from a sortie.
bool resteARetourner(const SortieMateriel& sortie);
StatutSortie statutApresRetour(Quantite quantite, Quantite retournee);
/// Purchase and opening stock move the average cost.
bool changePmp(TypeEntree type);

/// GTIN-8, 12, 13 or 14 with its check digit (GS1 General Specifications § 7.9).
bool estEan(const QString& text);
/// Whether a quantity has no more decimals than its unit allows.
bool respecteDecimales(Quantite quantite, int decimales);

QList<FieldError> erreurs(const Materiel& materiel);
QList<FieldError> erreurs(const SortieDemande& demande);
QList<FieldError> erreurs(const EntreeDemande& demande);
QList<FieldError> erreurs(const CorrectionDemande& demande);
/// What forbids bringing back `demande` from `sortie`; `symbole` is the unit of the sentence.
QList<FieldError> erreurs(const RetourDemande& demande, const SortieMateriel& sortie, const QString& symbole);
/// What forbids cancelling a sortie; empty when nothing does.
QString refusAnnulation(const SortieMateriel& sortie, bool surLigneDeVisite);

} // namespace tournevis
