// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Authentication.h"

#include "comptes/Comptes.h"
#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {
namespace {

constexpr int firstPausedFailure = 3;
constexpr int firstLongFailure = 10;
constexpr int longestShortPause = 60;
constexpr int longPause = 15 * 60;

/// The key of echec_connexion.
QString keyOf(const QString& login) { return fold(login).left(254); }

QString waitSentence(int seconds) {
    return seconds < 120 ? translate("Comptes", "Prochain essai dans %1 s.").arg(seconds)
                         : translate("Comptes", "Prochain essai dans %1\u00a0min.").arg((seconds + 59) / 60);
}

Error tooEarly(int seconds) {
    return Error::forbidden(translate("Comptes", "Trop d’essais. ") + waitSentence(seconds));
}

Error wrong(int seconds) {
    const QString message = translate("Comptes", "Identifiant ou mot de passe incorrect.");
    return Error::forbidden(seconds > 0 ? message + u' ' + waitSentence(seconds) : message);
}

bool isActive(const Utilisateur& account) {
    return account.statut == StatutUtilisateur::Actif && !account.archiveLe.isValid();
}

bool canSignIn(const std::optional<Utilisateur>& account) {
    return account && isActive(*account) && !account->motDePasse.isEmpty();
}

Result<int> countFailure(Transaction& transaction, const QString& key) {
    const QVariant now = ValueCodec<QDateTime>::toColumn(transaction.instant());
    return TRY(transaction.connection().value(
                   "INSERT INTO echec_connexion(identifiant, nb, dernier_le) VALUES(?, 1, ?) "
                   "ON CONFLICT (identifiant) DO UPDATE SET nb = echec_connexion.nb + 1, dernier_le = ? "
                   "RETURNING nb",
                   {key, now, now}))
        .toInt();
}

Outcome forgetFailures(Transaction& transaction, const QString& key) {
    TRY(transaction.connection().execute("DELETE FROM echec_connexion WHERE identifiant = ?", {key}));
    return {};
}

Outcome block(Transaction& transaction, const QString& key, int seconds) {
    const QDateTime until = transaction.instant().addSecs(seconds);
    TRY(transaction.connection().execute(
        "UPDATE echec_connexion SET bloque_jusqu_a = ? WHERE identifiant = ?",
        {ValueCodec<QDateTime>::toColumn(until), key}));
    return {};
}

} // namespace

int pauseAfter(int failures, bool lastAdministrator) {
    if (failures < firstPausedFailure)
        return 0;
    if (failures >= firstLongFailure)
        return lastAdministrator ? longestShortPause : longPause;
    return qMin(longestShortPause, 1 << (failures - firstPausedFailure));
}

Result<Actor> Authentication::signIn(const QString& login, const QString& password) {
    Utilisateur account = TRY(proven(login, password));
    TRY(recordSignIn(account, login, password));
    return Actor{account.id, account.nomAffichage};
}

Result<int> Authentication::secondsToWait(const QString& login) {
    const QVariant until = TRY(m_session.connection().value(
        "SELECT bloque_jusqu_a FROM echec_connexion WHERE identifiant = ?", {keyOf(login)}));
    const qint64 left = until.isNull() ? 0 : until.toLongLong() - m_session.now().toMSecsSinceEpoch();
    return left <= 0 ? 0 : int((left + 999) / 1000);
}

Result<bool> Authentication::mustChangePassword(const Actor& actor) {
    return TRY(Store(m_session).load(Id<Utilisateur>(actor.utilisateurId))).doitChanger;
}

Outcome Authentication::changePassword(const QString& present, const QString& replacement) {
    const Id<Utilisateur> id(m_session.actor().utilisateurId);
    const QString login = TRY(Store(m_session).load(id)).identifiant;
    Utilisateur account = TRY(proven(login, present));
    if (present == replacement)
        return Error::validation(QStringLiteral("mot_de_passe"),
                                 translate("Comptes", "Choisissez un mot de passe différent."));
    TRY(setPassword(m_session.connection(), m_hasher, account, replacement));
    account.doitChanger = false;
    return m_session.writeOwn(permission::tableauDeBordLire, [&](Transaction& transaction) -> Outcome {
        TRY(forgetFailures(transaction, keyOf(login)));
        account.motDePasseChangeLe = transaction.instant();
        transaction.describe(QStringLiteral("modification"), account.ref(), account.nomAffichage,
                             translate("Comptes", "Mot de passe changé"));
        return Store(transaction).update(transaction, account);
    });
}

Result<Actor> Authentication::enterDemonstration(Id<Utilisateur> id) {
    const QVariant marked =
        TRY(m_session.connection().value("SELECT valeur FROM parametre WHERE cle = 'base.demonstration'"));
    Utilisateur account = TRY(Store(m_session).load(id));
    if (marked.toString() != QStringLiteral("1") || !isActive(account))
        return Error::forbidden(translate("Comptes", "Cette base demande un mot de passe."));
    TRY(recordSignIn(account, account.identifiant, {}));
    return Actor{account.id, account.nomAffichage};
}

Result<Utilisateur> Authentication::proven(const QString& login, const QString& password) {
    if (const int seconds = TRY(secondsToWait(login)); seconds > 0)
        return tooEarly(seconds);
    const auto account = TRY(accountOf(login));
    const QString stored = canSignIn(account) ? account->motDePasse : m_hasher.impossibleHash();
    // Verified outside any transaction: the work takes a fifth of a second and would hold the others up.
    if (TRY(m_hasher.verify(stored, password)) && canSignIn(account))
        return *account;
    TRY(recordFailure(login, account));
    return wrong(TRY(secondsToWait(login)));
}

Result<std::optional<Utilisateur>> Authentication::accountOf(const QString& login) {
    const QString typed = cleaned(login);
    // Equality and not LIKE: the column compares without case. An identifiant wins over somebody's e-mail.
    return Store(m_session).find<Utilisateur>("identifiant = ? OR email = ? ORDER BY identifiant = ? DESC",
                                              {typed, typed, typed});
}

Outcome Authentication::recordFailure(const QString& login, const std::optional<Utilisateur>& account) {
    return m_session.writeOwn(permission::tableauDeBordLire, [&](Transaction& transaction) -> Outcome {
        const int failures = TRY(countFailure(transaction, keyOf(login)));
        // Asked for an unknown login too: the same work for both.
        const bool last =
            TRY(isLastAdministrator(transaction.connection(), account ? account->key() : Id<Utilisateur>()));
        if (const int seconds = pauseAfter(failures, last); seconds > 0)
            TRY(block(transaction, keyOf(login), seconds));
        // An unknown login is not written: it is sometimes a password typed in the wrong field.
        transaction.describe(QStringLiteral("echec_connexion"),
                             {Utilisateur::schema.table, account ? account->id : 0},
                             account ? account->nomAffichage : translate("Comptes", "Identifiant inconnu"),
                             translate("Comptes", "Échec n° %1").arg(failures));
        return {};
    });
}

Outcome Authentication::recordSignIn(Utilisateur& account, const QString& login, const QString& password) {
    if (!password.isEmpty() && m_hasher.needsRehash(account.motDePasse))
        account.motDePasse = TRY(m_hasher.hash(password));
    return m_session.writeOwn(permission::tableauDeBordLire, [&](Transaction& transaction) -> Outcome {
        TRY(forgetFailures(transaction, keyOf(login)));
        account.derniereConnexion = transaction.instant();
        transaction.describe(QStringLiteral("connexion"), account.ref(), account.nomAffichage);
        return Store(transaction).update(transaction, account);
    });
}

} // namespace tournevis
