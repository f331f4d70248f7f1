// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPage.h"

#include "base/panels/Banner.h"
#include "base/panels/EmptyState.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "planning/bars/FilterBar.h"
#include "planning/bars/PlanningToolbar.h"
#include "planning/bars/VuesPill.h"
#include "planning/board/WeekBoard.h"
#include "planning/day/DayBoard.h"
#include "planning/drag/DragOverlay.h"
#include "planning/list/PlanningListe.h"
#include "planning/month/DayPanel.h"
#include "planning/month/MonthBoard.h"
#include "planning/papier/PlanningImpression.h"
#include "planning/propositions/SuggestionDock.h"
#include "planning/side/BacklogPanel.h"
#include "planning/side/MiniMonth.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

/// How the page is built; what it does is in PlanningPageActions.cpp.
namespace tournevis {
namespace {

constexpr int minuteMilliseconds = 60'000;
constexpr int sideWidth = 238;
constexpr int leastSide = 200;

} // namespace

PlanningPage::PlanningPage(PageContext& context, QWidget* parent)
    : Page(context, "planning", parent)
    , m_model(context)
    , m_drag(m_model)
    , m_prise(m_drag)
    , m_agendas(context)
    , m_bar(new PlanningToolbar(m_model))
    , m_filters(new FilterBar(m_model))
    , m_vues(new VuesPill(m_model)) {
    setTitle(tr("Planning"));
    m_filters->addAtEnd(m_vues);
    m_splitter = new QSplitter;
    m_splitter->setObjectName("planning.splitter");
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildSide());
    m_splitter->addWidget(buildCentre());
    m_splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_filters);
    column->addWidget(m_splitter, 1);
    followTheme(this, [this] {
        m_side->setMinimumWidth(px(leastSide));
        m_splitter->setSizes({px(sideWidth), qMax(px(sideWidth), width() - px(sideWidth))});
    });
    DragOverlay::attach(m_drag);
    connectModel();
    showView();
    readPreferences();
    m_minute.setInterval(minuteMilliseconds);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        // What is late grows late by itself.
        if (isVisible() && !m_drag.isActive())
            m_model.reload();
        m_week->setNow(m_model.now());
        m_day->setNow(m_model.now());
    });
    m_minute.start();
}

PlanningPage::~PlanningPage() {
    // The views answer to the model: they go first.
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
}

QWidget* PlanningPage::buildSide() {
    m_side = new QWidget;
    m_side->setObjectName("planning.side");
    m_side->setAutoFillBackground(true);
    m_side->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new MiniMonth(m_model));
    // Those who see their own planning only have nothing to plan.
    if (!context().access.has(permission::planningLire)) {
        column->addStretch(1);
        return m_side;
    }
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    column->addWidget(line);
    m_backlog = new BacklogPanel(m_model, m_drag);
    column->addWidget(m_backlog, 1);
    connect(m_backlog, &BacklogPanel::proposalsAsked, this, &PlanningPage::propose);
    connect(m_backlog->list(), &BacklogView::proposalsAsked, this, &PlanningPage::propose);
    connect(m_backlog->list(), &BacklogView::assignmentAsked, this, &PlanningPage::assign);
    connect(m_backlog->list(), &BacklogView::opened, this, &PlanningPage::open);
    connect(m_backlog->list(), &BacklogView::moveAsked, this, [this](Id<Intervention> task) {
        if (m_model.vue() == PlanningVue::Liste)
            return sayListeIsBlind();
        m_drag.beginByKeys({task}, {});
    });
    return m_side;
}

QWidget* PlanningPage::buildCentre() {
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBanners(column);
    buildBoards();
    m_states = new QStackedWidget;
    m_empty = new EmptyState(Icon::Clients, tr("Ajoutez vos techniciens pour planifier."));
    m_filtered = new EmptyState(Icon::Filter, tr("Aucun technicien ne correspond à ces filtres."));
    auto* clear = m_filtered->setAction(tr("Effacer les filtres"));
    clear->setObjectName("planning.filter.clear");
    connect(clear, &QPushButton::clicked, this, [this] { m_model.setFiltre({}); });
    for (QWidget* state :
         {static_cast<QWidget*>(m_views), static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_filtered)})
        m_states->addWidget(state);
    m_dock = new SuggestionDock(m_model, m_drag);
    connect(m_dock, &SuggestionDock::closed, this, [this] { view()->setFocus(); });
    column->addWidget(m_states, 1);
    column->addWidget(m_dock);
    return centre;
}

void PlanningPage::buildBanners(QVBoxLayout* column) {
    m_error = new Banner(BannerKind::Error, QString());
    auto* again = m_error->addAction(tr("Réessayer"));
    again->setObjectName("planning.error.retry");
    connect(again, &QPushButton::clicked, this, &PlanningPage::refresh);
    m_refusal = new Banner(BannerKind::Warning, QString());
    m_refusal->setObjectName("planning.refusal");
    auto* close = m_refusal->addAction(tr("Fermer"));
    close->setObjectName("planning.refusal.close");
    connect(close, &QPushButton::clicked, m_refusal, &QWidget::hide);
    m_nothing =
        new PlainLabel(tr("Glissez une intervention ici ou double-cliquez sur une case."), LabelStyle::Hint);
    m_nothing->setObjectName("planning.board.nothing");
    followTheme(m_nothing, [this] { m_nothing->setContentsMargins(px(16), px(6), px(16), px(6)); });
    for (QWidget* widget : {static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_refusal),
                            static_cast<QWidget*>(m_nothing)}) {
        widget->hide();
        column->addWidget(widget);
    }
}

void PlanningPage::buildBoards() {
    auto* week = new WeekBoard(m_model, m_drag);
    connect(week, &WeekBoard::echelleWanted, m_bar, &PlanningToolbar::setEchelle);
    m_week = week;
    auto* day = new DayBoard(m_model, m_drag);
    connect(day, &DayBoard::echelleWanted, m_bar, &PlanningToolbar::setEchelle);
    m_day = day;
    m_list = new PlanningListe(m_model, m_drag);
    m_views = new QStackedWidget;
    for (QWidget* view : {static_cast<QWidget*>(m_week), static_cast<QWidget*>(m_day), buildMonth(),
                          static_cast<QWidget*>(m_list)})
        m_views->addWidget(view);
    for (VisiteActions* actions : {&m_week->actions(), &m_day->actions(), &m_list->actions()})
        connectActions(*actions);
    for (BoardBase* board : {m_week, m_day})
        board->setNow(m_model.now());
}

QWidget* PlanningPage::buildMonth() {
    m_monthZone = new QWidget;
    auto* row = new QHBoxLayout(m_monthZone);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_month = new MonthBoard(m_model, m_drag);
    auto* day = new DayPanel(m_model, m_drag);
    row->addWidget(m_month, 1);
    row->addWidget(day);
    connect(m_month, &MonthBoard::jourChosen, day, &DayPanel::setJour);
    connect(m_month, &MonthBoard::jourOpened, this, &PlanningPage::openJour);
    connect(day, &DayPanel::jourOpened, this, &PlanningPage::openJour);
    connect(day, &DayPanel::printAsked, this, &PlanningPage::printDay);
    connectActions(m_month->actions());
    connectActions(day->actions());
    day->setJour(m_month->jour());
    return m_monthZone;
}

void PlanningPage::connectActions(VisiteActions& actions) {
    connect(&actions, &VisiteActions::opened, this,
            [this](qint64 visite) { open(Id<Intervention>(visite)); });
    connect(&actions, &VisiteActions::propositionsWanted, this,
            [this](qint64 visite) { propose(Id<Intervention>(visite)); });
    connect(&actions, &VisiteActions::moveRefused, this, &PlanningPage::sayListeIsBlind);
    connect(&actions, &VisiteActions::creationWanted, this, [this](const PlanPoint& where) {
        QVariantMap given{{"debut", where.debut}};
        if (where.technicien)
            given.insert(QStringLiteral("technicien_id"), where.technicien.value());
        create(given);
    });
}

void PlanningPage::connectModel() {
    connect(m_bar, &PlanningToolbar::vueChosen, this, &PlanningPage::openVue);
    connect(m_bar, &PlanningToolbar::dateAsked, this, &PlanningPage::goToDate);
    connect(m_bar, &PlanningToolbar::creationAsked, this, &PlanningPage::createNew);
    connect(m_bar, &PlanningToolbar::journeePrintAsked, this,
            [this] { printDay(m_model.vue() == PlanningVue::Mois ? m_month->jour() : m_model.jour()); });
    connect(m_bar, &PlanningToolbar::semainePrintAsked, this,
            [this](bool grand) { printPlanningWeek(this, this->context(), m_model.jour(), grand); });
    connect(m_bar, &PlanningToolbar::agendasAsked, this,
            [this] { exportPlanningAgendas(this, this->context()); });
    connect(m_bar, &PlanningToolbar::listeExportAsked, this, &PlanningPage::exportListeNow);
    connect(m_bar, &PlanningToolbar::agendasKeptAsked, this, &PlanningPage::keepAgendas);
    connect(&m_agendas, &AgendasTenus::dossierChanged, this,
            [this] { m_bar->setAgendasKept(m_agendas.dossier()); });
    connect(&m_agendas, &AgendasTenus::failed, this,
            [this](const Error& error) { refuse(error.message, error.detail); });
    connect(m_bar, &PlanningToolbar::absencesAsked, this,
            [this] { this->context().navigator.openWorkspace("absences"); });
    connect(m_bar, &PlanningToolbar::echelleChosen, this, [this](int percent) {
        m_week->setEchelle(percent);
        m_day->setEchelle(percent);
    });
    connect(m_vues, &VuesPill::vueChosen, this, &PlanningPage::openVue);
    connect(m_vues, &VuesPill::failed, this,
            [this](const Error& error) { refuse(error.message, error.detail); });
    connect(&m_model, &PlanningModel::changed, this, &PlanningPage::showState);
    connect(&m_model, &PlanningModel::judged, this, &PlanningPage::showState);
    connect(&m_model, &PlanningModel::done, this, &PlanningPage::told);
    connect(&m_model, &PlanningModel::takenBack, this, &PlanningPage::tellTakenBack);
    connect(&m_model, &PlanningModel::refused, this,
            [this](const Error& error) { refuse(error.message, error.detail); });
    connect(&m_model, &PlanningModel::loadFailed, this, [this](const Error& error) {
        m_error->setMessage(BannerKind::Error, error.message);
        m_error->setDetail(error.detail);
        m_error->show();
    });
    connect(&m_drag, &PlanDrag::rebuffed, this, [this](const QString& reason) { refuse(reason); });
}

} // namespace tournevis
