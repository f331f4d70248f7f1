// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/PasswordHasher.h"
#include "comptes/Utilisateur.h"
#include "data/Session.h"

namespace tournevis {

/// The administration of accounts. Each use case needs administration.ecrire over everything, and keeps one
/// active administrator (USR-01).
class UtilisateurService {
public:
    UtilisateurService(Session& session, const PasswordHasher& hasher)
        : m_session(session)
        , m_hasher(hasher) {}

    /// Stores a new account, with the displayed name and the initials it lacks. An empty password leaves an
    /// account that cannot sign in until resetPassword.
    Result<Id<Utilisateur>> create(Utilisateur& account, const QList<Id<Profil>>& profils,
                                   const QString& password);
    /// Only a manager may hold profiles; those of another role are refused. Who is no longer a client stands
    /// for none.
    Outcome changeAccess(Id<Utilisateur> id, Id<Role> role, const QList<Id<Profil>>& profils);
    /// The client an account stands for, whose visits it sees as its own; none: nobody's. Refused for another
    /// role than client.
    Outcome changeClient(Id<Utilisateur> id, Id<Client> client);
    /// Disables or brings back an account; it stops at its next operation.
    Outcome changeStatut(Id<Utilisateur> id, StatutUtilisateur statut);
    /// Gives a one-time code to tell the person, who must replace it at the first sign-in. The pauses of the
    /// guessing table are lifted.
    Result<QString> resetPassword(Id<Utilisateur> id);
    /// The way back when no administrator can sign in: whoever owns the file gives an administrator, active
    /// or not, a one-time code. Forbidden to a signed-in person; written in the audit log.
    Result<QString> recoverAdministrator(const QString& login);

private:
    Outcome replaceProfils(Transaction& transaction, const Utilisateur& account,
                           const QList<Id<Profil>>& profils);

    Session& m_session;
    const PasswordHasher& m_hasher;
};

} // namespace tournevis
