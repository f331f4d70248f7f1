// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/gestes/PriseAnnoncee.h"
#include "planning/papier/AgendasTenus.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace tournevis {

class BacklogPanel;
class Banner;
class BoardBase;
class DayPanel;
class EmptyState;
class FilterBar;
class MonthBoard;
class PlainLabel;
class PlanningListe;
class PlanningToolbar;
class SuggestionDock;
class Toast;
class VisiteActions;
class VuesPill;

/// The planning: bars, calendar and backlog at the left, the board of the chosen level of detail, the dock of
/// propositions. Everything that is shown and done goes through one PlanningModel.
class PlanningPage final : public Page {
    Q_OBJECT

public:
    explicit PlanningPage(PageContext& context, QWidget* parent = nullptr);
    ~PlanningPage() override;

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void printNow() override;
    void leave() override;
    /// The model follows the changes of the base itself.
    bool concerns(const QList<EntityRef>&) const override { return false; }
    bool wantsRoom() const override { return true; }

    PlanningModel& model() { return m_model; }
    PlanDrag& drag() { return m_drag; }
    AgendasTenus& agendas() { return m_agendas; }
    void openVue(PlanningVue vue);
    void openJour(const QDate& jour);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildCentre();
    QWidget* buildMonth();
    void buildBoards();
    void buildBanners(QVBoxLayout* column);
    void connectModel();
    void connectActions(VisiteActions& actions);
    void open(Id<Intervention> visite);
    void propose(Id<Intervention> visite);
    /// A: a name is typed, the best slot of that person in the period is taken, else the first one.
    void assign(Id<Intervention> task);
    void create(const QVariantMap& given);
    void goToDate();
    void printDay(const QDate& jour);
    void exportListeNow();
    void keepAgendas(bool kept);
    /// Those shown when a filter leaves some out; else nobody in particular.
    QList<Id<Technicien>> shownTechniciens() const;
    void showView();
    void showState();
    void told(const GesteResultat& resultat);
    void tellTakenBack(int numero, const QString& libelle);
    /// A move by keyboard was asked in the list.
    void sayListeIsBlind();
    void refuse(const QString& message, const QString& detail = {});
    QWidget* view() const;
    PlanCible* cible() const;
    bool letterKey(int key);
    bool controlKey(int key);
    void readPreferences();
    void apply(const QJsonObject& preferences);
    QJsonObject preferences() const;

    PlanningModel m_model;
    PlanDrag m_drag;
    PriseAnnoncee m_prise;
    AgendasTenus m_agendas;
    PlanningToolbar* m_bar;
    FilterBar* m_filters;
    VuesPill* m_vues;
    QSplitter* m_splitter;
    QWidget* m_side;
    BacklogPanel* m_backlog = nullptr;
    Banner* m_error;
    Banner* m_refusal;
    PlainLabel* m_nothing;
    QStackedWidget* m_states;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    EmptyState* m_filtered;
    BoardBase* m_week;
    BoardBase* m_day;
    MonthBoard* m_month;
    QWidget* m_monthZone;
    PlanningListe* m_list;
    SuggestionDock* m_dock;
    QTimer m_minute;
    QHash<int, QPointer<Toast>> m_toasts; ///< of the gestures that can be undone
    QJsonObject m_kept;                   ///< preferences as stored
};

} // namespace tournevis
