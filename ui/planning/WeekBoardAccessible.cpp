// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/WeekBoardAccessible.h"

#include "planning/WeekBoard.h"

#include <QtWidgets/QAccessibleWidget>

#include <map>

namespace tournevis {
namespace {

/// One block, read from the board each time: it holds its rank only.
class BlockAccessible final : public QAccessibleInterface {
public:
    BlockAccessible(WeekBoard* board, int block)
        : m_board(board)
        , m_block(block) {}

    bool isValid() const override { return m_block < m_board->weekLayout().blocks().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_board); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? m_board->sentence(m_block) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        const QRect shown = m_board->visibleRect(m_block);
        return {m_board->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_board->hasFocus() && m_board->current() == m_block;
        state.selected = m_board->current() == m_block;
        return state;
    }

private:
    WeekBoard* m_board;
    int m_block;
};

class BoardAccessible final : public QAccessibleWidget {
public:
    explicit BoardAccessible(WeekBoard* board)
        : QAccessibleWidget(board, QAccessible::List)
        , m_board(board) {}
    ~BoardAccessible() override {
        for (const auto& [block, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_board->weekLayout().blocks().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_children.find(index);
        if (known == m_children.end()) {
            const auto id = QAccessible::registerAccessibleInterface(new BlockAccessible(m_board, index));
            known = m_children.emplace(index, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [block, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return block;
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
    QAccessibleInterface* focusChild() const override { return child(m_board->current()); }

private:
    WeekBoard* m_board;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* boardFactory(const QString&, QObject* object) {
    auto* board = qobject_cast<WeekBoard*>(object);
    return board ? new BoardAccessible(board) : nullptr;
}

} // namespace

void installWeekBoardAccessibility() { QAccessible::installFactory(boardFactory); }

} // namespace tournevis
