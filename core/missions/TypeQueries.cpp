// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/TypeQueries.h"

#include "data/Store.h"

namespace tournevis {

Result<QList<TypeIntervention>> activeTypes(Session& session) {
    return Store(session).list<TypeIntervention>("actif = 1 AND archive_le IS NULL ORDER BY ordre, id");
}

} // namespace tournevis
