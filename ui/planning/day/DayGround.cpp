// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "planning/board/LaneHead.h"
#include "planning/day/DayPaint.h"

/// What lies under the blocks, and the hours above them.
namespace tournevis {
namespace {

constexpr int quarter = 15;
constexpr int hour = 60;
constexpr int roomForQuarters = 30;
constexpr int roomForIcon = 22;
constexpr int roomForHour = 44;

QString tr(const char* text) { return translate("DayBoard", text); }

QString elided(const QPainter& painter, const QString& text, int width) {
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

} // namespace

void DayPainter::paintGround() {
    m_visible &= QRect(QPoint(), m_layout.size());
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        if (m_layout.row(row).intersects(m_visible))
            paintRow(row);
    }
    for (const QRect& lunch : m_layout.lunches())
        m_painter.fillRect(lunch & m_visible, theme().weekend);
    paintGrid();
    for (const DayClosing& closing : m_layout.closings())
        paintClosing(closing);
    for (const DayAbsence& absence : m_layout.absences()) {
        if (absence.rect.intersects(m_visible))
            paintAbsence(absence);
    }
    if (m_layout.axis().shows(m_state.now))
        m_painter.fillRect(QRect(m_layout.axis().x(m_state.now), m_visible.top(), 1, m_visible.height()),
                           theme().hue(Hue::Red).solid);
}

void DayPainter::paintRow(int row) {
    const QRect line = m_layout.row(row) & m_visible;
    m_painter.fillRect(line, theme().surface);
    for (const QRect& off : m_layout.offHours(row))
        m_painter.fillRect(off & m_visible, theme().weekend);
}

void DayPainter::paintGrid() {
    const DayScale& scale = m_layout.axis().scale();
    const bool fine = quarter * scale.width / scale.minutes >= px(roomForQuarters);
    QColor faint = theme().line;
    faint.setAlphaF(0.5f);
    for (const DayTick& tick : m_layout.axis().ticks(fine ? quarter : hour, px(roomForHour)))
        m_painter.fillRect(QRect(tick.x, m_visible.top(), 1, m_visible.height()),
                           fine && tick.libelle.isEmpty() ? faint : theme().line);
    for (const DaySpan& day : m_layout.axis().jours())
        m_painter.fillRect(
            QRect(m_layout.axis().x(day.interval.start), m_visible.top(), 1, m_visible.height()),
            theme().line2);
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        const QRect line = m_layout.row(row);
        m_painter.fillRect(QRect(m_visible.left(), line.bottom(), m_visible.width(), 1), theme().line);
    }
}

void DayPainter::hatch(const QRect& rect) {
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        const QRect part = rect & m_layout.row(row);
        if (part.intersects(m_visible))
            paintHatch(m_painter, part);
    }
    m_painter.restore();
}

void DayPainter::paintClosing(const DayClosing& closing) {
    hatch(closing.rect);
    const QRect seen = closing.rect & m_visible;
    m_painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const int width =
        std::min(m_painter.fontMetrics().horizontalAdvance(closing.libelle) + px(16), seen.width());
    const QRect label(seen.left() + px(6), seen.top() + px(4), std::max(0, width - px(6)), px(20));
    paintRounded(m_painter, label, px(4), theme().surface2, theme().line2);
    m_painter.setPen(theme().ink2);
    m_painter.drawText(label, Qt::AlignCenter, elided(m_painter, closing.libelle, label.width() - px(8)));
}

void DayPainter::paintAbsence(const DayAbsence& absence) {
    m_painter.fillRect(absence.rect & m_visible, theme().surface2);
    hatch(absence.rect);
    const QRect seen = absence.rect & m_visible;
    if (seen.width() < px(roomForIcon))
        return;
    const bool asked = absence.absence.statut == AbsenceStatut::Demandee;
    const QString reason =
        asked ? tr("%1 (à valider)").arg(labelOf(absence.absence.type)) : labelOf(absence.absence.type);
    QRect line(seen.left() + px(10), absence.rect.top() + px(8), seen.width() - px(14), px(18));
    paintIcon(m_painter, QRect(line.left(), line.top(), px(14), line.height()), Icon::Lock, theme().ink2);
    line.setLeft(line.left() + px(19));
    m_painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    m_painter.setPen(theme().ink2);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, elided(m_painter, reason, line.width()));
}

void DayPainter::paintHours(const QRect& bar) {
    const DayAxis& axis = m_layout.axis();
    const bool several = axis.jours().size() > 1;
    if (several) {
        for (const DaySpan& day : axis.jours())
            paintDayName(day, QRect(bar.left(), bar.top(), bar.width(), px(20)));
    }
    const int height = several ? px(18) : bar.height();
    const QRect line(bar.left(), bar.bottom() + 1 - height, bar.width(), height);
    m_painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    m_painter.setPen(theme().ink2);
    QRect present;
    if (axis.shows(m_state.now) && axis.x(m_state.now) >= bar.left()) {
        present = QRect(0, 0, px(38), px(15));
        present.moveCenter({axis.x(m_state.now), bar.bottom() - px(7)});
    }
    for (const DayTick& tick : axis.ticks(hour, px(roomForHour))) {
        const QRect label(tick.x - px(22), line.top(), px(roomForHour), line.height());
        // The present takes the place of the hour it covers.
        if (!tick.libelle.isEmpty() && tick.x > bar.left() && !label.intersects(present))
            m_painter.drawText(label, Qt::AlignCenter, tick.libelle);
    }
    if (present.isEmpty())
        return;
    paintRounded(m_painter, present, px(4), theme().hue(Hue::Red).solid);
    m_painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    m_painter.setPen(theme().dark ? theme().onAccent : QColor(Qt::white));
    m_painter.drawText(present, Qt::AlignCenter, format::time(m_state.now, axis.zone()));
}

void DayPainter::paintDayName(const DaySpan& day, const QRect& bar) {
    const int left = m_layout.axis().x(day.interval.start);
    const int right = m_layout.axis().x(day.interval.end);
    m_painter.fillRect(QRect(left, bar.top(), 1, bar.height() + px(18)), theme().line2);
    const QRect seen = QRect(left, bar.top(), right - left, bar.height()) & bar;
    const bool today = day.jour == m_state.now.toTimeZone(m_layout.axis().zone()).date();
    m_painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    m_painter.setPen(today ? theme().accent : theme().ink);
    const QRect line = seen.adjusted(px(8), 0, -px(4), 0);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                       elided(m_painter, format::longDate(day.jour), line.width()));
}

} // namespace tournevis
