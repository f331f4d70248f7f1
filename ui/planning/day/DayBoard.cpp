// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/day/DayBoard.h"

#include "base/Format.h"
#include "base/widgets/PlainLabel.h"
#include "planning/day/DayPaint.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

/// Where things are on the Jour board; what it draws is in DayBoardPaint.cpp.
namespace tournevis {
namespace {

constexpr int namesWidth = 178;
constexpr int headerOfOneDay = 36;
constexpr int headerOfSeveral = 44;
constexpr int edgeWidth = 6;
constexpr int leastForEdges = 24;
constexpr int hourMinutes = 60;
constexpr int wideMinutes = 12 * hourMinutes; ///< the width of the screen at 100 %
constexpr int closeMinutes = 3 * hourMinutes; ///< and at 200 %
constexpr int wheelStep = 10;

} // namespace

DayBoard::DayBoard(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : BoardBase(model, drag, parent) {
    setObjectName("planning.board.day");
    setAccessibleName(tr("Journée par technicien"));
}

bool DayBoard::isShown() const {
    return model().vue() == PlanningVue::Jour || model().vue() == PlanningVue::TroisJours;
}

int DayBoard::minutesShown() const {
    if (echelle() <= 100)
        return wideMinutes * 100 / echelle();
    return wideMinutes - (wideMinutes - closeMinutes) * (echelle() - 100) / 100;
}

DayMetrics DayBoard::metrics() const {
    DayMetrics wanted;
    for (int* length :
         {&wanted.block, &wanted.padding, &wanted.gap, &wanted.minimum, &wanted.travelLabel, &wanted.group})
        *length = px(*length);
    return wanted;
}

int DayBoard::headerHeight() const {
    return px(model().vue() == PlanningVue::TroisJours ? headerOfSeveral : headerOfOneDay);
}

QRect DayBoard::contentArea() const {
    return viewport()->rect().adjusted(px(namesWidth), headerHeight(), 0, 0);
}

QList<Interval> DayBoard::occupied() const {
    QList<Interval> spans;
    for (int lane : model().rangees()) {
        for (const PlanningVisit& visite : model().tableau().lanes[lane].visites)
            spans.append(visite.interval);
    }
    return spans;
}

DayAxis DayBoard::axis() const {
    const QTimeZone& zone = model().context().zone;
    const PlanningRegles& regles = model().tableau().contexte.regles;
    const int days = int(model().premierJour().daysTo(model().dernierJour())) + 1;
    const auto whole = DayAxis::wholeDays(model().premierJour(), days, zone);
    const DayScale scale{px(namesWidth), std::max(1, viewport()->width() - px(namesWidth)),
                         minutesShown() * days};
    const bool several = days > 1;
    return DayAxis(several ? DayAxis::withoutNights(whole, regles.jourDebut, regles.jourFin, occupied(), zone)
                           : whole,
                   zone, scale);
}

void DayBoard::arrange() {
    if (!isShown() || !model().isLoaded()) {
        m_layout = DayLayout();
        m_arranged = {};
        return;
    }
    const QDateTime left = m_layout.axis().at(horizontalScrollBar()->value() + px(namesWidth));
    const bool elsewhere = m_arranged != model().premierJour() || m_layout.axis().isEmpty() ||
                           m_days != model().premierJour().daysTo(model().dernierJour());
    m_texts.clear();
    DayContent content{model().tableau(), model().rangees(), {}, model().filtre(), now()};
    for (int lane : model().filtre().groupe == PlanningGroupe::Aucun ? QList<int>() : model().rangees())
        content.groupes.append(model().groupe(model().tableau().lanes[lane].technicien));
    m_layout = DayLayout(content, axis(), metrics());
    setContentSize(m_layout.size());
    m_arranged = model().premierJour();
    m_days = int(model().premierJour().daysTo(model().dernierJour()));
    keepInstant(elsewhere ? opening() : left, px(namesWidth));
}

/// The day begins at its first hour; the present of a working day is brought on screen.
QDateTime DayBoard::opening() const {
    const DayAxis& axis = m_layout.axis();
    const QTime first = model().tableau().contexte.regles.jourDebut;
    const QDateTime start = QDateTime(model().premierJour(), first, axis.zone()).toUTC();
    const int shown = axis.scale().minutes;
    const qint64 elapsed = start.secsTo(now()) / 60;
    const QTime hour = now().toTimeZone(axis.zone()).time();
    const bool working = hour >= first && hour < model().tableau().contexte.regles.jourFin;
    if (!working || !axis.shows(now()) || (elapsed >= 0 && elapsed < shown * 9 / 10))
        return start;
    return now().addSecs(-qint64(shown) * 60 / 3);
}

void DayBoard::keepInstant(const QDateTime& instant, int viewportX) {
    horizontalScrollBar()->setValue(m_layout.axis().x(instant) - viewportX);
}

BoardBlock DayBoard::block(int index) const {
    const DayBlock& found = m_layout.blocks()[index];
    return {
        found.row, m_layout.lane(found.row).technicien.id, &m_layout.visite(index), found.jour, found.span,
        found.rect};
}

std::optional<PlanPoint> DayBoard::meaning(const QPoint& viewportPoint, int pasMin) const {
    const QPoint point = toBoard(viewportPoint);
    // An edge is pulled along its own row, wherever the pointer strays.
    const bool pulled = drag().isActive() && drag().action() == PlanAction::Redimensionner;
    const int row = pulled ? m_layout.rowOf(drag().de()) : m_layout.rowAt(point.y());
    if (row < 0 || m_layout.axis().isEmpty())
        return std::nullopt;
    return PlanPoint{m_layout.lane(row).technicien.id, m_layout.axis().snapped(point.x(), pasMin)};
}

Id<Technicien> DayBoard::technicienAt(const QPoint& viewportPoint) const {
    const int row = m_layout.rowAt(toBoard(viewportPoint).y());
    return row < 0 ? Id<Technicien>() : m_layout.lane(row).technicien.id;
}

QRect DayBoard::cellOf(const PlanPoint& point) const {
    const Interval held = drag().creneau();
    if (drag().isActive() && held.isValid() && drag().cible() == point)
        return m_layout.slot(point.technicien, held);
    const qint64 minutes = held.isValid() ? held.minutes() : hourMinutes;
    return m_layout.slot(point.technicien, {point.debut, point.debut.addSecs(minutes * 60)});
}

PlanPoint DayBoard::along(const PlanPoint& from, Qt::Key key) const {
    const int minutes = key == Qt::Key_Right ? hourMinutes : -hourMinutes;
    const QDateTime moved = from.debut.addSecs(minutes * 60);
    return m_layout.axis().shows(moved) ? PlanPoint{from.technicien, moved} : from;
}

QList<BoardTexte> DayBoard::absences() const {
    QList<BoardTexte> shown;
    for (const DayAbsence& one : m_layout.absences())
        shown.append({absenceSentence(m_layout.lane(one.row).technicien, one.absence), one.rect});
    return shown;
}

QList<BoardTexte> DayBoard::jours() const {
    QList<BoardTexte> heads;
    for (QDate day = model().premierJour(); isShown() && day <= model().dernierJour(); day = day.addDays(1)) {
        QStringList parts{format::longDate(day)};
        for (const DayClosing& closing : m_layout.closings()) {
            if (closing.jour == day)
                parts += closing.libelle;
        }
        const Interval whole = journee(day, m_layout.axis().zone());
        const int left = m_layout.axis().x(whole.start) - horizontalScrollBar()->value();
        const int right = m_layout.axis().x(whole.end) - horizontalScrollBar()->value();
        heads.append({parts.join(QStringLiteral(", ")), QRect(left, 0, right - left, headerHeight()),
                      QAccessible::ColumnHeader});
    }
    return heads;
}

std::optional<Qt::Edge> DayBoard::edgeAt(const QPoint& point) const {
    const int index = m_layout.blockAt(point);
    if (index < 0 || !model().canPlan())
        return std::nullopt;
    const DayBlock& found = m_layout.blocks()[index];
    if (found.rect.width() < px(leastForEdges))
        return std::nullopt;
    if (point.x() <= found.rect.left() + px(edgeWidth) && !found.fromBefore)
        return Qt::LeftEdge;
    if (point.x() >= found.rect.right() - px(edgeWidth) && !found.goesOn)
        return Qt::RightEdge;
    return std::nullopt;
}

void DayBoard::scrollContentsBy(int, int) { viewport()->update(); }

void DayBoard::mouseMoveEvent(QMouseEvent* event) {
    BoardBase::mouseMoveEvent(event);
    if (drag().isActive())
        return;
    const bool edge = contentArea().contains(event->pos()) && edgeAt(toBoard(event->pos()));
    viewport()->setCursor(edge ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void DayBoard::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return BoardBase::wheelEvent(event);
    const int x = int(event->position().x());
    const QDateTime under = m_layout.axis().at(x + horizontalScrollBar()->value());
    setEchelle(echelle() + (event->angleDelta().y() > 0 ? wheelStep : -wheelStep));
    keepInstant(under, x);
    emit echelleWanted(echelle());
    event->accept();
}

bool DayBoard::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return BoardBase::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = travelAt(toBoard(help->pos()));
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

QString DayBoard::travelAt(const QPoint& boardPoint) const {
    for (const DayTravel& travel : m_layout.travels()) {
        if (!(travel.rect | travel.label).contains(boardPoint))
            continue;
        static const QLocale french(QLocale::French, QLocale::France);
        const QString far = french.toString(travel.trajet.metres / 1000.0, 'f', 1);
        const QString words = travel.trajet.estime ? tr("Trajet estimé\u00a0: %1 (%2\u00a0km)")
                                                   : tr("Trajet\u00a0: %1 (%2\u00a0km)");
        return words.arg(format::duration(travel.trajet.minutes), far);
    }
    return {};
}

} // namespace tournevis
