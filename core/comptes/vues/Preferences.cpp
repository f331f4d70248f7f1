// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/vues/Preferences.h"

#include "comptes/Permissions.h"
#include "comptes/Utilisateur.h"
#include "data/Store.h"

#include <QtCore/QJsonDocument>

namespace tournevis {
namespace {

QJsonObject readAll(const Utilisateur& person) {
    return QJsonDocument::fromJson(person.preferences.toUtf8()).object();
}

} // namespace

Result<QJsonObject> Preferences::of(const QString& espace) const {
    if (m_session.actor().isOwner())
        return QJsonObject();
    const Utilisateur person = TRY(Store(m_session).load(Id<Utilisateur>(m_session.actor().utilisateurId)));
    return readAll(person).value(espace).toObject();
}

Outcome Preferences::keep(const QString& espace, const QJsonObject& contents) {
    if (m_session.actor().isOwner())
        return {};
    return m_session.writeOwn(permission::tableauDeBordLire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Utilisateur person = TRY(store.load(Id<Utilisateur>(transaction.actor().utilisateurId)));
        QJsonObject all = readAll(person);
        all.insert(espace, contents);
        person.preferences = QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
        return store.update(transaction, person);
    });
}

} // namespace tournevis
