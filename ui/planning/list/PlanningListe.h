// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"
#include "planning/list/PlanningRows.h"

class QTableView;

namespace tournevis {

class PlainLabel;

/// The same data as the boards, as a table to sort, filter and hear read. Entrée and a double click open.
class PlanningListe final : public QWidget, public PlanCible {
    Q_OBJECT

public:
    explicit PlanningListe(PlanningModel& model, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    /// The visits of the period, in the order of rows and columns, titles first, whatever view shows them.
    QList<QStringList> lignes() const;

    /// Nothing is dropped on a table; a reason can still be asked over it.
    std::optional<PlanPoint> pointAt(const QPoint&, int) const override { return std::nullopt; }
    void showDrag(const PlanDrag*) override {}
    void scrollNear(const QPoint&) override {}
    void takeFocus() override;
    QWidget* surface() override;
    QRect placeOf(const PlanPoint& point) const override;

signals:
    void opened(Id<Intervention> visite);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void sortBy(int column);
    void openCurrent();
    bool moveBy(int rows);
    void keepSelection();
    void showTotals();

    PlanningModel& m_model;
    PlanningRows* m_rows;
    QTableView* m_table;
    PlainLabel* m_total;
    Id<Intervention> m_kept;
    int m_keptScroll = 0;
};

} // namespace tournevis
