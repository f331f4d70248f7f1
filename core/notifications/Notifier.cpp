// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/Notifier.h"

#include "comptes/AccountRights.h"
#include "data/Store.h"
#include "notifications/Notification.h"

#include <QtCore/QSet>

namespace tournevis {
namespace {

constexpr int longestMessage = 300;
constexpr int longestKey = 120;

QString shortened(const QString& message) {
    const QString kept = cleaned(message);
    return kept.size() <= longestMessage ? kept : kept.left(longestMessage - 1) + u'…';
}

QString groupKeyOf(const Avis& avis) {
    if (!avis.groupKey.isEmpty())
        return avis.groupKey.left(longestKey);
    return QStringLiteral("%1:%2:%3")
        .arg(avis.code, QString::fromLatin1(avis.subject.kind))
        .arg(avis.subject.id);
}

Outcome countAgain(Transaction& transaction, Notification& unread, const Avis& avis) {
    ++unread.nbOccurrences;
    unread.gravite = avis.gravite;
    unread.message = shortened(avis.message);
    unread.donnees = avis.donnees;
    return Store(transaction).update(transaction, unread);
}

Outcome notifyOne(Transaction& transaction, qint64 utilisateurId, const Avis& avis) {
    Store store(transaction);
    Notification notice;
    notice.cleRegroupement = groupKeyOf(avis);
    if (avis.showAt.isValid()) {
        // A row of its own: what waits is never counted with what was seen.
        notice.cleRegroupement += u':' + QString::number(avis.showAt.toMSecsSinceEpoch());
        notice.reporteA = avis.showAt;
    }
    auto unread =
        TRY(store.find<Notification>("utilisateur_id = ? AND cle_regroupement = ? AND lue_le IS NULL",
                                     {utilisateurId, notice.cleRegroupement}));
    if (unread)
        return countAgain(transaction, *unread, avis);
    notice.utilisateurId = Id<Utilisateur>(utilisateurId);
    notice.gravite = avis.gravite;
    notice.code = avis.code;
    notice.message = shortened(avis.message);
    notice.donnees = avis.donnees;
    if (avis.subject) {
        notice.entite = QString::fromLatin1(avis.subject.kind);
        notice.entiteId = avis.subject.id;
    }
    TRY(store.insert(transaction, notice));
    return {};
}

/// By user, so that the index of unread keys serves.
Result<QList<Notification>> waiting(Transaction& transaction, const QString& groupKey) {
    return Store(transaction)
        .list<Notification>(
            "utilisateur_id IN (SELECT id FROM utilisateur) AND cle_regroupement > ? AND "
            "cle_regroupement < ? AND lue_le IS NULL AND reporte_a > ? ORDER BY id",
            {QString(groupKey + u':'), QString(groupKey + u';'), transaction.instant().toMSecsSinceEpoch()});
}

} // namespace

Outcome notify(Transaction& transaction, const QList<qint64>& utilisateurIds, const Avis& avis) {
    QSet<qint64> told{transaction.actor().utilisateurId};
    for (const qint64 id : utilisateurIds) {
        if (told.contains(id))
            continue;
        told.insert(id);
        TRY(notifyOne(transaction, id, avis));
    }
    return {};
}

Outcome notifyHolders(Transaction& transaction, const Permission& permission, const Avis& avis) {
    return notify(transaction, TRY(holdersOf(transaction.connection(), permission, transaction.today())),
                  avis);
}

Result<QList<AvisRetire>> withdrawNotices(Transaction& transaction, const QString& groupKey) {
    QList<AvisRetire> withdrawn;
    for (const Notification& notice : TRY(waiting(transaction, groupKey))) {
        TRY(Store(transaction).remove(transaction, notice));
        withdrawn.append({notice.utilisateurId.value(), notice.donnees});
    }
    return withdrawn;
}

} // namespace tournevis
