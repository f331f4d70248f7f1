// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace tournevis {

class LignesView;

/// Paints the rows of a devis and opens their cells.
class LigneDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit LigneDelegate(LignesView& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paintPlaceholder(QPainter& painter, const QRect& rect, const QString& text) const;
    void paintSection(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    LignesView& m_view;
};

} // namespace tournevis
