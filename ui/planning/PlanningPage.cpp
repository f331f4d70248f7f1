// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPage.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/panels/Banner.h"
#include "base/panels/EmptyState.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "missions/Mission.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int roomForLegend = 1080;
constexpr int minuteMilliseconds = 60'000;

QDate mondayOf(const QDate& day) { return day.addDays(1 - day.dayOfWeek()); }

QWidget* legendEntry(const StatusLook& look) {
    auto* entry = new QWidget;
    auto* row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(5));
    auto* mark = new PlainLabel;
    followTheme(mark, [mark, look] {
        mark->setPixmap(
            iconPixmap(look.icon, theme().hue(look.hue).solid, px(14), mark->devicePixelRatioF()));
    });
    row->addWidget(mark);
    row->addWidget(new PlainLabel(look.text, LabelStyle::Secondary));
    return entry;
}

} // namespace

PlanningPage::PlanningPage(PageContext& context, QWidget* parent)
    : Page(context, "planning", parent)
    , m_model(context)
    , m_drag(m_model) {
    setTitle(tr("Planning"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    buildBody();
    m_minute.setInterval(minuteMilliseconds);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_board->setNow(this->context().clock.now()); });
    m_minute.start();
    refresh();
}

void PlanningPage::buildBar() {
    auto* bar = new QWidget;
    bar->setObjectName("planning.actions");
    bar->setFixedHeight(px(48));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(16), 0, px(16), 0);
    row->setSpacing(px(8));
    auto* before = ActionButton::iconOnly(Icon::ChevronLeft, tr("Semaine précédente"));
    before->setObjectName("planning.week.previous");
    m_today = new ActionButton(tr("Aujourd’hui"));
    m_today->setObjectName("planning.week.today");
    m_today->setKeyHint(QStringLiteral("T"));
    auto* after = ActionButton::iconOnly(Icon::ChevronRight, tr("Semaine suivante"));
    after->setObjectName("planning.week.next");
    connect(before, &QPushButton::clicked, this, [this] { m_model.turn(-1); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_model.goTo(context().today()); });
    connect(after, &QPushButton::clicked, this, [this] { m_model.turn(1); });
    m_span = new PlainLabel({}, LabelStyle::Title);
    m_span->setObjectName("planning.week.title");
    m_week = new PlainLabel({}, LabelStyle::Secondary);
    for (ActionButton* turn : {before, after})
        turn->setVariant(ButtonVariant::Secondary);
    for (QWidget* widget :
         {static_cast<QWidget*>(before), static_cast<QWidget*>(m_today), static_cast<QWidget*>(after)})
        row->addWidget(widget);
    row->addSpacing(px(8));
    row->addWidget(m_span);
    row->addWidget(m_week);
    row->addStretch(1);
    row->addWidget(buildLegend());
    if (context().access.has(permission::missionsEcrire)) {
        row->addSpacing(px(8));
        auto* create = new ActionButton(Icon::Plus, tr("Nouvelle mission"), ButtonVariant::Primary);
        create->setObjectName("planning.actions.create");
        create->setKeyHint(tr("Ctrl N"));
        row->addWidget(create);
        connect(create, &QPushButton::clicked, this, [this] { createNew(); });
    }
    layout()->addWidget(bar);
}

QWidget* PlanningPage::buildLegend() {
    m_legend = new QWidget;
    // It leaves when the bar is too narrow: it must not be what keeps the window wide.
    m_legend->setMinimumWidth(1);
    auto* row = new QHBoxLayout(m_legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    for (const StatusLook& look :
         {lookOf(InterventionStatut::Planifiee), lookOf(InterventionStatut::EnCours),
          lookOf(InterventionStatut::Effectuee), lookOf(InterventionStatut::Planifiee, true)})
        row->addWidget(legendEntry(look));
    return m_legend;
}

void PlanningPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_legend->setVisible(width() >= px(roomForLegend));
}

void PlanningPage::buildBody() {
    m_error = new Banner(BannerKind::Error, QString());
    auto* again = m_error->addAction(tr("Réessayer"));
    again->setObjectName("planning.error.retry");
    connect(again, &QPushButton::clicked, this, &PlanningPage::refresh);
    m_error->hide();
    m_nothing = new PlainLabel(tr("Aucune intervention cette semaine."), LabelStyle::Hint);
    m_nothing->setObjectName("planning.board.nothing");
    m_nothing->setContentsMargins(px(16), px(6), px(16), px(6));
    m_nothing->hide();
    m_board = new WeekBoard(m_model, m_drag);
    m_drag.setCible(m_board);
    connect(&m_model, &PlanningModel::changed, this, &PlanningPage::show);
    connect(&m_model, &PlanningModel::loadFailed, this, [this](const Error& error) {
        m_error->setMessage(BannerKind::Error, error.message);
        m_error->setDetail(error.detail);
        m_error->show();
    });
    connect(m_board, &WeekBoard::opened, this, [this](qint64 visit) {
        context().navigator.open({Intervention::schema.table, visit});
    });
    m_states = new QStackedWidget;
    m_states->addWidget(m_board);
    m_states->addWidget(new EmptyState(Icon::Clients, tr("Ajoutez vos techniciens pour planifier.")));
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_error);
    column->addWidget(m_nothing);
    column->addWidget(m_states, 1);
}

void PlanningPage::activate() {
    refresh();
    m_board->setFocus();
}

void PlanningPage::refresh() { m_model.reload(); }

void PlanningPage::show() {
    m_error->hide();
    m_span->setText(format::weekSpan(m_model.premierJour()));
    m_week->setText(format::week(m_model.premierJour()));
    m_states->setCurrentIndex(m_model.tableau().lanes.isEmpty() ? 1 : 0);
    m_today->setEnabled(m_model.premierJour() != mondayOf(context().today()));
    m_board->setNow(context().clock.now());
    m_nothing->setVisible(!m_model.tableau().lanes.isEmpty() && m_board->blockCount() == 0);
    showTotals();
}

void PlanningPage::showTotals() {
    qint64 planned = 0;
    qint64 available = 0;
    int late = 0;
    for (const PlanningLane& lane : m_model.tableau().lanes) {
        planned += lane.planifieMin;
        available += lane.disponibleMin;
        for (const PlanningVisit& visite : lane.visites)
            late += visite.enRetard ? 1 : 0;
    }
    QStringList parts{
        format::count(m_model.tableau().lanes.size(), tr("technicien"), tr("techniciens")),
        format::count(m_board->weekLayout().visitCount(), tr("affectation"), tr("affectations")),
        tr("%1\u00a0h planifiées sur %2\u00a0h").arg(planned / 60).arg(available / 60)};
    if (late > 0)
        parts.append(tr("%1 en retard").arg(late));
    setStatusText(parts.join(QStringLiteral(" · ")));
}

void PlanningPage::createNew() {
    if (context().access.has(permission::missionsEcrire))
        context().navigator.create(Mission::schema.table);
}

bool PlanningPage::concerns(const QList<EntityRef>& records) const {
    // Missions, visits, teams, absences, technicians: nearly everything moves the board, and reading it again
    // is cheap.
    return isVisible() || !records.isEmpty();
}

void PlanningPage::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && event->key() == Qt::Key_T)
        return m_model.goTo(context().today());
    if (plain && event->key() == Qt::Key_PageUp)
        return m_model.turn(-1);
    if (plain && event->key() == Qt::Key_PageDown)
        return m_model.turn(1);
    Page::keyPressEvent(event);
}

} // namespace tournevis
