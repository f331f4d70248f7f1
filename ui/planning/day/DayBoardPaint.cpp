// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "planning/VisiteLook.h"
#include "planning/board/LaneHead.h"
#include "planning/day/DayBoard.h"
#include "planning/day/DayPaint.h"
#include "planning/drag/ConstatLook.h"

#include <QtWidgets/QScrollBar>

/// What the Jour board draws around its blocks.
namespace tournevis {
DayState DayBoard::state() const {
    DayState state{.courante = current(),
                   .focus = hasFocus(),
                   .selection = model().selection(),
                   .tirees = {},
                   .survolee = hovered(),
                   .now = now(),
                   .planning = &model()};
    if (drag().isActive() && drag().boardOfDrop() == this)
        state.tirees = drag().visites();
    return state;
}

void DayBoard::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().bg);
    if (m_layout.axis().isEmpty())
        return;
    const DayState shown = state();
    painter.save();
    painter.setClipRect(contentArea());
    painter.translate(origin());
    DayPainter drawing(painter, m_layout, shown, contentArea().translated(-origin()));
    drawing.paintGround();
    drawing.paintBlocks();
    paintOthers(painter);
    paintGhost(painter);
    paintDragMarks(painter);
    if (hasFocus() && cursor() && current() < 0 && !drag().isActive())
        paintFocusRing(painter, cellOf(*cursor()), px(5));
    painter.restore();
    paintNames(painter);
    paintHeader(painter, shown);
}

void DayBoard::paintGhost(QPainter& painter) const {
    if (!drag().isActive() || drag().boardOfDrop() != this || !drag().cible())
        return;
    const QRect rect = cellOf(*drag().cible());
    if (rect.isEmpty())
        return;
    const HueColours& colours = theme().hue(lookOf(drag().niveau()).hue);
    paintRounded(painter, rect, px(5), colours.tint);
    const QRect inner = rect.adjusted(px(9), px(2), -px(6), -px(2));
    painter.setPen(colours.text);
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    const auto write = [&](int top, const QString& text) {
        painter.drawText(QRect(inner.left(), inner.top() + top, inner.width(), px(18)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    };
    write(0, format::timeRange(drag().creneau(), model().context().zone));
    painter.setFont(uiFont(TextSize::Sm));
    write(px(18), model().tableau().demandes.value(drag().visites().first()).client);
}

void DayBoard::paintOthers(QPainter& painter) const {
    if (model().marques().isEmpty())
        return;
    for (int index = 0; index < blockCount(); ++index) {
        if (const auto other = model().marques().de(m_layout.visite(index).id))
            paintMarqueDAutrui(painter, m_layout.blocks()[index].rect, *other);
    }
}

void DayBoard::paintNames(QPainter& painter) const {
    const int width = contentArea().left();
    painter.save();
    painter.setClipRect(QRect(0, headerHeight(), viewport()->width(), viewport()->height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, origin().y());
    const QRect visible = viewport()->rect().translated(0, -origin().y());
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        const QRect line(0, m_layout.row(row).top(), width, m_layout.row(row).height());
        if (line.intersects(visible))
            paintLaneHead(painter, line, m_layout.lane(row),
                          model().estEpingle(m_layout.lane(row).technicien.id), m_texts);
    }
    paintGroups(painter);
    painter.restore();
}

void DayBoard::paintGroups(QPainter& painter) const {
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    for (const DayGroup& group : m_layout.groups()) {
        const QRect band(0, group.rect.top(), viewport()->width(), group.rect.height());
        painter.fillRect(band, theme().surface2);
        painter.fillRect(QRect(band.left(), band.bottom(), band.width(), 1), theme().line);
        painter.setPen(theme().ink2);
        painter.drawText(band.adjusted(px(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%1 · %2").arg(group.libelle).arg(group.rangees));
    }
}

void DayBoard::paintHeader(QPainter& painter, const DayState& state) const {
    const QRect bar(0, 0, viewport()->width(), headerHeight());
    const int names = contentArea().left();
    painter.fillRect(bar, theme().surface2);
    painter.save();
    painter.setClipRect(bar.adjusted(names, 0, 0, 0));
    const int left = horizontalScrollBar()->value();
    painter.translate(-left, 0);
    DayPainter(painter, m_layout, state, bar.translated(left, 0))
        .paintHours(QRect(left + names, 0, bar.width() - names, bar.height()));
    painter.restore();
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink);
    painter.drawText(QRect(px(10), 0, names - px(10), bar.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Technicien"));
    painter.fillRect(QRect(names - 1, 0, 1, bar.height()), theme().line2);
    painter.fillRect(QRect(0, bar.height() - 1, bar.width(), 1), theme().line);
    painter.fillRect(QRect(0, 0, bar.width(), 1), theme().line);
}

} // namespace tournevis
