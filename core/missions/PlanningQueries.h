// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/Absence.h"
#include "equipe/TechnicienQueries.h"
#include "missions/MissionQueries.h"
#include "planning/Proposition.h"

namespace tournevis {

/// A visit as the planning shows it.
struct PlanningVisit {
    Id<Intervention> id;
    int version = 0;
    Id<Mission> missionId;
    QString reference; ///< « INT-2026-00042/1 »
    QString client;
    QString ville;
    QString travaux; ///< those of the visit, else the nature of the mission
    Priorite priorite = Priorite::Normale;
    InterventionStatut statut = InterventionStatut::Planifiee;
    Interval interval; ///< the technician's own slot, else that of the visit
    TeamRole role = TeamRole::Responsable;
    int equipe = 1; ///< members of the team
    bool enRetard = false;
    bool force = false; ///< a collision was overridden
    bool verrou = false;
    Id<Client> clientId;
    Interval visite; ///< the slot of the whole visit
    QDateTime debutReel;
    QDateTime finReelle;
    QList<Id<Technicien>> techniciens; ///< the team, the responsable first
    Team membres;                      ///< the same, with roles and own slots
    QString nature;                    ///< of the mission
    QString specialite;                ///< code of the first one required, for its shape
    QString forcageMotif;
    QString adresse;          ///< of the site, on one line
    QString telephone;        ///< of the client
    bool attendDevis = false; ///< waits for the answer to a devis
    bool compromise = false;  ///< the previous visit of the same technician is still open at this one's start
};

struct PlanningAbsence {
    Id<Absence> id;
    AbsenceType type = AbsenceType::Conges;
    AbsenceStatut statut = AbsenceStatut::Validee;
    Interval interval;
};

/// One line of the planning. A visit over several days appears once here; the view cuts it by day.
struct PlanningLane {
    TechnicienRow technicien;
    QList<PlanningVisit> visites;
    QList<PlanningAbsence> absences; ///< refused ones left out
    qint64 planifieMin = 0;          ///< minutes of visits inside the period
    qint64 disponibleMin = 0;        ///< worked minutes less absences, holidays, closures and the reserve
};

/// A visit at an exact slot, of which somebody is missing.
struct BesoinEquipe {
    Id<Mission> mission;
    Id<Intervention> intervention; ///< none: not stored yet
    Interval interval;
    Team equipe; ///< who already comes
};

/// Right: planning.lire; somebody who only sees their own planning finds their line, without provisional
/// visits.
class PlanningQueries {
public:
    explicit PlanningQueries(Session& session)
        : m_session(session) {}

    /// Active technicians with their visits (cancelled ones left out) and absences that touch `period`.
    Result<QList<PlanningLane>> lanes(const Interval& period);
    /// Who can come, best first (propositions()): those who hold what the team lacks before the others.
    Result<QList<Proposition>> propositions(const BesoinEquipe& besoin);

private:
    Session& m_session;
};

} // namespace tournevis
