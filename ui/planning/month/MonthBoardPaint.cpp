// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/Gauge.h"
#include "planning/VisiteLook.h"
#include "planning/board/LaneHead.h"
#include "planning/drag/ConstatLook.h"
#include "planning/month/MonthBoard.h"
#include "planning/month/MonthLook.h"

#include <QtCore/QLocale>
#include <QtWidgets/QScrollBar>

/// What MonthBoard draws.
namespace tournevis {
namespace {

constexpr int daysOfWeek = 7;
constexpr int workDays = 5;
constexpr int gaugeWidth = 26;

void drawElided(QPainter& painter, const QRect& rect, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeft) {
    painter.drawText(rect, int(alignment | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void MonthBoard::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().surface);
    if (m_layout.days().isEmpty())
        return;
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, metrics().header, 0, 0));
    painter.translate(origin());
    for (const MonthDay& day : m_layout.days())
        paintDay(painter, day);
    for (int visit = 0; visit < m_layout.visits().size(); ++visit)
        paintCard(painter, visit);
    paintTarget(painter);
    painter.restore();
    paintWeeks(painter);
    paintHeader(painter);
}

void MonthBoard::paintHeader(QPainter& painter) const {
    const QRect bar(0, 0, viewport()->width(), metrics().header);
    painter.fillRect(bar, theme().surface2);
    painter.setPen(theme().ink2);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    for (int column = 0; column < daysOfWeek; ++column) {
        const QRect day = m_layout.days()[column].rect;
        const QRect cell(day.left() - horizontalScrollBar()->value(), 0, day.width(), bar.height());
        const auto length = column < workDays ? QLocale::LongFormat : QLocale::ShortFormat;
        drawElided(painter, cell.adjusted(px(8), 0, -px(4), 0),
                   QLocale(QLocale::French).dayName(column + 1, length));
        painter.fillRect(QRect(cell.left(), 0, 1, bar.height()), theme().line);
    }
    painter.fillRect(QRect(0, bar.bottom(), bar.width(), 1), theme().line);
}

void MonthBoard::paintWeeks(QPainter& painter) const {
    painter.save();
    painter.setClipRect(QRect(0, metrics().header, metrics().weeks, viewport()->height()));
    painter.translate(0, origin().y());
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    for (int week = 0; week < m_layout.weekCount(); ++week) {
        const QRect cell = m_layout.week(week);
        painter.fillRect(cell, theme().surface2);
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().line);
        painter.setPen(theme().ink3);
        painter.drawText(cell.adjusted(0, px(6), 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                         tr("S%1").arg(m_layout.days()[week * daysOfWeek].jour.weekNumber()));
    }
    painter.restore();
}

void MonthBoard::paintDay(QPainter& painter, const MonthDay& day) const {
    const bool weekend = day.jour.dayOfWeek() > workDays;
    painter.fillRect(day.rect, day.dehors || weekend ? theme().weekend : theme().surface);
    if (!day.chome.isEmpty())
        paintHatch(painter, day.rect.adjusted(1, 0, 0, -1));
    painter.fillRect(QRect(day.rect.left(), day.rect.bottom(), day.rect.width(), 1), theme().line);
    painter.fillRect(QRect(day.rect.left(), day.rect.top(), 1, day.rect.height()), theme().line);
    paintDayHead(painter, day);
    if (day.autres > 0) {
        painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
        painter.setPen(theme().ink2);
        const bool narrow = day.rect.width() < px(90);
        drawElided(painter, day.plus,
                   narrow            ? tr("+\u00a0%1").arg(day.autres)
                   : day.autres == 1 ? tr("+\u00a01 autre")
                                     : tr("+\u00a0%1 autres").arg(day.autres));
    }
    if (day.jour == m_jour) {
        painter.setPen(QPen(theme().accent, hasFocus() ? px(2) + 1 : px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(day.rect.adjusted(1, 1, -2, -2));
    }
}

void MonthBoard::paintDayHead(QPainter& painter, const MonthDay& day) const {
    QRect line(day.rect.left() + px(6), day.rect.top() + px(4), day.rect.width() - px(12),
               metrics().head - px(8));
    const bool narrow = day.rect.width() < px(90);
    const QString number = day.jour.day() == 1 || day.jour == m_layout.days().first().jour
                               ? QLocale(QLocale::French).toString(day.jour, u"d MMM")
                               : QString::number(day.jour.day());
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const int wide = painter.fontMetrics().horizontalAdvance(number);
    if (day.jour == m_model.context().today()) {
        const QRect disc(line.left() - px(2), line.top(), wide + px(12), line.height());
        paintRounded(painter, disc, disc.height() / 2.0, theme().accent);
        painter.setPen(theme().onAccent);
        painter.drawText(disc, Qt::AlignCenter, number);
    } else {
        painter.setPen(day.dehors ? theme().ink3 : theme().ink);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    }
    line.setLeft(line.left() + wide + px(14));
    if (const auto percent = day.charge.pourcent(); percent && !day.visites.isEmpty()) {
        const QRect gauge(line.right() - px(gaugeWidth), line.top(), px(gaugeWidth), line.height());
        paintGauge(painter, gauge, {*percent / 100.0, {}, hueOfLoad(*percent)});
        line.setRight(gauge.left() - px(6));
    }
    if (!day.visites.isEmpty() && day.rect.width() >= px(90)) {
        painter.setFont(uiFont(TextSize::Sm));
        painter.setPen(theme().ink2);
        const QString count = QString::number(day.visites.size());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(count) - px(6));
    }
    if (day.chome.isEmpty())
        return;
    painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    painter.setPen(theme().hue(Hue::Red).text);
    if (!narrow || !day.visites.isEmpty())
        return drawElided(painter, line, day.chome);
    const QRect below = day.rect.adjusted(px(6), metrics().head, -px(4), -px(4));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, day.chome);
}

void MonthBoard::paintCard(QPainter& painter, int visit) const {
    const QRect card = m_layout.visits()[visit].card;
    if (card.isEmpty())
        return;
    const PlanningVisit& visite = m_layout.visite(visit);
    const bool dragged = m_drag.visites().contains(visite.id);
    const QColor ink = paintVisitGround(painter, card, visite, dragged);
    if (m_model.selection().contains(visite.id))
        paintRounded(painter, card, px(3), Qt::transparent, theme().accent, px(2));
    // While several are ticked, the keyboard may be on one that is not.
    if (isTicking() && hasFocus() && visit == current())
        paintFocusRing(painter, card.adjusted(-2, -2, 2, 2), px(5));
    QRect inner = card.adjusted(px(7), 0, -px(4), 0);
    const StatusLook look = lookOfVisit(visite);
    paintIcon(painter, QRect(inner.left(), inner.top(), px(13), inner.height()), look.icon, ink);
    inner.setLeft(inner.left() + px(18));
    painter.setPen(ink);
    if (card.width() >= px(90)) {
        paintIcon(painter, QRect(inner.right() - px(12), inner.top(), px(12), inner.height()),
                  specialiteIcon(visite.specialite), ink);
        inner.setRight(inner.right() - px(16));
        if (const ConstatNiveau alerte = m_model.alerte(visite.id, m_layout.technicien(visit));
            visite.force || alerte <= ConstatNiveau::Fort) {
            paintIcon(painter, QRect(inner.right() - px(12), inner.top(), px(12), inner.height()),
                      Icon::WarningTriangle, theme().hue(Hue::Red).solid);
            inner.setRight(inner.right() - px(16));
        }
        QFont font = uiFont(TextSize::Sm, QFont::DemiBold);
        font.setStrikeOut(look.struck);
        painter.setFont(font);
        const QString hour = format::time(visite.interval.start, m_model.context().zone);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, hour);
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(hour) + px(5));
    }
    QFont font = uiFont(TextSize::Sm);
    font.setStrikeOut(look.struck);
    painter.setFont(font);
    drawElided(painter, inner, visite.client);
    if (const auto other = m_model.marques().de(visite.id))
        paintMarqueDAutrui(painter, card, *other);
}

void MonthBoard::paintTarget(QPainter& painter) const {
    if (!m_drag.isActive() || !m_drag.cible())
        return;
    const QDate jour = m_drag.creneau().start.toTimeZone(m_model.context().zone).date();
    const int day = m_layout.dayOf(jour);
    if (day < 0)
        return;
    const HueColours& colours = theme().hue(lookOf(m_drag.niveau()).hue);
    const QRect cell = m_layout.days()[day].rect;
    painter.setPen(QPen(colours.solid, px(2), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(1, 1, -2, -2));
    const QRect ghost(cell.left() + px(4), cell.bottom() - px(24), cell.width() - px(8), px(20));
    paintRounded(painter, ghost, px(3), colours.tint, colours.solid);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(colours.text);
    drawElided(painter, ghost.adjusted(px(6), 0, -px(4), 0),
               format::timeRange(m_drag.creneau(), m_model.context().zone));
}

} // namespace tournevis
