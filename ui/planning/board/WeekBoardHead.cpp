// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"
#include "planning/board/LaneHead.h"
#include "planning/board/WeekBoard.h"

#include <QtCore/QLocale>
#include <QtWidgets/QScrollBar>

/// The days above and the technicians at the left, which stay while the rest scrolls.
namespace tournevis {
namespace {

const QLocale& french() {
    static const QLocale locale(QLocale::French, QLocale::France);
    return locale;
}

} // namespace

void WeekBoard::paintHeader(QPainter& painter) const {
    const QRect bar(0, 0, viewport()->width(), m_metrics.header);
    painter.fillRect(bar, theme().surface2);
    if (m_layout.rowCount() > 0) {
        painter.save();
        painter.setClipRect(bar.adjusted(m_metrics.names, 0, 0, 0));
        for (int day = 0; day < daysOfWeek; ++day) {
            const QRect column = m_layout.column(day);
            const QRect head(column.left() + origin().x(), 0, column.width(), m_metrics.header);
            if (column.width() < px(80))
                paintWeekendHead(painter, head, day);
            else
                paintDayHead(painter, head, day);
        }
        paintNowLabel(painter);
        painter.restore();
    }
    const QRect corner(0, 0, m_metrics.names, m_metrics.header);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink);
    painter.drawText(corner.adjusted(px(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Technicien"));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    painter.drawText(corner.adjusted(0, 0, -px(10), 0), Qt::AlignRight | Qt::AlignVCenter, tr("charge"));
    painter.fillRect(QRect(corner.right(), 0, 1, m_metrics.header), theme().line2);
    painter.fillRect(QRect(0, m_metrics.header - 1, viewport()->width(), 1), theme().line2);
}

QList<BoardTexte> WeekBoard::jours() const {
    QList<BoardTexte> heads;
    for (int day = 0; day < daysOfWeek && m_layout.rowCount() > 0; ++day) {
        const QRect column = m_layout.column(day).translated(origin().x(), 0);
        heads.append({daySentence(day), QRect(column.left(), 0, column.width(), m_metrics.header),
                      QAccessible::ColumnHeader});
    }
    return heads;
}

QList<BoardTexte> WeekBoard::absences() const {
    QList<BoardTexte> shown;
    for (const WeekAbsence& one : m_layout.absences())
        shown.append({absenceSentence(m_layout.lane(one.row).technicien, *one.absence), one.rect});
    return shown;
}

void WeekBoard::paintNowLabel(QPainter& painter) const {
    const auto x = m_layout.xOf(now());
    if (!x)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    QRect label(0, 0, px(38), px(16));
    label.moveCenter({*x + origin().x(), m_metrics.header - px(10)});
    paintRounded(painter, label, px(3), theme().hue(Hue::Red).solid);
    painter.setPen(theme().dark ? theme().onAccent : QColor(Qt::white));
    painter.drawText(label, Qt::AlignCenter, format::time(now(), model().context().zone));
}

void WeekBoard::paintWeekendHead(QPainter& painter, const QRect& rect, int day) const {
    const QDate date = m_layout.date(day);
    painter.fillRect(QRect(rect.left(), 0, 1, rect.height()), theme().line);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink2);
    painter.drawText(QRect(rect.left(), px(4), rect.width(), px(18)), Qt::AlignCenter,
                     french().toString(date, QStringLiteral("ddd")));
    painter.drawText(QRect(rect.left(), px(20), rect.width(), px(18)), Qt::AlignCenter,
                     QString::number(date.day()));
}

void WeekBoard::paintDayHead(QPainter& painter, const QRect& rect, int day) const {
    const QDate date = m_layout.date(day);
    const bool today = date == now().toTimeZone(model().context().zone).date();
    const Jour& jour = m_jours[size_t(day)];
    const bool closed = isClosed(day);
    painter.fillRect(QRect(rect.left(), 0, 1, rect.height()), theme().line);
    const QRect line(rect.left() + px(8), px(4), rect.width() - px(16), px(20));
    const QString aside = !jour.ferie.isEmpty() ? tr("Férié")
                          : closed              ? tr("Fermé")
                                                : percentText(charge(day).pourcent());
    painter.setFont(uiFont(TextSize::Sm, closed ? QFont::DemiBold : QFont::Normal));
    painter.setPen(closed ? theme().hue(Hue::Red).text : theme().ink2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, aside);
    const int room = line.width() - painter.fontMetrics().horizontalAdvance(aside) - px(6);
    const QFont strong = uiFont(TextSize::Sm, QFont::DemiBold);
    const QString name = french().toString(date, QStringLiteral("ddd d"));
    const QString named = today ? tr("%1 · aujourd’hui").arg(name) : name;
    painter.setPen(today ? theme().accent : theme().ink);
    m_texts.draw(painter, QRect(line.left(), line.top(), room, line.height()),
                 QFontMetrics(strong).horizontalAdvance(named) <= room ? named : name, strong);
    if (!closed)
        return;
    painter.setPen(theme().hue(Hue::Red).text);
    m_texts.draw(painter, QRect(line.left(), px(22), line.width(), px(18)),
                 jour.ferie.isEmpty() ? jour.fermeture : jour.ferie, uiFont(TextSize::Sm));
}

void WeekBoard::paintNames(QPainter& painter, int first, int last) const {
    painter.save();
    painter.setClipRect(QRect(0, m_metrics.header, m_metrics.names + 1, viewport()->height()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = first; row <= last; ++row) {
        const QRect line = m_layout.row(row);
        paintLaneHead(painter, QRect(0, line.top() + origin().y(), m_metrics.names, line.height()),
                      m_layout.lane(row), model().estEpingle(m_layout.lane(row).technicien.id), m_texts);
    }
    painter.restore();
}

} // namespace tournevis
