// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/Intervention.h"
#include "missions/InterventionLigne.h"

namespace tournevis {

/// The lines of a visit, typed by a person: right missions.ecrire. A billed line no longer changes.
class InterventionLigneService {
public:
    explicit InterventionLigneService(Session& session)
        : m_session(session) {}

    /// Right: missions.lire over the visit.
    Result<QList<InterventionLigne>> list(Id<Intervention> visite);
    /// Labour and travel as they would be billed now: the worked and travelled minutes at the hourly rate of
    /// the responsable, else of the speciality (a required one they hold before their principal one). Empty
    /// while the visit is not finished or when its work is not billed.
    Result<QList<InterventionLigne>> proposed(Id<Intervention> visite);
    /// At the end of the list.
    Result<Id<InterventionLigne>> add(const InterventionLigne& ligne);
    Outcome update(InterventionLigne ligne);
    Outcome remove(Id<InterventionLigne> id, int version);

private:
    Session& m_session;
};

/// Adds a line at the end, for slices above in their own transaction (a sortie becomes a line). No right is
/// asked.
Result<Id<InterventionLigne>> appendLine(Transaction& transaction, InterventionLigne ligne);
/// Removes a line that is not billed and closes the ranks, for slices above (what was taken out came back).
Outcome dropLine(Transaction& transaction, const InterventionLigne& ligne);
/// Adds the proposed lines of a visit that has just ended, unless it already has labour.
Outcome appendProposedLines(Transaction& transaction, const Intervention& visite);
/// A labour line that still bears the quantity proposed before a correction takes the new one.
Outcome followCorrection(Transaction& transaction, const Intervention& before, const Intervention& after);

} // namespace tournevis
