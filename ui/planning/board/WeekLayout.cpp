// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/WeekLayout.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr int thinnest = 2;

} // namespace

WeekLayout::WeekLayout(WeekContent content, const WeekMetrics& metrics)
    : m_content(std::move(content))
    , m_metrics(metrics) {
    measureDays();
    placeColumns();
    placeRows();
}

void WeekLayout::measureDays() {
    for (int day = 0; day <= daysOfWeek; ++day)
        m_midnights[size_t(day)] = date(day).startOfDay(m_content.zone).toMSecsSinceEpoch();
}

void WeekLayout::placeColumns() {
    const int weekend = m_content.weekendLarge ? m_metrics.dayMinimum : m_metrics.weekend;
    const int worked = (m_metrics.width - m_metrics.names - 2 * weekend) / workedDays;
    const int width = std::max(worked, m_metrics.dayMinimum);
    int left = m_metrics.names;
    for (int day = 0; day < daysOfWeek; ++day) {
        const int own = day < workedDays ? width : weekend;
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
    qsizetype most = 0;
    for (int lane : std::as_const(m_content.rangees))
        most += std::as_const(m_content.lanes)[lane].visites.size();
    m_blocks.reserve(most);
    int top = 0;
    Cells cells; // filled again for each row, in the room of the one before
    for (int row = 0; row < m_content.rangees.size(); ++row) {
        top = placeGroup(row, top);
        m_rowOf.insert(lane(row).technicien.id, row);
        m_first.append(int(m_blocks.size()));
        fillCells(row, cells);
        int bottom = top + m_metrics.rowMinimum;
        for (int day = 0; day < daysOfWeek; ++day)
            bottom = std::max(bottom, placeCell(row, day, top, cells[size_t(day)]));
        m_rows.append(QRect(0, top, size().width(), bottom - top));
        top = bottom;
    }
    m_first.append(int(m_blocks.size()));
    stretchAbsences();
}

int WeekLayout::placeGroup(int row, int top) {
    const QString name = m_content.groupes.value(row);
    if (name.isEmpty())
        return top;
    if (row == 0 || m_content.groupes[row - 1] != name) {
        m_groups.append({name, 0, QRect(0, top, size().width(), m_metrics.group)});
        top += m_metrics.group;
    }
    ++m_groups.last().rangees;
    return top;
}

void WeekLayout::fillCells(int row, Cells& cells) const {
    for (QList<WeekBlock>& cell : cells)
        cell.clear();
    const PlanningFiltre& filtre = m_content.filtre;
    for (const PlanningVisit& visite : lane(row).visites) {
        const qint64 start = visite.interval.start.toMSecsSinceEpoch();
        const qint64 end = visite.interval.end.toMSecsSinceEpoch();
        if (end <= m_midnights.front() || start >= m_midnights.back() || !filtre.accepts(visite))
            continue;
        for (int day = 0; day < daysOfWeek; ++day) {
            const qint64 from = std::max(start, m_midnights[size_t(day)]);
            const qint64 to = std::min(end, m_midnights[size_t(day) + 1]);
            if (from >= to)
                continue;
            WeekBlock& block = cells[size_t(day)].emplaceBack();
            block.row = row;
            block.day = day;
            block.visite = &visite;
            block.span.start =
                from == start ? visite.interval.start : QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
            block.span.end = to == end ? visite.interval.end : QDateTime::fromMSecsSinceEpoch(to, Qt::UTC);
            block.minute = minuteOf(block.span.start, day);
        }
    }
    const auto order = [](const WeekBlock& block) {
        return std::pair(block.span.start.toMSecsSinceEpoch(), block.visite->id);
    };
    for (QList<WeekBlock>& cell : cells) {
        // As they come in order, moving them is seldom needed.
        if (!std::ranges::is_sorted(cell, {}, order))
            std::ranges::sort(cell, {}, order);
    }
}

int WeekLayout::minuteOf(const QDateTime& instant, int day) const {
    const qint64 midnight = m_midnights[size_t(day)];
    if (m_midnights[size_t(day) + 1] - midnight == dayMs)
        return int((instant.toMSecsSinceEpoch() - midnight) / minuteMs);
    // A day of 23 or 25 hours: only the clock knows.
    const QTime time = instant.toTimeZone(m_content.zone).time();
    return time.hour() * 60 + time.minute();
}

int WeekLayout::placeAbsences(int row, int day, int top) {
    const QRect column = m_columns[day];
    const qint64 from = m_midnights[size_t(day)];
    const qint64 to = m_midnights[size_t(day) + 1];
    for (const PlanningAbsence& absence : lane(row).absences) {
        if (absence.interval.start.toMSecsSinceEpoch() >= to ||
            absence.interval.end.toMSecsSinceEpoch() <= from)
            continue;
        m_absences.append({row, day, &absence,
                           QRect(column.left() + m_metrics.padding, top,
                                 column.width() - 2 * m_metrics.padding, m_metrics.card)});
        top += m_metrics.card + m_metrics.gap;
    }
    return top;
}

int WeekLayout::placeCell(int row, int day, int top, QList<WeekBlock>& cell) {
    const QRect column = m_columns[day];
    const int left = column.left() + m_metrics.padding;
    const int width = column.width() - 2 * m_metrics.padding;
    const bool open = m_content.ouverts.contains(lane(row).technicien.id);
    const bool tooMany = !open && cell.size() > m_metrics.cardsShown;
    const qsizetype shown = tooMany ? m_metrics.cardsShown - 1 : cell.size();
    int y = placeAbsences(row, day, top + m_metrics.padding + m_metrics.strip + m_metrics.gap);
    for (qsizetype rank = 0; rank < cell.size(); ++rank) {
        WeekBlock& block = cell[rank];
        const bool untilMidnight = block.span.end.toMSecsSinceEpoch() == m_midnights[size_t(day) + 1];
        block.strip =
            stripOf(day, block.minute, untilMidnight ? m_metrics.toMin : minuteOf(block.span.end, day),
                    top + m_metrics.padding);
        if (rank < shown) {
            block.card = QRect(left, y, width, m_metrics.card);
            y += m_metrics.card + m_metrics.gap;
        }
        m_blocks.append(std::move(block));
    }
    if (tooMany) {
        m_more.append({row, day, QRect(left, y, width, m_metrics.card), int(cell.size() - shown)});
        y += m_metrics.card + m_metrics.gap;
    }
    return y + m_metrics.padding;
}

void WeekLayout::stretchAbsences() {
    // Alone in its cell, an absence fills it.
    for (WeekAbsence& absence : m_absences) {
        if (firstIn(absence.row, absence.day) < 0)
            absence.rect.setBottom(m_rows[absence.row].bottom() - m_metrics.padding);
    }
}

QRect WeekLayout::stripOf(int day, int from, int to, int top) const {
    const QRect column = m_columns[day];
    const int left = column.left() + m_metrics.padding;
    const int width = column.width() - 2 * m_metrics.padding;
    const int scale = m_metrics.toMin - m_metrics.fromMin;
    const auto xAt = [&](int minute) {
        return left +
               width * (std::clamp(minute, m_metrics.fromMin, m_metrics.toMin) - m_metrics.fromMin) / scale;
    };
    return {xAt(from), top, std::max(xAt(to) - xAt(from), thinnest), m_metrics.strip};
}

QRect WeekLayout::cell(int row, int day) const {
    return {m_columns[day].left(), m_rows[row].top(), m_columns[day].width(), m_rows[row].height()};
}

QSize WeekLayout::size() const {
    const int width = m_columns.isEmpty() ? m_metrics.width : m_columns.last().right() + 1;
    return {width, m_rows.isEmpty() ? 0 : m_rows.last().bottom() + 1};
}

std::pair<int, int> WeekLayout::rowsBetween(int top, int bottom) const {
    const auto first = std::ranges::lower_bound(m_rows, top, {}, &QRect::bottom);
    const auto last = std::ranges::upper_bound(m_rows, bottom, {}, &QRect::top);
    return {int(first - m_rows.begin()), int(last - m_rows.begin()) - 1};
}

int WeekLayout::rowAt(int y) const {
    const auto row = std::ranges::lower_bound(m_rows, y, {}, &QRect::bottom);
    return row != m_rows.end() && row->top() <= y ? int(row - m_rows.begin()) : -1;
}

int WeekLayout::dayAt(int x) const {
    const auto day = std::ranges::find_if(
        m_columns, [x](const QRect& column) { return column.left() <= x && x <= column.right(); });
    return day == m_columns.end() ? -1 : int(day - m_columns.begin());
}

std::optional<int> WeekLayout::xOf(const QDateTime& instant) const {
    const qint64 at = instant.toMSecsSinceEpoch();
    if (m_columns.isEmpty() || at < m_midnights.front() || at >= m_midnights.back())
        return std::nullopt;
    const auto next = std::ranges::upper_bound(m_midnights, at);
    const int day = int(next - m_midnights.begin()) - 1;
    const int minute = minuteOf(instant, day);
    if (minute < m_metrics.fromMin || minute > m_metrics.toMin)
        return std::nullopt;
    return stripOf(day, minute, minute, 0).left();
}

int WeekLayout::minuteAt(int day, int x) const {
    const QRect column = m_columns[day];
    const int left = column.left() + m_metrics.padding;
    const int width = std::max(1, column.width() - 2 * m_metrics.padding);
    const int scale = m_metrics.toMin - m_metrics.fromMin;
    return m_metrics.fromMin + std::clamp((x - left) * scale / width, 0, scale);
}

int WeekLayout::blockAt(const QPoint& point) const {
    const int row = rowAt(point.y());
    if (row < 0)
        return -1;
    for (int index = m_first[row]; index < m_first[row + 1]; ++index) {
        if (m_blocks[index].card.contains(point) || m_blocks[index].strip.contains(point))
            return index;
    }
    return -1;
}

int WeekLayout::moreAt(const QPoint& point) const {
    const auto found =
        std::ranges::find_if(m_more, [&](const WeekMore& more) { return more.rect.contains(point); });
    return found == m_more.end() ? -1 : int(found - m_more.begin());
}

int WeekLayout::firstIn(int row, int day) const {
    for (int index = m_first[row]; index < m_first[row + 1]; ++index) {
        if (m_blocks[index].day == day)
            return index;
    }
    return -1;
}

int WeekLayout::neighbour(int block, Qt::Key key) const {
    if (block < 0 || block >= m_blocks.size())
        return m_blocks.isEmpty() ? -1 : 0;
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        return across(block, key == Qt::Key_Down ? 1 : -1);
    const int other = block + (key == Qt::Key_Right ? 1 : -1);
    const bool sameLine = other >= 0 && other < m_blocks.size() && m_blocks[other].row == m_blocks[block].row;
    return sameLine ? other : block;
}

int WeekLayout::across(int block, int step) const {
    const WeekBlock& from = m_blocks[block];
    for (int row = from.row + step; row >= 0 && row < rowCount(); row += step) {
        const auto line =
            std::ranges::subrange(m_blocks.begin() + m_first[row], m_blocks.begin() + m_first[row + 1]);
        const auto best = std::ranges::min_element(
            line, {}, [&](const WeekBlock& other) { return std::abs(other.day - from.day); });
        if (best != line.end())
            return int(best - m_blocks.begin());
    }
    return block;
}

} // namespace tournevis
