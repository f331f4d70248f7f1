// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"
#include "factures/FactureQueries.h"

namespace tournevis {

class FactureAFacturer;
class FigureStrip;

/// The accountant's desk: five status cells, the list, and the accepted devis that wait for their facture.
class FacturesList final : public ListPage {
    Q_OBJECT

public:
    explicit FacturesList(PageContext& context, QWidget* parent = nullptr);

    void createNew() override;
    void refresh() override;

private:
    void buildCells();
    void loadCells();
    void showCells(const FactureCellules& cells, qint64 waiting);

    FigureStrip* m_cells;
    FactureAFacturer* m_waiting;
    ActionButton* m_invoice = nullptr;
};

} // namespace tournevis
