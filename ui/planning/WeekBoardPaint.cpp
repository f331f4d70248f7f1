// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/Gauge.h"
#include "planning/WeekBoard.h"

#include <QtCore/QLocale>
#include <QtWidgets/QScrollBar>

/// What WeekBoard draws.
namespace tournevis {
namespace {

constexpr int days = 7;
constexpr int heavyLoad = 90;
constexpr int fullLoad = 100;

Hue hueOfLoad(int percent) {
    return percent > fullLoad ? Hue::Red : percent > heavyLoad ? Hue::Amber : Hue::Green;
}

QString percentText(const WeekLoad& load) {
    const auto percent = load.percent();
    return percent ? QStringLiteral("%1\u00a0%").arg(*percent) : QString();
}

void drawElided(QPainter& painter, const QRect& rect, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeft) {
    painter.drawText(rect, int(alignment | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void hatch(QPainter& painter, const QRect& rect) {
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().hatch, px(3)));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += px(9))
        painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
    painter.restore();
}

} // namespace

void WeekBoard::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().bg);
    const WeekMetrics lengths = metrics();
    if (!m_content.monday.isValid())
        return;
    painter.save();
    painter.setClipRect(QRect(lengths.names, lengths.header, viewport()->width(), viewport()->height()));
    painter.translate(origin());
    paintGround(painter);
    paintNow(painter);
    paintCells(painter);
    painter.restore();
    paintNames(painter);
    paintHeader(painter);
}

void WeekBoard::paintGround(QPainter& painter) const {
    for (int row = 0; row < m_layout.lanes().size(); ++row) {
        for (int day = 0; day < days; ++day) {
            const QRect cell = m_layout.cell(row, day);
            painter.fillRect(cell, day < 5 ? theme().surface : theme().weekend);
            painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().line);
            painter.fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), theme().line);
        }
    }
}

void WeekBoard::paintCells(QPainter& painter) const {
    const WeekMetrics lengths = metrics();
    for (int row = 0; row < m_layout.lanes().size(); ++row) {
        for (int day = 0; day < 5; ++day) {
            const QRect cell = m_layout.cell(row, day);
            const QRect groove(cell.left() + lengths.padding, cell.top() + lengths.padding,
                               cell.width() - 2 * lengths.padding, lengths.strip);
            paintRounded(painter, groove, lengths.strip / 2.0, theme().hatch);
        }
    }
    for (const WeekAbsence& absence : m_layout.absences())
        paintAbsence(painter, absence);
    for (int index = 0; index < m_layout.blocks().size(); ++index)
        paintBlock(painter, index);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink2);
    for (const WeekMore& more : m_layout.more())
        drawElided(painter, more.rect, tr("+ %1").arg(more.count), Qt::AlignHCenter);
}

void WeekBoard::paintBlock(QPainter& painter, int index) const {
    const WeekBlock& block = m_layout.blocks()[index];
    const StatusLook look = lookOf(block.visite.statut, block.visite.enRetard);
    const HueColours& colours = theme().hue(look.hue);
    paintRounded(painter, block.strip, px(5) / 2.0, colours.solid);
    if (block.card.isEmpty())
        return;
    paintRounded(painter, block.card, px(4), colours.tint);
    painter.fillRect(QRect(block.card.left(), block.card.top() + 1, px(3), block.card.height() - 2),
                     colours.solid);
    if (index == m_current && hasFocus())
        paintFocusRing(painter, block.card.adjusted(-1, -1, 1, 1), px(4));
    QRect inner = block.card.adjusted(px(7), 0, -px(4), 0);
    if (inner.width() < px(60))
        return;
    paintIcon(painter, QRect(inner.left(), inner.top(), px(14), inner.height()), look.icon, colours.text);
    inner.setLeft(inner.left() + px(19));
    painter.setPen(colours.text);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const QString hour = format::time(block.span.start, m_zone);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, hour);
    inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(hour) + px(6));
    if (block.visite.priorite != Priorite::Normale) {
        const StatusLook shape = lookOf(block.visite.priorite);
        paintIcon(painter, QRect(inner.right() - px(13), inner.top(), px(13), inner.height()), shape.icon,
                  theme().hue(shape.hue).solid);
        inner.setRight(inner.right() - px(17));
    }
    if (block.visite.equipe > 1) {
        paintIcon(painter, QRect(inner.right() - px(13), inner.top(), px(13), inner.height()),
                  Icon::TwoPersons, colours.text);
        inner.setRight(inner.right() - px(17));
    }
    painter.setFont(uiFont(TextSize::Sm));
    drawElided(painter, inner, block.visite.client);
}

void WeekBoard::paintAbsence(QPainter& painter, const WeekAbsence& absence) const {
    paintRounded(painter, absence.rect, px(4), theme().surface2, theme().line2);
    hatch(painter, absence.rect.adjusted(1, 1, -1, -1));
    QRect inner = absence.rect.adjusted(px(8), 0, -px(6), 0);
    if (inner.width() < px(50))
        return;
    paintIcon(painter, QRect(inner.left(), inner.top(), px(14), inner.height()), Icon::Lock, theme().ink2);
    inner.setLeft(inner.left() + px(20));
    painter.setPen(theme().ink2);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const QString asked = absence.absence.statut == AbsenceStatut::Demandee ? tr(" (demandés)") : QString();
    drawElided(painter, inner, labelOf(absence.absence.type) + asked);
}

void WeekBoard::paintHeader(QPainter& painter) const {
    const WeekMetrics lengths = metrics();
    const QRect bar(0, 0, viewport()->width(), lengths.header);
    painter.fillRect(bar, theme().surface2);
    painter.save();
    painter.setClipRect(bar.adjusted(lengths.names, 0, 0, 0));
    for (int day = 0; day < days; ++day) {
        const QRect column = m_layout.column(day);
        paintDayHead(painter,
                     QRect(column.left() - horizontalScrollBar()->value(), 0, column.width(), lengths.header),
                     day);
    }
    if (const auto x = m_layout.xOf(m_now)) {
        painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
        QRect label(0, 0, px(38), px(16));
        label.moveCenter({*x - horizontalScrollBar()->value(), lengths.header - px(9)});
        paintRounded(painter, label, px(4), theme().hue(Hue::Red).solid);
        painter.setPen(theme().dark ? theme().onAccent : QColor(Qt::white));
        painter.drawText(label, Qt::AlignCenter, format::time(m_now, m_zone));
    }
    painter.restore();
    const QRect corner(0, 0, lengths.names, lengths.header);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink);
    painter.drawText(corner.adjusted(px(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Technicien"));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    painter.drawText(corner.adjusted(0, 0, -px(10), 0), Qt::AlignRight | Qt::AlignVCenter, tr("charge"));
    painter.fillRect(QRect(0, lengths.header - 1, viewport()->width(), 1), theme().line);
    painter.fillRect(QRect(0, 0, viewport()->width(), 1), theme().line);
}

void WeekBoard::paintDayHead(QPainter& painter, const QRect& rect, int day) const {
    const QDate date = m_layout.date(day);
    const bool today = date == m_now.toTimeZone(m_zone).date();
    painter.fillRect(QRect(rect.left(), 0, 1, rect.height()), theme().line);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(today ? theme().accent : theme().ink);
    static const QLocale french(QLocale::French, QLocale::France);
    const QRect line(rect.left() + px(8), px(4), rect.width() - px(16), px(20));
    if (day >= 5) {
        painter.drawText(QRect(rect.left(), px(4), rect.width(), px(18)), Qt::AlignCenter,
                         french.toString(date, QStringLiteral("ddd")));
        painter.drawText(QRect(rect.left(), px(20), rect.width(), px(18)), Qt::AlignCenter,
                         QString::number(date.day()));
        return;
    }
    const QString name = french.toString(date, QStringLiteral("ddd d"));
    const QString load = percentText(m_content.days.value(day));
    const int room = line.width() - painter.fontMetrics().horizontalAdvance(load) - px(6);
    const QString named = today ? tr("%1 · aujourd’hui").arg(name) : name;
    const bool fits = painter.fontMetrics().horizontalAdvance(named) <= room;
    drawElided(painter, QRect(line.left(), line.top(), room, line.height()), fits ? named : name);
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, load);
}

void WeekBoard::paintNames(QPainter& painter) const {
    const WeekMetrics lengths = metrics();
    painter.save();
    painter.setClipRect(QRect(0, lengths.header, lengths.names + 1, viewport()->height()));
    for (int row = 0; row < m_layout.lanes().size(); ++row) {
        const QRect line = m_layout.row(row);
        paintName(painter, QRect(0, line.top() + origin().y(), lengths.names, line.height()),
                  m_layout.lanes()[row]);
    }
    painter.restore();
}

void WeekBoard::paintName(QPainter& painter, const QRect& rect, const PlanningLane& lane) const {
    painter.fillRect(rect, theme().surface);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().line);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme().line2);
    const int top = rect.top() + px(6);
    paintAvatar(painter, QRect(rect.left() + px(8), top, px(26), px(26)), lane.technicien.initiales);
    const int left = rect.left() + px(42);
    const int width = rect.right() - px(8) - left;
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().ink);
    const bool outside = lane.technicien.type == TechnicienType::SousTraitant ||
                         lane.technicien.type == TechnicienType::Partenaire;
    drawElided(painter, QRect(left, top - px(1), width, px(18)),
               outside ? tr("%1 (ext.)").arg(lane.technicien.nom) : lane.technicien.nom);
    paintIcon(painter, QRect(left, top + px(18), px(13), px(16)),
              specialiteIcon(fold(lane.technicien.principale)), theme().ink2);
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    const qsizetype others = lane.technicien.specialites.size() - 1;
    drawElided(painter, QRect(left + px(17), top + px(18), width - px(17), px(16)),
               others > 0 ? QStringLiteral("%1 +%2").arg(lane.technicien.principale).arg(others)
                          : lane.technicien.principale);
    const WeekLoad load{lane.planifieMin, lane.disponibleMin};
    const int percent = load.percent().value_or(0);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink);
    const QString text = percentText(load);
    const QRect figures(left, top + px(36), width, px(16));
    painter.drawText(figures, Qt::AlignRight | Qt::AlignVCenter, text);
    if (!text.isEmpty())
        paintGauge(painter, QRect(left, figures.top() + px(6), width - px(42), px(4)),
                   {percent / 100.0, {}, hueOfLoad(percent)});
}

void WeekBoard::paintNow(QPainter& painter) const {
    if (const auto x = m_layout.xOf(m_now))
        painter.fillRect(QRect(*x, 0, 1, m_layout.size().height()), theme().hue(Hue::Red).solid);
}

} // namespace tournevis
