// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListModel.h"
#include "base/Page.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/SearchField.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

namespace tournevis {

class Banner;
class EmptyState;
class PlainLabel;

/// Words of a list that differ from one to the next.
struct ListWords {
    QString title;         ///< « Clients »
    QString searchName;    ///< « Nom, ville, téléphone »
    QString emptySentence; ///< shown when nothing exists yet
    QString emptyAction;   ///< « Créer un client »; empty: none
    QString noneFound;     ///< « Aucun client ne correspond à ces filtres. »
    QString loading;       ///< « Chargement des clients… »
    std::function<QString(qint64 total, int shown)> totalText; ///< footer and status bar
};

/// A whole list screen: action bar with quick filter and status filters, table, footer with the exact total,
/// and its empty, filtered, loading, error and forbidden states (ux.md § 6.1 and 6.2).
class ListPage : public Page {
    Q_OBJECT

public:
    ListPage(PageContext& context, const QByteArray& workspace, ListWords words, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    QTableView* table() const { return m_table; }
    RowsModel* model() const { return m_model; }

protected:
    /// Called once by the subclass, with a model it created; the page takes it.
    void setModel(RowsModel* model, const QByteArray& defaultSort, bool descending = false);
    /// A status filter pill; the first added is active at the start.
    FilterPill* addFilter(const QByteArray& name, const QString& text);
    /// The one filled button of the page; also offered by the empty state.
    ActionButton* setPrimary(Icon icon, const QString& text);
    ActionButton* addAction(Icon icon, const QString& text);
    /// Where a subclass adds figures or a side panel: above the table, right of it.
    QVBoxLayout* above() const { return m_above; }
    QHBoxLayout* beside() const { return m_beside; }
    QHBoxLayout* actionBar() const { return m_actions; }
    EntityRef selected() const;
    virtual void openRow(int row);
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void selectionMoved(const EntityRef& record);

private:
    void buildActionBar();
    void buildTable();
    void buildStates();
    void applySearch(const QString& words);
    void applyFilter(const QByteArray& name);
    void sortBy(int column);
    void showState();
    void focusRows();
    void keepSelection();
    bool moveBy(int rows);

    ListWords m_words;
    RowsModel* m_model = nullptr;
    SearchField* m_search;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_above;
    QHBoxLayout* m_beside;
    QStackedWidget* m_states;
    QTableView* m_table;
    PlainLabel* m_footer;
    EmptyState* m_empty;
    EmptyState* m_filtered;
    PlainLabel* m_loading;
    Banner* m_error;
    QList<FilterPill*> m_filters;
    QList<QByteArray> m_filterNames;
    ActionButton* m_primary = nullptr;
    EntityRef m_kept;
    int m_keptScroll = 0;
    bool m_loaded = false;
    bool m_awaitsRows = false; ///< the focus waits in the search field for the first rows
};

} // namespace tournevis
