// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/vues/VueEnregistree.h"
#include "data/Session.h"

namespace tournevis {

/// Whom a view is for.
enum class VuePortee { Personnelle, Partagee };

/// The saved views of a workspace. A person keeps their own freely; a shared one takes the right to write in
/// its workspace, or administration.ecrire.
class VueService {
public:
    explicit VueService(Session& session)
        : m_session(session) {}

    /// Shared ones and those of the person, by name.
    Result<QList<VueEnregistree>> vues(const QString& espace);
    /// Keeps `contenu` under a name; the view of that name and reach is replaced.
    Result<Id<VueEnregistree>> save(const QString& espace, const QString& libelle, VuePortee portee,
                                    const QString& contenu);
    Outcome remove(Id<VueEnregistree> id);

private:
    Result<Permission> rightOver(const QString& espace, bool partagee);
    Result<Id<VueEnregistree>> keep(Transaction& transaction, VueEnregistree vue);

    Session& m_session;
};

} // namespace tournevis
