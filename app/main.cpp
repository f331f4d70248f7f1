// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verbs.h"
#include "Window.h"
#include "base/theme/Fonts.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace {

using namespace tournevis;

/// A verb needs no display: without one it paints in memory.
void choosePlatform() {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// Dates and numbers as in France whatever the machine; the words of Qt's own dialogs, from their Debian
/// package.
void speakFrench(QApplication& application) {
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    auto* words = new QTranslator(&application);
    if (words->load(QStringLiteral("qtbase_fr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(words);
}

int openWindow(Composition& composition, const QString& base) {
    Window window(composition, base, base == defaultBase(), LocalPlaces::standard());
    window.start();
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    choosePlatform();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tournevis"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tournevis"));
    QApplication::setApplicationVersion(QStringLiteral(TOURNEVIS_VERSION));
    const Result<CommandLine> line = parseCommandLine(QApplication::arguments().mid(1));
    if (!line) {
        std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(line.error().message), qUtf8Printable(usage()));
        return int(ExitCode::WrongUse);
    }
    speakFrench(application);
    loadFonts();
    SystemClock clock;
    Composition composition(clock);
    if (!line->verb.isEmpty())
        return int(runVerb(composition, *line));
    return openWindow(composition, line->base);
}
