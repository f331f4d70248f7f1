// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "parametres/Societe.h"

namespace tournevis {

/// The identity of the company and its bank accounts.
class SocieteService {
public:
    explicit SocieteService(Session& session)
        : m_session(session) {}

    /// The company of this base; NotFound before the first run filled it in. Every document prints it: no
    /// right is asked.
    Result<Societe> load();
    /// Inserts or updates the one company, in its stored form (see normalize). Needs administration.ecrire.
    Outcome save(Societe& societe);

    /// Active accounts, the default one first.
    Result<QList<Banque>> banques();
    /// Inserts or updates an account; a new default takes the place of the former one.
    Outcome saveBanque(Banque& banque);

private:
    Session& m_session;
};

} // namespace tournevis
