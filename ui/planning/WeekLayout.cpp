// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/WeekLayout.h"

#include <QtCore/QSet>

#include <algorithm>
#include <tuple>

namespace tournevis {
namespace {

constexpr int days = 7;
constexpr int stripFrom = 7 * 60; ///< minutes after local midnight
constexpr int stripTo = 19 * 60;

Interval cut(const Interval& interval, const Interval& period) {
    return {std::max(interval.start, period.start), std::min(interval.end, period.end)};
}

int minuteOfDay(const QDateTime& instant, const QTimeZone& zone) {
    const QTime time = instant.toTimeZone(zone).time();
    return time.hour() * 60 + time.minute();
}

} // namespace

std::optional<int> WeekLoad::percent() const {
    if (disponibleMin <= 0)
        return std::nullopt;
    return int((planifieMin * 100 + disponibleMin / 2) / disponibleMin);
}

WeekLayout::WeekLayout(QList<PlanningLane> lanes, const QDate& monday, const QTimeZone& zone,
                       const WeekMetrics& metrics)
    : m_lanes(std::move(lanes))
    , m_monday(monday)
    , m_zone(zone)
    , m_metrics(metrics) {
    placeColumns();
    placeRows();
}

void WeekLayout::placeColumns() {
    const int worked = (m_metrics.width - m_metrics.names - 2 * m_metrics.weekend) / 5;
    const int width = std::max(worked, m_metrics.dayMinimum);
    int left = m_metrics.names;
    for (int day = 0; day < days; ++day) {
        const int own = day < 5 ? width : m_metrics.weekend;
        m_columns.append(QRect(left, 0, own, 0));
        left += own;
    }
    // What the division left over goes to Friday, so that the board ends with its viewport.
    const int rest = m_metrics.width - left;
    if (rest > 0) {
        m_columns[4].setWidth(m_columns[4].width() + rest);
        m_columns[5].translate(rest, 0);
        m_columns[6].translate(rest, 0);
    }
}

void WeekLayout::placeRows() {
    int top = 0;
    for (int row = 0; row < m_lanes.size(); ++row) {
        int bottom = top + m_metrics.rowMinimum;
        for (int day = 0; day < days; ++day)
            bottom = std::max(bottom, placeCell(row, day, top));
        m_rows.append(QRect(0, top, size().width(), bottom - top));
        top = bottom;
    }
    for (WeekAbsence& absence : m_absences) {
        const bool alone = std::ranges::none_of(m_blocks, [&](const WeekBlock& block) {
            return block.row == absence.row && block.day == absence.day;
        });
        if (alone)
            absence.rect.setBottom(m_rows[absence.row].bottom() - m_metrics.padding);
    }
}

int WeekLayout::placeAbsences(int row, int day, int top) {
    const QRect column = m_columns[day];
    for (const PlanningAbsence& absence : std::as_const(m_lanes[row].absences)) {
        if (!absence.interval.overlaps(dayInterval(day)))
            continue;
        m_absences.append({row, day, absence,
                           QRect(column.left() + m_metrics.padding, top,
                                 column.width() - 2 * m_metrics.padding, m_metrics.card)});
        top += m_metrics.card + m_metrics.gap;
    }
    return top;
}

int WeekLayout::placeCell(int row, int day, int top) {
    QList<WeekBlock> cell;
    const Interval whole = dayInterval(day);
    for (const PlanningVisit& visite : std::as_const(m_lanes[row].visites)) {
        const Interval span = cut(visite.interval, whole);
        if (span.isValid())
            cell.append({row, day, visite, span, stripOf(span, day, top + m_metrics.padding), {}});
    }
    std::ranges::stable_sort(
        cell, {}, [](const WeekBlock& block) { return std::tuple(block.span.start, block.visite.id); });
    int y = placeAbsences(row, day, top + m_metrics.padding + m_metrics.strip + m_metrics.gap);
    const QRect column = m_columns[day];
    const bool tooMany = cell.size() > m_metrics.cardsShown;
    const qsizetype shown = tooMany ? m_metrics.cardsShown - 1 : cell.size();
    for (qsizetype rank = 0; rank < cell.size(); ++rank) {
        if (rank < shown) {
            cell[rank].card = QRect(column.left() + m_metrics.padding, y,
                                    column.width() - 2 * m_metrics.padding, m_metrics.card);
            y += m_metrics.card + m_metrics.gap;
        }
        m_blocks.append(cell[rank]);
    }
    if (tooMany) {
        m_more.append({QRect(column.left() + m_metrics.padding, y, column.width() - 2 * m_metrics.padding,
                             m_metrics.card),
                       int(cell.size() - shown)});
        y += m_metrics.card + m_metrics.gap;
    }
    return y + m_metrics.padding;
}

Interval WeekLayout::dayInterval(int day) const {
    return {date(day).startOfDay(m_zone).toUTC(), date(day + 1).startOfDay(m_zone).toUTC()};
}

QRect WeekLayout::stripOf(const Interval& span, int day, int top) const {
    const QRect column = m_columns[day];
    const int left = column.left() + m_metrics.padding;
    const int width = column.width() - 2 * m_metrics.padding;
    const bool toMidnight = span.end == dayInterval(day).end;
    const int from = std::clamp(minuteOfDay(span.start, m_zone), stripFrom, stripTo);
    const int to = toMidnight ? stripTo : std::clamp(minuteOfDay(span.end, m_zone), stripFrom, stripTo);
    const int x = left + width * (from - stripFrom) / (stripTo - stripFrom);
    const int end = left + width * (to - stripFrom) / (stripTo - stripFrom);
    return {x, top, std::max(end - x, 2), m_metrics.strip};
}

QRect WeekLayout::cell(int row, int day) const {
    return {m_columns[day].left(), m_rows[row].top(), m_columns[day].width(), m_rows[row].height()};
}

QSize WeekLayout::size() const {
    const int width = m_columns.isEmpty() ? m_metrics.width : m_columns.last().right() + 1;
    return {width, m_rows.isEmpty() ? 0 : m_rows.last().bottom() + 1};
}

std::optional<int> WeekLayout::xOf(const QDateTime& instant) const {
    const qint64 day = m_monday.daysTo(instant.toTimeZone(m_zone).date());
    const int minute = minuteOfDay(instant, m_zone);
    if (m_columns.isEmpty() || day < 0 || day >= days || minute < stripFrom || minute > stripTo)
        return std::nullopt;
    return stripOf({instant, instant}, int(day), 0).left();
}

int WeekLayout::blockAt(const QPoint& point) const {
    for (int index = 0; index < m_blocks.size(); ++index) {
        if (m_blocks[index].card.contains(point) || m_blocks[index].strip.contains(point))
            return index;
    }
    return -1;
}

int WeekLayout::neighbour(int block, Qt::Key key) const {
    if (block < 0 || block >= m_blocks.size())
        return m_blocks.isEmpty() ? -1 : 0;
    const WeekBlock& from = m_blocks[block];
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int other = block + (key == Qt::Key_Right ? 1 : -1);
        const bool sameLine = other >= 0 && other < m_blocks.size() && m_blocks[other].row == from.row;
        return sameLine ? other : block;
    }
    const int step = key == Qt::Key_Down ? 1 : -1;
    for (int row = from.row + step; row >= 0 && row < m_lanes.size(); row += step) {
        int best = -1;
        for (int index = 0; index < m_blocks.size(); ++index) {
            const WeekBlock& candidate = m_blocks[index];
            const auto distance = [&](const WeekBlock& other) { return std::abs(other.day - from.day); };
            if (candidate.row == row && (best < 0 || distance(candidate) < distance(m_blocks[best])))
                best = index;
        }
        if (best >= 0)
            return best;
    }
    return block;
}

int WeekLayout::visitCount() const {
    QSet<std::pair<int, qint64>> seen;
    for (const WeekBlock& block : m_blocks)
        seen.insert({block.row, block.visite.id.value()});
    return int(seen.size());
}

} // namespace tournevis
