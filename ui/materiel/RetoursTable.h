// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListModel.h"
#include "base/Page.h"
#include "stock/StockQueries.h"

#include <QtWidgets/QTableView>

namespace tournevis {

/// What is lent and expected back, the first due first.
class RetoursTable final : public QTableView {
    Q_OBJECT

public:
    explicit RetoursTable(PageContext& context, QWidget* parent = nullptr);

    void refresh() { m_rows->reload(); }
    int count() const { return m_rows->rowCount(); }
    /// The loan under the cursor; none on an empty table.
    std::optional<SortieRow> current() const;

signals:
    void countChanged(int count);
    void selectionMoved();
    /// Entrée or double click on a loan.
    void retourAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ListModel<SortieRow>* m_rows;
};

} // namespace tournevis
