// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/drag/DragOverlay.h"

#include "planning/drag/DragCard.h"
#include "planning/drag/DragGhost.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int besidePointer = 14;
constexpr int besideGhost = 10;

} // namespace

DragOverlay* DragOverlay::attach(PlanDrag& drag) {
    auto* known = drag.findChild<DragOverlay*>();
    return known ? known : new DragOverlay(drag);
}

DragOverlay::DragOverlay(PlanDrag& drag)
    : QObject(&drag)
    , m_drag(drag) {
    connect(&drag, &PlanDrag::moved, this, &DragOverlay::follow);
    connect(&drag, &PlanDrag::motifWanted, this, &DragOverlay::ask);
    connect(&drag, &PlanDrag::finished, this, &DragOverlay::rest);
}

DragOverlay::~DragOverlay() {
    delete m_ghost;
    delete m_card;
}

bool DragOverlay::prepare() {
    PlanCible* board = m_drag.boardOfDrop();
    QWidget* surface = board ? board->surface() : nullptr;
    if (!surface)
        return false;
    if (m_window != surface->window()) {
        delete m_ghost;
        delete m_card;
        m_window = surface->window();
    }
    if (!m_ghost)
        m_ghost = new DragGhost(m_drag, m_window);
    if (!m_card)
        m_card = new DragCard(m_drag, m_window);
    return true;
}

QRect DragOverlay::anchor() const {
    if (m_drag.isByKeys() && m_drag.cible()) {
        const QRect cell = m_drag.boardOfDrop()->placeOf(*m_drag.cible());
        return {m_window->mapFromGlobal(cell.topLeft()) + QPoint(px(6), px(6)), m_ghost->sizeHint()};
    }
    const QPoint pointer = m_window->mapFromGlobal(m_drag.pointer());
    return {pointer - QPoint(px(besidePointer), px(besidePointer)), m_ghost->sizeHint()};
}

void DragOverlay::place(const QRect& anchor) {
    m_ghost->setGeometry(anchor);
    const QSize size = m_card->sizeHint();
    const QRect window = m_window->rect().adjusted(px(4), px(4), -px(4), -px(4));
    int left = anchor.right() + px(besideGhost);
    if (left + size.width() > window.right())
        left = anchor.left() - size.width() - px(besideGhost);
    left = std::clamp(left, window.left(), std::max(window.left(), window.right() - size.width()));
    const int top = std::clamp(anchor.top() + px(besideGhost), window.top(),
                               std::max(window.top(), window.bottom() - size.height()));
    m_card->setGeometry({QPoint(left, top), size});
}

void DragOverlay::follow() {
    if (!m_drag.isActive() || (m_drag.pointer().isNull() && !m_drag.isByKeys()) || !prepare())
        return;
    m_card->refresh();
    place(anchor());
    m_ghost->setVisible(!m_drag.isByKeys() || m_drag.cible().has_value());
    m_ghost->update();
    m_card->setVisible(m_drag.cible().has_value());
    m_ghost->raise();
    m_card->raise();
}

void DragOverlay::ask() {
    if (!prepare())
        return;
    m_card->refresh();
    m_card->ask();
    place(anchor());
    m_card->show();
    m_card->raise();
}

void DragOverlay::rest() {
    if (m_ghost)
        m_ghost->hide();
    if (!m_card)
        return;
    const bool asked = m_card->isAsking();
    m_card->rest();
    m_card->hide();
    if (asked && m_drag.boardOfDrop())
        m_drag.boardOfDrop()->takeFocus();
}

} // namespace tournevis
