// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Theme.h"
#include "planning/board/BoardBase.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

/// What the pointer does on a board.
namespace tournevis {
namespace {

constexpr Qt::KeyboardModifiers extending = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

void BoardBase::mousePressEvent(QMouseEvent* event) {
    m_actions.hideCard();
    if (event->button() != Qt::LeftButton)
        return;
    if (onNames(event->pos())) {
        m_lineHeld = technicienAt(event->pos());
        m_pressed = event->pos();
        return;
    }
    const QPoint point = toBoard(event->pos());
    const int index = contentArea().contains(event->pos()) ? blockAt(point) : -1;
    if (index < 0) {
        m_clickTaken = clicked(event->pos());
        if (!m_clickTaken) {
            if (const auto where = contentArea().contains(event->pos())
                                       ? meaning(event->pos(), m_model.tableau().contexte.regles.pasMin)
                                       : std::nullopt)
                setCursorPoint(*where);
        }
        return;
    }
    m_clickTaken = false;
    const BoardBlock pressed = block(index);
    m_pressed = event->pos();
    m_pressedPoint = meaning(event->pos(), 1);
    m_pressedEdge = edgeAt(point);
    // A press on one of several keeps them all: they may be dragged together.
    m_ticking = event->modifiers() & extending ? true : isSelected(*pressed.visite) && m_ticking;
    if (event->modifiers() & extending)
        m_model.select(pressed.visite->id, true);
    setCurrent(index);
}

bool BoardBase::onNames(const QPoint& viewportPoint) const {
    const QRect area = contentArea();
    return viewportPoint.x() < area.left() && viewportPoint.y() >= area.top();
}

void BoardBase::dragLine(const QPoint& viewportPoint) {
    const Id<Technicien> place = technicienAt(viewportPoint);
    if ((viewportPoint - *m_pressed).manhattanLength() < QApplication::startDragDistance() || !place)
        return;
    if (!m_lineMark) {
        m_lineMark = new QWidget(viewport());
        m_lineMark->setAutoFillBackground(true);
        m_lineMark->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QPalette palette;
    palette.setColor(QPalette::Window, theme().accent);
    m_lineMark->setPalette(palette);
    const QRect line = cellOf({place, ici().debut}).translated(origin());
    const bool down = line.top() > cellOf({m_lineHeld, ici().debut}).translated(origin()).top();
    m_lineMark->setGeometry(0, down ? line.bottom() : line.top(), contentArea().left(), px(2));
    m_lineMark->setVisible(place != m_lineHeld);
    m_lineMark->raise();
}

void BoardBase::dropLine(const QPoint& viewportPoint) {
    const bool carried = m_lineMark && m_lineMark->isVisible();
    delete m_lineMark;
    const Id<Technicien> held = std::exchange(m_lineHeld, {});
    const Id<Technicien> place = technicienAt(viewportPoint);
    if (carried && place)
        m_model.placer(held, place);
    else
        setCursorPoint({held, ici().debut});
}

void BoardBase::mouseMoveEvent(QMouseEvent* event) {
    if (m_lineHeld)
        return dragLine(event->pos());
    if (m_pressed && !m_drag.isActive() && event->buttons() & Qt::LeftButton) {
        const int far = (event->pos() - *m_pressed).manhattanLength();
        if (far >= QApplication::startDragDistance())
            startDrag(*m_pressed);
    }
    if (m_drag.isActive() && !m_drag.isByKeys())
        m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    else if (!event->buttons())
        hover(event->pos());
}

void BoardBase::startDrag(const QPoint& viewportPoint) {
    const int index = blockAt(toBoard(viewportPoint));
    if (index < 0 || !m_model.canPlan())
        return;
    const BoardBlock grabbed = block(index);
    if (m_pressedEdge)
        return m_drag.beginResize(grabbed.visite->id, grabbed.technicien, *m_pressedEdge);
    QList<Id<Intervention>> together = m_actions.cibles();
    together.removeAll(grabbed.visite->id);
    together.prepend(grabbed.visite->id);
    const QDateTime held = m_pressedPoint ? m_pressedPoint->debut : grabbed.span.start;
    m_drag.begin(together, grabbed.technicien, int(grabbed.visite->interval.start.secsTo(held) / 60));
}

void BoardBase::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasPressed = m_pressed.has_value();
    if (m_lineHeld && event->button() == Qt::LeftButton) {
        m_pressed.reset();
        return dropLine(event->pos());
    }
    m_pressed.reset();
    if (event->button() != Qt::LeftButton || !wasPressed || m_drag.isByKeys())
        return;
    if (!m_drag.isActive()) {
        // A click that dragged nothing keeps its block alone.
        if (m_ticking && !(event->modifiers() & extending)) {
            m_ticking = false;
            setCurrent(m_current);
        }
        return;
    }
    m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    m_drag.drop();
}

void BoardBase::mouseDoubleClickEvent(QMouseEvent* event) {
    // The first press changed what lies here (a weekend widened, a row unfolded): the second means nothing.
    if (std::exchange(m_clickTaken, false))
        return;
    const bool inside = contentArea().contains(event->pos());
    const int index = inside ? blockAt(toBoard(event->pos())) : -1;
    m_pressed.reset();
    if (index >= 0) {
        setCurrent(index);
        m_actions.open();
    } else if (const auto where =
                   inside ? meaning(event->pos(), m_model.tableau().contexte.regles.pasMin) : std::nullopt) {
        setCursorPoint(*where);
        m_actions.create();
    }
}

void BoardBase::contextMenuEvent(QContextMenuEvent* event) {
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        global = m_cursor ? placeOf(*m_cursor).center() : viewport()->mapToGlobal(contentArea().center());
        if (m_current >= 0)
            global = viewport()->mapToGlobal(visibleRect(m_current).bottomLeft());
    } else if (const int index = blockAt(toBoard(event->pos())); index >= 0) {
        m_ticking = m_ticking && isSelected(*block(index).visite);
        setCurrent(index);
    } else if (const auto where = pointAt(global, m_model.tableau().contexte.regles.pasMin)) {
        setCursorPoint(*where);
    } else if (const Id<Technicien> line = technicienAt(event->pos()); line && onNames(event->pos())) {
        setCursorPoint({line, ici().debut});
    }
    m_actions.popup(global, [this](QMenu& menu) { addRest(menu); });
}

void BoardBase::hover(const QPoint& viewportPoint) {
    const int index = contentArea().contains(viewportPoint) ? blockAt(toBoard(viewportPoint)) : -1;
    const Id<Intervention> id = index >= 0 ? block(index).visite->id : Id<Intervention>();
    if (id != m_hovered) {
        m_hovered = id;
        viewport()->update();
    }
    if (index == m_hoverBlock)
        return;
    m_hoverBlock = index;
    if (index >= 0)
        m_actions.rest([this] { showHover(m_hoverBlock); });
    else
        m_actions.leave();
}

void BoardBase::showHover(int index) {
    if (index < 0 || index >= blockCount())
        return;
    const QRect shown = visibleRect(index);
    m_actions.showCard(*block(index).visite, sentence(index),
                       {viewport()->mapToGlobal(shown.topLeft()), shown.size()});
}

bool BoardBase::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hoverBlock = -1;
        m_hovered = {};
        m_actions.leave();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace tournevis
