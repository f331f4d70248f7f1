// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/papier/TraceExport.h"

#include "comptes/Permissions.h"

namespace tournevis {

Outcome traceExport(Session& session, const QString& libelle, const QString& fichier) {
    return session.writeOwn(permission::planningLire, [&](Transaction& transaction) -> Outcome {
        transaction.describe(QStringLiteral("export"), {}, libelle, fichier);
        return {};
    });
}

} // namespace tournevis
