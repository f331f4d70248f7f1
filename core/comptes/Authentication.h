// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/PasswordHasher.h"
#include "comptes/Utilisateur.h"
#include "data/Session.h"

namespace tournevis {

/// Pause imposed after the `failures`-th wrong password in a row, in seconds (quality.md § 3): none before
/// the third, then 1 s doubling to 60 s, 15 minutes from the tenth. The last active administrator never waits
/// more than 60 s: nobody else could help.
int pauseAfter(int failures, bool lastAdministrator);

/// Proves who somebody is. Unknown, disabled and passwordless accounts cost the same work and get the same
/// words as a wrong password.
class Authentication {
public:
    /// The session may be that of the owner (sign-in) or of a person (lock screen, password asked again).
    Authentication(Session& session, const PasswordHasher& hasher)
        : m_session(session)
        , m_hasher(hasher) {}

    /// `login` is an identifiant or an e-mail, whatever the case. Errors: Forbidden (wrong, or too early).
    /// Leaves an audit row either way. The caller puts the actor in the session.
    Result<Actor> signIn(const QString& login, const QString& password);

    /// Seconds before `login` may be tried again; 0 when now.
    Result<int> secondsToWait(const QString& login);

    /// Whether the password of an account is a one-time code that must be replaced first.
    Result<bool> mustChangePassword(const Actor& actor);

    /// Replaces the password of the signed-in person. Errors: Forbidden (wrong `present`), Validation
    /// (rules; same as before).
    Outcome changePassword(const QString& present, const QString& replacement);

    /// « Entrer comme … »: an active account without its password, in a base marked as demonstration only.
    Result<Actor> enterDemonstration(Id<Utilisateur> id);

private:
    Result<Utilisateur> proven(const QString& login, const QString& password);
    Result<std::optional<Utilisateur>> accountOf(const QString& login);
    Outcome recordFailure(const QString& login, const std::optional<Utilisateur>& account);
    Outcome recordSignIn(Utilisateur& account, const QString& login, const QString& password);

    Session& m_session;
    const PasswordHasher& m_hasher;
};

} // namespace tournevis
