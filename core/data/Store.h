// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

#include <optional>

namespace tournevis {

/// The one way rows reach the tables: each write knows its transaction, hence its right, audit, history and
/// version. Compiled once behind the erased Field; the templates below only convert types.
class Store {
public:
    explicit Store(Connection& connection)
        : m_connection(connection) {}
    explicit Store(Session& session)
        : m_connection(session.connection()) {}
    explicit Store(Transaction& transaction)
        : m_connection(transaction.connection()) {}

    /// NotFound when there is no such row.
    template <class T>
    Result<T> load(Id<T> id) {
        T record;
        TRY(loadInto(T::schema, id.value(), record));
        return record;
    }

    /// Rows matching a condition written by a service: `list<Site>("client_id = ? ORDER BY libelle", {id})`.
    template <class T>
    Result<QList<T>> list(const QString& condition, const QVariantList& values = {}) {
        QList<T> records;
        TRY(listInto(T::schema, condition, values, [&](const Row& row) {
            T record;
            readRow(T::schema, row, record);
            records.append(std::move(record));
        }));
        return records;
    }

    /// The first row matching a condition, if any.
    template <class T>
    Result<std::optional<T>> find(const QString& condition, const QVariantList& values = {}) {
        QList<T> records = TRY(list<T>(condition + QStringLiteral(" LIMIT 1"), values));
        return records.isEmpty() ? std::nullopt : std::optional<T>(std::move(records.first()));
    }

    /// Checks required fields and lengths, gives id and uuid (unless the caller chose the id, and
    /// may be the uuid with it), version and stamps.
    template <class T>
    Result<Id<T>> insert(Transaction& transaction, T& record) {
        TRY(insertRecord(transaction, T::schema, record));
        return record.key();
    }

    /// Writes only the columns that differ from the stored row. Conflict when `record.version` is stale: the
    /// message says who changed it; nothing is written. A record equal to the stored one writes nothing.
    /// Frozen fields take back their stored value.
    template <class T>
    Outcome update(Transaction& transaction, T& record) {
        T stored;
        TRY(loadInto(T::schema, record.id, stored));
        return updateRecord(transaction, T::schema, stored, record);
    }

    /// Physical removal, for rows of drafts only (lines); everything else is archived. Conflict as in update.
    template <class T>
    Outcome remove(Transaction& transaction, const T& record) {
        T stored;
        TRY(loadInto(T::schema, record.id, stored));
        return removeRecord(transaction, T::schema, stored, record.version);
    }

private:
    Outcome loadInto(const Schema& schema, qint64 id, Record& record);
    Outcome listInto(const Schema& schema, const QString& condition, const QVariantList& values,
                     const std::function<void(const Row&)>& read);
    Outcome insertRecord(Transaction& transaction, const Schema& schema, Record& record);
    Outcome updateRecord(Transaction& transaction, const Schema& schema, const Record& stored,
                         Record& record);
    Outcome removeRecord(Transaction& transaction, const Schema& schema, const Record& stored, int version);
    static void readRow(const Schema& schema, const Row& row, Record& record);

    Connection& m_connection;
};

/// The refused fields of a record by its Schema alone: required ones left empty, texts too long.
QList<FieldError> schemaErrors(const Schema& schema, const Record& record);

/// The columns in which two records of one Schema differ.
QList<FieldChange> differences(const Schema& schema, const Record& before, const Record& after);

} // namespace tournevis
