// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthBoard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "planning/VisiteLook.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace tournevis {
namespace {

constexpr int dayMinutes = 24 * 60;
constexpr int daysOfWeek = 7;
constexpr int edge = 24;

/// Days an arrow goes through.
int daysOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -daysOfWeek;
    case Qt::Key_Down:
        return daysOfWeek;
    default:
        return 0;
    }
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

} // namespace

MonthBoard::MonthBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_drag(drag)
    , m_jour(model.jour()) {
    installPaintedItemsAccessibility();
    setObjectName("planning.board.month");
    setAccessibleName(tr("Mois"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    connect(&m_model, &PlanningModel::changed, this, &MonthBoard::arrange);
    connect(&m_model, &PlanningModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
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
    if (monthIsRead && (turned || m_layout.dayOf(m_jour) < 0))
        setJour(m_model.jour());
    const QSize whole = m_layout.size();
    verticalScrollBar()->setRange(0, qMax(0, whole.height() + metrics().header - viewport()->height()));
    verticalScrollBar()->setPageStep(qMax(1, viewport()->height()));
    verticalScrollBar()->setSingleStep(px(24));
    horizontalScrollBar()->setRange(0, qMax(0, whole.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(qMax(1, viewport()->width()));
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
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

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
    const QDateTime start(m_jour, m_model.tableau().contexte.regles.jourDebut, m_model.context().zone);
    return PlanPoint{m_model.tableau().lanes[m_model.rangees().first()].technicien.id, start.toUTC()};
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

void MonthBoard::mousePressEvent(QMouseEvent* event) {
    const QPoint point = toBoard(event->pos());
    const int day = m_layout.dayAt(point);
    if (day < 0)
        return;
    m_pressed = event->pos();
    const int visit = m_layout.visitAt(point);
    const bool takes = visit >= 0 && event->button() == Qt::LeftButton && !m_drag.isActive();
    m_held = takes ? m_layout.visite(visit).id : Id<Intervention>();
    m_heldBy = takes ? m_layout.technicien(visit) : Id<Technicien>();
    setJour(m_layout.days()[day].jour);
    if (visit >= 0)
        m_model.select(m_layout.visite(visit).id, event->modifiers().testFlag(Qt::ControlModifier));
    else
        m_model.clearSelection();
}

void MonthBoard::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_held && far && !m_drag.isActive() && m_model.canPlan())
        m_drag.begin({m_held}, m_heldBy);
    if (m_held && m_drag.isActive())
        m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
}

void MonthBoard::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_held, {}) || !m_drag.isActive())
        return;
    m_drag.moveTo(event->globalPosition().toPoint(), event->modifiers());
    m_drag.drop();
}

void MonthBoard::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint point = toBoard(event->pos());
    m_held = {};
    if (const int visit = m_layout.visitAt(point); visit >= 0)
        emit opened(m_layout.visite(visit).id);
    else if (const int day = m_layout.dayAt(point); day >= 0)
        emit jourOpened(m_layout.days()[day].jour);
}

bool MonthBoard::carry(int key) {
    if (!m_drag.isActive())
        return false;
    if (key == Qt::Key_Escape) {
        m_held = {};
        m_drag.cancel();
        return true;
    }
    if (!m_drag.isByKeys())
        return false;
    if (isEnter(key))
        m_drag.drop();
    else if (const int days = daysOf(key); days != 0)
        m_drag.shift(days * dayMinutes, 0);
    return true;
}

bool MonthBoard::walk(int key) {
    if (isEnter(key)) {
        emit jourOpened(m_jour);
        return true;
    }
    const int days = daysOf(key);
    if (days == 0)
        return false;
    const QDate wanted = m_jour.addDays(days);
    if (m_layout.dayOf(wanted) >= 0)
        setJour(wanted);
    else
        m_model.goTo(wanted);
    return true;
}

bool MonthBoard::actOnVisit(int key) {
    const PlanningVisit* visite = m_model.visite(m_model.courante());
    if (!visite || !m_model.canPlan())
        return false;
    const Id<Technicien> from = visite->techniciens.value(0);
    if (key == Qt::Key_V)
        m_drag.beginByKeys({visite->id}, from);
    else if (key == Qt::Key_U)
        m_model.unplan({m_model.geste(visite->id, from, {}, visite->interval)});
    else
        return false;
    return true;
}

void MonthBoard::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (!plain || !(carry(event->key()) || walk(event->key()) || actOnVisit(event->key())))
        event->ignore();
}

bool MonthBoard::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint point = toBoard(help->pos());
    const int visit = m_layout.visitAt(point);
    const int day = m_layout.dayAt(point);
    const QString words = visit >= 0 ? visitSentence(visit) : day >= 0 ? itemText(day) : QString();
    QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

} // namespace tournevis
