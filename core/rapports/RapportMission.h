// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Intervention;
struct Mission;
struct PieceJointe;
struct Technicien;
struct Utilisateur;

enum class RapportStatut { Brouillon, EnCours, AValider, Valide, Envoye };
inline constexpr EnumCode<RapportStatut> rapportStatutCodes[] = {
    {RapportStatut::Brouillon, "brouillon", QT_TRANSLATE_NOOP("Enum", "À rédiger")},
    {RapportStatut::EnCours, "en_cours", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {RapportStatut::AValider, "a_valider", QT_TRANSLATE_NOOP("Enum", "À valider")},
    {RapportStatut::Valide, "valide", QT_TRANSLATE_NOOP("Enum", "Validé")},
    {RapportStatut::Envoye, "envoye", QT_TRANSLATE_NOOP("Enum", "Envoyé")},
};
constexpr std::span<const EnumCode<RapportStatut>> enumTable(RapportStatut) { return rapportStatutCodes; }

/// What was found and done, written for the client.
struct RapportMission : Entity<RapportMission> {
    QString numero; ///< RAP-2026-00001
    Id<Mission> missionId;
    Id<Intervention> interventionId; ///< none: synthesis of several visits
    Id<Technicien> technicienId;
    Id<Utilisateur> redacteurId;
    QString titre;
    QString contenu;
    RapportStatut statut = RapportStatut::Brouillon;
    QString mesures; ///< JSON: answers of the checklist
    QString anomalies;
    QString recommandations;
    QDate dateRapport;
    Id<Utilisateur> validePar;
    QDateTime valideLe;
    QString signataire;
    Id<PieceJointe> signaturePieceId;
    QDateTime signeLe; ///< erased when the content changes
    QString absenceSignatureMotif;
    QDateTime envoyeLe;
    QString envoyeA;
    Id<PieceJointe> pdfPieceId;
    QString empreinte; ///< SHA-256, frozen when sent

    static const Schema schema;
};

enum class ImagePhase { Avant, Pendant, Apres };
inline constexpr EnumCode<ImagePhase> imagePhaseCodes[] = {
    {ImagePhase::Avant, "avant", QT_TRANSLATE_NOOP("Enum", "Avant")},
    {ImagePhase::Pendant, "pendant", QT_TRANSLATE_NOOP("Enum", "Pendant")},
    {ImagePhase::Apres, "apres", QT_TRANSLATE_NOOP("Enum", "Après")},
};
constexpr std::span<const EnumCode<ImagePhase>> enumTable(ImagePhase) { return imagePhaseCodes; }

/// A picture of a report, in printing order.
struct RapportImage : Entity<RapportImage> {
    Id<RapportMission> rapportId;
    Id<PieceJointe> pieceId;
    int ordre = 0;
    QString legende;
    std::optional<ImagePhase> phase;

    static const Schema schema;
};

} // namespace tournevis
