// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "rapports/RapportMission.h"

namespace tournevis {

/// Use cases on reports: right rapports.ecrire, over all of them or those one writes.
class RapportService {
public:
    explicit RapportService(Session& session)
        : m_session(session) {}

    /// Right: rapports.lire.
    Result<RapportMission> load(Id<RapportMission> id);
    /// The reports of a mission, newest first.
    Result<QList<RapportMission>> ofMission(Id<Mission> id);
    /// Draws the number; dated today and written by the person at work unless told otherwise.
    Result<Id<RapportMission>> create(RapportMission rapport);
    /// Saves an editable report; a signature does not survive a change of content. Status, number and
    /// validation are kept.
    Outcome update(RapportMission rapport);
    /// To « En cours » or « À valider ».
    Outcome advance(Id<RapportMission> id, int version, RapportStatut to);
    /// Refused while empty, and to the author alone without the right over all reports.
    Outcome validate(Id<RapportMission> id, int version);

private:
    Outcome requireOn(const Permission& permission, const RapportMission& rapport);
    Outcome changeStatut(Id<RapportMission> id, int version, RapportStatut to);

    Session& m_session;
};

/// INT-04, handler of changes of `intervention`: a visit that ends without a report gives its responsable a
/// draft « Rapport à rédiger » and a notice.
Outcome createReportOnFinish(Transaction& transaction, const Change& change);

} // namespace tournevis
