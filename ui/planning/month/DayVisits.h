// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QStyledItemDelegate>

namespace tournevis {

/// The visits of one day, each once, by start.
class DayVisits final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit DayVisits(PlanningModel& model, QObject* parent = nullptr);

    void setJour(const QDate& jour);
    /// False between a reading of the planning and the next setJour(): the rows mean nothing.
    bool isCurrent() const { return m_lecture == m_model.lecture(); }
    const PlanningVisit& at(int row) const;
    const TechnicienRow& technicien(int row) const;
    const PlanningModel& planning() const { return m_model; }
    /// Planned minutes of the day, over every technician shown.
    Charge charge() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Place {
        int lane = 0;
        int rang = 0;
    };

    PlanningModel& m_model;
    QDate m_jour;
    int m_lecture = 0;
    QList<Place> m_places;
};

/// One visit of the day: hour, client and priority, work and town, status and initials.
class DayVisitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit DayVisitDelegate(const DayVisits& visits, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintWords(QPainter& painter, const QRect& inner, const PlanningVisit& visite) const;
    void paintStatus(QPainter& painter, const QRect& inner, int row) const;

    const DayVisits& m_visits;
};

} // namespace tournevis
