// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PaintedItems.h"

#include "planning/LeafAccessible.h"

#include <QtWidgets/QAccessibleWidget>

#include <map>

namespace tournevis {
namespace {

/// One item, read from its widget each time: it holds its rank only.
class ItemAccessible final : public LeafAccessible {
public:
    ItemAccessible(QWidget* widget, PaintedItems* items, int rank)
        : LeafAccessible(widget)
        , m_items(items)
        , m_rank(rank) {}

    bool isValid() const override { return m_rank < m_items->itemCount(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_items->currentItem() == m_rank;
        state.focused = state.selected && widget()->hasFocus();
        state.invisible = !widget()->isVisible();
        return state;
    }

protected:
    QString sentence() const override { return m_items->itemText(m_rank); }
    QRect place() const override { return m_items->itemRect(m_rank); }
    QWidget* surface() const override { return m_items->itemSurface(); }

private:
    PaintedItems* m_items;
    int m_rank;
};

class ItemsAccessible final : public QAccessibleWidget {
public:
    ItemsAccessible(QWidget* widget, PaintedItems* items)
        : QAccessibleWidget(widget, QAccessible::List)
        , m_items(items) {}
    ~ItemsAccessible() override {
        for (const auto& [rank, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_items->itemCount(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_children.find(index);
        if (known == m_children.end()) {
            const auto id =
                QAccessible::registerAccessibleInterface(new ItemAccessible(widget(), m_items, index));
            known = m_children.emplace(index, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [rank, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return rank;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index)->rect().contains(x, y))
                return child(index);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override { return child(m_items->currentItem()); }

private:
    PaintedItems* m_items;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* itemsFactory(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    auto* items = dynamic_cast<PaintedItems*>(widget);
    return items ? new ItemsAccessible(widget, items) : nullptr;
}

} // namespace

void installPaintedItemsAccessibility() { QAccessible::installFactory(itemsFactory); }

void announceItem(QWidget* widget, int item) {
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(item);
    QAccessible::updateAccessibility(&event);
}

} // namespace tournevis
