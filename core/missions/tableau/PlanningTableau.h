// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/PlanningQueries.h"
#include "planning/Charge.h"
#include "planning/Constat.h"

/// What the planning board shows and judges, read at once.
namespace tournevis {

struct Equipe;

/// A visit without slot, waiting in « À planifier ».
struct PlanningTache {
    Id<Intervention> id;
    int version = 0;
    Id<Mission> missionId;
    QString reference; ///< « INT-2026-00042/1 »
    QString client;
    QString ville;
    QString travaux;
    Priorite priorite = Priorite::Normale;
    int nbTechniciens = 1;
    QDateTime recuLe;
    QDateTime echeance;        ///< none: no deadline
    QString specialite;        ///< code of the first one required, for its shape
    QString specialiteLibelle; ///< « Climatisation »
    bool attendDevis = false;  ///< waits for the answer to a devis
    QString attente;           ///< « En attente : pièce »; empty: none
};

struct PlanningEquipe {
    Id<Equipe> id;
    QString libelle;
};

/// Everything the board needs for `periode`: the same technicians, in the same order, in `lanes` (to show)
/// and in `contexte` (to judge, one day more at each end).
struct PlanningTableau {
    Interval periode;
    QList<PlanningLane> lanes;
    QList<PlanningTache> backlog;
    PlanContexte contexte;
    QHash<Id<Intervention>, PlanDemande> demandes; ///< of every visit of lanes and backlog
    QList<PlanningEquipe> equipes;                 ///< in their order
    QDateTime luLe;
};

/// Right: planning.lire; somebody who only sees their own planning finds their line, without provisional
/// visits nor backlog; a client finds their confirmed visits on the lines of those who come, of whom nothing
/// else is said. A few statements whatever the number of technicians and visits. Cancelled visits are
/// shown when asked for, and never judged nor counted.
Result<PlanningTableau> planningTableau(Session& session, const Interval& periode, bool annulees = false);

/// What the rules need of the base to judge visits around `periode`, for the services; every active
/// technician.
Result<PlanContexte> planContexte(Session& session, const Interval& periode);
/// A stored visit as something to place.
Result<PlanDemande> planDemande(Session& session, Id<Intervention> id);
/// A visit of a mission not stored yet.
Result<PlanDemande> planDemande(Session& session, Id<Mission> mission);

/// Settings planning.*.
Result<PlanningRegles> planningRegles(Connection& connection);

} // namespace tournevis
