// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/Absence.h"
#include "equipe/TechnicienQueries.h"
#include "missions/PlanningService.h"
#include "missions/tableau/PlanDemandes.h"

#include <list>

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

/// The plan that the visits of one gesture are judged by, within its transaction: read once around all of
/// them, then kept up to date with those that it places.
class PlanCourant {
public:
    explicit PlanCourant(Session& session)
        : m_session(session) {}

    /// What to judge by over `periode`.
    Result<const PlanContexte*> around(const Interval& periode);
    /// The visit was written there: what a new reading would find.
    void place(Id<Intervention> id, const PlanDemande& demande, const VisitPlan& plan);
    /// It left the planning.
    void remove(Id<Intervention> id);

private:
    struct Lu {
        Interval etendue;
        PlanContexte contexte;
    };

    Session& m_session;
    std::list<Lu> m_lus; ///< one for each stretch of weeks
};

} // namespace tournevis
