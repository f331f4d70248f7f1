// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;
struct Fournisseur;
struct Materiel;
struct SortieMateriel;
struct StockMouvement;

enum class TypeEntree { Achat, Retour, Transfert, Inventaire, Initial };
constexpr EnumCode<TypeEntree> typeEntreeCodes[] = {
    {TypeEntree::Achat, "achat", QT_TRANSLATE_NOOP("Enum", "Achat")},
    {TypeEntree::Retour, "retour", QT_TRANSLATE_NOOP("Enum", "Retour")},
    {TypeEntree::Transfert, "transfert", QT_TRANSLATE_NOOP("Enum", "Transfert")},
    {TypeEntree::Inventaire, "inventaire", QT_TRANSLATE_NOOP("Enum", "Inventaire")},
    {TypeEntree::Initial, "initial", QT_TRANSLATE_NOOP("Enum", "Stock initial")},
};
constexpr std::span<const EnumCode<TypeEntree>> enumTable(TypeEntree) { return typeEntreeCodes; }

enum class StatutEntree { Validee, Brouillon, Annulee };
constexpr EnumCode<StatutEntree> statutEntreeCodes[] = {
    {StatutEntree::Validee, "validee", QT_TRANSLATE_NOOP("Enum", "Validée")},
    {StatutEntree::Brouillon, "brouillon", QT_TRANSLATE_NOOP("Enum", "Brouillon")},
    {StatutEntree::Annulee, "annulee", QT_TRANSLATE_NOOP("Enum", "Annulée")},
};
constexpr std::span<const EnumCode<StatutEntree>> enumTable(StatutEntree) { return statutEntreeCodes; }

/// One article received: bought, come back, moved from another place, or found by an inventory.
struct EntreeMateriel : Entity<EntreeMateriel> {
    QString numero;
    TypeEntree type = TypeEntree::Achat;
    Id<Materiel> materielId;
    Id<Emplacement> emplacementId;       ///< where it goes
    Id<Emplacement> emplacementSourceId; ///< where a transfer comes from
    Quantite quantite;
    PrixUnitaire coutUnitaire;
    Id<Fournisseur> fournisseurId;
    Id<SortieMateriel> sortieId; ///< what a return brings back
    QString bonLivraison;
    QString factureFournisseur;
    QDateTime entreLe;
    QString motif;
    StatutEntree statut = StatutEntree::Validee;
    Id<StockMouvement> mouvementId;

    static const Schema schema;
};

} // namespace tournevis
