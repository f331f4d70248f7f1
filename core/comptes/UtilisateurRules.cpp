// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/UtilisateurRules.h"

#include "base/Saisie.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

using Reader = Result<QString> (*)(const QString&);

void read(QList<FieldError>& errors, const char* column, QString& text, Reader reader) {
    text = cleaned(text);
    if (text.isEmpty())
        return;
    if (auto stored = reader(text))
        text = *stored;
    else
        errors.append({column, stored.error().message});
}

void requireTwoLetters(QList<FieldError>& errors, const char* column, QString& text) {
    text = cleaned(text);
    if (text.size() < 2)
        errors.append({column, translate("Comptes", "Deux lettres au moins.")});
}

void requireLogin(QList<FieldError>& errors, QString& login) {
    login = cleaned(login);
    static const QRegularExpression space(QStringLiteral("\\s"));
    if (login.isEmpty())
        errors.append({"identifiant", translate("Comptes", "À remplir : identifiant.")});
    else if (login.contains(space))
        errors.append({"identifiant", translate("Comptes", "Un identifiant s’écrit sans espace.")});
}

} // namespace

QList<FieldError> normalize(Utilisateur& account) {
    QList<FieldError> errors;
    requireLogin(errors, account.identifiant);
    requireTwoLetters(errors, "nom", account.nom);
    requireTwoLetters(errors, "prenom", account.prenom);
    read(errors, "email", account.email, saisie::email);
    read(errors, "telephone", account.telephone, saisie::telephone);
    read(errors, "telephone_mobile", account.telephoneMobile, saisie::telephone);
    if (!errors.isEmpty())
        return errors;
    if (cleaned(account.nomAffichage).isEmpty())
        account.nomAffichage = account.prenom + u' ' + account.nom;
    if (cleaned(account.initiales).isEmpty())
        account.initiales = (account.prenom.left(1) + account.nom.left(1)).toUpper();
    return errors;
}

} // namespace tournevis
