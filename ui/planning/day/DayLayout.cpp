// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/day/DayLayout.h"

#include "missions/InterventionRules.h"

#include <algorithm>
#include <tuple>

namespace tournevis {
namespace {

Interval cut(const Interval& interval, const Interval& period) {
    return {std::max(interval.start, period.start), std::min(interval.end, period.end)};
}

const PlanVisite* find(const PlanTechnicien& technicien, Id<Intervention> id) {
    const auto found =
        std::ranges::find_if(technicien.visites, [&](const PlanVisite& visite) { return visite.id == id; });
    return found == technicien.visites.end() ? nullptr : &*found;
}

/// The visit a technician leaves to go to one that starts at `start`, the same day; whether shown or not.
const PlanVisite* lastBefore(const PlanTechnicien& technicien, const QDateTime& start,
                             const QDateTime& midnight) {
    const PlanVisite* last = nullptr;
    for (const PlanVisite& visite : technicien.visites) {
        const QDateTime& end = visite.interval.end;
        if (end <= start && end > midnight && (!last || end > last->interval.end))
            last = &visite;
    }
    return last;
}

} // namespace

DayLayout::DayLayout(const DayContent& content, const DayAxis& axis, const DayMetrics& metrics)
    : m_content(content)
    , m_axis(axis)
    , m_metrics(metrics) {
    int top = 0;
    for (int row = 0; row < m_content.rangees.size(); ++row) {
        placeRow(row, placeGroup(row, top));
        top = m_rows.last().bottom() + 1;
    }
    placeClosings();
}

int DayLayout::placeGroup(int row, int top) {
    const QString group = m_content.groupes.value(row);
    if (group.isEmpty())
        return top;
    if (row == 0 || group != m_content.groupes[row - 1]) {
        m_groups.append({group, 0, QRect(0, top, m_axis.right(), m_metrics.group)});
        top += m_metrics.group;
    }
    ++m_groups.last().rangees;
    return top;
}

void DayLayout::placeRow(int row, int top) {
    QList<DayBlock> blocks = blocksOf(row);
    const int lanes = std::max(1, spread(&blocks));
    const int height = 2 * m_metrics.padding + lanes * m_metrics.block + (lanes - 1) * m_metrics.gap + 1;
    m_rows.append(QRect(0, top, m_axis.right(), height));
    for (DayBlock& block : blocks) {
        block.rect.translate(0, top + m_metrics.padding);
        placeMarks(&block);
    }
    const int first = int(m_blocks.size());
    m_blocks.append(blocks);
    placeAbsences(row);
    placeTravels(row, first);
}

QList<DayBlock> DayLayout::blocksOf(int row) const {
    QList<DayBlock> blocks;
    const QList<PlanningVisit>& visites = lane(row).visites;
    for (int rank = 0; rank < visites.size(); ++rank) {
        const Interval& whole = visites[rank].interval;
        if (!m_content.filtre.accepts(visites[rank]))
            continue;
        for (const DaySpan& day : m_axis.jours()) {
            const Interval span = cut(whole, day.interval);
            if (span.isValid())
                blocks.append({row,
                               rank,
                               day.jour,
                               span,
                               {},
                               whole.start < span.start,
                               span.end < whole.end,
                               {},
                               {},
                               0});
        }
    }
    std::ranges::stable_sort(blocks, {}, [&](const DayBlock& block) {
        return std::tuple(block.span.start, visites[block.visite].id.value());
    });
    return blocks;
}

/// Gives each block the first sub-lane that is free when it starts; answers how many there are.
int DayLayout::spread(QList<DayBlock>* blocks) const {
    QList<QDateTime> busyUntil;
    for (DayBlock& block : *blocks) {
        qsizetype lane = 0;
        while (lane < busyUntil.size() && block.span.start < busyUntil[lane])
            ++lane;
        if (lane == busyUntil.size())
            busyUntil.append(QDateTime());
        busyUntil[lane] = block.span.end;
        block.rect = across(block.span, int(lane) * (m_metrics.block + m_metrics.gap), m_metrics.block);
    }
    return int(busyUntil.size());
}

void DayLayout::placeMarks(DayBlock* block) const {
    const PlanningVisit& visite = lane(block->row).visites[block->visite];
    if (!visite.debutReel.isValid() || !isStarted(visite.statut))
        return;
    const qint64 planned = std::max<qint64>(1, block->span.minutes());
    const qint64 before = visite.interval.start.secsTo(block->span.start) / 60;
    const qint64 spent = std::clamp<qint64>(visite.debutReel.secsTo(m_content.now) / 60 - before, 0, planned);
    block->progres = QRect(block->rect.left(), block->rect.bottom() - 2, block->rect.width(), 3);
    block->progres.setWidth(int(block->rect.width() * spent / planned));
    const QDateTime& end = visite.interval.end;
    if (block->goesOn || m_content.now <= end)
        return;
    block->depasseMin = end.secsTo(m_content.now) / 60;
    const int x = m_axis.x(end);
    block->depassement =
        QRect(x, block->rect.top(), std::max(0, m_axis.x(m_content.now) - x), block->rect.height());
}

void DayLayout::placeAbsences(int row) {
    for (const PlanningAbsence& absence : lane(row).absences) {
        for (const DaySpan& day : m_axis.jours()) {
            const Interval span = cut(absence.interval, day.interval);
            if (span.isValid())
                m_absences.append({row, absence, across(span, m_rows[row].top(), m_rows[row].height() - 1)});
        }
    }
}

void DayLayout::placeTravels(int row, int first) {
    const PlanContexte& contexte = m_content.tableau.contexte;
    const PlanTechnicien* technicien = contexte.technicien(lane(row).technicien.id);
    for (int index = first; index < m_blocks.size() && technicien; ++index) {
        const DayBlock& block = m_blocks[index];
        const PlanVisite* to = find(*technicien, visite(index).id);
        const PlanVisite* from =
            lastBefore(*technicien, block.span.start, block.jour.startOfDay(m_axis.zone()).toUTC());
        const auto road = from && to && !block.fromBefore
                              ? trajet(from->lieu, to->lieu, contexte.regles.trajet)
                              : std::nullopt;
        if (!road || road->minutes == 0)
            continue;
        DayTravel travel{index, *road, {}, {}};
        travel.rect = across({block.span.start.addSecs(-road->minutes * 60), block.span.start},
                             block.rect.top(), block.rect.height());
        if (block.rect.left() - m_axis.x(from->interval.end) >= m_metrics.travelLabel)
            travel.label = QRect(block.rect.left() - m_metrics.travelLabel, block.rect.top(),
                                 m_metrics.travelLabel, block.rect.height());
        m_travels.append(travel);
    }
}

void DayLayout::placeClosings() {
    const PlanContexte& contexte = m_content.tableau.contexte;
    for (const DaySpan& day : m_axis.jours()) {
        const QString closed = contexte.fermeture(day.jour);
        const QString libelle = closed.isEmpty() ? jourFerie(day.jour, contexte.calendrier) : closed;
        if (!libelle.isEmpty())
            m_closings.append({day.jour, libelle, across(day.interval, 0, size().height())});
    }
}

QRect DayLayout::across(const Interval& interval, int top, int height) const {
    const int left = m_axis.x(interval.start);
    return {left, top, std::max(m_metrics.minimum, m_axis.x(interval.end) - left), height};
}

QList<QRect> DayLayout::lunches() const {
    QList<QRect> bands;
    const PlanningRegles& regles = m_content.tableau.contexte.regles;
    for (const DaySpan& day : m_axis.jours()) {
        const Interval lunch{QDateTime(day.jour, regles.dejeunerDebut, m_axis.zone()).toUTC(),
                             QDateTime(day.jour, regles.dejeunerFin, m_axis.zone()).toUTC()};
        if (lunch.isValid())
            bands.append(across(lunch, 0, size().height()));
    }
    return bands;
}

QList<QRect> DayLayout::offHours(int row) const {
    QList<QRect> rects;
    const QRect line = m_rows[row];
    for (const DaySpan& day : m_axis.jours()) {
        QDateTime free = day.interval.start;
        for (const Interval& worked : lane(row).technicien.horaire.on(day.jour, m_axis.zone())) {
            if (free < worked.start)
                rects.append(across({free, worked.start}, line.top(), line.height()));
            free = std::max(free, worked.end);
        }
        if (free < day.interval.end)
            rects.append(across({free, day.interval.end}, line.top(), line.height()));
    }
    return rects;
}

const PlanningVisit& DayLayout::visite(int block) const {
    return lane(m_blocks[block].row).visites[m_blocks[block].visite];
}

int DayLayout::rowAt(int y) const {
    const auto found =
        std::ranges::find_if(m_rows, [&](const QRect& row) { return row.top() <= y && y <= row.bottom(); });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int DayLayout::rowOf(Id<Technicien> technicien) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (lane(index).technicien.id == technicien)
            return index;
    }
    return -1;
}

int DayLayout::blockAt(const QPoint& point) const {
    for (int index = int(m_blocks.size()) - 1; index >= 0; --index) {
        if (m_blocks[index].rect.contains(point))
            return index;
    }
    return -1;
}

int DayLayout::blockOf(Id<Intervention> wanted, Id<Technicien> technicien) const {
    for (int index = 0; index < m_blocks.size(); ++index) {
        const bool here = !technicien || lane(m_blocks[index].row).technicien.id == technicien;
        if (here && visite(index).id == wanted)
            return index;
    }
    return -1;
}

QRect DayLayout::slot(Id<Technicien> technicien, const Interval& creneau) const {
    const int index = rowOf(technicien);
    const int left = m_axis.x(creneau.start);
    const int right = m_axis.x(creneau.end);
    if (index < 0 || right <= left)
        return {};
    return {left, m_rows[index].top() + m_metrics.padding, right - left, m_metrics.block};
}

int DayLayout::neighbour(int block, Qt::Key key) const {
    if (block < 0 || block >= m_blocks.size())
        return m_blocks.isEmpty() ? -1 : 0;
    const DayBlock& from = m_blocks[block];
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int other = block + (key == Qt::Key_Right ? 1 : -1);
        const bool sameLine = other >= 0 && other < m_blocks.size() && m_blocks[other].row == from.row;
        return sameLine ? other : block;
    }
    const int step = key == Qt::Key_Down ? 1 : -1;
    for (int line = from.row + step; line >= 0 && line < rowCount(); line += step) {
        const int best = nearest(line, from);
        if (best >= 0)
            return best;
    }
    return block;
}

int DayLayout::nearest(int row, const DayBlock& from) const {
    int best = -1;
    qint64 distance = 0;
    for (int index = 0; index < m_blocks.size(); ++index) {
        const qint64 far = std::abs(m_blocks[index].span.start.secsTo(from.span.start));
        if (m_blocks[index].row == row && (best < 0 || far < distance)) {
            best = index;
            distance = far;
        }
    }
    return best;
}

} // namespace tournevis
