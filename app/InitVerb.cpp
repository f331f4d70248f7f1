// SPDX-License-Identifier: GPL-3.0-or-later
#include "InitVerb.h"

#include "comptes/UtilisateurQueries.h"
#include "comptes/UtilisateurService.h"
#include "parametres/SocieteService.h"

#include <QtCore/QFile>
#include <QtCore/QTextStream>

namespace tournevis {
namespace {

Outcome fill(Composition& composition, Session& session, FirstRun& first) {
    if (first.societe) {
        TRY(SocieteService(session).save(*first.societe));
        if (first.banque) {
            first.banque->societeId = first.societe->key();
            TRY(SocieteService(session).saveBanque(*first.banque));
        }
    }
    for (const Role& role : TRY(UtilisateurQueries(session).roles())) {
        if (role.code == CodeRole::Administrateur)
            first.administrateur.roleId = role.key();
    }
    TRY(UtilisateurService(session, composition.hasher()).create(first.administrateur, {}, first.password));
    return {};
}

void removeBase(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Outcome createCompany(Composition& composition, const QString& path, FirstRun first) {
    if (QFile::exists(path))
        return Error{
            Cause::BadBase, translate("App", "Ce fichier existe déjà\u00a0: rien n’a été changé."), path, {}};
    // An account without password cannot sign in, and here it is the only one.
    if (first.password.isEmpty())
        return Error::validation(QStringLiteral("mot_de_passe"),
                                 translate("App", "Donner le mot de passe de l’administrateur."));
    auto session = composition.createBase(path);
    Outcome outcome;
    if (!session)
        outcome = session.error();
    else
        outcome = fill(composition, **session, first);
    if (!outcome) {
        if (session)
            session->reset();
        removeBase(path);
    }
    return outcome;
}

QString readPassword() {
    QTextStream input(stdin);
    return input.readLine();
}

Outcome initBase(Composition& composition, const CommandLine& line) {
    FirstRun first;
    first.administrateur.identifiant =
        line.utilisateur.isEmpty() ? QStringLiteral("admin") : line.utilisateur;
    first.administrateur.prenom = translate("App", "Compte");
    first.administrateur.nom = translate("App", "Administrateur");
    first.password = readPassword();
    return createCompany(composition, line.base, first);
}

} // namespace tournevis
