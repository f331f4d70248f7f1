// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecoverVerb.h"

#include "comptes/UtilisateurService.h"

#include <cstdio>

namespace tournevis {

Outcome recoverAccess(Composition& composition, const CommandLine& line) {
    const auto session = TRY(composition.openSession(line.base));
    const QString code =
        TRY(UtilisateurService(*session, composition.hasher()).recoverAdministrator(line.arguments.first()));
    std::printf("%s\n", qUtf8Printable(code));
    return {};
}

} // namespace tournevis
