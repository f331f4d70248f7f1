// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TablePager.h"

#include <utility>

namespace tournevis {
namespace {

/// Less room than this is not worth beginning a row that goes on elsewhere.
constexpr qreal leastPart = 60 * units::pt;

bool isSection(const TableRow& row) { return row.kind == TableRow::Kind::Section; }

} // namespace

TablePager::TablePager(QList<TableRow> rows, const Room& room)
    : m_rows(std::move(rows))
    , m_room(room) {
    settleBreaks();
}

/// A forced break takes the section titles above it along, and never strands the totals block.
void TablePager::settleBreaks() {
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        if (!std::exchange(m_rows[index].breakBefore, false))
            continue;
        qsizetype first = index;
        while (first > 0 && isSection(m_rows[first - 1]))
            --first;
        m_rows[first].breakBefore = first > 0 && linesFrom(first) >= 2;
    }
}

qreal TablePager::room(qsizetype start) const {
    return (m_onFirstPage ? m_room.firstPage : m_room.nextPage) - (start > 0 ? m_room.carry : 0);
}

qsizetype TablePager::linesFrom(qsizetype start) const {
    qsizetype count = 0;
    for (qsizetype index = start; index < m_rows.size(); ++index)
        count += isSection(m_rows[index]) ? 0 : 1;
    return count;
}

bool TablePager::restFits(qsizetype start) const {
    qreal used = m_room.totals;
    for (qsizetype index = start; index < m_rows.size(); ++index) {
        if (index > start && m_rows[index].breakBefore)
            return false;
        used += m_rows[index].height();
    }
    return used <= room(start);
}

/// The first row that does not fit above « À reporter », or that must begin a page.
qsizetype TablePager::filled(qsizetype start) const {
    qreal used = m_room.carry;
    qsizetype end = start;
    for (; end < m_rows.size(); ++end) {
        used += m_rows[end].height();
        if (used > room(start) || (end > start && m_rows[end].breakBefore))
            break;
    }
    return end;
}

qsizetype TablePager::withoutLastSection(qsizetype start, qsizetype end) const {
    while (end > start && isSection(m_rows[end - 1]))
        --end;
    return end;
}

qsizetype TablePager::leavingTwoLines(qsizetype start, qsizetype end) const {
    while (end > start && linesFrom(end) < 2)
        --end;
    return withoutLastSection(start, end);
}

/// Cuts the first line of `start`'s page so that its beginning fits; the rest becomes the next row.
void TablePager::splitToFit(qsizetype start) {
    qreal available = room(start) - m_room.carry;
    qsizetype index = start;
    for (; isSection(m_rows[index]); ++index)
        available -= m_rows[index].height();
    if (available < leastPart)
        return;
    const TableRow rest = m_rows[index].splitAt(available);
    m_rows.insert(index + 1, rest);
}

/// Whether the rows of the first page had better begin on the next one.
bool TablePager::betterOnNextPage(qsizetype start, qsizetype full) const {
    const bool fits = full < m_rows.size() && m_rows[full].height() <= m_room.nextPage - m_room.carry;
    return m_onFirstPage && (fits || room(start) < m_room.carry + leastPart);
}

/// Two lines and the totals do not fit together on any page: one line stays with them, or none.
qsizetype TablePager::leavingWhatItCan(qsizetype start, qsizetype full) const {
    qsizetype end = full;
    while (end > start && linesFrom(end) < 1)
        --end;
    end = withoutLastSection(start, end);
    return end > start ? end : full;
}

qsizetype TablePager::pageEnd(qsizetype start) {
    qsizetype full = filled(start);
    if (withoutLastSection(start, full) == start) {
        if (betterOnNextPage(start, full))
            return start;
        if (linesFrom(start) == 0)
            return m_rows.size();
        splitToFit(start);
        full = filled(start);
    }
    if (full < m_rows.size() && m_rows[full].breakBefore)
        return full;
    if (const qsizetype end = leavingTwoLines(start, full); end > start)
        return end;
    if (std::exchange(m_onFirstPage, false) && restFits(start))
        return start;
    return leavingWhatItCan(start, full);
}

QList<QList<TableRow>> TablePager::pages() {
    QList<QList<TableRow>> pages;
    qsizetype start = 0;
    while (start < m_rows.size() && !restFits(start)) {
        const bool mayStayEmpty = m_onFirstPage;
        qsizetype end = pageEnd(start);
        // A page foot that leaves no room must not make an endless document.
        if (end == start && !mayStayEmpty)
            ++end;
        pages += m_rows.mid(start, end - start);
        start = end;
        m_onFirstPage = false;
    }
    m_totalsApart = start == m_rows.size() && (!pages.isEmpty() || m_room.totals > room(0));
    if (start < m_rows.size() || pages.isEmpty())
        pages += m_rows.mid(start);
    return pages;
}

} // namespace tournevis
