// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "missions/InterventionLigne.h"
#include "missions/InterventionRules.h"
#include "missions/Mission.h"

namespace tournevis {

/// A row of the missions list.
struct MissionRow {
    Id<Mission> id;
    QString numero;
    Id<Client> clientId;
    QString client;
    QString ville; ///< of the site
    QString nature;
    Priorite priorite = Priorite::Normale;
    MissionStatut statut = MissionStatut::APlanifier;
    std::optional<AttenteMotif> attente;
    QDateTime recuLe;
    QDateTime prochaine; ///< planned start of the next visit that is not finished
    QString responsable;
    int visitesFaites = 0;
    int visites = 0; ///< cancelled ones left out
    QString devis;   ///< number of the latest devis; only with devis.lire
    MissionFacturation facturation = MissionFacturation::AQualifier;
    bool enRetard = false;
};

/// A member of the team of a visit, as chips show it.
struct TeamChip {
    Id<Intervention> interventionId;
    Id<Technicien> technicienId;
    QString nom;
    QString initiales;
    QString couleur;
    TeamRole role = TeamRole::Assistant;
    QString commentaire;
};

/// A visit with what its row or sheet shows.
struct VisitView {
    Intervention visite;
    QString reference; ///< « INT-2026-00042/2 »
    QList<TeamChip> equipe;
    QList<InterventionLigne> lignes;
    bool enRetard = false;
};

/// The page of a mission beside its form.
struct MissionSheet {
    Mission mission;
    QString client;
    QString site; ///< « Villa, 24 rue des Tilleuls, 69100 Villeurbanne »
    QString type;
    QStringList specialites;
    QList<VisitView> visites;
    int visitesFaites = 0;
    int visitesComptees = 0; ///< cancelled ones left out
    qint64 prevuMin = 0;     ///< planned minutes of those
    qint64 reelMin = 0;      ///< worked minutes
};

/// One visit with all that is needed on site.
struct InterventionSheet {
    VisitView vue;
    Mission mission;
    QString client;
    QString telephone; ///< of the contact on site, else of the client; E.164
    QString site;
    QString acces;
    QString codePorte; ///< only with client.code_acces
    QString typeLibelle;
};

/// Right: missions.lire; somebody who only sees their own finds the missions and visits of their teams, once
/// they are no longer provisional. A client reads the sheet of a visit confirmed to them: when, what, who.
/// Filters: ouvertes, a_planifier, en_cours, en_retard, a_facturer, mes_missions, terminees, annulees. Sorts:
/// recu, numero, client, priorite, nature.
class MissionQueries {
public:
    explicit MissionQueries(Session& session)
        : m_session(session) {}

    Result<RowPage<MissionRow>> page(const ListRequest& request);
    Result<qint64> count(const ListRequest& request);
    Result<MissionSheet> sheet(Id<Mission> id);
    Result<InterventionSheet> interventionSheet(Id<Intervention> id);
    /// Open missions of the same client and nature received in the last 30 days: a request taken twice.
    Result<QList<Mission>> similar(Id<Client> client, const QString& nature);

private:
    Outcome requireMission(Id<Mission> id);
    Result<QList<VisitView>> visits(const Mission& mission, const QString& condition, qint64 value);

    Session& m_session;
};

/// The chips of the teams of visits, responsable first; `visites` is the text of an IN list.
Result<QList<TeamChip>> teamChips(Connection& connection, const QString& visites);

} // namespace tournevis
