// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/InterventionRules.h"

#include <functional>

namespace tournevis {

/// When, who and with what a visit is to be made.
struct VisitPlan {
    Interval interval;
    Team equipe;
    QString travaux;
    Id<Vehicule> vehiculeId;
    bool provisoire = false; ///< not shown to the technicians yet, who are not told
    QString forcageMotif;    ///< overrides a strong finding, with planning.forcer
};

/// Use cases that place visits: right planning.ecrire. Each member of the team is judged over their whole
/// slot (core/planning): an impossible finding is refused on field « equipe », a strong one too unless a
/// reason is given by somebody who holds planning.forcer, a mild one is done. Technicians newly concerned get
/// `mission_assigned`, those who lose the visit `mission_unassigned`; the status of the mission follows.
class PlanningService {
public:
    explicit PlanningService(Session& session)
        : m_session(session) {}

    /// A new visit of a mission.
    Result<Id<Intervention>> plan(Id<Mission> mission, const VisitPlan& plan);
    /// Gives a visit that is not started a slot and a team, whatever it had before.
    Outcome replan(Id<Intervention> id, int version, const VisitPlan& plan);
    /// Back to « À planifier », without slot or team.
    Outcome unplan(Id<Intervention> id, int version);
    /// The client confirmed the appointment.
    Outcome confirm(Id<Intervention> id, int version, RdvCanal canal);

private:
    using PlanChange = std::function<Outcome(VisitPlan&)>;

    /// Gives a stored visit the plan it has, changed.
    Outcome change(Id<Intervention> id, int version, const PlanChange& change);

    Session& m_session;
};

} // namespace tournevis
