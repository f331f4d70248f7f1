// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct FactureLigne;
struct Intervention;
struct Materiel;
struct SortieMateriel;
struct TauxTva;
struct Unite;

enum class InterventionLigneType { MainOeuvre, Deplacement, Materiel, Forfait, Texte };
inline constexpr EnumCode<InterventionLigneType> interventionLigneTypeCodes[] = {
    {InterventionLigneType::MainOeuvre, "main_oeuvre", QT_TRANSLATE_NOOP("Enum", "Main-d’œuvre")},
    {InterventionLigneType::Deplacement, "deplacement", QT_TRANSLATE_NOOP("Enum", "Déplacement")},
    {InterventionLigneType::Materiel, "materiel", QT_TRANSLATE_NOOP("Enum", "Matériel")},
    {InterventionLigneType::Forfait, "forfait", QT_TRANSLATE_NOOP("Enum", "Forfait")},
    {InterventionLigneType::Texte, "texte", QT_TRANSLATE_NOOP("Enum", "Texte")},
};
constexpr std::span<const EnumCode<InterventionLigneType>> enumTable(InterventionLigneType) {
    return interventionLigneTypeCodes;
}

enum class LigneFacturation { AFacturer, Garantie, Contrat, Offert };
inline constexpr EnumCode<LigneFacturation> ligneFacturationCodes[] = {
    {LigneFacturation::AFacturer, "a_facturer", QT_TRANSLATE_NOOP("Enum", "À facturer")},
    {LigneFacturation::Garantie, "garantie", QT_TRANSLATE_NOOP("Enum", "Garantie")},
    {LigneFacturation::Contrat, "contrat", QT_TRANSLATE_NOOP("Enum", "Contrat")},
    {LigneFacturation::Offert, "offert", QT_TRANSLATE_NOOP("Enum", "Offert")},
};
constexpr std::span<const EnumCode<LigneFacturation>> enumTable(LigneFacturation) {
    return ligneFacturationCodes;
}

/// What a visit cost the client: becomes a line of devis or facture without retyping.
struct InterventionLigne : Entity<InterventionLigne> {
    Id<Intervention> interventionId;
    int ordre = 0; ///< 1..n, renumbered by the service
    InterventionLigneType type = InterventionLigneType::MainOeuvre;
    Id<Materiel> materielId;
    QString designation;
    Quantite quantite; ///< the billed one; never zero but for a text
    Id<Unite> uniteId;
    PrixUnitaire prixUnitaireHt;
    PrixUnitaire coutUnitaire;
    Taux remise;
    Id<TauxTva> tauxTvaId;
    LigneFacturation facturation = LigneFacturation::AFacturer;
    Id<SortieMateriel> sortieId;
    Id<FactureLigne> factureLigneId; ///< set once billed: read-only from then on

    static const Schema schema;
};

} // namespace tournevis
