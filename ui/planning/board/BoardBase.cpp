// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/BoardBase.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Theme.h"
#include "planning/VisiteLook.h"
#include "planning/board/LaneHead.h"
#include "planning/drag/DragOverlay.h"
#include "planning/gestes/MarquesDesAutres.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QScrollBar>

#include <algorithm>

/// What a board knows and shows; keys, pointer and actions are in the files of their names.
namespace tournevis {
namespace {

constexpr int leastEchelle = 50;
constexpr int mostEchelle = 200;

} // namespace

BoardBase::BoardBase(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_drag(drag)
    , m_actions(model, drag, *this)
    , m_guard(&drag)
    , m_now(model.now()) {
    installBoardAccessibility();
    DragOverlay::attach(drag);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_actions, &VisiteActions::hideCard);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, &m_actions, &VisiteActions::hideCard);
    connect(&model, &PlanningModel::changed, this, &BoardBase::relayout);
    connect(&model, &PlanningModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &PlanningModel::judged, viewport(), qOverload<>(&QWidget::update));
    connect(&model.marques(), &MarquesDesAutres::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &PlanningModel::done, this, &BoardBase::goWith);
    connect(&themeNotifier(), &ThemeNotifier::changed, this, &BoardBase::relayout);
}

BoardBase::~BoardBase() {
    // A page may let go of its drag first.
    if (m_guard && m_drag.boardOfDrop() == this)
        m_drag.setCible(nullptr);
}

void BoardBase::setNow(const QDateTime& now) {
    m_now = now;
    relayout();
}

void BoardBase::setEchelle(int percent) {
    m_echelle = std::clamp(percent, leastEchelle, mostEchelle);
    relayout();
}

void BoardBase::relayout() {
    const Kept kept = m_kept;
    m_current = -1;
    m_hoverBlock = -1;
    arrange();
    followPeriode();
    if (m_arriving && m_cursor && m_model.tableau().periode == m_model.periode()) {
        m_arriving = false;
        if (hasFocus())
            visit(*m_cursor);
    }
    if (kept.visite)
        m_current = blockOf(kept.visite, kept.technicien, kept.jour);
    if (m_current >= 0)
        follow(block(m_current));
    else if (hasFocus() && !m_cursor && blockCount() > 0)
        setCurrent(0);
    viewport()->update();
}

/// The keyboard goes with what it has just placed.
void BoardBase::goWith(const GesteResultat& resultat) {
    const auto placed = std::ranges::find_if(resultat.bilan, &GesteBilan::fait);
    if (hasFocus() && placed != resultat.bilan.end() && m_current < 0)
        m_kept = {placed->id, {}, {}};
}

/// The cursor never stays in a period that is not shown: it goes to the same hour, on the same day of the
/// week.
void BoardBase::followPeriode() {
    if (!m_cursor || m_model.periode().contains(m_cursor->debut))
        return;
    const QTimeZone& zone = m_model.context().zone;
    const QDateTime local = m_cursor->debut.toTimeZone(zone);
    const qint64 days = m_model.premierJour().daysTo(m_model.dernierJour()) + 1;
    const QDate day = m_model.premierJour().addDays((local.date().dayOfWeek() - 1) % days);
    m_cursor->debut = QDateTime(day, local.time(), zone).toUTC();
    m_kept = {};
}

void BoardBase::follow(const BoardBlock& block) {
    m_kept = {block.visite->id, block.technicien, block.jour};
    m_cursor = PlanPoint{block.technicien, block.span.start};
}

int BoardBase::blockOf(Id<Intervention> id, Id<Technicien> technicien, const QDate& jour) const {
    int best = -1;
    int bestScore = -1;
    for (int index = 0; index < blockCount(); ++index) {
        const BoardBlock found = block(index);
        if (found.visite->id != id)
            continue;
        const int score = (found.technicien == technicien ? 2 : 0) + (found.jour == jour ? 1 : 0);
        if (score > bestScore) {
            best = index;
            bestScore = score;
        }
    }
    return best;
}

void BoardBase::setCurrent(int index) {
    if (index < 0 || index >= blockCount())
        return;
    m_current = index;
    const BoardBlock wanted = block(index);
    follow(wanted);
    if (!m_ticking)
        m_model.select(wanted.visite->id);
    reveal(wanted.rect);
    viewport()->update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(int(visibleBlocks().indexOf(index)));
    QAccessible::updateAccessibility(&event);
}

void BoardBase::setCursorPoint(const PlanPoint& point) {
    m_current = -1;
    m_kept = {};
    m_cursor = point;
    if (!m_ticking)
        m_model.clearSelection();
    reveal(cellOf(point));
    viewport()->update();
    setAccessibleDescription(cellSentence(point));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QString BoardBase::cellSentence(const PlanPoint& point) const {
    const QTimeZone& zone = m_model.context().zone;
    QStringList parts;
    if (const qsizetype rang = m_model.rang(point.technicien); rang >= 0) {
        const PlanningLane& lane = m_model.tableau().lanes[m_model.rangees()[rang]];
        parts += laneSentence(lane);
        for (const PlanningAbsence& absence : lane.absences) {
            if (absence.interval.contains(point.debut))
                parts += labelOf(absence.type);
        }
    }
    const QDateTime local = point.debut.toTimeZone(zone);
    parts += format::longDate(local.date());
    parts += format::time(point.debut, zone);
    return parts.join(QStringLiteral(", "));
}

void BoardBase::visit(const PlanPoint& point) {
    const QRect cell = cellOf(point);
    for (int index = 0; index < blockCount(); ++index) {
        const BoardBlock found = block(index);
        if (found.technicien == point.technicien && cell.contains(found.rect.center()))
            return setCurrent(index);
    }
    setCursorPoint(point);
}

QString BoardBase::sentence(int index) const {
    const BoardBlock shown = block(index);
    const PlanningVisit& visite = *shown.visite;
    const QTimeZone& zone = m_model.context().zone;
    QStringList parts{visite.client, visite.travaux, format::longDate(shown.jour),
                      format::timeRange(visite.interval, zone)};
    if (const qsizetype rang = m_model.rang(shown.technicien); rang >= 0)
        parts.append(m_model.technicien(rang).nom);
    parts.append(lookOf(visite.statut, visite.enRetard).text.toLower());
    if (visite.priorite != Priorite::Normale)
        parts.append(labelOf(visite.priorite).toLower());
    if (visite.equipe > 1)
        parts.append(tr("équipe de %1").arg(visite.equipe));
    if (isProvisoire(visite))
        parts.append(tr("provisoire"));
    if (visite.attendDevis)
        parts.append(tr("attend le devis"));
    if (visite.compromise)
        parts.append(tr("compromise par la visite précédente"));
    if (visite.verrou)
        parts.append(tr("verrouillée"));
    if (visite.force)
        parts.append(visite.forcageMotif.isEmpty()
                         ? tr("conflit accepté")
                         : tr("conflit accepté\u00a0: %1").arg(visite.forcageMotif));
    parts += alertesEnMots(m_model, visite, shown.technicien);
    const QList<int> seen = visibleBlocks();
    if (const qsizetype rank = seen.indexOf(index); rank >= 0)
        parts.append(tr("%1 sur %2").arg(rank + 1).arg(seen.size()));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QRect BoardBase::visibleRect(int index) const { return block(index).rect.translated(origin()); }

QList<int> BoardBase::visibleBlocks() const {
    QList<int> seen;
    const QRect area = contentArea().translated(-origin());
    for (int index = 0; index < blockCount(); ++index) {
        if (block(index).rect.intersects(area))
            seen.append(index);
    }
    return seen;
}

QString BoardBase::absenceSentence(const TechnicienRow& technicien, const PlanningAbsence& absence) const {
    const QTimeZone& zone = m_model.context().zone;
    QStringList parts{technicien.nom, labelOf(absence.type),
                      format::longDate(absence.interval.start.toTimeZone(zone).date()),
                      format::timeRange(absence.interval, zone)};
    if (absence.statut == AbsenceStatut::Demandee)
        parts.append(tr("à valider"));
    return parts.join(QStringLiteral(", "));
}

QList<BoardTexte> BoardBase::textes() const {
    const QRect area = contentArea();
    QList<BoardTexte> shown = jours();
    for (int lane : m_model.rangees()) {
        const PlanningLane& line = m_model.tableau().lanes[lane];
        const QRect cell = cellOf({line.technicien.id, ici().debut}).translated(origin());
        const QRect head(0, cell.top(), area.left(), cell.height());
        if (head.bottom() >= area.top() && head.top() <= area.bottom())
            shown.append({laneSentence(line), head, QAccessible::RowHeader});
    }
    for (BoardTexte absence : absences()) {
        absence.rect.translate(origin());
        if (absence.rect.intersects(area))
            shown.append(absence);
    }
    return shown;
}

QPoint BoardBase::origin() const {
    return {-horizontalScrollBar()->value(), contentArea().top() - verticalScrollBar()->value()};
}

void BoardBase::setContentSize(const QSize& size) {
    const QRect area = contentArea();
    verticalScrollBar()->setRange(0, qMax(0, size.height() - area.height()));
    verticalScrollBar()->setPageStep(qMax(1, area.height()));
    verticalScrollBar()->setSingleStep(px(24));
    horizontalScrollBar()->setRange(0, qMax(0, size.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(qMax(1, area.width()));
    horizontalScrollBar()->setSingleStep(px(24));
}

void BoardBase::reveal(const QRect& boardRect) {
    const QRect area = contentArea();
    const QRect rect = boardRect.translated(origin());
    const int margin = px(12);
    QScrollBar* down = verticalScrollBar();
    QScrollBar* across = horizontalScrollBar();
    if (rect.top() < area.top() + px(4))
        down->setValue(down->value() - (area.top() + margin - rect.top()));
    else if (rect.bottom() > area.bottom())
        down->setValue(down->value() + rect.bottom() - area.bottom() + margin);
    if (rect.left() < area.left())
        across->setValue(across->value() - (area.left() - rect.left()));
    else if (rect.right() > area.right())
        across->setValue(across->value() + rect.right() - area.right());
}

void BoardBase::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void BoardBase::focusInEvent(QFocusEvent* event) {
    if (m_current < 0 && !m_cursor && blockCount() > 0)
        setCurrent(0);
    else if (m_current >= 0 && !m_ticking && !m_drag.isActive())
        m_model.select(block(m_current).visite->id);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BoardBase::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace tournevis
