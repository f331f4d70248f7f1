// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/drafts/Draft.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace tournevis {
namespace {

constexpr QLatin1String idKey("id");

QJsonValue merged(const QJsonValue& before, const QJsonValue& mine, const QJsonValue& present);

bool isRows(const QJsonValue& value) {
    const QJsonArray rows = value.toArray();
    return value.isArray() &&
           std::all_of(rows.begin(), rows.end(), [](const QJsonValue& row) { return row[idKey].isDouble(); });
}

/// Undefined for a row that is not there, and for one that was never stored.
QJsonValue rowOf(const QJsonArray& rows, const QJsonValue& like) {
    const qint64 id = like[idKey].toInteger();
    for (const QJsonValue& row : rows) {
        if (id != 0 && row[idKey].toInteger() == id)
            return row;
    }
    return QJsonValue::Undefined;
}

QJsonArray mergedRows(const QJsonArray& before, const QJsonArray& mine, const QJsonArray& present) {
    QJsonArray rows;
    for (const QJsonValue& row : mine) {
        const QJsonValue there = rowOf(present, row);
        if (!there.isUndefined())
            rows.append(merged(rowOf(before, row), row, there));
        else if (row != rowOf(before, row))
            rows.append(row);
    }
    // What was added or changed elsewhere stays, even when it was removed here.
    for (const QJsonValue& row : present) {
        if (rowOf(mine, row).isUndefined() && row != rowOf(before, row))
            rows.append(row);
    }
    return rows;
}

QJsonObject mergedFields(const QJsonObject& before, const QJsonObject& mine, const QJsonObject& present) {
    QJsonObject fields = present;
    for (auto it = mine.begin(); it != mine.end(); ++it)
        fields.insert(it.key(), merged(before[it.key()], it.value(), present[it.key()]));
    return fields;
}

QJsonValue merged(const QJsonValue& before, const QJsonValue& mine, const QJsonValue& present) {
    if (mine == before)
        return present;
    if (present == before)
        return mine;
    if (mine.isObject() && present.isObject())
        return mergedFields(before.toObject(), mine.toObject(), present.toObject());
    if (isRows(before) && isRows(mine) && isRows(present))
        return mergedRows(before.toArray(), mine.toArray(), present.toArray());
    return mine;
}

} // namespace

bool Draft::isTypedOn(const QVariantMap& present) const {
    return QJsonObject::fromVariantMap(shown) == QJsonObject::fromVariantMap(present);
}

QVariantMap Draft::changesOver(const QVariantMap& present) const {
    return mergedFields(QJsonObject::fromVariantMap(shown), QJsonObject::fromVariantMap(typed),
                        QJsonObject::fromVariantMap(present))
        .toVariantMap();
}

QVariantMap mapOf(const QList<Draft>& drafts) {
    QVariantList list;
    for (const Draft& draft : drafts)
        list.append(QVariantMap{{"saisie", draft.typed},
                                {"avant", draft.shown},
                                {"quand", draft.when.toUTC().toString(Qt::ISODate)}});
    return {{"brouillons", list}};
}

QList<Draft> draftsOf(const QVariantMap& map) {
    QList<Draft> drafts;
    for (const QVariant& entry : map.value("brouillons").toList()) {
        const QVariantMap draft = entry.toMap();
        drafts.append({draft.value("saisie").toMap(), draft.value("avant").toMap(),
                       QDateTime::fromString(draft.value("quand").toString(), Qt::ISODate)});
    }
    return drafts;
}

} // namespace tournevis
