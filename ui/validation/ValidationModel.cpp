// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/ValidationModel.h"

#include "base/Format.h"

namespace tournevis {
namespace {

/// « 15 000 € »: a threshold is a round amount.
QString round(Montant montant) { return format::euros(montant).remove(QStringLiteral(",00")); }

} // namespace

Id<Devis> ValidationEntry::devis() const {
    return attente ? attente->id : decision ? decision->id : Id<Devis>();
}

ValidationModel::ValidationModel(QObject* parent)
    : QAbstractListModel(parent) {}

void ValidationModel::setWaiting(const QList<ValidationRow>& rows, Montant seuilDg, Montant seuilPdg) {
    beginResetModel();
    m_entries.clear();
    for (const bool full : {true, false}) {
        const QString title = full ? tr("Au-dessus de %1 HT — DG puis PDG").arg(round(seuilPdg))
                                   : tr("De %1 à %2 HT — DG seul").arg(round(seuilDg), round(seuilPdg));
        const qsizetype heading = m_entries.size();
        m_entries.append({title, 0, {}, {}});
        for (const ValidationRow& row : rows) {
            if (row.circuitComplet == full)
                m_entries.append({{}, 0, row, {}});
        }
        m_entries[heading].count = int(m_entries.size() - heading) - 1;
        if (m_entries[heading].count == 0)
            m_entries.removeAt(heading);
    }
    endResetModel();
}

void ValidationModel::setTreated(const QList<DecisionRow>& rows) {
    beginResetModel();
    m_entries.clear();
    for (const DecisionRow& row : rows)
        m_entries.append({{}, 0, {}, row});
    endResetModel();
}

int ValidationModel::itemCount() const {
    return int(std::ranges::count_if(m_entries, [](const auto& entry) { return !entry.isHeading(); }));
}

int ValidationModel::rowOfItem(int rank) const {
    int last = -1;
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].isHeading())
            continue;
        last = row;
        if (rank-- == 0)
            return row;
    }
    return last;
}

int ValidationModel::rankOf(int row) const {
    int rank = 0;
    for (int above = 0; above < row; ++above)
        rank += m_entries[above].isHeading() ? 0 : 1;
    return rank;
}

int ValidationModel::rowOf(Id<Devis> devis) const {
    for (int row = 0; row < m_entries.size(); ++row) {
        if (!m_entries[row].isHeading() && m_entries[row].devis() == devis)
            return row;
    }
    return -1;
}

int ValidationModel::neighbour(int row, int step) const {
    for (int next = row + step; next >= 0 && next < m_entries.size(); next += step) {
        if (!m_entries[next].isHeading())
            return next;
    }
    return row;
}

int ValidationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ValidationModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ValidationEntry& entry = m_entries[index.row()];
    if (entry.isHeading())
        return QStringLiteral("%1, %2").arg(entry.heading).arg(entry.count);
    if (entry.attente)
        return QStringLiteral("%1, %2, %3, %4")
            .arg(entry.attente->client, format::euros(entry.attente->montantHt), entry.attente->titre,
                 entry.attente->numero);
    return QStringLiteral("%1, %2, %3, %4")
        .arg(entry.decision->client, format::euros(entry.decision->montantHt), entry.decision->titre,
             labelOf(entry.decision->decision));
}

Qt::ItemFlags ValidationModel::flags(const QModelIndex& index) const {
    return m_entries[index.row()].isHeading() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace tournevis
