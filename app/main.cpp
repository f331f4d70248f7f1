// SPDX-License-Identifier: GPL-3.0-or-later
#include "Window.h"
#include "base/theme/Fonts.h"

#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

int main(int argc, char** argv) {
    using namespace tournevis;
    QApplication application(argc, argv);
    QApplication::setApplicationName("tournevis");
    QApplication::setApplicationVersion("0.1.0");
    loadFonts();
    applyTheme(ThemeMode::System);
    SystemClock clock;
    Composition composition(clock);
    const QString path = application.arguments().value(1);
    if (!QFile::exists(path) && !composition.createBase(path))
        return 5;
    Window window(composition, path);
    window.start();
    window.show();
    QObject::connect(&window, &Window::shellReady, &window, [&] {
        if (application.arguments().size() < 3)
            return;
        const auto grab = [&] {
            window.grab().save(application.arguments().at(2));
            QApplication::quit();
        };
        QTimer::singleShot(1500, &window, grab);
        if (application.arguments().size() > 3)
            window.shell()->create(application.arguments().at(3).toLatin1());
        if (application.arguments().size() > 4)
            applyTheme(ThemeMode::Dark);
    });
    return QApplication::exec();
}
