// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the lines show, and how what is typed in them is read.
#include "base/Format.h"
#include "base/Saisie.h"
#include "devis/DevisLignesModel.h"

namespace tournevis {

int DevisLignesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : lineCount() + (m_readOnly ? 0 : 1);
}

int DevisLignesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DevisLignesModel::sectionTitle(int row) const {
    int number = 0;
    for (int above = 0; above <= row; ++above)
        number += isSection(above) ? 1 : 0;
    const QString& title = m_rows[row].ligne.designation;
    return QStringLiteral("%1. %2").arg(number).arg(title.isEmpty() ? tr("Titre de la section") : title);
}

QString DevisLignesModel::textOf(const Ligne& row, int column) const {
    if (row.unread.contains(column))
        return row.unread.value(column);
    const DevisLigne& ligne = row.ligne;
    switch (column) {
    case Reference:
        return ligne.type == TypeDevisLigne::Section ? ligne.designation : ligne.reference;
    case Designation:
        return ligne.designation;
    case Quantite:
        return format::quantity(ligne.quantite);
    case Unite:
        return m_references.textOf(ligne.uniteId);
    case Prix:
        return format::price(ligne.prixUnitaireHt);
    case Remise:
        return ligne.remise.isZero() ? QString() : format::percent(ligne.remise);
    case Tva:
        return m_references.textOf(ligne.tauxTvaId);
    default:
        return {};
    }
}

QString DevisLignesModel::shownText(int row, int column) const {
    const Ligne& shown = m_rows[row];
    const bool priced = shown.ligne.type == TypeDevisLigne::Ligne;
    if (column == Total) {
        if (priced)
            return format::amount(
                montantLigne(shown.ligne.quantite, shown.ligne.prixUnitaireHt, shown.ligne.remise));
        QList<DevisLigne> all;
        for (const Ligne& each : m_rows) {
            all.append(each.ligne);
            all.last().montantHt =
                montantLigne(each.ligne.quantite, each.ligne.prixUnitaireHt, each.ligne.remise);
        }
        return isSection(row) || shown.ligne.type == TypeDevisLigne::SousTotal
                   ? format::amount(subtotals(all)[row])
                   : QString();
    }
    if (isSection(row))
        return column == Reference ? sectionTitle(row) : QString();
    return priced || column <= Designation ? textOf(shown, column) : QString();
}

QVariant DevisLignesModel::data(const QModelIndex& index, int role) const {
    const int row = index.row();
    const int column = index.column();
    if (role == PlaceholderRole)
        return isPlaceholder(row);
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == Quantite || column >= Prix;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (isPlaceholder(row))
        return role == Qt::DisplayRole && column == Reference
                   ? QVariant(tr("Tapez une référence ou une désignation…"))
                   : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shownText(row, column);
    case Qt::EditRole:
        return textOf(m_rows[row], column);
    case Qt::ToolTipRole:
        return m_rows[row].errors.contains(column) ? m_rows[row].errors.value(column)
                                                   : shownText(row, column);
    case TypeRole:
        return int(m_rows[row].ligne.type);
    case FoldedRole:
        return m_rows[row].folded;
    case ErrorRole:
        return m_rows[row].errors.value(column);
    default:
        return {};
    }
}

QVariant DevisLignesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Quantite || section >= Prix ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {{},          tr("Réf."), tr("Désignation"), tr("Qté"),     tr("Unité"),
                              tr("PU HT"), tr("Rem."), tr("TVA"),         tr("Total HT")};
    return titles[section];
}

Qt::ItemFlags DevisLignesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const int column = index.column();
    if (m_readOnly || column == Poignee || column == Total)
        return base;
    if (isPlaceholder(index.row()))
        return column <= Designation ? base | Qt::ItemIsEditable : base;
    const TypeDevisLigne type = m_rows[index.row()].ligne.type;
    const bool editable = type == TypeDevisLigne::Ligne ||
                          (type == TypeDevisLigne::Section ? column == Reference : column == Designation);
    return editable ? base | Qt::ItemIsEditable : base;
}

Outcome DevisLignesModel::read(DevisLigne& ligne, int column, const QString& text) const {
    const QString typed = text.trimmed();
    switch (column) {
    case Reference:
        (ligne.type == TypeDevisLigne::Section ? ligne.designation : ligne.reference) = typed;
        return {};
    case Designation:
        ligne.designation = typed;
        return {};
    case Quantite:
        ligne.quantite = typed.isEmpty() ? tournevis::Quantite() : TRY(saisie::quantite(typed));
        return {};
    case Unite:
        ligne.uniteId = TRY(m_references.uniteOf(typed));
        return {};
    case Prix:
        ligne.prixUnitaireHt = typed.isEmpty() ? PrixUnitaire() : TRY(saisie::prixUnitaire(typed));
        return {};
    case Remise:
        ligne.remise = typed.isEmpty() ? Taux() : TRY(saisie::taux(typed));
        return {};
    case Tva:
        ligne.tauxTvaId = TRY(m_references.tauxOf(typed));
        return {};
    default:
        return {};
    }
}

bool DevisLignesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || isPlaceholder(index.row()))
        return false;
    const int column = index.column();
    const QString text = value.toString();
    if (text == textOf(m_rows[index.row()], column))
        return true;
    Ligne changed = m_rows[index.row()];
    changed.unread.remove(column);
    changed.errors.remove(column);
    if (const Outcome outcome = read(changed.ligne, column, text); !outcome) {
        changed.unread.insert(column, text);
        changed.errors.insert(column, outcome.error().message);
    }
    if (!m_editing || !m_editRecorded)
        record();
    m_editRecorded = m_editing;
    m_rows[index.row()] = changed;
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit edited();
    return true;
}

} // namespace tournevis
