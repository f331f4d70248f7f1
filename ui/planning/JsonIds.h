// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QtCore/QJsonArray>
#include <QtCore/QList>

namespace tournevis {

/// Keys as preferences keep them.
template <class T>
QJsonArray idsToJson(const QList<Id<T>>& ids) {
    QJsonArray array;
    for (Id<T> id : ids)
        array.append(id.value());
    return array;
}

template <class T>
QList<Id<T>> idsFromJson(const QJsonValue& json) {
    QList<Id<T>> ids;
    for (const QJsonValue& id : json.toArray())
        ids.append(Id<T>(id.toInteger()));
    return ids;
}

} // namespace tournevis
