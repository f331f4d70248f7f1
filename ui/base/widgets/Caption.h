// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace tournevis {

/// The name of a record for a button, a box or a menu, which would read its & as the mark of a key.
inline QString plainCaption(const QString& text) {
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace tournevis
