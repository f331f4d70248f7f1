// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/RetoursTable.h"

#include "base/CellDelegate.h"
#include "base/theme/Fonts.h"
#include "base/widgets/Tables.h"
#include "materiel/StockLooks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace tournevis {
namespace {

/// Loans are few: one page holds them all.
Result<RowPage<SortieRow>> loans(Session& session, const ListRequest&) {
    return RowPage<SortieRow>{TRY(StockQueries(session).aRetourner()), std::nullopt};
}

Result<qint64> loanCount(Session& session, const ListRequest&) {
    return qint64(TRY(StockQueries(session).aRetourner()).size());
}

} // namespace

RetoursTable::RetoursTable(PageContext& context, QWidget* parent)
    : QTableView(parent) {
    ListSource<SortieRow> source{loans, loanCount,
                                 [](const SortieRow& row) {
                                     return EntityRef{SortieMateriel::schema.table, row.id.value()};
                                 },
                                 sortieColumns(context.today(), context.zone)};
    m_rows = new ListModel<SortieRow>(context.data, std::move(source), this);
    setObjectName("materiel.retours.table");
    setAccessibleName(tr("Matériel à retourner"));
    setItemDelegate(new CellDelegate(this));
    dressTable(*this);
    setModel(m_rows);
    fitColumns(*this, m_rows->widthHints());
    connect(m_rows, &RowsModel::stateChanged, this, [this] { emit countChanged(count()); });
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] {
        if (count() > 0)
            setCurrentIndex(m_rows->index(0, 0));
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RetoursTable::selectionMoved);
    connect(this, &QTableView::doubleClicked, this, &RetoursTable::retourAsked);
    m_rows->ask({});
}

std::optional<SortieRow> RetoursTable::current() const {
    const int row = currentIndex().row();
    if (row < 0 || row >= count())
        return std::nullopt;
    return m_rows->at(row);
}

void RetoursTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && current())
        emit retourAsked();
    else
        QTableView::keyPressEvent(event);
}

void RetoursTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (count() > 0 || m_rows->isLoading())
        return;
    QPainter painter(viewport());
    painter.setFont(uiFont());
    painter.setPen(theme().ink2);
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Aucun prêt en cours\u00a0: tout est rentré."));
}

} // namespace tournevis
