// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "planning/VisiteLook.h"
#include "planning/board/LaneHead.h"
#include "planning/board/WeekBoard.h"

#include <QtGui/QPaintEvent>

/// What WeekBoard draws of its cells; header and names are in WeekBoardHead.cpp.
namespace tournevis {
namespace {

constexpr int minutesOfHour = 60;
constexpr int roomForMark = 64;
/// The hour and a name of some length.
constexpr int roomToYield = 120;

QString hourText(int minute) {
    return QStringLiteral("%1:%2")
        .arg(minute / minutesOfHour, 2, 10, QLatin1Char('0'))
        .arg(minute % minutesOfHour, 2, 10, QLatin1Char('0'));
}

} // namespace

void WeekBoard::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect dirty = event->region().boundingRect();
    m_dirty = event->region().translated(-origin());
    painter.fillRect(dirty, theme().bg);
    if (m_layout.rowCount() > 0) {
        const QRect shown = dirty.translated(-origin());
        const auto [first, last] = m_layout.rowsBetween(shown.top(), shown.bottom());
        painter.save();
        painter.setClipRect(contentArea().intersected(dirty));
        painter.translate(origin());
        paintGround(painter, first, last);
        paintNow(painter);
        paintCells(painter, first, last);
        paintCursor(painter);
        paintDragMarks(painter);
        painter.restore();
        if (dirty.left() <= m_metrics.names)
            paintNames(painter, first, last);
        painter.save();
        painter.translate(0, origin().y());
        paintGroups(painter, shown);
        painter.restore();
    }
    if (dirty.top() <= m_metrics.header)
        paintHeader(painter);
}

void WeekBoard::paintGround(QPainter& painter, int first, int last) const {
    for (int row = first; row <= last; ++row) {
        for (int day = 0; day < daysOfWeek; ++day) {
            const QRect cell = m_layout.cell(row, day);
            if (!m_dirty.intersects(cell))
                continue;
            painter.fillRect(cell, day < workedDays ? theme().surface : theme().weekend);
            if (isClosed(day))
                paintHatch(painter, cell);
            painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().line);
            painter.fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), theme().line);
        }
    }
}

void WeekBoard::paintGroups(QPainter& painter, const QRect& shown) const {
    for (const WeekGroup& group : m_layout.groups()) {
        if (group.rect.bottom() < shown.top() || group.rect.top() > shown.bottom())
            continue;
        QRect band = group.rect;
        band.setWidth(viewport()->width());
        painter.setClipRect(
            QRect(0, m_metrics.header - origin().y(), viewport()->width(), viewport()->height()));
        painter.fillRect(band, theme().surface2);
        painter.fillRect(QRect(band.left(), band.bottom(), band.width(), 1), theme().line);
        painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
        painter.setPen(theme().ink2);
        painter.drawText(band.adjusted(px(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%1 · %2").arg(group.libelle).arg(group.rangees));
    }
}

void WeekBoard::paintCells(QPainter& painter, int first, int last) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = first; row <= last; ++row) {
        for (int day = 0; day < daysOfWeek; ++day) {
            const QRect cell = m_layout.cell(row, day);
            const QRect groove(cell.left() + m_metrics.padding, cell.top() + m_metrics.padding,
                               cell.width() - 2 * m_metrics.padding, m_metrics.strip);
            if ((day < workedDays || m_weekendLarge) && m_dirty.intersects(groove))
                paintRounded(painter, groove, m_metrics.strip / 2.0, theme().hatch);
        }
    }
    for (const WeekAbsence& absence : m_layout.absences()) {
        if (absence.row >= first && absence.row <= last && m_dirty.intersects(absence.rect))
            paintAbsence(painter, absence);
    }
    const int end = last < first ? 0 : m_layout.firstBlock(last + 1);
    for (int index = last < first ? 0 : m_layout.firstBlock(first); index < end; ++index)
        paintBlock(painter, index);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink2);
    for (const WeekMore& more : m_layout.more()) {
        if (more.row >= first && more.row <= last)
            painter.drawText(more.rect, Qt::AlignCenter, tr("+\u00a0%1").arg(more.count));
    }
}

void WeekBoard::paintBlock(QPainter& painter, int index) const {
    const WeekBlock& block = m_layout.blocks()[index];
    if (m_dirty.intersects(block.strip))
        paintRounded(painter, block.strip, m_metrics.strip / 2.0,
                     theme().hue(lookOfVisit(*block.visite).hue).solid);
    // The ring of the keyboard goes two pixels around a card.
    if (!block.card.isEmpty() && m_dirty.intersects(block.card.adjusted(-3, -3, 3, 3)))
        paintCard(painter, index);
    else if (block.card.isEmpty() && index == current() && hasFocus())
        paintFocusRing(painter, block.strip.adjusted(-2, -2, 2, 2), px(3));
}

void WeekBoard::paintCard(QPainter& painter, int index) const {
    const WeekBlock& block = m_layout.blocks()[index];
    const PlanningVisit& visite = *block.visite;
    const StatusLook look = lookOfVisit(visite);
    const HueColours& colours = theme().hue(look.hue);
    if (isDragged(visite)) {
        // In the hand: it waits in its place, dashed.
        painter.setPen(QPen(colours.solid, 1, Qt::DashLine));
        painter.setBrush(theme().surface);
        painter.drawRoundedRect(QRectF(block.card).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
    } else {
        paintRounded(painter, block.card, px(4), colours.tint);
        paintEdge(painter, block.card, visite, colours.solid);
    }
    const bool linked = visite.id == hovered() && visite.equipe > 1;
    const bool focused = index == current() && hasFocus();
    if (!focused && (isSelected(visite) || linked)) {
        painter.setPen(QPen(theme().accent, linked ? 1 : px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(block.card).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
    }
    if (focused)
        paintFocusRing(painter, block.card.adjusted(-2, -2, 2, 2), px(5));
    QRect inner = block.card.adjusted(px(7), 0, -px(4), 0);
    painter.setPen(colours.text);
    if (inner.width() < px(60)) {
        QRect middle(0, 0, px(14), px(14));
        middle.moveCenter(block.card.center());
        paintIcon(painter, middle, look.icon, colours.text);
        return;
    }
    paintIcon(painter, QRect(inner.left(), inner.top(), px(14), inner.height()), look.icon, colours.text);
    inner.setLeft(inner.left() + px(19));
    const Id<Technicien> technicien = m_layout.lane(block.row).technicien.id;
    inner = paintMarks(painter, marquesOf(visite, model().alerte(visite.id, technicien)), inner);
    QFont strong = uiFont(TextSize::Sm, QFont::DemiBold);
    QFont plain = uiFont(TextSize::Sm);
    const bool continued = visite.interval.start < block.span.start;
    const QString hour = continued ? tr("→ %1").arg(hourText(int(block.minute + block.span.minutes())))
                                   : hourText(block.minute);
    painter.setPen(colours.text);
    const int width = m_texts.draw(painter, inner, hour, strong);
    const int text = m_texts.draw(painter, inner.adjusted(width + px(7), 0, 0, 0), visite.client, plain);
    if (look.struck)
        painter.fillRect(QRect(inner.left(), inner.center().y(), width + px(7) + text, 1), colours.text);
    if (const auto other = model().marques().de(visite.id))
        paintMarqueDAutrui(painter, block.card, *other);
}

QRect WeekBoard::paintMarks(QPainter& painter, const VisiteMarques& marques, QRect inner) const {
    for (const VisiteMarque& marque : marques) {
        if (inner.width() < px(marque.cede ? roomToYield : roomForMark))
            continue;
        paintIcon(painter, QRect(inner.right() - px(13), inner.top(), px(13), inner.height()), marque.icon,
                  marque.couleur);
        inner.setRight(inner.right() - px(16));
    }
    return inner;
}

void WeekBoard::paintEdge(QPainter& painter, const QRect& card, const PlanningVisit& visite,
                          const QColor& colour) const {
    const QRect edge(card.left(), card.top() + 1, px(3), card.height() - 2);
    if (!visite.attendDevis)
        return painter.fillRect(edge, colour);
    const int dash = std::max(2, edge.height() / 5);
    for (int y = edge.top(); y <= edge.bottom(); y += 2 * dash)
        painter.fillRect(QRect(edge.left(), y, edge.width(), std::min(dash, edge.bottom() - y + 1)), colour);
}

void WeekBoard::paintAbsence(QPainter& painter, const WeekAbsence& absence) const {
    paintRounded(painter, absence.rect, px(4), theme().surface2, theme().line2);
    paintHatch(painter, absence.rect.adjusted(1, 1, -1, -1));
    const bool narrow = absence.rect.width() < px(60);
    const QRect inner = absence.rect.adjusted(narrow ? 0 : px(10), 0, -px(6), 0);
    QRect lock(inner.left(), inner.top(), px(14), inner.height());
    if (narrow)
        lock.moveCenter(inner.center());
    paintIcon(painter, lock, Icon::Lock, theme().ink2);
    if (narrow)
        return;
    painter.setPen(theme().ink2);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const bool asked = absence.absence->statut == AbsenceStatut::Demandee;
    const QString reason =
        asked ? tr("%1 (à valider)").arg(labelOf(absence.absence->type)) : labelOf(absence.absence->type);
    const QRect room = inner.adjusted(px(20), 0, 0, 0);
    const bool tall = room.height() >= 2 * lineHeight(TextSize::Sm);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | (tall ? Qt::TextWordWrap : 0),
                     tall ? reason : painter.fontMetrics().elidedText(reason, Qt::ElideRight, room.width()));
}

void WeekBoard::paintCursor(QPainter& painter) const {
    if (hasFocus() && cursor() && current() < 0 && !drag().isActive())
        paintFocusRing(painter, cellOf(*cursor()).adjusted(1, 1, -2, -2), px(4));
}

void WeekBoard::paintNow(QPainter& painter) const {
    if (const auto x = m_layout.xOf(now()))
        painter.fillRect(QRect(*x, 0, 1, m_layout.size().height()), theme().hue(Hue::Red).solid);
}

} // namespace tournevis
