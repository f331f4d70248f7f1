// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceList.h"

#include "base/Format.h"
#include "comptes/Permissions.h"

#include <algorithm>

namespace tournevis {
namespace {

/// A short table is read whole: sorting and searching are done on what is shown.
Result<QList<ReferenceRow>> rowsOf(const ReferenceKind& kind, Session& session, const ListRequest& request) {
    QList<ReferenceRow> rows = TRY(kind.list(session));
    const QString sought = fold(request.search);
    rows.removeIf([&](const ReferenceRow& row) {
        const bool active = kind.isActive(*row);
        if (request.filter == "inactives" ? active : !active)
            return true;
        return std::ranges::none_of(kind.columns, [&](const ListColumn<ReferenceRow>& column) {
            return fold(column.text(row)).contains(sought);
        });
    });
    const bool ownOrder = kind.order && request.sort != "nom";
    std::ranges::stable_sort(rows, {}, [&](const ReferenceRow& row) {
        return ownOrder ? kind.order(*row) : fold(kind.nameOf(*row));
    });
    if (request.descending)
        std::ranges::reverse(rows);
    return rows;
}

ListWords words(const ReferenceWords& kind, bool mayCreate) {
    return {kind.title,
            kind.search,
            kind.sentence,
            mayCreate ? kind.newText : QString(),
            ReferenceList::tr("Rien ne correspond à ces filtres."),
            ReferenceList::tr("Chargement…"),
            [kind](qint64 total, int) { return format::count(total, kind.one, kind.several); }};
}

} // namespace

ReferenceList::ReferenceList(PageContext& context, const ReferenceKind& kind, QWidget* parent)
    : ListPage(context, "administration." + kind.section,
               words(kind.words, context.access.has(permission::administrationEcrire)), parent)
    , m_table(kind.schema->table) {
    if (!kind.setArchived) {
        addFilter("actives", tr("En service"));
        addFilter("inactives", tr("Hors service"));
    }
    if (context.access.has(permission::administrationEcrire))
        setPrimary(Icon::Plus, kind.words.newText);
    ListSource<ReferenceRow> source;
    source.page = [kind](Session& session, const ListRequest& request) -> Result<RowPage<ReferenceRow>> {
        return RowPage<ReferenceRow>{TRY(rowsOf(kind, session, request)), {}};
    };
    source.count = [kind](Session& session, const ListRequest& request) -> Result<qint64> {
        return TRY(rowsOf(kind, session, request)).size();
    };
    source.record = [table = m_table](const ReferenceRow& row) { return EntityRef{table, row->id}; };
    source.columns = kind.columns;
    setModel(new ListModel<ReferenceRow>(context.data, std::move(source)), kind.order ? "ordre" : "nom");
}

void ReferenceList::createNew() {
    if (context().access.has(permission::administrationEcrire))
        context().navigator.create(m_table);
}

} // namespace tournevis
