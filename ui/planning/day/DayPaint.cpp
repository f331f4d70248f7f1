// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/day/DayPaint.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "missions/InterventionRules.h"
#include "planning/VisiteLook.h"

namespace tournevis {
namespace {

constexpr int roomForIcon = 22;
constexpr int roomForWords = 40;

QString tr(const char* text) { return translate("DayBoard", text); }

QString elided(const QPainter& painter, const QString& text, int width) {
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

QPen dashed(const QColor& colour, int width) {
    QPen pen(colour, width);
    pen.setDashPattern({3, 2});
    return pen;
}

QString hours(const PlanningVisit& visite, const QTimeZone& zone) {
    return QStringLiteral("%1–%2").arg(format::time(visite.interval.start, zone),
                                       format::time(visite.interval.end, zone));
}

QString placed(const PlanningVisit& visite, const QTimeZone& zone) {
    const QString when = hours(visite, zone);
    return visite.ville.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, visite.ville);
}

} // namespace

void DayPainter::paintBlocks() {
    for (const DayTravel& travel : m_layout.travels()) {
        if (m_layout.blocks()[travel.block]
                .rect.adjusted(-travel.rect.width(), 0, 0, 0)
                .intersects(m_visible))
            paintTravel(travel);
    }
    for (int index = 0; index < m_layout.blocks().size(); ++index) {
        const DayBlock& block = m_layout.blocks()[index];
        if (!(block.rect | block.depassement).intersects(m_visible))
            continue;
        paintOverrun(block);
        paintBlock(index);
    }
}

void DayPainter::paintTravel(const DayTravel& travel) {
    QPen dots(theme().ink3, 1);
    dots.setDashPattern({1, 2});
    m_painter.setPen(dots);
    const int y = travel.rect.top() + travel.rect.height() / 2;
    m_painter.drawLine(travel.rect.left(), y, travel.rect.right(), y);
    if (travel.label.isEmpty())
        return;
    m_painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    m_painter.setPen(theme().ink2);
    const QString minutes = QString::number(travel.trajet.minutes);
    const int width = m_painter.fontMetrics().horizontalAdvance(minutes);
    const QRect line(travel.label.left(), y + px(3), travel.label.width() - px(3), px(14));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, minutes);
    paintIcon(m_painter, QRect(line.right() - width - px(15), line.top(), px(12), line.height()), Icon::Car,
              theme().ink2);
}

void DayPainter::paintOverrun(const DayBlock& block) {
    if (block.depassement.isEmpty())
        return;
    const HueColours& red = theme().hue(Hue::Red);
    const QRect box = block.depassement.adjusted(px(3), 0, -1, -1);
    m_painter.setPen(dashed(red.solid, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(box);
    m_painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    m_painter.setPen(red.text);
    QRect line(box.left() + px(2), box.bottom() - px(18), box.width() - px(5), px(16));
    // Beside the visits that were to follow, never under them.
    for (const DayBlock& other : m_layout.blocks()) {
        if (&other != &block && other.row == block.row && other.rect.intersects(line))
            line.setLeft(other.rect.right() + px(3));
    }
    const QString length = format::duration(block.depasseMin);
    QString words = tr("dépasse de %1").arg(length);
    if (m_painter.fontMetrics().horizontalAdvance(words) > line.width())
        words = QStringLiteral("+\u00a0%1").arg(length);
    if (m_painter.fontMetrics().horizontalAdvance(words) <= line.width())
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
}

void DayPainter::paintBlock(int index) {
    const DayBlock& block = m_layout.blocks()[index];
    paintBox(index);
    // The words stay on screen while their block does.
    QRect inner = block.rect.adjusted(px(8), px(2), -px(5), -px(3));
    inner.setLeft(std::max(inner.left(), m_visible.left() + px(6)));
    if (inner.width() >= px(13))
        paintWords(index, inner);
}

void DayPainter::paintBox(int index) {
    const DayBlock& block = m_layout.blocks()[index];
    const PlanningVisit& visite = m_layout.visite(index);
    const HueColours& colours = theme().hue(lookOfVisit(visite).hue);
    m_painter.save();
    if (m_state.tirees.contains(visite.id))
        m_painter.setOpacity(0.55);
    paintRounded(m_painter, block.rect, px(5), colours.tint);
    m_painter.save();
    m_painter.setClipRect(QRect(block.rect.left(), block.rect.top(), px(3), block.rect.height()),
                          Qt::IntersectClip);
    paintRounded(m_painter, block.rect, px(5), colours.solid);
    m_painter.restore();
    m_painter.fillRect(block.progres, colours.solid);
    m_painter.setBrush(Qt::NoBrush);
    if (m_state.tirees.contains(visite.id)) {
        m_painter.setPen(dashed(colours.solid, px(1)));
        m_painter.drawRoundedRect(block.rect.adjusted(0, 0, -1, -1), px(5), px(5));
    }
    m_painter.restore();
    if (visite.equipe > 1 && visite.id == m_state.survolee)
        paintRounded(m_painter, QRectF(block.rect).adjusted(0.5, 0.5, -0.5, -0.5), px(5), Qt::transparent,
                     colours.solid, px(2));
    if (m_state.selection.contains(visite.id))
        paintRounded(m_painter, QRectF(block.rect).adjusted(0.5, 0.5, -0.5, -0.5), px(5), Qt::transparent,
                     theme().accent, px(2));
    if (index == m_state.courante && m_state.focus)
        paintFocusRing(m_painter, block.rect.adjusted(-px(2), -px(2), px(2), px(2)), px(6));
}

void DayPainter::paintWords(int index, QRect inner) {
    const PlanningVisit& visite = m_layout.visite(index);
    const StatusLook look = lookOfVisit(visite);
    QColor ink = theme().hue(look.hue).text;
    QRect line(inner.left(), inner.top(), inner.width(), px(18));
    paintIcon(m_painter, QRect(line.left(), line.top(), px(13), line.height()), look.icon, ink);
    line.setLeft(line.left() + px(18));
    if (inner.width() >= px(roomForWords))
        line = paintMarks(index, line);
    m_painter.setPen(ink);
    m_painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    if (line.width() >= px(roomForIcon))
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                           elided(m_painter, visite.client, line.width()));
    if (inner.width() < px(roomForWords))
        return;
    m_painter.setFont(uiFont(TextSize::Sm));
    const QRect work(inner.left(), inner.top() + px(18), inner.width(), px(16));
    m_painter.drawText(work, Qt::AlignLeft | Qt::AlignVCenter,
                       elided(m_painter, visite.travaux, work.width()));
    ink.setAlphaF(0.85f);
    m_painter.setPen(ink);
    m_painter.setFont(uiFont(TextSize::Sm));
    const QRect where(inner.left(), inner.top() + px(33), inner.width(), px(16));
    m_painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                       elided(m_painter, placed(visite, m_layout.axis().zone()), where.width()));
}

QRect DayPainter::paintMarks(int index, QRect line) {
    const PlanningVisit& visite = m_layout.visite(index);
    const Id<Technicien> technicien = m_layout.lane(m_layout.blocks()[index].row).technicien.id;
    for (const VisiteMarque& marque : marquesOf(visite, m_state.planning->alerte(visite.id, technicien))) {
        if (line.width() < px(roomForWords))
            break;
        paintIcon(m_painter, QRect(line.right() - px(13), line.top(), px(13), line.height()), marque.icon,
                  marque.couleur);
        line.setRight(line.right() - px(17));
    }
    return line;
}

} // namespace tournevis
