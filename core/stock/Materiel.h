// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;
struct Fournisseur;
struct PieceJointe;
struct TauxTva;
struct Unite;

enum class TypeMateriel { Consommable, Piece, Outillage, Service };
constexpr EnumCode<TypeMateriel> typeMaterielCodes[] = {
    {TypeMateriel::Consommable, "consommable", QT_TRANSLATE_NOOP("Enum", "Consommable")},
    {TypeMateriel::Piece, "piece", QT_TRANSLATE_NOOP("Enum", "Pièce")},
    {TypeMateriel::Outillage, "outillage", QT_TRANSLATE_NOOP("Enum", "Outillage")},
    {TypeMateriel::Service, "service", QT_TRANSLATE_NOOP("Enum", "Service")},
};
constexpr std::span<const EnumCode<TypeMateriel>> enumTable(TypeMateriel) { return typeMaterielCodes; }

enum class SuiviMateriel { Simple, Lot, Serie };
constexpr EnumCode<SuiviMateriel> suiviMaterielCodes[] = {
    {SuiviMateriel::Simple, "quantite", QT_TRANSLATE_NOOP("Enum", "À la quantité")},
    {SuiviMateriel::Lot, "lot", QT_TRANSLATE_NOOP("Enum", "Par lot")},
    {SuiviMateriel::Serie, "serie", QT_TRANSLATE_NOOP("Enum", "Par numéro de série")},
};
constexpr std::span<const EnumCode<SuiviMateriel>> enumTable(SuiviMateriel) { return suiviMaterielCodes; }

/// A family of articles; a tree.
struct CategorieMateriel : Entity<CategorieMateriel> {
    QString code;
    QString libelle;
    Id<CategorieMateriel> parentId;
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

/// An article. What is in stock is not here: the base keeps `quantite_disponible` from the movements, and
/// StockQueries reads it.
struct Materiel : Entity<Materiel> {
    QString reference; ///< unique, whatever the case
    QString designation;
    QString description;
    TypeMateriel type = TypeMateriel::Consommable;
    Id<CategorieMateriel> categorieId;
    QString marque;
    QString refFabricant;
    QString ean; ///< 8 to 14 digits with their check digit
    Id<Unite> uniteId;
    Id<Unite> uniteAchatId;
    Quantite coefAchat = Quantite::whole(1); ///< stock units in one purchase unit
    PrixUnitaire prixAchatHt;                ///< last cost
    PrixUnitaire pmp;                        ///< weighted average cost, moved by purchases only
    PrixUnitaire prixVenteHt;
    std::optional<int> coefMargeBp; ///< sale price ÷ cost, in 1/10 000: 14 000 is × 1,40
    bool prixAuto = false;          ///< the sale price follows the last cost
    Id<TauxTva> tauxTvaId;
    Montant ecotaxe; ///< per unit
    Quantite quantiteReservee;
    Quantite quantiteAttendue;
    Quantite seuilAlerte;
    std::optional<Quantite> stockCible;
    std::optional<Quantite> lotMini;
    SuiviMateriel suivi = SuiviMateriel::Simple;
    Id<Fournisseur> fournisseurId;
    int garantieMois = 0;
    Id<Emplacement> emplacementDefautId;
    QString compteVente;
    QString compteAchat;
    QString fluide; ///< refrigerant
    std::optional<int> gwp;
    std::optional<int> chargeG; ///< grams
    Id<PieceJointe> photoPieceId;
    Id<PieceJointe> fichePieceId;
    QString url;
    Id<Materiel> remplaceParId;
    bool gereEnStock = true;
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
