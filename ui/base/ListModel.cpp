// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ListModel.h"

namespace tournevis {

void RowsModel::ask(const ListRequest& request) {
    m_request = request;
    m_request.after.reset();
    ++m_generation;
    m_loading = true;
    m_total.reset();
    fetchPage(m_request, true);
    fetchTotal(m_request);
    emit stateChanged();
}

void RowsModel::reload() {
    ListRequest request = m_request;
    const int pageSize = ListRequest().limit;
    request.after.reset();
    request.limit = qMax(pageSize, rowCount());
    ++m_generation;
    m_loading = true;
    fetchPage(request, true);
    fetchTotal(request);
    emit stateChanged();
}

bool RowsModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_next.has_value() && !m_loading;
}

void RowsModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    ListRequest request = m_request;
    request.after = m_next;
    m_loading = true;
    fetchPage(request, false);
}

void RowsModel::pageArrived(std::optional<ListRequest::Position> next) {
    m_next = std::move(next);
    m_error.reset();
    m_loading = false;
    emit stateChanged();
}

void RowsModel::totalArrived(qint64 total) {
    m_total = total;
    emit stateChanged();
}

void RowsModel::failed(const Error& error) {
    m_error = error;
    m_loading = false;
    emit stateChanged();
}

EntityRef RowsModel::recordAt(int row) const {
    const QModelIndex cell = index(row, 0);
    if (!cell.isValid())
        return {};
    return {data(cell, CellRole::RecordKind).toByteArray(), data(cell, CellRole::RecordId).toLongLong()};
}

int RowsModel::rowOf(const EntityRef& record) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (recordAt(row) == record)
            return row;
    }
    return -1;
}

} // namespace tournevis
