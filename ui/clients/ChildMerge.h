// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/ChildList.h"
#include "base/panels/ConflictPanel.h"
#include "data/Store.h"

/// Sites and contacts when two people changed the same client: each field of each child is told apart.
namespace tournevis {

template <class T>
const T* childOf(const QList<T>& children, qint64 id) {
    for (const T& child : children) {
        if (id != 0 && child.id == id)
            return &child;
    }
    return nullptr;
}

inline QString childColumn(const QString& prefix, qsizetype row, const char* column) {
    return QStringLiteral("%1.%2.%3").arg(prefix).arg(row).arg(QLatin1String(column));
}

/// Adds the fields of the children that both hold and that differ, as « site.0.ville » by their row in the
/// form. `compare(row, base, mine, theirs)` tells the differences of one child.
template <class T, class Compare>
void addChildConflicts(std::vector<FieldConflict>& all, const QString& prefix, const QList<T>& base,
                       const QList<T>& mine, const QList<T>& theirs, Compare compare) {
    for (qsizetype row = 0; row < mine.size(); ++row) {
        const T* origin = childOf(base, mine[row].id);
        const T* their = childOf(theirs, mine[row].id);
        if (!origin || !their)
            continue;
        for (FieldConflict conflict : compare(int(row), *origin, mine[row], *their)) {
            conflict.column = childColumn(prefix, row, conflict.column.toLatin1().constData());
            conflict.label.prepend(
                QStringLiteral("%1 %2 · ").arg(translate("Field", T::schema.label)).arg(row + 1));
            all.push_back(conflict);
        }
    }
}

/// The children of the form once the choices are made: what the base holds now, and what is shown over it.
template <class T>
struct MergedChildren {
    QList<T> stored;
    QList<T> shown;
};

/// `taken` names the fields that come from `theirs`. What they added comes in; what they removed leaves
/// unless it was changed here, and is then a new child.
template <class T>
MergedChildren<T> mergeChildren(const QString& prefix, const QList<T>& base, const QList<T>& mine,
                                const QList<T>& theirs, const QStringList& taken) {
    MergedChildren<T> merged;
    for (qsizetype row = 0; row < mine.size(); ++row) {
        const T* their = childOf(theirs, mine[row].id);
        const T* origin = childOf(base, mine[row].id);
        if (!their && origin && differences(T::schema, *origin, mine[row]).isEmpty())
            continue;
        merged.stored.append(their ? *their : T{});
        T shown = merged.stored.last();
        for (const Field& field : T::schema.fields) {
            if (!their || !taken.contains(childColumn(prefix, row, field.column)))
                field.write(shown, field.read(mine[row]));
        }
        merged.shown.append(shown);
    }
    for (const T& their : theirs) {
        if (childOf(mine, their.id) || childOf(base, their.id))
            continue;
        merged.stored.append(their);
        merged.shown.append(their);
    }
    return merged;
}

template <class T>
void showChildren(ChildList& list, const MergedChildren<T>& merged) {
    list.clear();
    for (qsizetype row = 0; row < merged.stored.size(); ++row)
        list.append(merged.stored[row]).load(merged.shown[row]);
}

} // namespace tournevis
