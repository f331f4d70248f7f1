// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "data/Schema.h"

namespace tournevis {

struct Mission;
struct Site;
struct Technicien;
struct TypeIntervention;
struct Utilisateur;
struct Vehicule;

/// Several codes share a word on screen (data-model.md § 2.1).
enum class InterventionStatut {
    APlanifier,
    Provisoire, ///< planned, but not yet shown to the technicians
    Planifiee,
    Confirmee,
    EnRoute,
    EnCours,
    Suspendue,
    Effectuee,
    Cloturee,
    Annulee,
};
inline constexpr EnumCode<InterventionStatut> interventionStatutCodes[] = {
    {InterventionStatut::APlanifier, "a_planifier", QT_TRANSLATE_NOOP("Enum", "À planifier")},
    {InterventionStatut::Provisoire, "provisoire", QT_TRANSLATE_NOOP("Enum", "Planifiée")},
    {InterventionStatut::Planifiee, "planifiee", QT_TRANSLATE_NOOP("Enum", "Planifiée")},
    {InterventionStatut::Confirmee, "confirmee", QT_TRANSLATE_NOOP("Enum", "Planifiée")},
    {InterventionStatut::EnRoute, "en_route", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {InterventionStatut::EnCours, "en_cours", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {InterventionStatut::Suspendue, "suspendue", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {InterventionStatut::Effectuee, "effectuee", QT_TRANSLATE_NOOP("Enum", "Terminée")},
    {InterventionStatut::Cloturee, "cloturee", QT_TRANSLATE_NOOP("Enum", "Terminée")},
    {InterventionStatut::Annulee, "annulee", QT_TRANSLATE_NOOP("Enum", "Annulée")},
};
constexpr std::span<const EnumCode<InterventionStatut>> enumTable(InterventionStatut) {
    return interventionStatutCodes;
}

enum class RdvStatut { Sans, AConfirmer, Demande, Confirme, AReconfirmer };
inline constexpr EnumCode<RdvStatut> rdvStatutCodes[] = {
    {RdvStatut::Sans, "sans", QT_TRANSLATE_NOOP("Enum", "Sans rendez-vous")},
    {RdvStatut::AConfirmer, "a_confirmer", QT_TRANSLATE_NOOP("Enum", "À confirmer")},
    {RdvStatut::Demande, "demande", QT_TRANSLATE_NOOP("Enum", "Demandé")},
    {RdvStatut::Confirme, "confirme", QT_TRANSLATE_NOOP("Enum", "Confirmé")},
    {RdvStatut::AReconfirmer, "a_reconfirmer", QT_TRANSLATE_NOOP("Enum", "À reconfirmer")},
};
constexpr std::span<const EnumCode<RdvStatut>> enumTable(RdvStatut) { return rdvStatutCodes; }

enum class RdvCanal { Email, Telephone, Sms };
inline constexpr EnumCode<RdvCanal> rdvCanalCodes[] = {
    {RdvCanal::Email, "email", QT_TRANSLATE_NOOP("Enum", "E-mail")},
    {RdvCanal::Telephone, "telephone", QT_TRANSLATE_NOOP("Enum", "Téléphone")},
    {RdvCanal::Sms, "sms", QT_TRANSLATE_NOOP("Enum", "SMS")},
};
constexpr std::span<const EnumCode<RdvCanal>> enumTable(RdvCanal) { return rdvCanalCodes; }

enum class Resultat { Resolu, Partiel, NonResolu, Absent, Impossible };
inline constexpr EnumCode<Resultat> resultatCodes[] = {
    {Resultat::Resolu, "resolu", QT_TRANSLATE_NOOP("Enum", "Résolu")},
    {Resultat::Partiel, "partiel", QT_TRANSLATE_NOOP("Enum", "Partiel")},
    {Resultat::NonResolu, "non_resolu", QT_TRANSLATE_NOOP("Enum", "Non résolu")},
    {Resultat::Absent, "absent", QT_TRANSLATE_NOOP("Enum", "Client absent")},
    {Resultat::Impossible, "impossible", QT_TRANSLATE_NOOP("Enum", "Impossible")},
};
constexpr std::span<const EnumCode<Resultat>> enumTable(Resultat) { return resultatCodes; }

/// One visit of a mission, printed INT-2026-00042/2.
struct Intervention : Entity<Intervention> {
    Id<Mission> missionId;
    int rang = 0; ///< 1..n within the mission
    QString travaux;
    InterventionStatut statut = InterventionStatut::APlanifier;
    QDateTime debutPrevu; ///< both planned instants or none
    QDateTime finPrevue;
    QDateTime debutReel;
    QDateTime finReelle;
    std::optional<int> dureeMin; ///< worked minutes: (fin − début) − pause; written at the end
    int pauseMin = 0;
    int trajetMin = 0;
    int distanceM = 0;
    bool journeeEntiere = false;
    bool verrouPlanning = false; ///< cannot be moved
    RdvStatut rdvStatut = RdvStatut::Sans;
    QDateTime rdvConfirmeLe;
    std::optional<RdvCanal> rdvPar;
    Id<Vehicule> vehiculeId;
    Id<TypeIntervention> typeId; ///< overrides that of the mission
    Id<Site> siteId;             ///< overrides that of the mission
    QString compteRendu;
    QString diagnostic;
    QString travauxRestants;
    std::optional<Resultat> resultat;
    bool devisAFaire = false;
    bool revenir = false;
    QString forcageMotif; ///< why a conflict was overridden
    Id<Utilisateur> forcePar;
    QString annuleeMotif;
    QString couleur; ///< #rrggbb

    Interval planned() const { return {debutPrevu, finPrevue}; }
    Interval real() const { return {debutReel, finReelle}; }

    static const Schema schema;
};

enum class TeamRole { Responsable, Assistant, Observateur };
inline constexpr EnumCode<TeamRole> teamRoleCodes[] = {
    {TeamRole::Responsable, "responsable", QT_TRANSLATE_NOOP("Enum", "Responsable")},
    {TeamRole::Assistant, "assistant", QT_TRANSLATE_NOOP("Enum", "Assistant")},
    {TeamRole::Observateur, "observateur", QT_TRANSLATE_NOOP("Enum", "Observateur")},
};
constexpr std::span<const EnumCode<TeamRole>> enumTable(TeamRole) { return teamRoleCodes; }

enum class TeamReponse { EnAttente, Accepte, Refuse };
inline constexpr EnumCode<TeamReponse> teamReponseCodes[] = {
    {TeamReponse::EnAttente, "en_attente", QT_TRANSLATE_NOOP("Enum", "En attente")},
    {TeamReponse::Accepte, "accepte", QT_TRANSLATE_NOOP("Enum", "Acceptée")},
    {TeamReponse::Refuse, "refuse", QT_TRANSLATE_NOOP("Enum", "Refusée")},
};
constexpr std::span<const EnumCode<TeamReponse>> enumTable(TeamReponse) { return teamReponseCodes; }

/// A technician's part in a visit.
struct TechnicienIntervention : Entity<TechnicienIntervention> {
    Id<Technicien> technicienId;
    Id<Intervention> interventionId;
    TeamRole role = TeamRole::Assistant;
    QString commentaire;
    QDateTime debutPrevu; ///< own slot; none: that of the visit
    QDateTime finPrevue;
    QDateTime debutReel;
    QDateTime finReelle;
    int trajetMin = 0;
    int distanceM = 0;
    TeamReponse reponse = TeamReponse::EnAttente;
    QDateTime notifieLe;
    QDateTime vuLe;
    std::optional<PrixUnitaire> coutHoraire; ///< copied when assigned
    Id<Utilisateur> tempsValidePar;
    QDateTime tempsValideLe;

    static const Schema schema;
};

} // namespace tournevis
