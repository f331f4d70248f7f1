// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/UtilisateurService.h"

#include "comptes/Comptes.h"
#include "comptes/PasswordRules.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurRules.h"
#include "data/Store.h"

#include <QtCore/QSet>

namespace tournevis {
namespace {

Error lastAdministrator() {
    return Error::refused(translate("Comptes", "C’est le dernier administrateur actif : nommez-en un autre "
                                               "d’abord."));
}

Outcome requireUnused(Connection& connection, const Utilisateur& account, const char* column,
                      const QString& value, const QString& message) {
    const QVariant other = TRY(connection.value(
        QStringLiteral("SELECT id FROM utilisateur WHERE %1 = ? AND id <> ?").arg(QLatin1String(column)),
        {value, account.id}));
    if (!value.isEmpty() && !other.isNull())
        return Error::validation(QLatin1String(column), message);
    return {};
}

Outcome requireUnique(Connection& connection, const Utilisateur& account) {
    TRY(requireUnused(connection, account, "identifiant", account.identifiant,
                      translate("Comptes", "Cet identifiant est déjà pris.")));
    return requireUnused(connection, account, "email", account.email,
                         translate("Comptes", "Cette adresse sert déjà à un autre compte."));
}

Outcome requireManager(Transaction& transaction, Id<Role> roleId, const QList<Id<Profil>>& profils) {
    const Role role = TRY(Store(transaction).load(roleId));
    if (!profils.isEmpty() && role.code != CodeRole::Manager)
        return Error::validation(QStringLiteral("role_id"),
                                 translate("Comptes", "Seul un manager porte des profils."));
    return {};
}

Outcome requireClient(Transaction& transaction, const Utilisateur& account) {
    if (account.clientId && TRY(Store(transaction).load(account.roleId)).code != CodeRole::Client)
        return Error::validation(QStringLiteral("client_id"),
                                 translate("Comptes", "Seul un compte de rôle Client représente un client."));
    return {};
}

/// The account of that login, which must be an administrator's.
Result<Utilisateur> administratorCalled(Transaction& transaction, const QString& login) {
    Store store(transaction);
    const auto account = TRY(store.find<Utilisateur>(
        "identifiant = ? OR email = ? ORDER BY identifiant = ? DESC", {login, login, login}));
    if (!account || account->archiveLe.isValid())
        return Error::notFound(translate("Comptes", "Aucun compte ne s’appelle %1.").arg(login));
    if (TRY(store.load(account->roleId)).code != CodeRole::Administrateur)
        return Error::refused(translate("Comptes",
                                        "%1 n’est pas administrateur : demander un code provisoire à un "
                                        "administrateur.")
                                  .arg(account->nomAffichage));
    return *account;
}

Outcome liftPauses(Transaction& transaction, const Utilisateur& account) {
    TRY(transaction.connection().execute("DELETE FROM echec_connexion WHERE identifiant IN (?, ?)",
                                         {fold(account.identifiant), fold(account.email)}));
    return {};
}

} // namespace

Result<Id<Utilisateur>> UtilisateurService::create(Utilisateur& account, const QList<Id<Profil>>& profils,
                                                   const QString& password) {
    if (const auto errors = normalize(account); !errors.isEmpty())
        return Error::validation(errors);
    account.motDePasse.clear();
    if (!password.isEmpty())
        TRY(setPassword(m_session.connection(), m_hasher, account, password));
    return m_session.write(
        permission::administrationEcrire, [&](Transaction& transaction) -> Result<Id<Utilisateur>> {
            TRY(requireUnique(transaction.connection(), account));
            TRY(requireManager(transaction, account.roleId, profils));
            TRY(requireClient(transaction, account));
            if (!password.isEmpty())
                account.motDePasseChangeLe = transaction.instant();
            TRY(Store(transaction).insert(transaction, account));
            TRY(replaceProfils(transaction, account, profils));
            transaction.describe(QStringLiteral("creation"), account.ref(), account.nomAffichage);
            return account.key();
        });
}

Outcome UtilisateurService::changeAccess(Id<Utilisateur> id, Id<Role> role,
                                         const QList<Id<Profil>>& profils) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Utilisateur account = TRY(Store(transaction).load(id));
        TRY(requireManager(transaction, role, profils));
        if (account.roleId != role && TRY(isLastAdministrator(transaction.connection(), id)))
            return lastAdministrator();
        account.roleId = role;
        if (!requireClient(transaction, account))
            account.clientId = {};
        TRY(Store(transaction).update(transaction, account));
        TRY(replaceProfils(transaction, account, profils));
        transaction.describe(QStringLiteral("modification"), account.ref(), account.nomAffichage,
                             translate("Comptes", "Rôle et profils"));
        return {};
    });
}

Outcome UtilisateurService::changeClient(Id<Utilisateur> id, Id<Client> client) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Utilisateur account = TRY(Store(transaction).load(id));
        account.clientId = client;
        TRY(requireClient(transaction, account));
        transaction.describe(QStringLiteral("modification"), account.ref(), account.nomAffichage,
                             translate("Comptes", "Client représenté"));
        return Store(transaction).update(transaction, account);
    });
}

Outcome UtilisateurService::changeStatut(Id<Utilisateur> id, StatutUtilisateur statut) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Utilisateur account = TRY(Store(transaction).load(id));
        if (statut != StatutUtilisateur::Actif && TRY(isLastAdministrator(transaction.connection(), id)))
            return lastAdministrator();
        account.statut = statut;
        transaction.describe(QStringLiteral("modification"), account.ref(), account.nomAffichage,
                             labelOf(statut));
        return Store(transaction).update(transaction, account);
    });
}

Result<QString> UtilisateurService::resetPassword(Id<Utilisateur> id) {
    const QString code = drawOneTimeCode();
    const QString hash = TRY(m_hasher.hash(code));
    return m_session.write(
        permission::administrationEcrire, [&](Transaction& transaction) -> Result<QString> {
            Utilisateur account = TRY(Store(transaction).load(id));
            account.motDePasse = hash;
            account.motDePasseChangeLe = transaction.instant();
            account.doitChanger = true;
            TRY(liftPauses(transaction, account));
            transaction.describe(QStringLiteral("modification"), account.ref(), account.nomAffichage,
                                 translate("Comptes", "Code provisoire remis"));
            TRY(Store(transaction).update(transaction, account));
            return code;
        });
}

Result<QString> UtilisateurService::recoverAdministrator(const QString& login) {
    if (!m_session.actor().isOwner())
        return Error::forbidden(translate(
            "Comptes", "Un accès se rétablit sur la machine, par qui possède le fichier de la base."));
    return m_session.write(
        permission::administrationEcrire, [&](Transaction& transaction) -> Result<QString> {
            Utilisateur account = TRY(administratorCalled(transaction, cleaned(login)));
            account.statut = StatutUtilisateur::Actif;
            TRY(Store(transaction).update(transaction, account));
            transaction.describe(QStringLiteral("recuperation"), account.ref(), account.nomAffichage,
                                 translate("Comptes", "Accès rétabli sur la machine"));
            return resetPassword(account.key());
        });
}

Outcome UtilisateurService::replaceProfils(Transaction& transaction, const Utilisateur& account,
                                           const QList<Id<Profil>>& profils) {
    Store store(transaction);
    QSet<Id<Profil>> missing(profils.cbegin(), profils.cend());
    const auto held =
        TRY(store.list<UtilisateurProfil>("utilisateur_id = ? AND archive_le IS NULL", {account.id}));
    for (const UtilisateurProfil& link : held) {
        if (!missing.remove(link.profilId))
            TRY(store.remove(transaction, link));
    }
    for (const Id<Profil> profil : missing) {
        UtilisateurProfil link;
        link.utilisateurId = account.key();
        link.profilId = profil;
        TRY(store.insert(transaction, link));
    }
    return {};
}

} // namespace tournevis
