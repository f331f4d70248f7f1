// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInJobs.h"

#include "comptes/Authentication.h"
#include "parametres/Parametres.h"
#include "parametres/SocieteService.h"
#include "shell/wizard/fields/LogoImage.h"

namespace tournevis {
namespace {

QString wrongSentence() { return translate("SignIn", "Identifiant ou mot de passe incorrect."); }

SignInAnswer refusedFor(int seconds, const QString& sentence) {
    SignInAnswer answer;
    answer.refusal = sentence;
    answer.seconds = seconds;
    return answer;
}

Result<QString> identifiantOf(Session& session, qint64 id) {
    const auto people = TRY(UtilisateurQueries(session).actifs());
    for (const UtilisateurRow& person : people) {
        if (person.id.value() == id)
            return person.identifiant;
    }
    return QString();
}

Result<SignInAnswer> welcome(Session& session, Authentication& authentication, const Actor& actor) {
    session.setActor(actor);
    SignInAnswer answer;
    answer.actor = actor;
    answer.identifiant = TRY(identifiantOf(session, actor.utilisateurId));
    answer.mustChange = TRY(authentication.mustChangePassword(actor));
    return answer;
}

} // namespace

Result<SignInFace> readSignInFace(Session& session) {
    SignInFace face;
    auto societe = SocieteService(session).load();
    if (!societe && societe.error().cause != Cause::NotFound)
        return societe.error();
    if (societe) {
        face.societe = societe->raisonSociale;
        face.logo = logoOf(societe->logo);
    }
    face.people = TRY(UtilisateurQueries(session).actifs());
    face.demonstration = TRY(Parametres(session.connection()).booleen("base.demonstration"));
    return face;
}

Result<SignInAnswer> trySignIn(Session& session, const PasswordHasher& hasher, const QString& login,
                               const QString& password) {
    Authentication authentication(session, hasher);
    if (const int early = TRY(authentication.secondsToWait(login)); early > 0)
        return refusedFor(early, translate("SignIn", "Trop d’essais."));
    auto actor = authentication.signIn(login, password);
    if (actor)
        return welcome(session, authentication, *actor);
    if (actor.error().cause != Cause::Forbidden)
        return actor.error();
    return refusedFor(TRY(authentication.secondsToWait(login)), wrongSentence());
}

Result<SignInAnswer> tryDemonstration(Session& session, const PasswordHasher& hasher, Id<Utilisateur> id) {
    Authentication authentication(session, hasher);
    const Actor actor = TRY(authentication.enterDemonstration(id));
    SignInAnswer answer = TRY(welcome(session, authentication, actor));
    answer.mustChange = false;
    return answer;
}

Result<SignInAnswer> tryUnlock(Session& session, const PasswordHasher& hasher, const Actor& person,
                               const QString& password) {
    const QString login = TRY(identifiantOf(session, person.utilisateurId));
    if (login.isEmpty())
        return refusedFor(0, translate("SignIn", "Ce compte n’est plus actif."));
    SignInAnswer answer = TRY(trySignIn(session, hasher, login, password));
    if (!answer.actor && answer.refusal == wrongSentence())
        answer.refusal = translate("SignIn", "Mot de passe incorrect.");
    return answer;
}

Outcome replacePassword(Session& session, const PasswordHasher& hasher, const QString& present,
                        const QString& replacement) {
    return Authentication(session, hasher).changePassword(present, replacement);
}

} // namespace tournevis
