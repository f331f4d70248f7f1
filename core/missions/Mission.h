// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Client;
struct Contact;
struct Devis;
struct Site;
struct Specialite;
struct TypeIntervention;
struct Utilisateur;

enum class Priorite { Normale, Urgente, Critique };
inline constexpr EnumCode<Priorite> prioriteCodes[] = {
    {Priorite::Normale, "normale", QT_TRANSLATE_NOOP("Enum", "Normale")},
    {Priorite::Urgente, "urgente", QT_TRANSLATE_NOOP("Enum", "Urgente")},
    {Priorite::Critique, "critique", QT_TRANSLATE_NOOP("Enum", "Critique")},
};
constexpr std::span<const EnumCode<Priorite>> enumTable(Priorite) { return prioriteCodes; }

/// Follows from the visits (MissionRules), except Annulee.
enum class MissionStatut { APlanifier, Planifiee, EnCours, Terminee, Annulee };
inline constexpr EnumCode<MissionStatut> missionStatutCodes[] = {
    {MissionStatut::APlanifier, "a_planifier", QT_TRANSLATE_NOOP("Enum", "À planifier")},
    {MissionStatut::Planifiee, "planifiee", QT_TRANSLATE_NOOP("Enum", "Planifiée")},
    {MissionStatut::EnCours, "en_cours", QT_TRANSLATE_NOOP("Enum", "En cours")},
    {MissionStatut::Terminee, "terminee", QT_TRANSLATE_NOOP("Enum", "Terminée")},
    {MissionStatut::Annulee, "annulee", QT_TRANSLATE_NOOP("Enum", "Annulée")},
};
constexpr std::span<const EnumCode<MissionStatut>> enumTable(MissionStatut) { return missionStatutCodes; }

/// What an open mission waits for; shown « En attente : pièce ».
enum class AttenteMotif { Piece, Client, Devis, Acces, Autre };
inline constexpr EnumCode<AttenteMotif> attenteMotifCodes[] = {
    {AttenteMotif::Piece, "piece", QT_TRANSLATE_NOOP("Enum", "pièce")},
    {AttenteMotif::Client, "client", QT_TRANSLATE_NOOP("Enum", "client")},
    {AttenteMotif::Devis, "devis", QT_TRANSLATE_NOOP("Enum", "devis")},
    {AttenteMotif::Acces, "acces", QT_TRANSLATE_NOOP("Enum", "accès")},
    {AttenteMotif::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "autre")},
};
constexpr std::span<const EnumCode<AttenteMotif>> enumTable(AttenteMotif) { return attenteMotifCodes; }

enum class MissionFacturation { AQualifier, AFacturer, Partielle, Facturee, NonFacturable };
inline constexpr EnumCode<MissionFacturation> missionFacturationCodes[] = {
    {MissionFacturation::AQualifier, "a_qualifier", QT_TRANSLATE_NOOP("Enum", "À qualifier")},
    {MissionFacturation::AFacturer, "a_facturer", QT_TRANSLATE_NOOP("Enum", "À facturer")},
    {MissionFacturation::Partielle, "partielle", QT_TRANSLATE_NOOP("Enum", "Facturée en partie")},
    {MissionFacturation::Facturee, "facturee", QT_TRANSLATE_NOOP("Enum", "Facturée")},
    {MissionFacturation::NonFacturable, "non_facturable", QT_TRANSLATE_NOOP("Enum", "Non facturable")},
};
constexpr std::span<const EnumCode<MissionFacturation>> enumTable(MissionFacturation) {
    return missionFacturationCodes;
}

enum class MissionOrigine { Telephone, Email, Contrat, Devis, Interne, Autre };
inline constexpr EnumCode<MissionOrigine> missionOrigineCodes[] = {
    {MissionOrigine::Telephone, "telephone", QT_TRANSLATE_NOOP("Enum", "Téléphone")},
    {MissionOrigine::Email, "email", QT_TRANSLATE_NOOP("Enum", "E-mail")},
    {MissionOrigine::Contrat, "contrat", QT_TRANSLATE_NOOP("Enum", "Contrat")},
    {MissionOrigine::Devis, "devis", QT_TRANSLATE_NOOP("Enum", "Devis")},
    {MissionOrigine::Interne, "interne", QT_TRANSLATE_NOOP("Enum", "Interne")},
    {MissionOrigine::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "Autre")},
};
constexpr std::span<const EnumCode<MissionOrigine>> enumTable(MissionOrigine) { return missionOrigineCodes; }

/// A request of a client, from the call to the facture.
struct Mission : Entity<Mission> {
    QString numero; ///< INT-2026-00042, drawn at creation
    Id<Client> clientId;
    Id<Site> siteId;
    Id<Client> payeurId;
    Id<Contact> demandeurContactId;
    Id<Contact> contactSiteId;
    Id<TypeIntervention> typeId;
    QString nature;
    QString objectif;
    QString description;
    QString consignes; ///< shown to the technician
    Priorite priorite = Priorite::Normale;
    MissionStatut statut = MissionStatut::APlanifier;
    std::optional<AttenteMotif> attenteMotif;
    int nbTechniciens = 1; ///< planned size of the team
    MissionFacturation facturation = MissionFacturation::AQualifier;
    QString facturationMotif;
    MissionOrigine origine = MissionOrigine::Telephone;
    QDateTime recuLe;
    QDateTime souhaiteDu; ///< window wished by the client
    QDateTime souhaiteAu;
    QDateTime echeanceLe;
    QDate dateSortieFiche;
    Id<Devis> devisId; ///< the accepted devis that created it
    Id<Mission> missionParenteId;
    Id<Utilisateur> responsableId;     ///< dispatcher in charge
    std::optional<int> dureePrevueMin; ///< minutes
    QString refClient;
    QString bonCommande;
    QDateTime termineeLe;
    QDateTime annuleeLe;
    QString annuleeMotif;

    static const Schema schema;
};

/// A skill the mission requires.
struct MissionSpecialite : Entity<MissionSpecialite> {
    Id<Mission> missionId;
    Id<Specialite> specialiteId;

    static const Schema schema;
};

} // namespace tournevis
