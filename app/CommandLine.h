// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QStringList>

namespace tournevis {

/// Exit codes of the program: a contract with scripts (quality.md § 4).
enum class ExitCode {
    Done = 0,
    WrongUse = 1,
    Refused = 2,
    Forbidden = 3,
    Busy = 4,
    BadBase = 5,
    Storage = 6,
    Problems = 7
};

ExitCode exitCodeOf(const Error& error);

/// What was asked on the command line. Without a verb the window opens.
struct CommandLine {
    QString base; ///< path of the file; the default one when --base is absent
    QString verb;
    QStringList arguments; ///< after the verb, options removed
    QString utilisateur;
    QString output;
    qint64 graine = 1;
    bool json = false;
    bool deep = false;
};

/// $XDG_DATA_HOME/tournevis/tournevis.db
QString defaultBase();

/// Errors (cause Validation): unknown verb or option, missing value.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

/// The sentence of use, on stderr with exit code 1.
QString usage();

} // namespace tournevis
