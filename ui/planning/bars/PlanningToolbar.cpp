// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/PlanningToolbar.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SegmentedControl.h"
#include "planning/PlanningPeriode.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSlider>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int barHeight = 48;
constexpr int sliderWidth = 84;
constexpr int leastEchelle = 50;
constexpr int mostEchelle = 200;
constexpr int echelleStep = 10;
/// The views behind the segments.
constexpr PlanningVue segmentVues[] = {PlanningVue::Jour, PlanningVue::Semaine, PlanningVue::Mois,
                                       PlanningVue::Liste};

int segmentOf(PlanningVue vue) {
    const auto* found = std::ranges::find(segmentVues, vue);
    return found == std::end(segmentVues) ? 0 : int(found - segmentVues);
}

/// A thin line and a ring on it.
class ZoomSlider final : public QSlider {
public:
    ZoomSlider()
        : QSlider(Qt::Horizontal) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int side = px(13);
        const int left =
            QStyle::sliderPositionFromValue(minimum(), maximum(), value(), width() - side - 2) + 1;
        const int middle = height() / 2;
        const QRect line(0, middle - px(3) / 2, width(), px(3));
        paintRounded(painter, line, px(3) / 2.0, theme().line2);
        paintRounded(painter, QRect(0, line.top(), left, line.height()), px(3) / 2.0, theme().accent);
        const QRect ring(left, middle - side / 2, side, side);
        paintRounded(painter, ring, side / 2.0, theme().surface, theme().accent, px(2));
        if (hasFocus())
            paintFocusRing(painter, ring.adjusted(-2, -2, 2, 2), side / 2.0 + 2);
    }
};

ActionButton* turnButton(Icon icon, const char* objectName) {
    auto* button = ActionButton::iconOnly(icon, QString());
    button->setVariant(ButtonVariant::Secondary);
    button->setObjectName(QLatin1String(objectName));
    return button;
}

} // namespace

PlanningToolbar::PlanningToolbar(PlanningModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_row(new QHBoxLayout(this)) {
    setObjectName("planning.actions");
    setMinimumWidth(1);
    buildTurns();
    m_row->addStretch(1);
    buildZoom();
    buildViews();
    buildMore();
    buildCreate();
    followTheme(this, [this] {
        setFixedHeight(px(barHeight));
        m_row->setContentsMargins(px(16), 0, px(16), 0);
        m_row->setSpacing(px(8));
    });
    connect(&m_model, &PlanningModel::changed, this, &PlanningToolbar::refresh);
    refresh();
}

void PlanningToolbar::buildTurns() {
    m_before = turnButton(Icon::ChevronLeft, "planning.period.previous");
    m_after = turnButton(Icon::ChevronRight, "planning.period.next");
    m_today = new ActionButton(tr("Aujourd’hui"));
    m_today->setObjectName("planning.period.today");
    m_today->setToolTip(tr("Aujourd’hui (T)"));
    m_title = new ActionButton(QString(), ButtonVariant::Heading);
    m_title->setObjectName("planning.period.title");
    m_title->setToolTip(tr("Aller à une date (Ctrl G)"));
    m_weeks = new PlainLabel({}, LabelStyle::Secondary);
    m_weeks->setObjectName("planning.period.weeks");
    for (QWidget* widget : {m_before, m_today, m_after, m_title})
        m_row->addWidget(widget);
    m_row->addWidget(m_weeks);
    connect(m_before, &QPushButton::clicked, this, [this] { m_model.turn(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_model.turn(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_model.goTo(m_model.context().today()); });
    connect(m_title, &QPushButton::clicked, this, &PlanningToolbar::dateAsked);
}

void PlanningToolbar::buildZoom() {
    m_zoomZone = new QWidget;
    auto* row = new QHBoxLayout(m_zoomZone);
    row->setContentsMargins(0, 0, 0, 0);
    m_zoom = new ZoomSlider;
    m_zoom->setObjectName("planning.zoom.level");
    m_zoom->setAccessibleName(tr("Zoom du planning"));
    m_zoom->setToolTip(tr("Zoom du planning (Ctrl + molette)"));
    m_zoom->setRange(leastEchelle, mostEchelle);
    m_zoom->setSingleStep(echelleStep);
    m_zoom->setPageStep(2 * echelleStep);
    m_zoom->setValue(100);
    row->addWidget(new PlainLabel(QStringLiteral("−"), LabelStyle::Secondary));
    row->addWidget(m_zoom);
    row->addWidget(new PlainLabel(QStringLiteral("+"), LabelStyle::Secondary));
    m_row->addWidget(m_zoomZone);
    followTheme(m_zoomZone, [this, row] {
        row->setSpacing(px(6));
        m_zoom->setFixedWidth(px(sliderWidth));
    });
    connect(m_zoom, &QSlider::valueChanged, this, &PlanningToolbar::echelleChosen);
}

void PlanningToolbar::buildViews() {
    m_threeDays = new FilterPill(tr("3 jours"));
    m_threeDays->setObjectName("planning.view.threeDays");
    m_threeDays->setCheckable(true);
    m_views = new SegmentedControl(tr("Vue"), {{tr("Jour")}, {tr("Semaine")}, {tr("Mois")}, {tr("Liste")}});
    m_views->setObjectName("planning.view");
    m_views->setJoined();
    m_row->addWidget(m_threeDays);
    m_row->addWidget(m_views);
    for (int rank = 0; rank < int(std::size(segmentVues)); ++rank) {
        m_views->segment(rank)->setToolTip(
            QStringList{tr("Jour (D)"), tr("Semaine (S)"), tr("Mois (M)"), tr("Liste (L)")}.at(rank));
    }
    connect(m_views, &SegmentedControl::currentChanged, this,
            [this](int rank) { emit vueChosen(segmentVues[rank]); });
    connect(m_threeDays, &FilterPill::toggled, this,
            [this](bool three) { emit vueChosen(three ? PlanningVue::TroisJours : PlanningVue::Jour); });
}

void PlanningToolbar::buildMore() {
    auto* more = ActionButton::iconOnly(Icon::More, tr("Imprimer, exporter, absences"));
    more->setObjectName("planning.actions.more");
    auto* menu = new QMenu(more);
    menu->setObjectName("planning.actions.menu");
    const auto add = [&](const char* name, const QString& text, auto&& ask) {
        menu->addAction(text, this, ask)->setObjectName(QLatin1String(name));
    };
    add("planning.actions.printDay", tr("Imprimer la journée de chaque technicien"),
        [this] { emit journeePrintAsked(); });
    add("planning.actions.printWeek", tr("Imprimer la semaine (A4)"),
        [this] { emit semainePrintAsked(false); });
    add("planning.actions.printWeekA3", tr("Imprimer la semaine (A3)"),
        [this] { emit semainePrintAsked(true); });
    menu->addSeparator();
    add("planning.actions.liste", tr("Exporter la liste (CSV)…"), [this] { emit listeExportAsked(); });
    add("planning.actions.agendas", tr("Exporter les agendas…"), [this] { emit agendasAsked(); });
    m_agendas = menu->addAction(QString());
    m_agendas->setObjectName("planning.actions.agendasKept");
    m_agendas->setCheckable(true);
    setAgendasKept({});
    connect(m_agendas, &QAction::triggered, this, &PlanningToolbar::agendasKeptAsked);
    if (m_model.canPlan())
        add("planning.actions.absences", tr("Absences"), [this] { emit absencesAsked(); });
    connect(more, &QPushButton::clicked, this,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    m_row->addWidget(more);
}

void PlanningToolbar::buildCreate() {
    if (!m_model.canPlan())
        return;
    m_create = new ActionButton(Icon::Plus, tr("Nouvelle intervention"), ButtonVariant::Primary);
    m_create->setAccessibleName(tr("Nouvelle intervention"));
    m_create->setObjectName("planning.actions.create");
    m_create->setToolTip(tr("Nouvelle intervention (Ctrl N)"));
    m_row->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, &PlanningToolbar::creationAsked);
}

void PlanningToolbar::setEchelle(int percent) { m_zoom->setValue(percent); }

void PlanningToolbar::setAgendasKept(const QString& folder) {
    m_agendas->setChecked(!folder.isEmpty());
    m_agendas->setText(folder.isEmpty() ? tr("Tenir un dossier d’agendas à jour…")
                                        : tr("Agendas tenus à jour dans %1").arg(folder));
}

int PlanningToolbar::echelle() const { return m_zoom->value(); }

QWidget* PlanningToolbar::dateAnchor() const { return m_title; }

QWidget* PlanningToolbar::createAnchor() const { return m_create; }

void PlanningToolbar::refresh() {
    const PlanningVue vue = m_model.vue();
    const PlanningPeriode periode{m_model.premierJour(), m_model.dernierJour()};
    const QDate today = m_model.context().today();
    m_title->setText(periodTitle(vue, m_model.jour(), periode));
    m_weeks->setText(periodWeeks(periode));
    m_before->setAccessibleName(turnName(vue, -1));
    m_before->setToolTip(turnName(vue, -1));
    m_after->setAccessibleName(turnName(vue, 1));
    m_after->setToolTip(turnName(vue, 1));
    m_today->setEnabled(m_model.jour() != today);
    const bool days = vue == PlanningVue::Jour || vue == PlanningVue::TroisJours;
    const QSignalBlocker quietViews(m_views);
    const QSignalBlocker quietDays(m_threeDays);
    m_views->setCurrent(segmentOf(vue));
    m_threeDays->setVisible(days);
    m_threeDays->setChecked(vue == PlanningVue::TroisJours);
    fit();
}

void PlanningToolbar::fit() {
    // What leaves first in a narrow bar: the zoom, the weeks, the words of the button.
    if (m_create)
        m_create->setText(tr("Nouvelle intervention"));
    const bool scaled = m_model.vue() != PlanningVue::Mois && m_model.vue() != PlanningVue::Liste;
    int wanted = m_row->contentsMargins().left() + m_row->contentsMargins().right();
    for (int rank = 0; rank < m_row->count(); ++rank) {
        const QWidget* widget = m_row->itemAt(rank)->widget();
        const bool leaves = widget == m_zoomZone || widget == m_weeks;
        if (widget && !leaves && !widget->isHidden())
            wanted += widget->sizeHint().width() + m_row->spacing();
    }
    if (m_create && wanted > width())
        m_create->setText(QString());
    const int weeks = m_weeks->sizeHint().width() + m_row->spacing();
    m_weeks->setVisible(width() >= wanted + weeks);
    m_zoomZone->setVisible(scaled && width() >= wanted + weeks + m_zoomZone->sizeHint().width() + px(24));
}

void PlanningToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void PlanningToolbar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
}

} // namespace tournevis
