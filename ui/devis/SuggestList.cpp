// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/SuggestList.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QStyledItemDelegate>

namespace tournevis {
namespace {

constexpr int rowHeight = 30;
constexpr int shownRows = 8;
constexpr int leastWidth = 420;

/// Words at the left, note at the right, the marked line tinted.
class SuggestDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {px(leastWidth), px(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& tokens = theme();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokens.selected);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, tokens.hover);
        QRect inner = option.rect.adjusted(px(10), 0, -px(10), 0);
        painter->setFont(uiFont(TextSize::Sm));
        painter->setPen(tokens.ink2);
        const QString note = index.data(Qt::UserRole).toString();
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, note);
        if (!note.isEmpty())
            inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(note) - px(12));
        painter->setFont(uiFont());
        painter->setPen(tokens.ink);
        const QString words = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                                Qt::ElideRight, inner.width());
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, words);
    }
};

} // namespace

SuggestList::SuggestList(QWidget* parent)
    : QListWidget(parent) {
    setObjectName("devis.suggestions");
    setAccessibleName(tr("Propositions"));
    setFocusPolicy(Qt::NoFocus);
    setItemDelegate(new SuggestDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    hide();
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        const ArticleSuggestion suggestion = at(row(item));
        hide();
        emit chosen(suggestion);
    });
}

void SuggestList::propose(const QWidget* field, const QList<ArticleSuggestion>& suggestions, bool first) {
    m_suggestions = suggestions;
    clear();
    if (suggestions.isEmpty())
        return hide();
    for (const ArticleSuggestion& suggestion : suggestions) {
        auto* item = new QListWidgetItem(suggestion.text, this);
        item->setData(Qt::UserRole, suggestion.note);
    }
    setCurrentRow(first ? 0 : -1);
    setParent(field->window());
    const int rows = qMin(int(suggestions.size()), shownRows);
    const QSize size(qMax(px(leastWidth), field->width()), rows * px(rowHeight) + 2 * frameWidth());
    QPoint place = field->mapTo(field->window(), QPoint(0, field->height() + px(2)));
    if (place.y() + size.height() > field->window()->height())
        place.setY(field->mapTo(field->window(), QPoint(0, -px(2))).y() - size.height());
    place.setX(qBound(0, place.x(), qMax(0, field->window()->width() - size.width())));
    setGeometry({place, size});
    show();
    raise();
}

std::optional<ArticleSuggestion> SuggestList::current() const {
    if (!isVisible() || currentRow() < 0)
        return std::nullopt;
    return at(currentRow());
}

void SuggestList::moveBy(int step) { setCurrentRow(qBound(0, currentRow() + step, count() - 1)); }

bool SuggestList::takeKey(const QKeyEvent& key) {
    if (!isVisible() || key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto suggestion = current()) {
            hide();
            emit chosen(*suggestion);
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace tournevis
