// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/Utilisateur.h"
#include "data/Session.h"

namespace tournevis {

/// One person as the sign-in card and the choosers show them.
struct UtilisateurRow {
    Id<Utilisateur> id;
    QString identifiant;
    QString nomAffichage;
    QString initiales;
    QString couleur;
    QString role;
    QString profils; ///< French labels, « , » between them
};

class UtilisateurQueries {
public:
    explicit UtilisateurQueries(Session& session)
        : m_session(session) {}

    /// Active accounts by role then name. The names of colleagues are no secret: no right is asked.
    Result<QList<UtilisateurRow>> actifs() const;
    Result<QList<Role>> roles() const;
    Result<QList<Profil>> profils() const;
    Result<QList<Id<Profil>>> profilsOf(Id<Utilisateur> id) const;

private:
    Session& m_session;
};

} // namespace tournevis
