// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/Absence.h"

namespace tournevis {

/// Absences asked for by technicians and decided by those who hold planning.ecrire.
class AbsenceService {
public:
    explicit AbsenceService(Session& session)
        : m_session(session) {}

    /// Records a request, for anyone with planning.ecrire, else for the technician one is.
    Result<Id<Absence>> request(Absence absence);
    /// Records a request, or changes one that is not decided; a planner may also move a validated one.
    Result<Id<Absence>> save(Absence absence);
    /// Takes an absence out: its technician while it is not decided, a planner at any time.
    Outcome cancel(Id<Absence> id, int version);
    /// Gives a cancelled absence back, to whoever may cancel it.
    Outcome restore(Id<Absence> id, int version);
    /// From then on visits are refused in that interval. Visits already planned there stay, for the planner
    /// to move: a sick leave does not wait.
    Outcome validate(Id<Absence> id, int version);
    /// Refuses a request, or withdraws a validated absence.
    Outcome refuse(Id<Absence> id, int version, const QString& motif);

private:
    Outcome decide(Id<Absence> id, int version, AbsenceStatut statut, const QString& motif);
    Result<Id<Absence>> change(Absence absence);
    Outcome setArchived(Id<Absence> id, int version, bool archived);
    Outcome requireOwn(Id<Technicien> technicienId);

    Session& m_session;
};

} // namespace tournevis
