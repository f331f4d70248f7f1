// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QVariantMap>

namespace tournevis {

/// What somebody typed in a form and did not save.
struct Draft {
    QVariantMap typed;
    QDateTime when;

    QVariantMap toMap() const;
    static Draft fromMap(const QVariantMap& map);
};

} // namespace tournevis
