// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"
#include "planning/board/BoardBase.h"

#include <QtWidgets/QScrollBar>

/// What a board answers to a drag, and draws of it.
namespace tournevis {
namespace {

constexpr int scrollMargin = 28;
constexpr int scrollStep = 14;

} // namespace

bool BoardBase::isDragged(const PlanningVisit& visite) const {
    return m_drag.isActive() && m_drag.boardOfDrop() == this && m_drag.visites().contains(visite.id);
}

std::optional<PlanPoint> BoardBase::pointAt(const QPoint& global, int pasMin) const {
    const QPoint local = viewport()->mapFromGlobal(global);
    return isVisible() && contentArea().contains(local) ? meaning(local, pasMin) : std::nullopt;
}

QRect BoardBase::placeOf(const PlanPoint& point) const {
    const QRect rect = cellOf(point).translated(origin());
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

void BoardBase::showDrag(const PlanDrag* drag) {
    if (drag && drag->isByKeys() && drag->cible())
        reveal(cellOf(*drag->cible()));
    m_actions.hideCard();
    const bool refused = drag && drag->cible() && !drag->mayDrop();
    viewport()->setCursor(!drag ? Qt::ArrowCursor : refused ? Qt::ForbiddenCursor : Qt::ClosedHandCursor);
    const bool sameHand = m_carried == m_drag.visites();
    m_carried = m_drag.visites();
    const QRegion before = std::exchange(m_marks, dragMarks());
    viewport()->update(sameHand ? before.united(m_marks) : QRegion(viewport()->rect()));
}

void BoardBase::scrollNear(const QPoint& global) {
    const QPoint local = viewport()->mapFromGlobal(global);
    const QRect area = contentArea();
    if (!area.contains(local))
        return;
    const int margin = px(scrollMargin);
    const auto pull = [&](int at, int low, int high) {
        return at < low + margin ? -px(scrollStep) : at > high - margin ? px(scrollStep) : 0;
    };
    QScrollBar* down = verticalScrollBar();
    QScrollBar* across = horizontalScrollBar();
    down->setValue(down->value() + pull(local.y(), area.top(), area.bottom()));
    across->setValue(across->value() + pull(local.x(), area.left(), area.right()));
}

void BoardBase::paintDragMarks(QPainter& painter) const {
    if (!m_drag.isActive() || m_drag.boardOfDrop() != this)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto outline = [&](const QRect& rect, const QColor& colour) {
        painter.setPen(QPen(colour, px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(4), px(4));
    };
    if (const auto& target = m_drag.cible())
        outline(cellOf(*target), m_drag.mayDrop() ? theme().accent : theme().hue(Hue::Red).solid);
    const QStringList ranks{tr("1er choix"), tr("2e"), tr("3e")};
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    for (int rank = 0; rank < m_drag.meilleures().size() && rank < ranks.size(); ++rank) {
        const Proposition& best = m_drag.meilleures()[rank];
        const QRect cell = cellOf({best.technicienId, best.creneau.start});
        if (cell.isEmpty())
            continue;
        const HueColours& green = theme().hue(Hue::Green);
        outline(cell, green.solid);
        const int width = painter.fontMetrics().horizontalAdvance(ranks[rank]) + px(14);
        const QRect tag(cell.right() - width - px(6), cell.bottom() - px(22), width, px(18));
        paintRounded(painter, tag, px(9), green.solid);
        painter.setPen(theme().dark ? theme().onAccent : QColor(Qt::white));
        painter.drawText(tag, Qt::AlignCenter, ranks[rank]);
    }
}

} // namespace tournevis
