// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentLayout.h"

#include "base/Text.h"
#include "documents/DocumentHead.h"
#include "documents/DocumentLogo.h"
#include "documents/Sheet.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::pt;

constexpr qreal aboveTable = 7 * pt;
constexpr qreal footGap = 5 * pt;
constexpr qreal pageNumberWidth = 48 * pt;
const TextLine footLine{{}, {7}, Ink::Grey, 9.6 * pt};

/// The page number stands right of the last line, which leaves it room.
QList<TextLine> footOf(const DocumentModel& model, const Typesetter& typesetter) {
    QList<TextLine> lines;
    for (qsizetype index = 0; index < model.pied.size(); ++index) {
        const qreal taken = index == model.pied.size() - 1 ? pageNumberWidth : 0;
        lines += typesetter.wrap(model.pied[index], footLine, sheet::contentWidth - taken);
    }
    if (model.pied.isEmpty() || model.pied.last().trimmed().isEmpty())
        lines += footLine;
    return lines;
}

bool hasSections(const QList<DocumentModel::Line>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const DocumentModel::Line& line) {
        return line.kind == DocumentModel::Line::Kind::Section;
    });
}

} // namespace

DocumentLayout::DocumentLayout(const DocumentModel& model)
    : m_model(model)
    , m_logo(documentLogo(model.logo))
    , m_columns(model.lines + model.options, m_typesetter, sheet::margin, sheet::contentWidth)
    , m_foot(footOf(model, m_typesetter)) {
    const TableRows maker(m_columns, m_typesetter, hasSections(model.lines));
    const TotalsBlock totals(model, m_typesetter);
    addPage();
    placeTable(maker, totals);
    placeTotals(totals);
    const DocumentTail tail(model, m_typesetter, maker, m_columns);
    placeTail(tail.blocks(totals.leftOver()));
    placeFeet();
}

qreal DocumentLayout::contentBottom() const { return sheet::footBottom - heightOf(m_foot) - 2 * footGap; }

void DocumentLayout::addPage() {
    const bool first = m_pages.isEmpty();
    m_pages += Page();
    Pen pen(m_pages.last().drawing, m_typesetter);
    const DocumentHead head(m_model, m_typesetter, m_logo.size());
    m_pages.last().bottom = first ? head.draw(pen) + aboveTable : head.drawContinuation(pen);
}

void DocumentLayout::placeRow(const TableRow& row) {
    Page& page = m_pages.last();
    Pen pen(page.drawing, m_typesetter);
    row.draw(pen, m_columns, page.bottom);
    page.rows += {row, page.bottom, row.height()};
    page.bottom += row.height();
}

bool DocumentLayout::hasRowsAbove() const {
    return std::any_of(m_pages.begin(), m_pages.end(), [](const Page& page) { return !page.rows.isEmpty(); });
}

/// The rows of the page just begun. An empty page gets no table header: its rows begin on the next one.
void DocumentLayout::placeRows(const QList<TableRow>& rows, const TableRows& maker, bool last) {
    if (rows.isEmpty() && !m_model.lines.isEmpty())
        return;
    const bool continued = hasRowsAbove();
    Page& page = m_pages.last();
    Pen pen(page.drawing, m_typesetter);
    page.tableTop = page.bottom;
    maker.drawHeader(pen, page.bottom);
    page.bottom += TableRows::headerHeight();
    if (continued)
        placeRow(maker.carry(TableRow::Kind::Report, m_carried));
    for (const TableRow& row : rows) {
        placeRow(row);
        m_carried += row.montant;
    }
    if (!last)
        placeRow(maker.carry(TableRow::Kind::CarriedForward, m_carried));
}

TablePager::Room DocumentLayout::room(const TableRows& maker, const TotalsBlock& totals) const {
    Drawing scratch;
    Pen measure(scratch, m_typesetter);
    const qreal nextTop = DocumentHead(m_model, m_typesetter, m_logo.size()).drawContinuation(measure);
    const qreal bottom = contentBottom() - TableRows::headerHeight();
    return {bottom - m_pages.first().bottom, bottom - nextTop,
            maker.carry(TableRow::Kind::CarriedForward, Montant()).height(),
            totals.height() + TotalsBlock::gapBefore};
}

void DocumentLayout::placeTable(const TableRows& maker, const TotalsBlock& totals) {
    TablePager pager(maker.rows(m_model.lines), room(maker, totals));
    const QList<QList<TableRow>> pages = pager.pages();
    for (qsizetype index = 0; index < pages.size(); ++index) {
        if (index > 0)
            addPage();
        placeRows(pages[index], maker, index == pages.size() - 1);
    }
    if (pager.totalsApart())
        addPage();
}

void DocumentLayout::placeTotals(const TotalsBlock& totals) {
    Page& page = m_pages.last();
    page.totals = {sheet::margin, page.bottom + TotalsBlock::gapBefore, sheet::contentWidth, totals.height()};
    Pen pen(page.drawing, m_typesetter);
    totals.draw(pen, page.totals.top());
    page.bottom = page.totals.bottom();
}

qreal DocumentLayout::chainHeight(const QList<Block>& blocks, qsizetype first) const {
    qreal height = blocks[first].gapBefore + blocks[first].height;
    for (qsizetype index = first; blocks[index].keepWithNext && index + 1 < blocks.size(); ++index)
        height += blocks[index + 1].gapBefore + blocks[index + 1].height;
    return height;
}

void DocumentLayout::placeTail(const QList<Block>& blocks) {
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        qreal gap = blocks[index].gapBefore;
        if (m_pages.last().bottom + chainHeight(blocks, index) > contentBottom()) {
            addPage();
            gap = 0;
        }
        Page& page = m_pages.last();
        Pen pen(page.drawing, m_typesetter);
        blocks[index].draw(pen, page.bottom + gap);
        page.bottom += gap + blocks[index].height;
    }
}

void DocumentLayout::placeFeet() {
    const qreal top = sheet::footBottom - heightOf(m_foot);
    for (qsizetype index = 0; index < m_pages.size(); ++index) {
        Pen pen(m_pages[index].drawing, m_typesetter);
        pen.drawing().rules += {{sheet::margin, top - footGap}, sheet::contentWidth, Outline::Frame};
        pen.lines(m_foot.first(m_foot.size() - 1), sheet::margin, top, sheet::contentWidth, Align::Centre);
        TextLine number = footLine;
        number.style.bold = true;
        number.text = translate("Document", "Page %1 / %2").arg(index + 1).arg(m_pages.size());
        const qreal last = sheet::footBottom - footLine.leading;
        pen.lines({m_foot.last()}, sheet::margin, last, sheet::contentWidth - pageNumberWidth, Align::Centre);
        pen.lines({number}, sheet::margin, last, sheet::contentWidth, Align::Right);
    }
}

} // namespace tournevis
