// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ListQuery.h"

#include <algorithm>

namespace tournevis {
namespace {

const ListSql::Named* named(const QList<ListSql::Named>& list, const QByteArray& name) {
    const auto found = std::ranges::find(list, name, &ListSql::Named::name);
    return found == list.end() ? nullptr : &*found;
}

const QString& sortExpression(const ListSql& list, const QByteArray& name) {
    const ListSql::Named* sort = named(list.sorts, name);
    return sort ? sort->sql : list.sorts.first().sql;
}

/// The conditions shared by the page and its total.
BuiltQuery conditions(const ListSql& list, const ListRequest& request) {
    BuiltQuery query{list.where.isEmpty() ? QStringLiteral("1 = 1") : list.where, list.values};
    if (const ListSql::Named* filter = named(list.filters, request.filter))
        query.sql += QStringLiteral(" AND (%1)").arg(filter->sql);
    for (const QString& word : fold(request.search).split(u' ', Qt::SkipEmptyParts)) {
        query.sql += QStringLiteral(" AND (%1)").arg(list.search);
        for (qsizetype place = 0; place < list.search.count(u'?'); ++place)
            query.values << likePattern(word);
    }
    return query;
}

} // namespace

BuiltQuery pageQuery(const ListSql& list, const ListRequest& request) {
    BuiltQuery query = conditions(list, request);
    const QString sort = sortExpression(list, request.sort);
    const QString direction = request.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    if (request.after) {
        query.sql +=
            QStringLiteral(" AND (%1, %2) %3 (?, ?)").arg(sort, list.id, request.descending ? "<" : ">");
        query.values << request.after->sortValue << request.after->id;
    }
    query.sql = QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4 ORDER BY %2 %5, %6 %5 LIMIT ?")
                    .arg(list.columns, sort, list.from, query.sql, direction, list.id);
    query.values << request.limit + 1;
    return query;
}

BuiltQuery totalQuery(const ListSql& list, const ListRequest& request, const QString& sums) {
    BuiltQuery query = conditions(list, request);
    query.sql = QStringLiteral("SELECT count(*)%1 FROM %2 WHERE %3")
                    .arg(sums.isEmpty() ? QString() : QStringLiteral(", ") + sums, list.from, query.sql);
    return query;
}

Result<ListSql> visibleList(Session& session, const Permission& permission, const ListSql& list) {
    TRY(session.require(permission, !list.own.isEmpty()));
    ListSql visible = list;
    if (TRY(session.scope(permission)) == Scope::All)
        return visible;
    visible.where =
        visible.where.isEmpty() ? list.own : QStringLiteral("%1 AND (%2)").arg(list.where, list.own);
    for (qsizetype place = 0; place < list.own.count(u'?'); ++place)
        visible.values << session.actor().utilisateurId;
    return visible;
}

Result<qint64> fetchCount(Session& session, const Permission& permission, const ListSql& list,
                          const ListRequest& request) {
    const BuiltQuery query = totalQuery(TRY(visibleList(session, permission, list)), request);
    return TRY(session.connection().value(query.sql, query.values)).toLongLong();
}

} // namespace tournevis
