// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthBoard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "planning/VisiteLook.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int edge = 24;

} // namespace

MonthBoard::MonthBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_drag(drag)
    , m_actions(model, drag, *this)
    , m_jour(model.jour()) {
    installPaintedItemsAccessibility();
    setObjectName("planning.board.month");
    setAccessibleName(tr("Mois"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_actions, &VisiteActions::hideCard);
    connect(&m_model, &PlanningModel::changed, this, &MonthBoard::arrange);
    connect(&m_model, &PlanningModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &PlanningModel::judged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model.marques(), &MarquesDesAutres::changed, viewport(), qOverload<>(&QWidget::update));
    followTheme(this, [this] { arrange(); });
}

MonthMetrics MonthBoard::metrics() const {
    MonthMetrics wanted;
    for (int* length : {&wanted.header, &wanted.weeks, &wanted.weekend, &wanted.dayMinimum,
                        &wanted.rowMinimum, &wanted.head, &wanted.card, &wanted.gap, &wanted.padding})
        *length = px(*length);
    wanted.width = viewport()->width();
    wanted.height = viewport()->height();
    return wanted;
}

void MonthBoard::arrange() {
    m_hovered = -1;
    const bool monthIsRead = m_model.isLoaded() && m_model.vue() == PlanningVue::Mois &&
                             m_model.tableau().periode == m_model.periode();
    m_layout = monthIsRead ? MonthLayout({&m_model.tableau(),
                                          &m_model.charges(),
                                          m_model.rangees(),
                                          m_model.filtre(),
                                          {m_model.premierJour(), m_model.dernierJour()},
                                          m_model.jour(),
                                          m_model.context().zone},
                                         metrics())
                           : MonthLayout();
    const bool turned = std::exchange(m_seen, m_model.jour()) != m_model.jour();
    const QSize whole = m_layout.size();
    verticalScrollBar()->setRange(0, qMax(0, whole.height() + metrics().header - viewport()->height()));
    verticalScrollBar()->setPageStep(qMax(1, viewport()->height()));
    verticalScrollBar()->setSingleStep(px(24));
    horizontalScrollBar()->setRange(0, qMax(0, whole.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(qMax(1, viewport()->width()));
    if (monthIsRead && (turned || m_layout.dayOf(m_jour) < 0))
        setJour(m_model.jour());
    viewport()->update();
}

QPoint MonthBoard::origin() const {
    return {-horizontalScrollBar()->value(), metrics().header - verticalScrollBar()->value()};
}

QRect MonthBoard::visibleRect(int visit) const { return m_layout.visits()[visit].card.translated(origin()); }

QRect MonthBoard::visibleDay(const QDate& jour) const {
    const int day = m_layout.dayOf(jour);
    return day < 0 ? QRect() : m_layout.days()[day].rect.translated(origin());
}

QRect MonthBoard::itemRect(int item) const { return m_layout.days()[item].rect.translated(origin()); }

QString MonthBoard::itemText(int item) const {
    const MonthDay& day = m_layout.days()[item];
    QStringList parts{format::longDate(day.jour),
                      format::count(day.visites.size(), tr("intervention"), tr("interventions"))};
    if (const auto percent = day.charge.pourcent())
        parts += tr("charge %1\u00a0%").arg(*percent);
    if (!day.chome.isEmpty())
        parts += day.chome;
    return parts.join(QStringLiteral(", "));
}

QString MonthBoard::visitSentence(int visit) const {
    const PlanningVisit& visite = m_layout.visite(visit);
    QStringList parts{visite.client, visite.travaux,
                      format::timeRange(visite.interval, m_model.context().zone),
                      lookOfVisit(visite).text.toLower()};
    parts += alertesEnMots(m_model, visite, m_layout.technicien(visit));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int MonthBoard::current() const {
    const Id<Intervention> id = isTicking() ? m_ici : m_model.courante();
    int found = -1;
    for (int visit = 0; id && visit < m_layout.visits().size(); ++visit) {
        if (m_layout.visite(visit).id == id && (found < 0 || m_layout.visits()[visit].jour == m_jour))
            found = visit;
    }
    return found;
}

const PlanningVisit* MonthBoard::enCours() const {
    return current() < 0 ? nullptr : &m_layout.visite(current());
}

Id<Technicien> MonthBoard::ligne() const {
    return current() < 0 ? Id<Technicien>() : m_layout.technicien(current());
}

PlanPoint MonthBoard::ici() const {
    return {{},
            QDateTime(m_jour, m_model.tableau().contexte.regles.jourDebut, m_model.context().zone).toUTC()};
}

QRect MonthBoard::ancre() const {
    const QRect card = current() < 0 ? QRect() : m_layout.visits()[current()].card;
    return card.isEmpty() ? visibleDay(m_jour) : card.translated(origin());
}

bool MonthBoard::isTicking() const {
    const auto shown = [this](Id<Intervention> id) { return m_model.visite(id) != nullptr; };
    return m_ticking && std::ranges::any_of(m_model.selection(), shown);
}

void MonthBoard::prendre(Id<Intervention> visite) {
    m_ticking = false;
    m_model.select(visite);
}

QString MonthBoard::phrase() const { return current() < 0 ? QString() : visitSentence(current()); }

void MonthBoard::setJour(const QDate& jour) {
    m_jour = jour;
    viewport()->update();
    if (const int day = m_layout.dayOf(jour); day >= 0) {
        const QRect rect = m_layout.days()[day].rect;
        const int below = rect.bottom() + metrics().header - viewport()->height();
        verticalScrollBar()->setValue(qBound(below, verticalScrollBar()->value(), rect.top()));
        announceItem(this, day);
    }
    emit jourChosen(jour);
}

std::optional<PlanPoint> MonthBoard::pointAt(const QPoint& global, int) const {
    const QPoint local = viewport()->mapFromGlobal(global);
    const int day = m_layout.dayAt(toBoard(local));
    if (!viewport()->rect().contains(local) || local.y() < metrics().header || day < 0)
        return std::nullopt;
    return PlanPoint{{}, m_layout.days()[day].jour.startOfDay(m_model.context().zone).toUTC()};
}

void MonthBoard::showDrag(const PlanDrag* drag) {
    viewport()->setCursor(!drag           ? Qt::ArrowCursor
                          : drag->cible() ? (drag->mayDrop() ? Qt::ClosedHandCursor : Qt::ForbiddenCursor)
                                          : Qt::ClosedHandCursor);
    viewport()->update();
}

void MonthBoard::scrollNear(const QPoint& global) {
    const int y = viewport()->mapFromGlobal(global).y();
    if (y < metrics().header + px(edge))
        verticalScrollBar()->setValue(verticalScrollBar()->value() - px(edge));
    else if (y > viewport()->height() - px(edge))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + px(edge));
}

std::optional<PlanPoint> MonthBoard::cursor() const {
    if (m_model.rangees().isEmpty())
        return std::nullopt;
    return PlanPoint{m_model.tableau().lanes[m_model.rangees().first()].technicien.id, ici().debut};
}

QRect MonthBoard::placeOf(const PlanPoint& point) const {
    const QRect shown = visibleDay(point.debut.toTimeZone(m_model.context().zone).date());
    return shown.isEmpty() ? QRect() : QRect(viewport()->mapToGlobal(shown.topLeft()), shown.size());
}

void MonthBoard::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void MonthBoard::scrollContentsBy(int, int) { viewport()->update(); }

bool MonthBoard::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        m_actions.leave();
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint point = toBoard(help->pos());
    const int visit = m_layout.visitAt(point);
    const int day = m_layout.dayAt(point);
    // A visit has its card.
    const QString words = visit < 0 && day >= 0 ? itemText(day) : QString();
    QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

} // namespace tournevis
