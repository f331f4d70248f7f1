// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisService.h"

namespace tournevis {

/// What a devis starts with, before anybody types. Reads only.
class DevisDefauts {
public:
    explicit DevisDefauts(Session& session)
        : m_session(session) {}

    /// Terms, deposit and discount of the client, validity of the settings, waste mention of the company.
    Result<DevisFile> forClient(Id<Client> client);
    /// The same with the site, payer, contact and nature of the mission.
    Result<DevisFile> forMission(Id<Mission> mission);
    /// The same with the billable rows of a visit; offered ones keep their price under a discount of 100 %.
    Result<DevisFile> forIntervention(Id<Intervention> intervention);
    /// The rate proposed for a new line: that of the client, else what their and our regime call for.
    Result<Id<TauxTva>> rateFor(Id<Client> client);

private:
    Outcome fillFromClient(Devis& devis);
    Result<QList<DevisLigne>> billableLines(Id<Intervention> intervention, Id<TauxTva> fallback);

    Session& m_session;
};

} // namespace tournevis
