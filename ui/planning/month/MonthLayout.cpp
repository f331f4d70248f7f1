// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthLayout.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int daysOfWeek = 7;
constexpr int workDays = 5;
constexpr int mostCards = 3;

QString chomeOf(const PlanContexte& contexte, const QDate& jour) {
    const QString holiday = jourFerie(jour, contexte.calendrier);
    return holiday.isEmpty() ? contexte.fermeture(jour) : holiday;
}

} // namespace

MonthLayout::MonthLayout(const MonthContent& content, const MonthMetrics& metrics)
    : m_content(content)
    , m_metrics(metrics) {
    placeDays();
    gather();
    for (MonthDay& day : m_days) {
        day.charge = chargeOf(dayOf(day.jour));
        placeCards(day);
    }
}

void MonthLayout::placeDays() {
    const auto count = m_content.periode.premier.daysTo(m_content.periode.dernier) + 1;
    const auto weeks = qMax<qint64>(1, count / daysOfWeek);
    const int room = m_metrics.width - m_metrics.weeks - 2 * m_metrics.weekend;
    const int work = qMax(workDays * m_metrics.dayMinimum, room);
    const int tall = qMax(int(weeks) * m_metrics.rowMinimum, m_metrics.height - m_metrics.header);
    const auto left = [&](int column) {
        return m_metrics.weeks + (column <= workDays ? work * column / workDays
                                                     : work + (column - workDays) * m_metrics.weekend);
    };
    for (int rank = 0; rank < count; ++rank) {
        const int column = rank % daysOfWeek;
        const int week = rank / daysOfWeek;
        const int top = int(tall * week / weeks);
        MonthDay day;
        day.jour = m_content.periode.premier.addDays(rank);
        day.rect = {left(column), top, left(column + 1) - left(column), int(tall * (week + 1) / weeks) - top};
        day.dehors = day.jour.month() != m_content.mois.month();
        day.chome = chomeOf(m_content.tableau->contexte, day.jour);
        m_days.append(day);
    }
}

void MonthLayout::gather() {
    // The line of the responsable speaks for a team; a member does when the responsable is not shown.
    QHash<qint64, std::pair<int, int>> places;
    for (int lane : std::as_const(m_content.rangees)) {
        const QList<PlanningVisit>& visites = m_content.tableau->lanes[lane].visites;
        for (int rang = 0; rang < visites.size(); ++rang) {
            const PlanningVisit& visite = visites[rang];
            const bool leads = visite.role == TeamRole::Responsable;
            if (m_content.filtre.accepts(visite) && (leads || !places.contains(visite.id.value())))
                places.insert(visite.id.value(), {lane, rang});
        }
    }
    for (const auto& [lane, rang] : std::as_const(places)) {
        const Interval& span = m_content.tableau->lanes[lane].visites[rang].interval;
        const QDate first = span.start.toTimeZone(m_content.zone).date();
        const QDate last = span.end.addMSecs(-1).toTimeZone(m_content.zone).date();
        for (QDate jour = first; jour <= last; jour = jour.addDays(1)) {
            if (dayOf(jour) < 0)
                continue;
            m_days[dayOf(jour)].visites.append(int(m_visits.size()));
            m_visits.append({lane, rang, jour, {}});
        }
    }
}

void MonthLayout::placeCards(MonthDay& day) {
    std::ranges::sort(day.visites, {}, [this](int visit) {
        return std::tuple(visite(visit).interval.start, visite(visit).id);
    });
    const int pitch = m_metrics.card + m_metrics.gap;
    const int room = day.rect.height() - m_metrics.head - m_metrics.padding;
    const int count = int(day.visites.size());
    int shown = qMin(count, mostCards);
    while (shown > 0 && (shown + (count > shown ? 1 : 0)) * pitch > room)
        --shown;
    QRect card(day.rect.left() + m_metrics.padding, day.rect.top() + m_metrics.head,
               day.rect.width() - 2 * m_metrics.padding, m_metrics.card);
    for (int rank = 0; rank < shown; ++rank, card.translate(0, pitch))
        m_visits[day.visites[rank]].card = card;
    day.autres = count - shown;
    if (day.autres > 0)
        day.plus = card;
}

Charge MonthLayout::chargeOf(int jour) const {
    Charge sum;
    for (int lane : m_content.rangees)
        sum += m_content.charges->value(lane).value(jour);
    return sum;
}

const PlanningVisit& MonthLayout::visite(int visit) const {
    const MonthVisit& shown = m_visits[visit];
    return m_content.tableau->lanes[shown.lane].visites[shown.rang];
}

Id<Technicien> MonthLayout::technicien(int visit) const {
    return m_content.tableau->lanes[m_visits[visit].lane].technicien.id;
}

QRect MonthLayout::week(int week) const {
    const QRect first = m_days[week * daysOfWeek].rect;
    return {0, first.top(), m_metrics.weeks, first.height()};
}

QSize MonthLayout::size() const {
    return m_days.isEmpty() ? QSize()
                            : QSize(m_days.last().rect.right() + 1, m_days.last().rect.bottom() + 1);
}

int MonthLayout::dayAt(const QPoint& point) const {
    const auto found =
        std::ranges::find_if(m_days, [&](const MonthDay& day) { return day.rect.contains(point); });
    return found == m_days.end() ? -1 : int(found - m_days.begin());
}

int MonthLayout::dayOf(const QDate& jour) const {
    const auto rank = m_content.periode.premier.daysTo(jour);
    return rank >= 0 && rank < m_days.size() ? int(rank) : -1;
}

int MonthLayout::visitAt(const QPoint& point) const {
    const int day = dayAt(point);
    if (day < 0)
        return -1;
    for (int visit : m_days[day].visites) {
        if (m_visits[visit].card.contains(point))
            return visit;
    }
    return -1;
}

} // namespace tournevis
