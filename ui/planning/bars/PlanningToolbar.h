// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

class QSlider;

namespace tournevis {

class ActionButton;
class FilterPill;
class PlainLabel;
class SegmentedControl;

/// The 48 px bar: previous, today, next, the period, the zoom, the views, « Nouvelle intervention ». The
/// zoom is that of the boards of days.
class PlanningToolbar final : public QWidget {
    Q_OBJECT

public:
    explicit PlanningToolbar(PlanningModel& model, QWidget* parent = nullptr);

    /// Shows the view and the period of the model at once, before they are read.
    void refresh();
    void setEchelle(int percent);
    int echelle() const;
    /// Where calendars are kept up to date; empty: nowhere.
    void setAgendasKept(const QString& folder);
    /// Opened under it: « Aller à une date », « Nouvelle intervention ».
    QWidget* dateAnchor() const;
    QWidget* createAnchor() const;

signals:
    void vueChosen(PlanningVue vue);
    void echelleChosen(int percent);
    void dateAsked();
    void creationAsked();
    void journeePrintAsked();
    void semainePrintAsked(bool grand); ///< in A3
    void listeExportAsked();
    void agendasAsked();
    void agendasKeptAsked(bool kept);
    void absencesAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTurns();
    void buildZoom();
    void buildViews();
    void buildMore();
    void buildCreate();
    void fit();

    PlanningModel& m_model;
    QHBoxLayout* m_row;
    ActionButton* m_before;
    ActionButton* m_today;
    ActionButton* m_after;
    ActionButton* m_title;
    PlainLabel* m_weeks;
    QWidget* m_zoomZone;
    QSlider* m_zoom;
    FilterPill* m_threeDays;
    SegmentedControl* m_views;
    ActionButton* m_create = nullptr;
    QAction* m_agendas;
};

} // namespace tournevis
