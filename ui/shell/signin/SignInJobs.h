// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/PasswordHasher.h"
#include "comptes/UtilisateurQueries.h"

#include <QtGui/QImage>

/// What the sign-in and lock screens ask of the base; all of it runs on the data thread.
namespace tournevis {

/// What the sign-in card shows before anybody is known.
struct SignInFace {
    QString societe; ///< empty before the first run
    QImage logo;     ///< null when there is none
    QList<UtilisateurRow> people;
    bool demonstration = false;
};

/// What became of one attempt. The session already has the actor when there is one.
struct SignInAnswer {
    std::optional<Actor> actor;
    QString identifiant;
    bool mustChange = false;
    QString refusal; ///< sentence under the fields when there is no actor
    int seconds = 0; ///< before the next attempt
};

Result<SignInFace> readSignInFace(Session& session);
/// Errors: what is not about the password (Busy, Storage…).
Result<SignInAnswer> trySignIn(Session& session, const PasswordHasher& hasher, const QString& login,
                               const QString& password);
Result<SignInAnswer> tryDemonstration(Session& session, const PasswordHasher& hasher, Id<Utilisateur> id);
/// The password of the person whose session is locked.
Result<SignInAnswer> tryUnlock(Session& session, const PasswordHasher& hasher, const Actor& person,
                               const QString& password);
Outcome replacePassword(Session& session, const PasswordHasher& hasher, const QString& present,
                        const QString& replacement);

} // namespace tournevis
