// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisQueries.h"

#include <QtCore/QAbstractListModel>

namespace tournevis {

/// What the inbox reads in one go.
struct ValidationInbox {
    QList<ValidationRow> attente;
    QList<DecisionRow> traites;
    Montant seuilDg;
    Montant seuilPdg;
};

/// A line of the inbox: the heading of a circuit, a devis that waits, or a decision taken.
struct ValidationEntry {
    QString heading; ///< not empty: a heading, with its count
    int count = 0;
    std::optional<ValidationRow> attente;
    std::optional<DecisionRow> decision;

    bool isHeading() const { return !heading.isEmpty(); }
    Id<Devis> devis() const;
};

/// The inbox as a list grouped by circuit.
class ValidationModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ValidationModel(QObject* parent = nullptr);

    void setWaiting(const QList<ValidationRow>& rows, Montant seuilDg, Montant seuilPdg);
    void setTreated(const QList<DecisionRow>& rows);

    const ValidationEntry& at(int row) const { return m_entries[row]; }
    /// Devis listed, headings left out.
    int itemCount() const;
    /// Row of the n-th devis, the last one beyond; -1 when there is none.
    int rowOfItem(int rank) const;
    /// Rank of a row among the devis.
    int rankOf(int row) const;
    int rowOf(Id<Devis> devis) const;
    /// The next devis in a direction, or the same row at an end.
    int neighbour(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<ValidationEntry> m_entries;
};

} // namespace tournevis
