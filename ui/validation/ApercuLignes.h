// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisDocument.h"

#include <QtCore/QAbstractTableModel>

namespace tournevis {

/// The lines of a devis, to be read.
class ApercuLignes : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Designation, Quantite, Prix, Remise, Tva, Total, ColumnCount };

    explicit ApercuLignes(QObject* parent = nullptr);

    void show(const DevisImprimable& content);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(int row, int column) const;
    QString titleOf(int row) const;

    DevisImprimable m_content;
    QList<Montant> m_subtotals;
};

} // namespace tournevis
