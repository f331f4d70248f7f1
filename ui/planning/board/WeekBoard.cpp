// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/WeekBoard.h"

#include "base/Format.h"
#include "base/theme/Theme.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int minutesOfHour = 60;
constexpr int compactEchelle = 80;
constexpr int wheelStep = 10;

int scaled(int length, int percent) { return length * percent / 100; }

int minuteOf(const QTime& time) { return time.hour() * minutesOfHour + time.minute(); }

} // namespace

WeekBoard::WeekBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : BoardBase(model, drag, parent) {
    setObjectName("planning.board.week");
    setAccessibleName(tr("Semaine par technicien"));
    connect(&themeNotifier(), &ThemeNotifier::changed, this, [this] { m_texts.clear(); });
}

WeekMetrics WeekBoard::metrics() const {
    WeekMetrics wanted;
    const bool compact = echelle() < compactEchelle;
    wanted.rowMinimum = compact ? 52 : std::max(wanted.rowMinimum, scaled(wanted.rowMinimum, echelle()));
    wanted.card = compact ? 17 : std::max(wanted.card, scaled(wanted.card, std::min(echelle(), 130)));
    for (int* length :
         {&wanted.header, &wanted.names, &wanted.weekend, &wanted.dayMinimum, &wanted.rowMinimum,
          &wanted.group, &wanted.card, &wanted.gap, &wanted.padding, &wanted.strip})
        *length = px(*length);
    wanted.dayMinimum = scaled(wanted.dayMinimum, echelle());
    wanted.width = viewport()->width();
    if (echelle() > 100)
        wanted.width = wanted.names + scaled(wanted.width - wanted.names, echelle());
    const PlanningRegles& regles = model().tableau().contexte.regles;
    wanted.fromMin = minuteOf(regles.jourDebut);
    wanted.toMin = minuteOf(regles.jourFin);
    return wanted;
}

void WeekBoard::arrange() {
    m_metrics = metrics();
    if (!model().isLoaded() || model().vue() != PlanningVue::Semaine)
        return setContentSize(m_layout.size());
    WeekContent content;
    content.lanes = model().tableau().lanes;
    content.rangees = model().rangees();
    if (model().filtre().groupe != PlanningGroupe::Aucun) {
        for (int lane : content.rangees)
            content.groupes.append(model().groupe(content.lanes[lane].technicien));
    }
    content.lundi = model().premierJour();
    content.zone = model().context().zone;
    content.filtre = model().filtre();
    content.ouverts = m_ouverts;
    content.weekendLarge = m_weekendLarge;
    m_layout = WeekLayout(std::move(content), m_metrics);
    readDays();
    readLoads();
    setContentSize(m_layout.size());
    scrollToPresent();
}

void WeekBoard::readDays() {
    const PlanContexte& contexte = model().tableau().contexte;
    for (int day = 0; day < daysOfWeek; ++day) {
        const QDate date = m_layout.date(day);
        m_jours[size_t(day)] = {jourFerie(date, contexte.calendrier), contexte.fermeture(date)};
    }
}

void WeekBoard::readLoads() {
    m_charges = {};
    for (int day = 0; day < daysOfWeek; ++day) {
        for (int lane : model().rangees())
            m_charges[size_t(day)] += model().charge(lane, day);
    }
}

QString WeekBoard::daySentence(int day) const {
    const Jour& jour = m_jours[size_t(day)];
    QStringList parts{format::longDate(m_layout.date(day))};
    if (!jour.ferie.isEmpty())
        parts.append(tr("férié, %1").arg(jour.ferie));
    if (!jour.fermeture.isEmpty())
        parts.append(tr("fermé, %1").arg(jour.fermeture));
    if (const auto percent = charge(day).pourcent())
        parts.append(tr("charge %1\u00a0%").arg(*percent));
    return parts.join(QStringLiteral(", "));
}

void WeekBoard::scrollToPresent() {
    if (m_shown == m_layout.date(0) || m_layout.rowCount() == 0)
        return;
    m_shown = m_layout.date(0);
    const auto x = m_layout.xOf(now());
    horizontalScrollBar()->setValue(x ? *x - m_metrics.names - contentArea().width() / 2 : 0);
}

void WeekBoard::setWeekendLarge(bool large) {
    m_weekendLarge = large;
    arrange();
    viewport()->update();
}

void WeekBoard::unfold(Id<Technicien> technicien) {
    if (!m_ouverts.remove(technicien))
        m_ouverts.insert(technicien);
    arrange();
    viewport()->update();
}

BoardBlock WeekBoard::block(int index) const {
    const WeekBlock& wanted = m_layout.blocks()[index];
    return {wanted.row,    m_layout.lane(wanted.row).technicien.id,
            wanted.visite, m_layout.date(wanted.day),
            wanted.span,   wanted.card.isEmpty() ? wanted.strip : wanted.card};
}

QRect WeekBoard::contentArea() const {
    return viewport()->rect().adjusted(m_metrics.names, m_metrics.header, 0, 0);
}

std::optional<PlanPoint> WeekBoard::meaning(const QPoint& viewportPoint, int pasMin) const {
    const QPoint point = toBoard(viewportPoint);
    const int row = m_layout.rowAt(point.y());
    const int day = m_layout.dayAt(point.x());
    if (row < 0 || day < 0)
        return std::nullopt;
    const int minute = m_layout.minuteAt(day, point.x()) / pasMin * pasMin;
    const QTime hour(std::min(minute / minutesOfHour, 23), minute % minutesOfHour);
    return PlanPoint{m_layout.lane(row).technicien.id,
                     QDateTime(m_layout.date(day), hour, model().context().zone).toUTC()};
}

Id<Technicien> WeekBoard::technicienAt(const QPoint& viewportPoint) const {
    const int row = m_layout.rowAt(toBoard(viewportPoint).y());
    return row < 0 ? Id<Technicien>() : m_layout.lane(row).technicien.id;
}

QRect WeekBoard::cellOf(const PlanPoint& point) const {
    const int row = m_layout.rowOf(point.technicien);
    const int day = m_layout.dayOf(point.debut.toTimeZone(model().context().zone).date());
    return row < 0 || day < 0 || day >= daysOfWeek ? QRect() : m_layout.cell(row, day);
}

/// A cell is entered at the hour of its first visit, when it has one.
PlanPoint WeekBoard::atFirstVisit(const PlanPoint& point) const {
    const QTimeZone& zone = model().context().zone;
    const int row = m_layout.rowOf(point.technicien);
    const int day = m_layout.dayOf(point.debut.toTimeZone(zone).date());
    const int first = row < 0 || day < 0 || day >= daysOfWeek ? -1 : m_layout.firstIn(row, day);
    return first < 0 ? point : PlanPoint{point.technicien, m_layout.blocks()[first].span.start};
}

PlanPoint WeekBoard::step(const PlanPoint& from, Qt::Key key) const {
    return atFirstVisit(BoardBase::step(from, key));
}

PlanPoint WeekBoard::along(const PlanPoint& from, Qt::Key key) const {
    const PlanPoint next = BoardBase::step(from, key);
    return model().periode().contains(next.debut) ? atFirstVisit(next) : from;
}

QString WeekBoard::cellSentence(const PlanPoint& point) const {
    const int day = m_layout.dayOf(point.debut.toTimeZone(model().context().zone).date());
    const bool shown = day >= 0 && day < daysOfWeek;
    return shown ? BoardBase::cellSentence(point) + QStringLiteral(". ") + daySentence(day)
                 : BoardBase::cellSentence(point);
}

void WeekBoard::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return BoardBase::wheelEvent(event);
    emit echelleWanted(echelle() + (event->angleDelta().y() > 0 ? wheelStep : -wheelStep));
    event->accept();
}

bool WeekBoard::clicked(const QPoint& viewportPoint) {
    const QPoint point = toBoard(viewportPoint);
    const int day = viewportPoint.x() > m_metrics.names ? m_layout.dayAt(point.x()) : -1;
    const bool header = viewportPoint.y() < m_metrics.header;
    if (day >= workedDays && (header || !m_weekendLarge)) {
        setWeekendLarge(!m_weekendLarge);
        return true;
    }
    if (header)
        return true;
    const int more = m_layout.moreAt(point);
    if (more < 0)
        return false;
    unfold(m_layout.lane(m_layout.more()[more].row).technicien.id);
    return true;
}

bool WeekBoard::entered() {
    if (current() >= 0 && m_layout.blocks()[current()].card.isEmpty()) {
        unfold(block(current()).technicien);
        return true;
    }
    const bool narrow =
        cursor() && current() < 0 && !m_weekendLarge &&
        m_layout.dayOf(cursor()->debut.toTimeZone(model().context().zone).date()) >= workedDays;
    if (narrow)
        setWeekendLarge(true);
    return narrow;
}

void WeekBoard::addToMenu(QMenu& menu) {
    menu.addSeparator();
    QAction* weekend =
        menu.addAction(m_weekendLarge ? tr("Rétrécir le week-end") : tr("Élargir le week-end"));
    weekend->setObjectName("planning.board.week.weekend");
    connect(weekend, &QAction::triggered, this, [this] { setWeekendLarge(!m_weekendLarge); });
    if (!cursor())
        return;
    const Id<Technicien> technicien = cursor()->technicien;
    QAction* fold =
        menu.addAction(m_ouverts.contains(technicien) ? tr("Replier la ligne") : tr("Déplier la ligne"));
    fold->setObjectName("planning.board.week.fold");
    connect(fold, &QAction::triggered, this, [this, technicien] { unfold(technicien); });
}

QRegion WeekBoard::dragMarks() const {
    QRegion marks;
    if (!drag().isActive())
        return marks;
    const auto add = [&](const PlanPoint& point) {
        if (const QRect cell = cellOf(point); !cell.isEmpty())
            marks += cell.translated(origin());
    };
    if (drag().cible())
        add(*drag().cible());
    for (const Proposition& best : drag().meilleures())
        add({best.technicienId, best.creneau.start});
    return marks.intersected(contentArea());
}

void WeekBoard::scrollContentsBy(int dx, int dy) {
    const bool plain = !drag().isActive() && dx == 0;
    if (!plain)
        return viewport()->update();
    // The pixels that stay are moved; only the strip that appears is painted.
    const QRect below = viewport()->rect().adjusted(0, m_metrics.header, 0, 0);
    viewport()->scroll(0, dy, below);
}

} // namespace tournevis
