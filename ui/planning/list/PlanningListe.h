// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/gestes/VisiteActions.h"
#include "planning/list/PlanningRows.h"

class QTableView;

namespace tournevis {

class PlainLabel;

/// The same data as the boards, as a table to sort, filter and hear read. X ticks, Maj and arrows extend.
class PlanningListe final : public QWidget, public PlanCible, public VisiteHote {
    Q_OBJECT

public:
    PlanningListe(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

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

    VisiteActions& actions() { return m_actions; }
    const PlanningVisit* enCours() const override;
    Id<Technicien> ligne() const override;
    PlanPoint ici() const override;
    bool parJour() const override { return true; }
    bool montreHeures() const override { return false; }
    QRect ancre() const override;
    QString phrase() const override;
    QWidget* widget() override;
    void prendre(Id<Intervention> visite) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void sortBy(int column);
    bool moveBy(int rows);
    bool listKey(int key, Qt::KeyboardModifiers held);
    /// The ticked rows become the selection of the planning.
    void tell();
    void keepSelection();
    void showTicks();
    /// The keyboard is on a row as soon as there is one.
    void beginAtFirst();
    void showTotals();

    PlanningModel& m_model;
    VisiteActions m_actions;
    PlanningRows* m_rows;
    QTableView* m_table;
    PlainLabel* m_total;
    LignePlanning m_kept; ///< of the keyboard
    int m_keptScroll = 0;
    Interval m_periode;     ///< of the rows
    bool m_keeping = false; ///< rows are being ticked again after a reading
    bool m_ticking = false; ///< after « X », J and K no longer change the ticks
};

} // namespace tournevis
