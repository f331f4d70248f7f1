// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Emplacement;
struct Equipe;
struct Fournisseur;
struct Horaire;
struct Specialite;
struct Utilisateur;
struct Vehicule;
struct Zone;

enum class TechnicienType { Salarie, Apprenti, Interimaire, SousTraitant, Partenaire };
inline constexpr EnumCode<TechnicienType> technicienTypeCodes[] = {
    {TechnicienType::Salarie, "salarie", QT_TRANSLATE_NOOP("Enum", "Salarié")},
    {TechnicienType::Apprenti, "apprenti", QT_TRANSLATE_NOOP("Enum", "Apprenti")},
    {TechnicienType::Interimaire, "interimaire", QT_TRANSLATE_NOOP("Enum", "Intérimaire")},
    {TechnicienType::SousTraitant, "sous_traitant", QT_TRANSLATE_NOOP("Enum", "Sous-traitant")},
    {TechnicienType::Partenaire, "partenaire", QT_TRANSLATE_NOOP("Enum", "Partenaire")},
};
constexpr std::span<const EnumCode<TechnicienType>> enumTable(TechnicienType) { return technicienTypeCodes; }

enum class Niveau { Debutant, Confirme, Expert };
inline constexpr EnumCode<Niveau> niveauCodes[] = {
    {Niveau::Debutant, "debutant", QT_TRANSLATE_NOOP("Enum", "Débutant")},
    {Niveau::Confirme, "confirme", QT_TRANSLATE_NOOP("Enum", "Confirmé")},
    {Niveau::Expert, "expert", QT_TRANSLATE_NOOP("Enum", "Expert")},
};
constexpr std::span<const EnumCode<Niveau>> enumTable(Niveau) { return niveauCodes; }

/// Somebody who carries out visits, with or without an account.
struct Technicien : Entity<Technicien> {
    Id<Utilisateur> utilisateurId; ///< none: external, without account
    Id<Specialite> specialiteId;   ///< the principal one; the others are TechnicienSpecialite
    QString matricule;
    TechnicienType type = TechnicienType::Salarie;
    Id<Fournisseur> fournisseurId; ///< required for a sous-traitant
    QString nom;
    QString prenom;
    QString telephone; ///< E.164
    QString email;
    QString adresseDepart; ///< where the day starts
    QString codePostalDepart;
    QString villeDepart;
    std::optional<double> latitude;
    std::optional<double> longitude;
    Id<Equipe> equipeId;
    Id<Zone> zoneId;
    Id<Horaire> horaireId;
    Id<Vehicule> vehiculeId;
    Id<Emplacement> emplacementId;           ///< the stock carried
    std::optional<PrixUnitaire> coutHoraire; ///< falls back to the speciality
    std::optional<PrixUnitaire> tauxVenteHt; ///< per hour; falls back to the speciality
    std::optional<int> maxVisitesJour;
    int reserveMin = 0; ///< minutes of each week kept for emergencies
    std::optional<Niveau> niveau;
    QString couleur; ///< lane colour, #rrggbb
    int ordrePlanning = 0;
    QString permis;
    QDate dateEntree; ///< cannot be planned before
    QDate dateSortie; ///< cannot be planned after
    QString note;
    bool actif = true;

    QString nomComplet() const { return prenom + u' ' + nom; }

    static const Schema schema;
};

/// A speciality a technician holds, the principal one included.
struct TechnicienSpecialite : Entity<TechnicienSpecialite> {
    Id<Technicien> technicienId;
    Id<Specialite> specialiteId;
    std::optional<Niveau> niveau;

    static const Schema schema;
};

} // namespace tournevis
