// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/ListModel.h"
#include "equipe/references/ReferenceService.h"

#include <memory>

class QWidget;

namespace tournevis {

struct PageContext;

/// A record of one of the short tables, whichever it is.
using ReferenceRow = std::shared_ptr<const Record>;

/// One field of a form of references: its column, how many twelfths of the row it takes, how it is edited.
struct ReferenceField {
    enum class Editor { Plain, Choice, Hours };

    const char* column;
    int span = 12;
    Editor editor = Editor::Plain;
};

/// Words of one kind, as ListWords wants them.
struct ReferenceWords {
    QString title;    ///< « Zones »
    QString one;      ///< « zone »
    QString several;  ///< « zones »
    QString newText;  ///< « Nouvelle zone »
    QString created;  ///< « Zone créée »
    QString sentence; ///< shown when there is none
    QString search;   ///< « Code ou libellé »
};

/// All that makes a short table differ from the next: one list and one form serve them all.
struct ReferenceKind {
    const Schema* schema = nullptr;
    QByteArray section; ///< « zones »
    ReferenceWords words;
    QList<QList<ReferenceField>> layout;
    QList<ListColumn<ReferenceRow>> columns;
    QString hint = {}; ///< said under the title of the form
    std::function<QString(const Record&)> nameOf;
    std::function<QString(const Record&)> order = {}; ///< another order than that of the names
    std::function<bool(const Record&)> isActive;      ///< those without the notion are always so

    std::function<Result<QList<ReferenceRow>>(Session&)> list;
    std::function<Result<ReferenceRow>(Session&, qint64 id)> load; ///< id 0: a blank one
    std::function<std::shared_ptr<Record>(const Record&)> copy;
    std::function<Result<qint64>(Session&, const Record&)> save;
    /// Empty for the kinds that are made inactive instead.
    std::function<Outcome(Session&, qint64 id, int version, bool archived)> setArchived = {};
    /// Entries of the only column chosen from a list.
    std::function<Result<QList<Choice>>(Session&)> choices = {};
    /// What stands under the form of a stored record.
    std::function<QWidget*(PageContext&, qint64 id)> card = {};
};

/// The part of a kind that follows from its type.
template <class T>
ReferenceKind referenceOf(const QByteArray& section) {
    ReferenceKind kind;
    kind.schema = &T::schema;
    kind.section = section;
    kind.list = [](Session& session) -> Result<QList<ReferenceRow>> {
        QList<ReferenceRow> rows;
        for (const T& record : TRY(ReferenceService(session).list<T>()))
            rows.append(std::make_shared<const T>(record));
        return rows;
    };
    kind.load = [](Session& session, qint64 id) -> Result<ReferenceRow> {
        if (id == 0)
            return ReferenceRow(std::make_shared<const T>());
        return ReferenceRow(std::make_shared<const T>(TRY(ReferenceService(session).load(Id<T>(id)))));
    };
    kind.copy = [](const Record& record) -> std::shared_ptr<Record> {
        return std::make_shared<T>(static_cast<const T&>(record));
    };
    kind.save = [](Session& session, const Record& record) -> Result<qint64> {
        return TRY(ReferenceService(session).save(static_cast<const T&>(record))).value();
    };
    return kind;
}

/// The kinds of the workspace « Administration », in the order of its sections.
QList<ReferenceKind> referenceKinds();
/// The kind whose records live in that table.
ReferenceKind referenceKind(const QByteArray& table);

} // namespace tournevis
