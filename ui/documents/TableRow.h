// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "documents/Drawing.h"

namespace tournevis {

enum class Column { Reference, Designation, Nombre, Unite, Prix, Remise, Tva, Total };

/// The columns of one document, left to right. A column without any value is not there.
class TableColumns {
public:
    struct Place {
        Column column = Column::Designation;
        qreal left = 0;
        qreal width = 0;
    };
    static constexpr qreal padding = 5 * units::pt;

    TableColumns(const QList<DocumentModel::Line>& lines, const Typesetter& typesetter, qreal left,
                 qreal width);

    const QList<Place>& places() const { return m_places; }
    bool has(Column column) const;
    Place place(Column column) const;
    qreal left() const { return m_left; }
    qreal width() const { return m_width; }

    static QString title(Column column);
    static Align align(Column column);
    static QString text(const DocumentModel::Line& line, Column column);

private:
    QList<Place> m_places;
    qreal m_left = 0;
    qreal m_width = 0;
};

/// A row of the table with its lines of text already broken.
struct TableRow {
    enum class Kind { Section, Line, Text, Report, CarriedForward };
    struct Cell {
        qreal left = 0;
        qreal width = 0;
        Align align = Align::Left;
        QList<TextLine> lines;
    };

    Kind kind = Kind::Line;
    int source = -1; ///< index in the model's lines; -1 for the rows the layout adds
    int part = 0;    ///< a row taller than a page goes on in part 1, 2…
    bool breakBefore = false;
    Montant montant; ///< what it adds to the carried sum; of a carry row: that sum
    QList<Cell> cells;

    qreal height() const;
    /// Cuts after the lines of text that fit in `available`; gives the rest, which adds no money.
    TableRow splitAt(qreal available);
    void draw(Pen& pen, const TableColumns& columns, qreal top) const;
};

/// Makes the rows of a table.
class TableRows {
public:
    TableRows(const TableColumns& columns, const Typesetter& typesetter, bool hasSections)
        : m_columns(columns)
        , m_typesetter(typesetter)
        , m_hasSections(hasSections) {}

    /// Page breaks become a mark on the row that follows them.
    QList<TableRow> rows(const QList<DocumentModel::Line>& lines) const;
    TableRow carry(TableRow::Kind kind, Montant sum) const;
    static qreal headerHeight() { return 19 * units::pt; }
    void drawHeader(Pen& pen, qreal top) const;

private:
    TableRow row(const DocumentModel::Line& line, int source) const;
    TableRow titled(TableRow::Kind kind, const QString& title, Montant montant) const;
    TableRow spanning(const DocumentModel::Line& line) const;
    TableRow::Cell cell(const DocumentModel::Line& line, const TableColumns::Place& place) const;
    TextLine body(Ink ink) const;
    TextLine small() const;
    TextLine look(Column column) const;

    const TableColumns& m_columns;
    const Typesetter& m_typesetter;
    bool m_hasSections;
};

} // namespace tournevis
