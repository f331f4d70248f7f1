// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/AvisPlanning.h"

#include "missions/VisitAccess.h"
#include "notifications/Notifier.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

Result<QList<Id<Technicien>>> techniciensWith(Connection& connection, const QList<qint64>& users) {
    QList<Id<Utilisateur>> accounts;
    for (const qint64 user : users)
        accounts.append(Id<Utilisateur>(user));
    return connection.select(
        QStringLiteral("SELECT id FROM technicien WHERE utilisateur_id IN (%1)").arg(idList(accounts)), {},
        [](const Row& row) { return row.as<Id<Technicien>>(0); });
}

} // namespace

Result<QDateTime> avisAfterDelay(Transaction& transaction) {
    const qint64 seconds =
        TRY(Parametres(transaction.connection()).entier(QStringLiteral("planning.annulation_s")));
    return transaction.instant().addSecs(seconds);
}

Result<QList<Id<Technicien>>> withdrawAvis(Transaction& transaction, Id<Intervention> visite) {
    return techniciensWith(transaction.connection(),
                           TRY(withdrawNotices(transaction, assignmentKey(visite))));
}

Result<QList<Id<Technicien>>> waitingAvis(Transaction& transaction, Id<Intervention> visite) {
    return techniciensWith(transaction.connection(), TRY(waitingNotices(transaction, assignmentKey(visite))));
}

} // namespace tournevis
