// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "base/widgets/Gauge.h"
#include "base/widgets/StatusTag.h"
#include "data/ListQuery.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace tournevis {

/// Roles read by CellDelegate besides the text.
namespace CellRole {
enum {
    Status = Qt::UserRole + 1, ///< StatusLook, painted as a tag
    Emphasis,                  ///< int(CellEmphasis)
    Level,                     ///< GaugeLook
    RecordKind,                ///< QByteArray, on any cell of a row
    RecordId,                  ///< qint64, on any cell of a row
};
}

enum class CellEmphasis { Normal, Strong, Secondary, Alarm };

/// A list read page by page from the data thread. The view asks for more as it scrolls; the exact total
/// follows the first page. What is typed in the filter while an answer is under way makes that answer stale.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    const ListRequest& request() const { return m_request; }
    /// Starts over with another filter, search or order; the rows shown stay until the first page is there.
    void ask(const ListRequest& request);
    /// Reads again what is shown, keeping the depth reached.
    void reload();
    bool isLoading() const { return m_loading; }
    std::optional<qint64> total() const { return m_total; }
    const std::optional<Error>& error() const { return m_error; }
    EntityRef recordAt(int row) const;
    int rowOf(const EntityRef& record) const;
    /// Name of the sort key of a column; empty: not sortable.
    virtual QByteArray sortKey(int column) const = 0;
    /// Of the columns, in px at 100 %.
    virtual QList<int> widthHints() const = 0;

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// Rows, total, error or loading moved.
    void stateChanged();

protected:
    /// Posts the reading of one page; `replace` drops the rows shown when it arrives.
    virtual void fetchPage(const ListRequest& request, bool replace) = 0;
    virtual void fetchTotal(const ListRequest& request) = 0;
    void pageArrived(std::optional<ListRequest::Position> next);
    void totalArrived(qint64 total);
    void failed(const Error& error);
    int generation() const { return m_generation; }

private:
    ListRequest m_request;
    std::optional<ListRequest::Position> m_next;
    std::optional<qint64> m_total;
    std::optional<Error> m_error;
    bool m_loading = false;
    int m_generation = 0;
};

/// One column: a title, the words of a cell, and optionally a tag, a gauge, an emphasis, a sort key.
template <class R>
struct ListColumn {
    QString title;
    std::function<QString(const R&)> text;
    QByteArray sort = {};
    Qt::Alignment alignment = Qt::AlignLeft;
    int width = 120; ///< px at 100 %; the widest takes what is left
    std::function<CellEmphasis(const R&)> emphasis = {};
    std::function<std::optional<StatusLook>(const R&)> status = {};
    std::function<std::optional<GaugeLook>(const R&)> level = {};
};

/// Where the rows come from and which record a row opens.
template <class R>
struct ListSource {
    std::function<Result<RowPage<R>>(Session&, const ListRequest&)> page;
    std::function<Result<qint64>(Session&, const ListRequest&)> count;
    std::function<EntityRef(const R&)> record;
    QList<ListColumn<R>> columns;
};

template <class R>
class ListModel final : public RowsModel {
public:
    ListModel(DataThread& data, ListSource<R> source, QObject* parent = nullptr)
        : RowsModel(parent)
        , m_data(data)
        , m_source(std::move(source)) {}

    const R& at(int row) const { return m_rows[row]; }
    QByteArray sortKey(int column) const override { return m_source.columns[column].sort; }
    QList<int> widthHints() const override {
        QList<int> widths;
        for (const ListColumn<R>& column : m_source.columns)
            widths.append(column.width);
        return widths;
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_source.columns.size());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return m_source.columns[section].title;
        if (role == Qt::TextAlignmentRole)
            return int(m_source.columns[section].alignment | Qt::AlignVCenter);
        return {};
    }

    QVariant data(const QModelIndex& index, int role) const override {
        const ListColumn<R>& column = m_source.columns[index.column()];
        const R& row = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return column.text(row);
        case Qt::TextAlignmentRole:
            return int(column.alignment | Qt::AlignVCenter);
        case CellRole::Emphasis:
            return int(column.emphasis ? column.emphasis(row) : CellEmphasis::Normal);
        case CellRole::Status:
            return optionalVariant(column.status ? column.status(row) : std::optional<StatusLook>());
        case CellRole::Level:
            return optionalVariant(column.level ? column.level(row) : std::optional<GaugeLook>());
        case CellRole::RecordKind:
            return m_source.record(row).kind;
        case CellRole::RecordId:
            return m_source.record(row).id;
        default:
            return {};
        }
    }

protected:
    void fetchPage(const ListRequest& request, bool replace) override {
        m_data.run(
            this, [page = m_source.page, request](Session& session) { return page(session, request); },
            [this, replace, asked = generation()](Result<RowPage<R>> answer) {
                if (asked != generation())
                    return;
                if (!answer)
                    return failed(answer.error());
                take(std::move(*answer), replace);
            });
    }

    void fetchTotal(const ListRequest& request) override {
        m_data.run(
            this, [count = m_source.count, request](Session& session) { return count(session, request); },
            [this, asked = generation()](Result<qint64> answer) {
                if (answer && asked == generation())
                    totalArrived(*answer);
            });
    }

private:
    template <class Look>
    static QVariant optionalVariant(const std::optional<Look>& look) {
        return look ? QVariant::fromValue(*look) : QVariant();
    }

    void take(RowPage<R> page, bool replace) {
        if (replace) {
            beginResetModel();
            m_rows = std::move(page.rows);
            endResetModel();
        } else if (!page.rows.isEmpty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
            m_rows += page.rows;
            endInsertRows();
        }
        pageArrived(page.next);
    }

    DataThread& m_data;
    ListSource<R> m_source;
    QList<R> m_rows;
};

} // namespace tournevis
