// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/ApercuLignes.h"

#include "base/Format.h"
#include "base/ListModel.h"
#include "base/theme/Theme.h"

#include <QtGui/QBrush>

namespace tournevis {

ApercuLignes::ApercuLignes(QObject* parent)
    : QAbstractTableModel(parent) {}

void ApercuLignes::show(const DevisImprimable& content) {
    beginResetModel();
    m_content = content;
    m_subtotals = subtotals(content.lignes);
    endResetModel();
}

int ApercuLignes::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_content.lignes.size());
}

int ApercuLignes::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ApercuLignes::titleOf(int row) const {
    int number = 0;
    for (int above = 0; above <= row; ++above)
        number += m_content.lignes[above].type == TypeDevisLigne::Section ? 1 : 0;
    const DevisLigne& ligne = m_content.lignes[row];
    return ligne.type == TypeDevisLigne::Section ? QStringLiteral("%1. %2").arg(number).arg(ligne.designation)
                                                 : QStringLiteral("   ") + ligne.designation;
}

QString ApercuLignes::textOf(int row, int column) const {
    const DevisLigne& ligne = m_content.lignes[row];
    if (column == Designation)
        return titleOf(row);
    if (ligne.type == TypeDevisLigne::Section || ligne.type == TypeDevisLigne::SousTotal)
        return column == Total ? format::amount(m_subtotals[row]) : QString();
    if (ligne.type != TypeDevisLigne::Ligne)
        return {};
    switch (column) {
    case Quantite:
        return QStringLiteral("%1 %2").arg(format::quantity(ligne.quantite),
                                           m_content.unites.value(ligne.uniteId));
    case Prix:
        return format::price(ligne.prixUnitaireHt);
    case Remise:
        return ligne.remise.isZero() ? QString() : format::percent(ligne.remise);
    case Tva:
        return format::percent(m_content.taux.value(ligne.tauxTvaId).taux);
    default:
        return format::amount(ligne.montantHt);
    }
}

QVariant ApercuLignes::data(const QModelIndex& index, int role) const {
    const bool section = m_content.lignes[index.row()].type == TypeDevisLigne::Section;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return textOf(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Designation ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::BackgroundRole:
        return section ? QVariant(QBrush(theme().surface2)) : QVariant();
    case CellRole::Emphasis:
        return int(section                 ? CellEmphasis::Strong
                   : index.column() == Tva ? CellEmphasis::Secondary
                                           : CellEmphasis::Normal);
    default:
        return {};
    }
}

QVariant ApercuLignes::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Designation ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Désignation"), tr("Qté"), tr("PU HT"),
                              tr("Rem."),        tr("TVA"), tr("Total HT")};
    return titles[section];
}

} // namespace tournevis
