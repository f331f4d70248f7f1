// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/NotificationQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {

Result<QList<Notification>> NotificationQueries::unread(int limit) const {
    TRY(m_session.require(permission::tableauDeBordLire, true));
    return Store(m_session).list<Notification>(
        "utilisateur_id = ? AND lue_le IS NULL AND (reporte_a IS NULL OR reporte_a <= ?) ORDER BY "
        "modifie_le DESC, id DESC LIMIT ?",
        {m_session.actor().utilisateurId, m_session.now().toMSecsSinceEpoch(), limit});
}

Result<int> NotificationQueries::unreadCount() const {
    TRY(m_session.require(permission::tableauDeBordLire, true));
    return TRY(m_session.connection().value(
                   "SELECT count(*) FROM notification WHERE utilisateur_id = ? AND lue_le IS NULL AND "
                   "(reporte_a IS NULL OR reporte_a <= ?)",
                   {m_session.actor().utilisateurId, m_session.now().toMSecsSinceEpoch()}))
        .toInt();
}

Result<QDateTime> NotificationQueries::nextShown() const {
    TRY(m_session.require(permission::tableauDeBordLire, true));
    return ValueCodec<QDateTime>::fromColumn(TRY(m_session.connection().value(
        "SELECT min(reporte_a) FROM notification WHERE utilisateur_id = ? AND lue_le IS NULL AND reporte_a > "
        "?",
        {m_session.actor().utilisateurId, m_session.now().toMSecsSinceEpoch()})));
}

} // namespace tournevis
