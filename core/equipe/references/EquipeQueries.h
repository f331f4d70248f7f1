// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/references/Equipe.h"
#include "equipe/references/Fermeture.h"

namespace tournevis {

/// What the planning groups and closes by. Right: planning.lire.
class EquipeQueries {
public:
    explicit EquipeQueries(Session& session)
        : m_session(session) {}

    /// Active teams, in their order.
    Result<QList<Equipe>> equipes();
    /// Closures that share at least a day with `first`–`last`, both included, by first day.
    Result<QList<Fermeture>> fermetures(const QDate& first, const QDate& last);

private:
    Session& m_session;
};

} // namespace tournevis
