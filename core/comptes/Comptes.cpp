// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Comptes.h"

#include "comptes/PasswordRules.h"

namespace tournevis {
namespace {

Result<PasswordOwner> ownerOf(Connection& connection, const Utilisateur& account) {
    PasswordOwner owner;
    owner.names = {account.nom, account.prenom, account.identifiant, account.email.section(u'@', 0, 0)};
    owner.names += TRY(connection.select("SELECT raison_sociale FROM societe", {},
                                         [](const Row& row) { return row.text(0); }));
    const QVariant role =
        TRY(connection.value("SELECT code FROM role WHERE id = ?", {account.roleId.value()}));
    owner.administrator = fromCode<CodeRole>(role.toString()) == CodeRole::Administrateur;
    return owner;
}

} // namespace

Result<bool> isLastAdministrator(Connection& connection, Id<Utilisateur> id) {
    const auto administrators = TRY(connection.select(
        "SELECT u.id FROM utilisateur u JOIN role r ON r.id = u.role_id "
        "WHERE r.code = 'administrateur' AND u.statut = 'actif' AND u.archive_le IS NULL LIMIT 2",
        {}, [](const Row& row) { return row.integer(0); }));
    return administrators == QList<qint64>{id.value()};
}

Outcome setPassword(Connection& connection, const PasswordHasher& hasher, Utilisateur& account,
                    const QString& password) {
    const PasswordOwner owner = TRY(ownerOf(connection, account));
    TRY(checkPassword(password, owner));
    account.motDePasse = TRY(hasher.hash(password));
    return {};
}

} // namespace tournevis
