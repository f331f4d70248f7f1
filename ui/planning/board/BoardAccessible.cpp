// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/LeafAccessible.h"
#include "planning/board/BoardBase.h"

#include <QtWidgets/QAccessibleWidget>

#include <map>

namespace tournevis {
namespace {

/// One visible block, read from the board each time: it holds its rank among the visible ones only.
class BlockAccessible final : public LeafAccessible, public QAccessibleActionInterface {
public:
    BlockAccessible(BoardBase* board, int rank)
        : LeafAccessible(board)
        , m_board(board)
        , m_rank(rank) {}

    bool isValid() const override { return m_rank < m_board->visibleBlocks().size(); }
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
            m_board->actions().open();
        else
            m_board->setFocus();
    }

protected:
    QString sentence() const override { return m_board->sentence(index()); }
    QRect place() const override { return m_board->visibleRect(index()); }
    QWidget* surface() const override { return m_board->viewport(); }

private:
    int index() const { return m_board->visibleBlocks().value(m_rank, -1); }

    BoardBase* m_board;
    int m_rank;
};

/// An absence, a day or a line on screen, read from the board each time too.
class TexteAccessible final : public LeafAccessible {
public:
    TexteAccessible(BoardBase* board, int rank)
        : LeafAccessible(board)
        , m_board(board)
        , m_rank(rank) {}

    bool isValid() const override { return m_rank < m_board->textes().size(); }
    QAccessible::Role role() const override { return shown().role; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        return state;
    }

protected:
    QString sentence() const override { return shown().phrase; }
    QRect place() const override { return shown().rect; }
    QWidget* surface() const override { return m_board->viewport(); }

private:
    BoardTexte shown() const { return m_board->textes().value(m_rank); }

    BoardBase* m_board;
    int m_rank;
};

class BoardAccessible final : public QAccessibleWidget {
public:
    explicit BoardAccessible(BoardBase* board)
        : QAccessibleWidget(board, QAccessible::List)
        , m_board(board) {}
    ~BoardAccessible() override {
        for (const Children* children : {&m_blocks, &m_textes}) {
            for (const auto& [rank, id] : *children)
                QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return blocks() + int(m_board->textes().size()); }
    QAccessibleInterface* child(int rank) const override {
        if (rank < 0 || rank >= childCount())
            return nullptr;
        return rank < blocks() ? known<BlockAccessible>(m_blocks, rank)
                               : known<TexteAccessible>(m_textes, rank - blocks());
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        const int block = rankIn(m_blocks, wanted);
        const int texte = rankIn(m_textes, wanted);
        return texte < 0 ? block : blocks() + texte;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint point = m_board->viewport()->mapFromGlobal(QPoint(x, y));
        const QList<int> seen = m_board->visibleBlocks();
        for (int rank = 0; rank < seen.size(); ++rank) {
            if (m_board->visibleRect(seen[rank]).contains(point))
                return child(rank);
        }
        const QList<BoardTexte> textes = m_board->textes();
        for (int rank = 0; rank < textes.size(); ++rank) {
            if (textes[rank].rect.contains(point))
                return child(int(seen.size()) + rank);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        return child(int(m_board->visibleBlocks().indexOf(m_board->current())));
    }

private:
    using Children = std::map<int, QAccessible::Id>;

    int blocks() const { return int(m_board->visibleBlocks().size()); }
    template <class Kind>
    QAccessibleInterface* known(Children& children, int rank) const {
        auto found = children.find(rank);
        if (found == children.end())
            found = children.emplace(rank, QAccessible::registerAccessibleInterface(new Kind(m_board, rank)))
                        .first;
        return QAccessible::accessibleInterface(found->second);
    }
    static int rankIn(const Children& children, const QAccessibleInterface* wanted) {
        for (const auto& [rank, id] : children) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return rank;
        }
        return -1;
    }

    BoardBase* m_board;
    mutable Children m_blocks;
    mutable Children m_textes;
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
