// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/drafts/Draft.h"

namespace tournevis {

QVariantMap Draft::toMap() const {
    return {{"saisie", typed}, {"quand", when.toUTC().toString(Qt::ISODate)}};
}

Draft Draft::fromMap(const QVariantMap& map) {
    return {map.value("saisie").toMap(), QDateTime::fromString(map.value("quand").toString(), Qt::ISODate)};
}

} // namespace tournevis
