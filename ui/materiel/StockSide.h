// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"

#include <QtWidgets/QStackedWidget>

namespace tournevis {

class ArticlePanel;
class StockSheet;

/// The right of the stock: the selected article, or the sheet that moves stock; then the toast of what was
/// done and its undoing.
class StockSide final : public QStackedWidget {
    Q_OBJECT

public:
    explicit StockSide(PageContext& context, QWidget* parent = nullptr);

    ArticlePanel* panel() const { return m_panel; }
    bool holdsSheet() const { return m_sheet; }
    /// Takes the sheet, gives it its choices and the focus.
    void open(StockSheet* sheet);
    void submit();
    /// Takes back the last sortie not taken back yet.
    void undoLast();

signals:
    void opened();
    void closed();
    /// An undoing was refused.
    void failed(const Error& error);

private:
    void close();
    void told(const QString& text, const QList<qint64>& sorties);
    /// Writes the opposite movements (MAT-04); once only for each operation.
    void undo(const QList<qint64>& sorties);

    PageContext& m_context;
    ArticlePanel* m_panel;
    StockSheet* m_sheet = nullptr;
    QList<QList<qint64>> m_undoable;
};

} // namespace tournevis
