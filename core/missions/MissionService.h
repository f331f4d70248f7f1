// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/Mission.h"

namespace tournevis {

/// A mission with the skills it requires, saved as one.
struct MissionFile {
    Mission mission;
    QList<Id<Specialite>> specialites;
};

/// Use cases on missions. The status is never typed: it follows from the visits, or from cancel and reopen.
class MissionService {
public:
    explicit MissionService(Session& session)
        : m_session(session) {}

    /// A new request of a client: main site, payer, sheet dated today, one priority higher for a Premium
    /// card.
    Result<MissionFile> blank(Id<Client> client = {});
    /// Right: missions.lire, or the person's own visits.
    Result<MissionFile> load(Id<Mission> id);
    /// Creates or updates. A new mission draws its number, is received now unless told otherwise, takes the
    /// main site of the client and the speciality of its type when none is given.
    Result<Id<Mission>> save(MissionFile file);
    /// Cancels the mission and its visits to come, which leave the planning, in one transaction (MIS-02).
    /// Refused without a reason, or while a visit is at work.
    Outcome cancel(Id<Mission> id, int version, const QString& motif);
    /// Takes a cancellation back, with the visits cancelled by it whose slots are still free.
    Outcome reopen(Id<Mission> id, int version);

private:
    Outcome complete(Transaction& transaction, MissionFile& file);
    Outcome checkLinks(const Mission& mission);
    Outcome saveSpecialites(Transaction& transaction, const MissionFile& file);
    Outcome restoreVisits(Transaction& transaction, const Mission& mission, const QString& motif);

    Session& m_session;
};

} // namespace tournevis
