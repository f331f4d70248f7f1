// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verbs.h"

#include "AgendaVerb.h"
#include "CheckVerb.h"
#include "DemoVerb.h"
#include "InitVerb.h"
#include "PrintVerb.h"
#include "RecoverVerb.h"
#include "Tour.h"
#include "base/Text.h"

#include <cstdio>

namespace tournevis {
namespace {

ExitCode report(const Error& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.message));
    return exitCodeOf(error);
}

ExitCode done(const Outcome& outcome) { return outcome ? ExitCode::Done : report(outcome.error()); }

Outcome migrate(Composition& composition, const CommandLine& line) {
    const QString copy = TRY(composition.migrateBase(line.base));
    if (!copy.isEmpty())
        std::printf("%s\n", qUtf8Printable(copy));
    return {};
}

} // namespace

ExitCode runVerb(Composition& composition, const CommandLine& line) {
    if (line.verb == QLatin1String("init"))
        return done(initBase(composition, line));
    if (line.verb == QLatin1String("migrate"))
        return done(migrate(composition, line));
    if (line.verb == QLatin1String("recover"))
        return done(recoverAccess(composition, line));
    if (line.verb == QLatin1String("print"))
        return done(printDocument(composition, line));
    if (line.verb == QLatin1String("tour"))
        return done(makeTour(composition, line));
    if (line.verb == QLatin1String("agenda"))
        return done(exportAgendasTo(composition, line));
    if (line.verb == QLatin1String("demo"))
        return done(makeDemonstration(composition, line));
    const Result<bool> clean = checkBase(composition, line);
    if (!clean)
        return report(clean.error());
    return *clean ? ExitCode::Done : ExitCode::Problems;
}

} // namespace tournevis
