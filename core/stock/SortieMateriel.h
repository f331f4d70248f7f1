// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;
struct Intervention;
struct InterventionLigne;
struct Materiel;
struct StockMouvement;
struct Technicien;

/// Why an article leaves: to be fitted, lent, broken, stolen, or used by the company.
enum class NatureSortie { Pose, Pret, Casse, Vol, Interne };
constexpr EnumCode<NatureSortie> natureSortieCodes[] = {
    {NatureSortie::Pose, "pose", QT_TRANSLATE_NOOP("Enum", "Pose")},
    {NatureSortie::Pret, "pret", QT_TRANSLATE_NOOP("Enum", "Prêt")},
    {NatureSortie::Casse, "casse", QT_TRANSLATE_NOOP("Enum", "Casse")},
    {NatureSortie::Vol, "vol", QT_TRANSLATE_NOOP("Enum", "Vol")},
    {NatureSortie::Interne, "interne", QT_TRANSLATE_NOOP("Enum", "Usage interne")},
};
constexpr std::span<const EnumCode<NatureSortie>> enumTable(NatureSortie) { return natureSortieCodes; }

enum class StatutSortie { Reservee, Sortie, PartiellementRetournee, Retournee, Annulee };
constexpr EnumCode<StatutSortie> statutSortieCodes[] = {
    {StatutSortie::Reservee, "reservee", QT_TRANSLATE_NOOP("Enum", "Réservée")},
    {StatutSortie::Sortie, "sortie", QT_TRANSLATE_NOOP("Enum", "Sortie")},
    {StatutSortie::PartiellementRetournee, "partiellement_retournee",
     QT_TRANSLATE_NOOP("Enum", "Partiellement retournée")},
    {StatutSortie::Retournee, "retournee", QT_TRANSLATE_NOOP("Enum", "Retournée")},
    {StatutSortie::Annulee, "annulee", QT_TRANSLATE_NOOP("Enum", "Annulée")},
};
constexpr std::span<const EnumCode<StatutSortie>> enumTable(StatutSortie) { return statutSortieCodes; }

/// In what condition an article comes back.
enum class EtatRetour { Bon, AReparer, Perdu };
constexpr EnumCode<EtatRetour> etatRetourCodes[] = {
    {EtatRetour::Bon, "bon", QT_TRANSLATE_NOOP("Enum", "Bon état")},
    {EtatRetour::AReparer, "a_reparer", QT_TRANSLATE_NOOP("Enum", "À réparer")},
    {EtatRetour::Perdu, "perdu", QT_TRANSLATE_NOOP("Enum", "Perdu")},
};
constexpr std::span<const EnumCode<EtatRetour>> enumTable(EtatRetour) { return etatRetourCodes; }

/// One article handed to a technicien. `coutUnitaire` is the average cost of that moment, for ever.
struct SortieMateriel : Entity<SortieMateriel> {
    QString numero;
    Id<Materiel> materielId;
    Id<Intervention> interventionId; ///< none only for Casse, Vol, Interne
    Id<Technicien> technicienId;
    Id<Emplacement> emplacementId; ///< where it was taken
    Quantite quantite;
    Quantite quantiteRetournee;
    QDate retourPrevuLe;
    QDateTime retourLe; ///< set when nothing more is expected back
    std::optional<EtatRetour> retourEtat;
    QString motif;
    NatureSortie nature = NatureSortie::Pose;
    PrixUnitaire coutUnitaire;
    bool facturable = true;
    Id<InterventionLigne> interventionLigneId;
    QDateTime sortiLe;
    StatutSortie statut = StatutSortie::Sortie;
    Id<StockMouvement> mouvementId;

    /// What is still out.
    Quantite restante() const { return quantite - quantiteRetournee; }

    static const Schema schema;
};

} // namespace tournevis
