// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/TypeAhead.h"

#include "base/CellDelegate.h"
#include "base/theme/Theme.h"

#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

constexpr int delayMilliseconds = 120;
constexpr int shownRows = 6;

} // namespace

TypeAhead::TypeAhead(Search search, QWidget* parent)
    : QLineEdit(parent)
    , m_search(std::move(search)) {
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &TypeAhead::ask);
    connect(this, &QLineEdit::textEdited, this, &TypeAhead::edited);
}

TypeAhead::~TypeAhead() { delete m_list; }

void TypeAhead::choose(const TypeAheadEntry& proposal) {
    m_delay.stop();
    m_take = Take::Nothing;
    ++m_asked;
    m_waiting = false;
    close();
    setText(proposal.text);
    setCursorPosition(0);
    if (std::exchange(m_chosen, proposal.id) != proposal.id)
        emit chosenChanged(m_chosen);
}

void TypeAhead::edited() {
    if (std::exchange(m_chosen, 0) != 0)
        emit chosenChanged(0);
    m_proposals.clear();
    m_waiting = true;
    m_delay.start();
}

void TypeAhead::ask() {
    m_delay.stop();
    m_waiting = true;
    m_search(text().trimmed(),
             [guard = QPointer(this), asked = ++m_asked](const QList<TypeAheadEntry>& found) {
                 if (guard && guard->m_asked == asked)
                     guard->receive(found);
             });
}

void TypeAhead::receive(const QList<TypeAheadEntry>& proposals) {
    m_waiting = false;
    m_proposals = proposals;
    const Take take = std::exchange(m_take, Take::Nothing);
    if (take != Take::Nothing && !proposals.isEmpty() && (take == Take::First || proposals.size() == 1)) {
        choose(proposals.first());
        if (take == Take::First)
            focusNextChild();
        return;
    }
    if (hasFocus() && !proposals.isEmpty())
        open();
    else
        close();
}

void TypeAhead::open() {
    if (!m_list) {
        // A child of the window, not a popup: the field keeps the keyboard.
        m_list = new QListWidget(window());
        m_list->setObjectName(objectName() + QStringLiteral(".choices"));
        m_list->setAccessibleName(accessibleName());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setItemDelegate(new CellDelegate(m_list));
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setAutoFillBackground(true);
        connect(m_list, &QListWidget::itemClicked, this, [this] { takeCurrent(); });
    }
    m_list->clear();
    for (const TypeAheadEntry& proposal : std::as_const(m_proposals))
        m_list->addItem(proposal.note.isEmpty()
                            ? proposal.text
                            : QStringLiteral("%1 · %2").arg(proposal.text, proposal.note));
    m_list->setCurrentRow(0);
    place();
    m_list->show();
    m_list->raise();
}

void TypeAhead::place() {
    const int rows = qMin(int(m_proposals.size()), shownRows);
    const int tall = rows * px(34) + 2 * m_list->frameWidth();
    QPoint corner = mapTo(window(), QPoint(0, height() + px(2)));
    if (corner.y() + tall > window()->height())
        corner.setY(corner.y() - height() - tall - px(4));
    m_list->setGeometry(QRect(corner, QSize(width(), tall)));
}

void TypeAhead::close() {
    if (m_list)
        m_list->hide();
}

bool TypeAhead::takeCurrent() {
    const int row = m_list ? m_list->currentRow() : -1;
    if (!isOpen() || row < 0 || row >= m_proposals.size())
        return false;
    choose(m_proposals[row]);
    return true;
}

void TypeAhead::move(int rows) {
    if (isOpen())
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + rows, m_list->count() - 1));
    else
        ask();
}

bool TypeAhead::event(QEvent* event) {
    // Tab never reaches keyPressEvent; it takes the proposal, then moves on as everywhere.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab)
        takeCurrent();
    return QLineEdit::event(event);
}

void TypeAhead::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Escape:
        if (!isOpen())
            break;
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            return event->ignore();
        if (takeCurrent() || m_chosen != 0) {
            focusNextChild();
        } else if (!text().trimmed().isEmpty()) {
            m_take = Take::First;
            ask();
        }
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void TypeAhead::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    close();
    if (m_chosen == 0 && m_waiting && !text().trimmed().isEmpty()) {
        m_take = Take::Only;
        ask();
    }
}

} // namespace tournevis
