// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "documents/DocumentBlock.h"
#include "documents/TablePager.h"

#include <QtGui/QImage>

namespace tournevis {

/// A document laid out on A4 pages, the same for every device (layout units, see Typesetter.h). First pass:
/// heights and pages; second pass: every text and box placed, since only then is « Page 1 / 2 » known.
class DocumentLayout {
public:
    struct PlacedRow {
        TableRow row;
        qreal top = 0;
        qreal height = 0;
    };
    struct Page {
        QList<PlacedRow> rows; ///< « Report » and « À reporter » included, options not
        qreal tableTop = 0;    ///< of the header row
        QRectF totals;         ///< null on the pages without the totals block
        qreal bottom = 0;      ///< of what was placed, page foot not counted
        Drawing drawing;
    };

    explicit DocumentLayout(const DocumentModel& model);

    const QList<Page>& pages() const { return m_pages; }
    const QImage& logo() const { return m_logo; }
    /// No content goes below: the rule of the page foot stands there.
    qreal contentBottom() const;

private:
    void addPage();
    TablePager::Room room(const TableRows& maker, const TotalsBlock& totals) const;
    void placeTable(const TableRows& maker, const TotalsBlock& totals);
    void placeTotals(const TotalsBlock& totals);
    void placeRows(const QList<TableRow>& rows, const TableRows& maker, bool last);
    void placeRow(const TableRow& row);
    void placeTail(const QList<Block>& blocks);
    void placeFeet();
    qreal chainHeight(const QList<Block>& blocks, qsizetype first) const;
    bool hasRowsAbove() const;

    const DocumentModel& m_model;
    Typesetter m_typesetter;
    QImage m_logo;
    TableColumns m_columns;
    QList<TextLine> m_foot;
    QList<Page> m_pages;
    Montant m_carried;
};

} // namespace tournevis
