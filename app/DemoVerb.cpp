// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoVerb.h"

#include "demo/Demonstration.h"

#include <QtCore/QFile>
#include <QtCore/QTextStream>

namespace tournevis {

Outcome makeDemonstration(Composition& composition, const CommandLine& line) {
    if (QFile::exists(line.base)) {
        TRY(composition.openSession(line.base));
        return Error::refused(
            translate("App", "Cette base contient déjà des données\u00a0: rien n’a été changé."));
    }
    QTextStream logins(stdout);
    const QDateTime now = composition.clock().now().toTimeZone(defaultZone());
    return createDemonstration(line.base, line.graine, now.date(), composition.hasher(),
                               composition.painter(), logins, now.time());
}

} // namespace tournevis
