// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/BoardBase.h"

#include <QtWidgets/QAccessibleWidget>

#include <map>

namespace tournevis {
namespace {

/// One visible block, read from the board each time: it holds its rank among the visible ones only.
class BlockAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    BlockAccessible(BoardBase* board, int rank)
        : m_board(board)
        , m_rank(rank) {}

    bool isValid() const override { return m_rank < m_board->visibleBlocks().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_board); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? m_board->sentence(index()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect shown = m_board->visibleRect(index());
        return {m_board->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (!isValid())
            return state;
        state.focused = m_board->hasFocus() && m_board->current() == index();
        state.selected = m_board->model().selection().contains(m_board->block(index()).visite->id);
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override {
        if (!isValid())
            return;
        m_board->setCurrent(index());
        if (action == pressAction())
            m_board->openCurrent();
        else
            m_board->setFocus();
    }

private:
    int index() const { return m_board->visibleBlocks().value(m_rank, -1); }

    BoardBase* m_board;
    int m_rank;
};

class BoardAccessible final : public QAccessibleWidget {
public:
    explicit BoardAccessible(BoardBase* board)
        : QAccessibleWidget(board, QAccessible::List)
        , m_board(board) {}
    ~BoardAccessible() override {
        for (const auto& [rank, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_board->visibleBlocks().size()); }
    QAccessibleInterface* child(int rank) const override {
        if (rank < 0 || rank >= childCount())
            return nullptr;
        auto known = m_children.find(rank);
        if (known == m_children.end()) {
            const auto id = QAccessible::registerAccessibleInterface(new BlockAccessible(m_board, rank));
            known = m_children.emplace(rank, id).first;
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
        for (int rank = 0; rank < childCount(); ++rank) {
            if (child(rank)->rect().contains(x, y))
                return child(rank);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        return child(int(m_board->visibleBlocks().indexOf(m_board->current())));
    }

private:
    BoardBase* m_board;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* boardFactory(const QString&, QObject* object) {
    auto* board = qobject_cast<BoardBase*>(object);
    return board ? new BoardAccessible(board) : nullptr;
}

} // namespace

void installBoardAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(boardFactory);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace tournevis
