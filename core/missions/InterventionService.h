// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/InterventionRules.h"

#include <functional>

namespace tournevis {

/// What the end of a visit records.
struct VisitEnd {
    RealTimes heures; ///< an invalid début keeps the one recorded at the start
    int trajetMin = 0;
    int distanceM = 0;
    Resultat resultat = Resultat::Resolu;
    QString compteRendu;
    QString diagnostic;
    QString travauxRestants;
    bool devisAFaire = false;
    bool revenir = false;
};

/// The life of a visit once planned: right missions.ecrire, over all visits or those of one's own teams. Each
/// step is an arrow of InterventionRules, and the status of the mission follows in the same transaction.
class InterventionService {
public:
    explicit InterventionService(Session& session)
        : m_session(session) {}

    /// A visit for the backlog, without slot or team.
    Result<Id<Intervention>> add(Id<Mission> mission, const QString& travaux);
    /// Saves the texts and marks a person types, and what is already known of the times, the travel and the
    /// result of a visit under way; plan, team, times of a finished visit and status have their own use
    /// cases.
    Outcome update(Intervention visite);
    Outcome setOut(Id<Intervention> id, int version);
    /// `debut` defaults to now; a visit already begun keeps its own.
    Outcome start(Id<Intervention> id, int version, const QDateTime& debut = {});
    Outcome suspend(Id<Intervention> id, int version);
    Outcome resume(Id<Intervention> id, int version);
    /// Records times, result and report, and proposes labour and travel lines when the work is billed.
    Outcome finish(Id<Intervention> id, int version, const VisitEnd& end);
    /// Corrects the times of a finished visit, with a reason; a labour line still as proposed follows.
    Outcome correct(Id<Intervention> id, int version, const RealTimes& times, const QString& motif);
    Outcome close(Id<Intervention> id, int version);
    Outcome cancel(Id<Intervention> id, int version, const QString& motif);

private:
    using Step = std::function<Outcome(Transaction&, Intervention&)>;
    Outcome step(Id<Intervention> id, int version, InterventionStatut to, const Step& change = {});
    Result<Intervention> loadForWork(Id<Intervention> id, int version);

    Session& m_session;
};

} // namespace tournevis
