// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Tables.h"

#include "base/theme/ThemeFollow.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace tournevis {
namespace {

/// The part of its width that the flexible column never gives.
constexpr int keptPercent = 70;

/// Lives with its table.
class ColumnFit final : public QObject {
public:
    ColumnFit(QTableView& table, std::span<const int> widths)
        : QObject(&table)
        , m_table(table)
        , m_widths(widths.begin(), widths.end())
        , m_flexible(int(std::ranges::max_element(widths) - widths.begin())) {
        QHeaderView* header = table.horizontalHeader();
        header->setStretchLastSection(false);
        table.viewport()->installEventFilter(this);
        followTheme(&table, [this] { size(); });
        connect(header, &QHeaderView::sectionResized, this, [this](int column) {
            if (column != m_flexible)
                fit();
        });
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_table.viewport() && event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void size() {
        m_fitting = true;
        for (int column = 0; column < m_widths.size(); ++column)
            m_table.setColumnWidth(column, px(m_widths[column]));
        m_fitting = false;
        fit();
    }

    void fit() {
        if (m_fitting)
            return;
        m_fitting = true;
        const QHeaderView& header = *m_table.horizontalHeader();
        const int rest = m_table.viewport()->width() - header.length() + header.sectionSize(m_flexible);
        m_table.setColumnWidth(m_flexible, std::max(rest, px(m_widths[m_flexible] * keptPercent / 100)));
        m_fitting = false;
    }

    QTableView& m_table;
    const QList<int> m_widths;
    const int m_flexible;
    bool m_fitting = false;
};

} // namespace

void dressTable(QTableView& table) {
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
}

void fitColumns(QTableView& table, std::span<const int> widths) { new ColumnFit(table, widths); }

} // namespace tournevis
