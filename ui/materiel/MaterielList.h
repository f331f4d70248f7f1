// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"
#include "stock/StockQueries.h"

#include <atomic>
#include <memory>

namespace tournevis {

class ArticlePanel;
class RetoursTable;
class StockSide;
class TabStrip;

/// « Matériel »: the stock and what is lent, the selected article at the right, and the sheets that move it.
class MaterielList final : public ListPage {
    Q_OBJECT

public:
    explicit MaterielList(PageContext& context, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override;
    void createNew() override;
    void saveNow() override;
    void primary() override;

    /// Articles under their threshold, for the rail.
    static Result<qint64> underThreshold(Session& session);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MaterielList(PageContext& context, std::shared_ptr<std::atomic<qint64>> value, QWidget* parent);
    void buildModel();
    void buildActions();
    void buildMiddle();
    void buildSide();
    void refreshCounts();
    void showTab(int tab);
    void showSelected();
    void fitColumns();
    void orderFocus();
    void focusList();
    void tellStatus();
    bool letter(int key);

    void openSortie();
    void openRetour();
    void openEntree();
    void openCorrection();
    void showFailure(const Error& error);

    /// Value of the whole filter in centimes, written by the data thread; negative without the right.
    std::shared_ptr<std::atomic<qint64>> m_value;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_middle = nullptr;
    RetoursTable* m_retours = nullptr;
    StockSide* m_side = nullptr;
    ArticlePanel* m_panel = nullptr;
    Banner* m_banner = nullptr;
    FilterPill* m_sousSeuil = nullptr;
    ActionButton* m_sortie = nullptr;
    ActionButton* m_retour = nullptr;
    ActionButton* m_entree = nullptr;
    QList<QWidget*> m_filterZone; ///< of the stock alone
};

} // namespace tournevis
