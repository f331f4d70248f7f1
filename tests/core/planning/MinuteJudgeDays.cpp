// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/MinuteJudge.h"

#include <algorithm>
#include <set>

namespace tournevis::test {
namespace {

using Code = ConstatCode;

} // namespace

int MinuteJudge::workedDays() const {
    int count = 0;
    for (const auto& day : planWeeks()[static_cast<size_t>(m_plan.week)])
        count += day.empty() ? 0 : 1;
    return count;
}

void MinuteJudge::nights() {
    nightBefore();
    nightAfter();
}

void MinuteJudge::nightBefore() {
    const int today = m_window.dayOf[static_cast<size_t>(m_plan.from)];
    const Visit* last = nullptr;
    for (const Visit& visit : m_plan.visits) {
        const int day = m_window.dayOf[static_cast<size_t>(visit.from)];
        if (!m_plan.planned(visit) || day > today)
            continue;
        if (day == today && visit.from < m_plan.from)
            return;
        if (day < today && (!last || visit.to > last->to || (visit.to == last->to && visit.id < last->id)))
            last = &visit;
    }
    int rest = 0;
    while (last && last->to + rest < m_plan.from)
        ++rest;
    if (last && last->to <= m_plan.from && rest < 11 * 60)
        sayVisit(Code::ReposCourt, *last);
}

void MinuteJudge::nightAfter() {
    const int today = m_window.dayOf[static_cast<size_t>(m_plan.from)];
    const Visit* next = nullptr;
    for (const Visit& visit : m_plan.visits) {
        const int day = m_window.dayOf[static_cast<size_t>(visit.from)];
        if (!m_plan.planned(visit))
            continue;
        if (day <= today && visit.to > m_plan.to)
            return;
        if (day > today &&
            (!next || visit.from < next->from || (visit.from == next->from && visit.id < next->id)))
            next = &visit;
    }
    int rest = 0;
    while (next && m_plan.to + rest < next->from)
        ++rest;
    if (next && next->from >= m_plan.to && rest < 11 * 60)
        sayVisit(Code::ReposCourt, *next);
}

void MinuteJudge::day(int day) {
    const auto index = static_cast<size_t>(day);
    std::set<int> visits;
    int planned = 0;
    int free = 0;
    bool outside = false;
    for (int minute = m_window.start[index]; minute < m_window.start[index + 1]; ++minute) {
        planned += m_taken[static_cast<size_t>(minute)] != 0 || inSlot(minute);
        free += m_available[static_cast<size_t>(minute)];
        outside = outside || (inSlot(minute) && !worked(minute));
    }
    for (const Visit& visit : m_plan.visits) {
        if (m_plan.planned(visit) && visit.from < m_window.start[index + 1] &&
            visit.to > m_window.start[index])
            visits.insert(visit.id);
    }
    if (planned > 600)
        say(Code::JourneeLongue);
    if (free > 0)
        free = std::max(0, free - m_plan.reserve / workedDays());
    if (free > 0 && planned > free)
        say(Code::ChargeDepassee);
    if (m_window.holiday[index])
        say(Code::JourFerie);
    if (outside)
        say(Code::HorsHoraires);
    if (m_plan.maxVisits > 0 && static_cast<int>(visits.size()) + 1 > m_plan.maxVisits)
        say(Code::MaxVisites);
    lunch(day);
}

void MinuteJudge::lunch(int day) {
    const auto index = static_cast<size_t>(day);
    bool met = false;
    int run = 0;
    int longest = 0;
    for (int minute = m_window.start[index]; minute < m_window.start[index + 1]; ++minute) {
        const int wall = m_window.wall[static_cast<size_t>(minute)];
        const bool lunchTime = wall >= 12 * 60 && wall < 13 * 60 + 30;
        met = met || (lunchTime && inSlot(minute));
        run = lunchTime && !inSlot(minute) && m_taken[static_cast<size_t>(minute)] == 0 ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    if (met && longest < 45)
        say(Code::DejeunerSupprime);
}

Charge MinuteJudge::load(int from, int to) const {
    Charge total;
    std::array<int, PlanWindow::days> free{};
    for (int minute = from; minute < to; ++minute) {
        const auto index = static_cast<size_t>(minute);
        total.planifieMin += m_planned[index];
        free[static_cast<size_t>(m_window.dayOf[index])] += m_available[index];
    }
    int minutes = 0;
    int days = 0;
    for (int day = 0; day < PlanWindow::days; ++day) {
        minutes += free[static_cast<size_t>(day)];
        days += free[static_cast<size_t>(day)] > 0;
        const bool weekEnds = m_window.weekday[static_cast<size_t>(day)] == 7 || day == PlanWindow::days - 1;
        if (!weekEnds)
            continue;
        if (minutes > 0)
            total.disponibleMin += std::max(0, minutes - m_plan.reserve * days / workedDays());
        minutes = days = 0;
    }
    return total;
}

} // namespace tournevis::test
