// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/EquipeQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {

Result<QList<Equipe>> EquipeQueries::equipes() {
    TRY(m_session.require(permission::planningLire, true));
    return Store(m_session).list<Equipe>("actif = 1 AND archive_le IS NULL ORDER BY ordre, libelle");
}

Result<QList<Fermeture>> EquipeQueries::fermetures(const QDate& first, const QDate& last) {
    TRY(m_session.require(permission::planningLire, true));
    return Store(m_session).list<Fermeture>(
        "archive_le IS NULL AND debut <= ? AND fin >= ? ORDER BY debut, id",
        {last.toString(Qt::ISODate), first.toString(Qt::ISODate)});
}

} // namespace tournevis
