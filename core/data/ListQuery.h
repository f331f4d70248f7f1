// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

#include <optional>

namespace tournevis {

/// What a list asks for. The next page starts after `after`, so any depth costs the same (keyset paging).
struct ListRequest {
    /// Sort value and id of the last row already shown.
    struct Position {
        QVariant sortValue;
        qint64 id = 0;
    };

    QString search;    ///< words typed in the quick filter
    QByteArray filter; ///< name of the status filter; empty: all
    QByteArray sort;   ///< name of the sort key; empty: the list's own
    bool descending = false;
    std::optional<Position> after;
    int limit = 200;
};

template <class R>
struct RowPage {
    QList<R> rows;
    std::optional<ListRequest::Position> next; ///< empty on the last page
};

/// The SQL of a list, written once per list. Sort expressions must never be NULL: the page keys compare them.
struct ListSql {
    struct Named {
        QByteArray name;
        QString sql;
    };

    const char* columns; ///< « c.id, c.code, … »; the first is the id
    const char* from;    ///< tables and joins
    const char* id;      ///< qualified id column, the last sort key
    QString where;       ///< always true part, « c.archive_le IS NULL »
    QVariantList values; ///< bound in `where`
    QString search;      ///< « c.nom_recherche LIKE ? ESCAPE '\' », with one `?` per place
    QList<Named> filters;
    QList<Named> sorts; ///< the first is the default
    /// Added for a right that reaches the person's own records only, with one `?` per place for their user
    /// id; empty: such a right opens nothing here.
    QString own = {};
};

/// A built statement and its values.
struct BuiltQuery {
    QString sql;
    QVariantList values;
};

/// One page, with one row more than asked to know whether another follows. Column 0 is the id, the last
/// column the sort value.
BuiltQuery pageQuery(const ListSql& list, const ListRequest& request);
/// The exact number of rows of the whole filter, and sums of `sums` (« SUM(f.reste) ») when given.
BuiltQuery totalQuery(const ListSql& list, const ListRequest& request, const QString& sums = {});

/// The list as `permission` lets the signed-in person see it; Forbidden when it shows them nothing.
Result<ListSql> visibleList(Session& session, const Permission& permission, const ListSql& list);

/// Reads one page under `permission`.
template <class R, class Read>
Result<RowPage<R>> fetchPage(Session& session, const Permission& permission, const ListSql& list,
                             const ListRequest& request, int columnCount, Read read) {
    const BuiltQuery query = pageQuery(TRY(visibleList(session, permission, list)), request);
    RowPage<R> page;
    QList<ListRequest::Position> positions;
    page.rows = TRY(session.connection().select(query.sql, query.values, [&](const Row& row) {
        positions.append({row.value(columnCount), row.integer(0)});
        return read(row);
    }));
    if (page.rows.size() > request.limit) {
        page.rows.removeLast();
        page.next = positions[request.limit - 1];
    }
    return page;
}

/// The exact number of rows under `permission`.
Result<qint64> fetchCount(Session& session, const Permission& permission, const ListSql& list,
                          const ListRequest& request);

} // namespace tournevis
