// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/TableRow.h"

namespace tournevis {

/// Spreads the rows of a table over pages (ux.md § 10): no row is cut unless it is taller than a page, no
/// section title is last on a page, and the totals block finds room under the last rows, with two lines above
/// it.
class TablePager {
public:
    /// Room for rows, in layout units.
    struct Room {
        qreal firstPage = 0;
        qreal nextPage = 0;
        qreal carry = 0;  ///< height of a « Report » or « À reporter » row
        qreal totals = 0; ///< totals block with the gap above it
    };

    TablePager(QList<TableRow> rows, const Room& room);

    /// The rows of each page, without « Report » and « À reporter ». The totals block follows the last row
    /// unless `totalsApart`.
    QList<QList<TableRow>> pages();
    /// True when one row and the totals block do not fit on one page: the block then starts a page.
    bool totalsApart() const { return m_totalsApart; }

private:
    qreal room(qsizetype start) const;
    qsizetype linesFrom(qsizetype start) const;
    bool restFits(qsizetype start) const;
    qsizetype filled(qsizetype start) const;
    qsizetype withoutLastSection(qsizetype start, qsizetype end) const;
    qsizetype leavingTwoLines(qsizetype start, qsizetype end) const;
    bool betterOnNextPage(qsizetype start, qsizetype full) const;
    qsizetype leavingWhatItCan(qsizetype start, qsizetype full) const;
    qsizetype pageEnd(qsizetype start);
    void splitToFit(qsizetype start);
    void settleBreaks();

    QList<TableRow> m_rows;
    Room m_room;
    bool m_onFirstPage = true;
    bool m_totalsApart = false;
};

} // namespace tournevis
