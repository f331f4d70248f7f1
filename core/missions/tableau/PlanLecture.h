// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/Absence.h"
#include "equipe/TechnicienQueries.h"
#include "missions/tableau/PlanDemandes.h"

namespace tournevis {

/// What is read of the base to judge around a period: whole weeks, since the load is that of the week, and
/// one day more at each end.
struct PlanLecture {
    Interval etendue;
    QList<TechnicienRow> techniciens; ///< in the order of contexte.techniciens
    QList<VisiteLue> visites;         ///< by start
    QList<Absence> absences;          ///< refused ones left out, by start
    PlanContexte contexte;
    VisiteFiltre filtre; ///< the one visites were read with
    Id<Client> client;   ///< who reads, when it is a client
};

/// What is read only when it is asked for.
struct PlanEtendue {
    bool continuite = false; ///< visits made for each client over a year, which a gesture does not need
    bool annulees = false;   ///< cancelled visits, among `visites` and not in `contexte`
};

/// Settings that say which public holidays are kept.
Result<Calendrier> planningCalendrier(Connection& connection);

/// Technicians the signed-in person may see; those who only see their own planning find no provisional visit.
/// A client finds their confirmed visits, and of those who come a name.
Result<PlanLecture> readPlan(Session& session, const Interval& periode, const PlanEtendue& wanted = {});

} // namespace tournevis
