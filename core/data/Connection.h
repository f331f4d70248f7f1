// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "data/ValueCodec.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <memory>
#include <unordered_map>

namespace tournevis {

/// The current row of a query, read by position with the type of the column.
class Row {
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query) {}
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return value(column).toString(); }
    qint64 integer(int column) const { return value(column).toLongLong(); }
    bool flag(int column) const { return value(column).toBool(); }
    bool isNull(int column) const { return value(column).isNull(); }
    /// Any type that has a ValueCodec.
    template <class T>
    T as(int column) const {
        return ValueCodec<T>::fromColumn(value(column));
    }

private:
    const QSqlQuery& m_query;
};

/// Whether opening may create the file. Only `init` and `demo` create.
enum class OpenMode { Existing, Create };

/// One connection to one SQLite file, with the settings of quality.md § 2 set and read back. Used by one
/// thread.
class Connection {
public:
    /// Errors: BadBase (absent, a folder, foreign, damaged, on a network folder), Storage, Busy.
    static Result<std::unique_ptr<Connection>> open(const QString& path, OpenMode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QString path() const { return m_path; }

    /// Runs one statement and tells how many rows it changed.
    Result<qint64> execute(const QString& sql, const QVariantList& values = {});
    /// Reads a whole result before anything else runs on the connection.
    template <class Read>
    auto select(const QString& sql, const QVariantList& values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const Row&>>>;
    /// First column of the first row; a null QVariant when there is none.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});

    Outcome begin(); ///< BEGIN IMMEDIATE: a deferred transaction dies when it turns into a writer (measured)
    Outcome commit();
    void rollback();

    /// While a base is made as a whole (a failure removes the file), commits need not reach the disk one by
    /// one. Back to durable, everything written so far reaches it.
    Outcome setDurable(bool durable);

    /// Rises with each commit made by another connection; our own commits leave it unchanged.
    Result<qint64> dataVersion();

private:
    explicit Connection(const QString& path);
    Outcome connect(OpenMode mode);
    Outcome applySettings();
    Outcome registerFunctions();
    Result<std::shared_ptr<QSqlQuery>> run(const QString& sql, const QVariantList& values);
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString& sql);
    /// Ends a read; an error after its first rows would else pass for a short result.
    static Outcome finished(QSqlQuery& query, const QString& sql);
    void keepForeignLog(bool keep);
    Outcome checkLength();

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<std::string, std::shared_ptr<QSqlQuery>> m_statements;
};

template <class Read>
auto Connection::select(const QString& sql, const QVariantList& values, Read read)
    -> Result<QList<std::invoke_result_t<Read, const Row&>>> {
    const auto query = TRY(run(sql, values));
    QList<std::invoke_result_t<Read, const Row&>> rows;
    const Row row(*query);
    while (query->next())
        rows.append(read(row));
    TRY(finished(*query, sql));
    return rows;
}

} // namespace tournevis
