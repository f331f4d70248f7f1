// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace tournevis {

/// Runs refresh now and at each change of theme or zoom, as long as the widget lives.
template <typename Refresh>
void followTheme(QWidget* widget, Refresh refresh) {
    refresh();
    QObject::connect(&themeNotifier(), &ThemeNotifier::changed, widget, refresh);
}

} // namespace tournevis
