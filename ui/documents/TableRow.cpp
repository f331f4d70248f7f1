// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TableRow.h"

#include "base/Format.h"
#include "base/Text.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::pt;

constexpr qreal above = 2.2 * pt;
constexpr qreal below = 4.2 * pt;
constexpr qreal indent = 7 * pt;
const TextLine strong{{}, {8.5, true}, Ink::Body, 11.6 * pt};

TableRow::Cell placed(const TableColumns::Place& place, Align align, const QList<TextLine>& lines) {
    return {place.left + TableColumns::padding, place.width - 2 * TableColumns::padding, align, lines};
}

} // namespace

qreal TableRow::height() const {
    qreal tallest = 0;
    for (const Cell& cell : cells)
        tallest = std::max(tallest, heightOf(cell.lines));
    return tallest + above + below;
}

TableRow TableRow::splitAt(qreal available) {
    TableRow rest = *this;
    rest.part = part + 1;
    rest.montant = {};
    rest.breakBefore = false;
    for (qsizetype index = 0; index < cells.size(); ++index) {
        QList<TextLine>& lines = cells[index].lines;
        qsizetype kept = 0;
        for (qreal used = above + below; kept < lines.size(); ++kept) {
            used += lines[kept].leading;
            if (used > available)
                break;
        }
        rest.cells[index].lines = lines.mid(kept);
        lines = lines.first(kept);
    }
    return rest;
}

void TableRow::draw(Pen& pen, const TableColumns& columns, qreal top) const {
    const QRectF area(columns.left(), top, columns.width(), height());
    const bool tinted = kind != Kind::Line && kind != Kind::Text;
    if (tinted)
        pen.drawing().boxes += {area, Fill::Tint, Outline::None, 0};
    pen.drawing().rules += {area.bottomLeft(), area.width(), tinted ? Outline::TintRule : Outline::Rule};
    for (const Cell& cell : cells)
        pen.lines(cell.lines, cell.left, top + above, cell.width, cell.align);
}

/// A table without sections has few lines: they get more air (a4-facture.png).
TextLine TableRows::body(Ink ink) const { return {{}, {8.5}, ink, (m_hasSections ? 11.6 : 13.2) * pt}; }

TextLine TableRows::small() const { return {{}, {7.2}, Ink::Grey, (m_hasSections ? 9.2 : 11.4) * pt}; }

TextLine TableRows::look(Column column) const {
    TextLine look = body(column == Column::Tva && m_hasSections ? Ink::Grey : Ink::Body);
    if (column == Column::Reference) {
        look.style.size = 7.5;
        look.ink = Ink::Grey;
    }
    look.style.bold = column == Column::Total && !m_hasSections;
    return look;
}

TableRow::Cell TableRows::cell(const DocumentModel::Line& line, const TableColumns::Place& place) const {
    TableRow::Cell cell = placed(place, TableColumns::align(place.column), {});
    const bool designation = place.column == Column::Designation;
    if (designation && m_hasSections) {
        cell.left += indent;
        cell.width -= indent;
    }
    cell.lines = m_typesetter.wrap(TableColumns::text(line, place.column), look(place.column), cell.width);
    if (designation)
        cell.lines += m_typesetter.wrap(line.description, small(), cell.width);
    return cell;
}

TableRow TableRows::titled(TableRow::Kind kind, const QString& title, Montant montant) const {
    TableRow row;
    row.kind = kind;
    const TableColumns::Place amount = m_columns.place(Column::Total);
    const TableColumns::Place rest{Column::Designation, m_columns.left(), amount.left - m_columns.left()};
    row.cells +=
        placed(rest, Align::Left, m_typesetter.wrap(title, strong, rest.width - 2 * TableColumns::padding));
    row.cells +=
        placed(amount, Align::Right,
               m_typesetter.wrap(format::amount(montant), strong, amount.width - 2 * TableColumns::padding));
    return row;
}

TableRow TableRows::spanning(const DocumentModel::Line& line) const {
    TableRow row;
    row.kind = TableRow::Kind::Text;
    TableColumns::Place whole{Column::Designation, m_columns.left(), m_columns.width()};
    const qreal shift = m_hasSections ? indent : 0;
    TableRow::Cell cell =
        placed({Column::Designation, whole.left + shift, whole.width - shift}, Align::Left, {});
    cell.lines = m_typesetter.wrap(line.designation, body(Ink::Body), cell.width);
    cell.lines += m_typesetter.wrap(line.description, small(), cell.width);
    row.cells += cell;
    return row;
}

TableRow TableRows::row(const DocumentModel::Line& line, int source) const {
    TableRow row;
    if (line.kind == DocumentModel::Line::Kind::Section) {
        row = titled(TableRow::Kind::Section, line.designation, line.montant);
        row.cells.first().lines += m_typesetter.wrap(line.description, small(), row.cells.first().width);
    } else if (line.kind == DocumentModel::Line::Kind::Text) {
        row = spanning(line);
    } else {
        for (const TableColumns::Place& place : m_columns.places())
            row.cells += cell(line, place);
        row.montant = line.montant;
    }
    row.source = source;
    return row;
}

QList<TableRow> TableRows::rows(const QList<DocumentModel::Line>& lines) const {
    QList<TableRow> rows;
    bool breakBefore = false;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (lines[index].kind == DocumentModel::Line::Kind::PageBreak) {
            breakBefore = true;
            continue;
        }
        rows += row(lines[index], static_cast<int>(index));
        rows.last().breakBefore = breakBefore;
        breakBefore = false;
    }
    return rows;
}

TableRow TableRows::carry(TableRow::Kind kind, Montant sum) const {
    const QString title = kind == TableRow::Kind::Report ? translate("Document", "Report")
                                                         : translate("Document", "À reporter");
    TableRow row = titled(kind, title, sum);
    row.montant = sum;
    return row;
}

void TableRows::drawHeader(Pen& pen, qreal top) const {
    const QRectF area(m_columns.left(), top, m_columns.width(), headerHeight());
    pen.drawing().boxes += {area, Fill::Brand, Outline::None, 3 * pt};
    const TextLine look{{}, {7.5, true}, Ink::White, headerHeight()};
    for (const TableColumns::Place& place : m_columns.places()) {
        TextLine line = look;
        line.text = TableColumns::title(place.column);
        pen.lines({line}, place.left + TableColumns::padding, top, place.width - 2 * TableColumns::padding,
                  TableColumns::align(place.column));
    }
}

} // namespace tournevis
