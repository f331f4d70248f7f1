// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/core/Programme.h"

#include <QtCore/QTemporaryDir>

namespace tournevis::test {
namespace {

/// A hung program fails its test instead of the whole run.
constexpr int patience = 60000;

} // namespace

QProcessEnvironment quietEnvironment() {
    static const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    for (const char* variable :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(variable, home.path());
    return environment;
}

Ran run(const QString& program, const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.setProcessEnvironment(quietEnvironment());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience);
    Ran ran{-1, process.readAllStandardOutput(), process.readAllStandardError()};
    if (ended && process.exitStatus() == QProcess::NormalExit)
        ran.exit = process.exitCode();
    return ran;
}

Ran tournevis(const QString& base, const QStringList& arguments, const QByteArray& input) {
    return run(QStringLiteral(TOURNEVIS_PROGRAM), QStringList{"--base", base} + arguments, input);
}

Ran sqlite3(const QString& base, const QString& sql) {
    return run(QStringLiteral("sqlite3"), {"-batch", "-bail", base}, sql.toUtf8());
}

} // namespace tournevis::test
