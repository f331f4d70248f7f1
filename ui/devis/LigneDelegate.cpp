// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/LigneDelegate.h"

#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/KeyHint.h"
#include "devis/LignesView.h"

#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

using Lignes = DevisLignesModel;

constexpr int cellPadding = 8;

struct CellLook {
    QFont font;
    QColor ink;
};

CellLook lookOf(const QModelIndex& index) {
    const Theme& tokens = theme();
    if (!index.data(Lignes::ErrorRole).toString().isEmpty())
        return {uiFont(), tokens.hue(Hue::Red).text};
    switch (index.column()) {
    case Lignes::Reference:
        return {uiFont(TextSize::Sm), tokens.ink2};
    case Lignes::Unite:
    case Lignes::Tva:
        return {uiFont(), tokens.ink2};
    case Lignes::Total:
        return {uiFont(TextSize::Base, QFont::DemiBold), tokens.ink};
    default:
        return {uiFont(), tokens.ink};
    }
}

} // namespace

LigneDelegate::LigneDelegate(LignesView& view)
    : QStyledItemDelegate(&view)
    , m_view(view) {}

void LigneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const bool section = index.data(Lignes::TypeRole).toInt() == int(TypeDevisLigne::Section) &&
                         !index.data(Lignes::PlaceholderRole).toBool();
    QStyleOptionViewItem row = option;
    row.text.clear();
    if (section)
        row.backgroundBrush = theme().surface2;
    m_view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, &m_view);
    painter->save();
    if (index.data(Lignes::PlaceholderRole).toBool())
        paintPlaceholder(*painter, option.rect, index.data().toString());
    else if (index.column() == Lignes::Poignee)
        paintIcon(*painter, option.rect.adjusted(px(8), px(8), -px(8), -px(8)), Icon::DragHandle,
                  theme().ink3);
    else if (section)
        paintSection(*painter, option.rect, index);
    else
        paintCell(*painter, option.rect, index);
    painter->restore();
    if (option.state & QStyle::State_HasFocus && index.column() != Lignes::Poignee)
        paintFocusRing(*painter, option.rect.adjusted(1, 1, -1, -2), px(2));
}

void LigneDelegate::paintPlaceholder(QPainter& painter, const QRect& rect, const QString& text) const {
    int left = rect.left() + px(cellPadding);
    const auto words = [&](const QString& shown) {
        painter.setFont(uiFont(TextSize::Sm));
        painter.setPen(theme().ink3);
        painter.drawText(QRect(left, rect.top(), rect.right() - left, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += painter.fontMetrics().horizontalAdvance(shown) + px(6);
    };
    const auto key = [&](const QString& name) {
        const int width = keyHintSize(name).width();
        if (left + width < rect.right())
            paintKeyHint(painter, QRect(left, rect.top(), width, rect.height()), name, theme().ink2);
        left += width + px(6);
    };
    words(text);
    if (text.isEmpty())
        return;
    const std::pair<QString, QString> hints[] = {{tr("Tab"), tr("cellule suivante ·")},
                                                 {tr("Alt ↑ ↓"), tr("déplacer ·")},
                                                 {tr("Ctrl D"), tr("dupliquer ·")},
                                                 {tr("Ctrl Suppr"), tr("effacer")}};
    for (const auto& [name, effect] : hints) {
        key(name);
        words(effect);
    }
}

void LigneDelegate::paintSection(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    QRect inner = rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().ink);
    if (index.column() == Lignes::Reference) {
        const QRect mark(inner.left() - px(2), inner.center().y() - px(7), px(14), px(14));
        paintIcon(painter, mark,
                  index.data(Lignes::FoldedRole).toBool() ? Icon::ChevronRight : Icon::ChevronDown,
                  theme().ink2);
        inner.setLeft(inner.left() + px(15));
    }
    const QString text =
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
    painter.drawText(inner, index.data(Qt::TextAlignmentRole).toInt(), text);
}

void LigneDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const CellLook look = lookOf(index);
    const QRect inner = rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
    painter.setFont(look.font);
    painter.setPen(look.ink);
    const bool words = index.column() <= Lignes::Designation || index.column() == Lignes::Unite;
    const QString text = index.data().toString();
    painter.drawText(inner, index.data(Qt::TextAlignmentRole).toInt(),
                     words ? painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width()) : text);
    if (!index.data(Lignes::ErrorRole).toString().isEmpty())
        painter.fillRect(QRect(rect.left() + px(2), rect.bottom() - px(2), rect.width() - px(4), px(2)),
                         theme().hue(Hue::Red).solid);
}

QWidget* LigneDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const {
    auto* editor = new QLineEdit(parent);
    editor->setObjectName("devis.lignes.cell");
    editor->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    editor->setAccessibleName(tr("%1, ligne %2")
                                  .arg(index.model()->headerData(index.column(), Qt::Horizontal).toString())
                                  .arg(index.row() + 1));
    m_view.cellOpened(editor);
    return editor;
}

void LigneDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // The totals follow each keystroke: what is being typed must not be rewritten under the fingers.
    auto* field = static_cast<QLineEdit*>(editor);
    if (!field->isModified())
        field->setText(index.data(Qt::EditRole).toString());
}

void LigneDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, static_cast<QLineEdit*>(editor)->text(), Qt::EditRole);
}

void LigneDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const {
    QStyledItemDelegate::destroyEditor(editor, index);
    m_view.cellClosed();
}

bool LigneDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_view.editorKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace tournevis
