// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/gestes/VisiteActions.h"

class QListView;
class QVBoxLayout;

namespace tournevis {

class ActionButton;
class DayVisits;
class Gauge;
class PlainLabel;

/// The chosen day of the month: count, hours and load, load of each speciality, its visits in order.
class DayPanel final : public QWidget, public VisiteHote {
    Q_OBJECT

public:
    DayPanel(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);

    void setJour(const QDate& jour);
    QListView* list() const { return m_list; }

    VisiteActions& actions() { return m_actions; }
    const PlanningVisit* enCours() const override;
    Id<Technicien> ligne() const override;
    PlanPoint ici() const override;
    bool parJour() const override { return true; }
    QRect ancre() const override;
    QString phrase() const override;
    QWidget* widget() override;
    void prendre(Id<Intervention> visite) override;

signals:
    void jourOpened(const QDate& jour);
    void printAsked(const QDate& jour);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildList();
    void buildFoot();
    void refresh();
    void showLoads();

    PlanningModel& m_model;
    VisiteActions m_actions;
    QDate m_jour;
    PlainLabel* m_title;
    PlainLabel* m_facts;
    QWidget* m_loads;
    QVBoxLayout* m_loadRows;
    DayVisits* m_visits;
    QListView* m_list;
    PlainLabel* m_none;
};

} // namespace tournevis
