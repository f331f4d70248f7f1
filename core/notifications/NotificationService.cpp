// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/NotificationService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {

Outcome NotificationService::markRead(const QList<Id<Notification>>& ids) {
    return readWhere([&](const Notification& notice) { return ids.contains(notice.key()); });
}

Outcome NotificationService::markAllRead() {
    return readWhere([](const Notification&) { return true; });
}

Outcome NotificationService::readWhere(const std::function<bool(const Notification&)>& chosen) {
    return m_session.writeOwn(permission::tableauDeBordLire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        auto unread = TRY(store.list<Notification>(
            "utilisateur_id = ? AND lue_le IS NULL AND (reporte_a IS NULL OR reporte_a <= ?)",
            {transaction.actor().utilisateurId, transaction.instant().toMSecsSinceEpoch()}));
        for (Notification& notice : unread) {
            if (!chosen(notice))
                continue;
            notice.lueLe = transaction.instant();
            TRY(store.update(transaction, notice));
        }
        return {};
    });
}

} // namespace tournevis
