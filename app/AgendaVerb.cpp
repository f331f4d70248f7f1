// SPDX-License-Identifier: GPL-3.0-or-later
#include "AgendaVerb.h"

#include "missions/papier/AgendaIcs.h"

#include <cstdio>

namespace tournevis {

Outcome exportAgendasTo(Composition& composition, const CommandLine& line) {
    const auto session = TRY(composition.openSession(line.base));
    const BilanAgenda bilan = TRY(exportAgendas(*session, line.arguments.value(0)));
    for (const QString& name : bilan.ecrits)
        std::printf("%s\n", qUtf8Printable(name));
    for (const QString& name : bilan.retires)
        std::printf("%s\n", qUtf8Printable(translate("CommandLine", "%1 (retiré)").arg(name)));
    return {};
}

} // namespace tournevis
