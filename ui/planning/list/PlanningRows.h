// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QAbstractTableModel>

namespace tournevis {

/// Whose line of which visit a row is.
struct LignePlanning {
    Id<Intervention> visite;
    Id<Technicien> technicien;
};

/// The visits of the period as rows, one for each technician, in the order of one column or several. Only
/// what is loaded is held.
class PlanningRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Colonne { Date, Heures, Technicien, Client, Travaux, Ville, Statut, Prio, Marques, Nombre };

    explicit PlanningRows(PlanningModel& model, QObject* parent = nullptr);

    const PlanningVisit& at(int row) const;
    const TechnicienRow& technicien(int row) const;
    LignePlanning ligne(int row) const { return m_lignes.value(row); }
    /// The row of a visit, that of the technician when they have one; -1: none.
    int rowOf(const LignePlanning& ligne) const;
    /// False between a reading of the planning and the reset that follows it: nothing but ligne() may be
    /// asked then.
    bool isCurrent() const { return m_lecture == m_model.lecture(); }
    /// Planned minutes of the rows.
    qint64 minutes() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// The only key of the order.
    void sort(int column, Qt::SortOrder order) override;
    /// One more key, after the others; a column that is one already changes its direction.
    void addKey(int column, Qt::SortOrder order);
    /// Reads the rows of the content of now.
    void arrange();
    /// Every row as text, in these columns, under their titles.
    QList<QStringList> lignes(const QList<int>& columns) const;

private:
    struct Cle {
        int column = Date;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    struct Place {
        int lane = 0;
        int rang = 0;
    };

    void follow();
    void remark();
    void order();
    void orderBy(const QList<Cle>& cles);
    QVariant keyOf(const Place& place, int column) const;
    QString text(int row, int column) const;
    QString titleOf(int column) const;
    QString marques(const Place& place) const;
    const PlanningVisit& visit(const Place& place) const;

    PlanningModel& m_model;
    QList<Place> m_places;
    QList<LignePlanning> m_lignes;
    int m_lecture = 0;
    QList<Cle> m_cles{{}};
};

} // namespace tournevis
