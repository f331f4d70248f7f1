// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/side/BacklogModel.h"

#include <QtWidgets/QStyledItemDelegate>

namespace tournevis {

/// « Climatisation » → « Clim. », for narrow cards.
QString specialiteAbregee(const QString& libelle);

/// Paints the cards of the backlog: handle, work and priority; client and town; speciality, duration, number
/// of technicians and deadline.
class BacklogDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    BacklogDelegate(const BacklogModel& model, bool handles, QObject* parent = nullptr);

    /// Tasks shown as the dashed source of a drag.
    void setDragged(const QList<Id<Intervention>>& dragged) { m_dragged = dragged; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QRect& card, const QStyleOptionViewItem& option,
                     const PlanningTache& tache) const;
    void paintWork(QPainter& painter, QRect line, const PlanningTache& tache) const;
    void paintFacts(QPainter& painter, QRect line, int row) const;
    QString facts(const PlanningTache& tache) const;

    const BacklogModel& m_model;
    bool m_handles;
    QList<Id<Intervention>> m_dragged;
};

} // namespace tournevis
