// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Text.h"
#include "documents/TableRow.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::pt;

constexpr Column allColumns[] = {Column::Reference, Column::Designation, Column::Nombre, Column::Unite,
                                 Column::Prix,      Column::Remise,      Column::Tva,    Column::Total};

struct Limits {
    qreal least;
    qreal most;
};

/// Widths in points of a4-devis.png; a column grows with its texts up to the second figure, then wraps.
Limits limits(Column column) {
    switch (column) {
    case Column::Reference:
        return {52, 90};
    case Column::Nombre:
        return {38, 80};
    case Column::Unite:
        return {42, 70};
    case Column::Prix:
        return {58, 90};
    case Column::Remise:
        return {34, 60};
    case Column::Tva:
        return {38, 60};
    case Column::Total:
        return {64, 100};
    case Column::Designation:
        break;
    }
    return {0, 0};
}

bool isUsed(const QList<DocumentModel::Line>& lines, Column column) {
    if (column == Column::Designation || column == Column::Total)
        return true;
    return std::any_of(lines.begin(), lines.end(),
                       [&](const auto& line) { return !TableColumns::text(line, column).isEmpty(); });
}

qreal wanted(const QList<DocumentModel::Line>& lines, Column column, const Typesetter& typesetter) {
    qreal widest = typesetter.width(TableColumns::title(column), {7.5, true});
    for (const auto& line : lines)
        widest = std::max(
            widest, typesetter.width(typesetter.printable(TableColumns::text(line, column)), {8.5, true}));
    const Limits allowed = limits(column);
    return std::clamp(widest + 2 * TableColumns::padding, allowed.least * pt, allowed.most * pt);
}

} // namespace

TableColumns::TableColumns(const QList<DocumentModel::Line>& lines, const Typesetter& typesetter, qreal left,
                           qreal width)
    : m_left(left)
    , m_width(width) {
    qreal others = 0;
    for (const Column column : allColumns) {
        if (!isUsed(lines, column))
            continue;
        const qreal own = column == Column::Designation ? 0 : wanted(lines, column, typesetter);
        m_places += {column, 0, own};
        others += own;
    }
    for (Place& place : m_places) {
        if (place.column == Column::Designation)
            place.width = width - others;
        place.left = left;
        left += place.width;
    }
}

bool TableColumns::has(Column column) const {
    return std::any_of(m_places.begin(), m_places.end(),
                       [column](const Place& place) { return place.column == column; });
}

TableColumns::Place TableColumns::place(Column column) const {
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [column](const Place& place) { return place.column == column; });
    return found == m_places.end() ? Place() : *found;
}

QString TableColumns::title(Column column) {
    switch (column) {
    case Column::Reference:
        return translate("Document", "Réf.");
    case Column::Nombre:
        return translate("Document", "Qté");
    case Column::Unite:
        return translate("Document", "Unité");
    case Column::Prix:
        return translate("Document", "PU HT");
    case Column::Remise:
        return translate("Document", "Rem.");
    case Column::Tva:
        return translate("Document", "TVA");
    case Column::Total:
        return translate("Document", "Total HT");
    case Column::Designation:
        break;
    }
    return translate("Document", "Désignation");
}

Align TableColumns::align(Column column) {
    const bool words =
        column == Column::Reference || column == Column::Designation || column == Column::Unite;
    return words ? Align::Left : Align::Right;
}

QString TableColumns::text(const DocumentModel::Line& line, Column column) {
    if (column == Column::Designation)
        return line.designation;
    if (column == Column::Total)
        return line.kind == DocumentModel::Line::Kind::Text ? QString() : format::amount(line.montant);
    if (line.kind != DocumentModel::Line::Kind::Line)
        return {};
    switch (column) {
    case Column::Reference:
        return line.reference;
    case Column::Nombre:
        return line.quantite;
    case Column::Unite:
        return line.unite;
    case Column::Prix:
        return line.prixUnitaire;
    case Column::Remise:
        return line.remise;
    default:
        return line.tva;
    }
}

} // namespace tournevis
