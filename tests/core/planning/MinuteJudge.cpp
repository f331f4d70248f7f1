// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/MinuteJudge.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace tournevis::test {
namespace {

using Code = ConstatCode;

const PlanSituation::Visit* firstId(const PlanSituation::Visit* one, const PlanSituation::Visit* other) {
    return !one || other->id < one->id ? other : one;
}

} // namespace

MinuteJudge::MinuteJudge(const PlanSituation& situation)
    : m_plan(situation)
    , m_window(*situation.window)
    , m_worked(m_window.workedMinute[static_cast<size_t>(situation.week)])
    , m_taken(static_cast<size_t>(m_window.size()), 0)
    , m_planned(m_taken)
    , m_available(m_worked) {
    for (const Visit& visit : m_plan.visits) {
        mark(m_planned, visit.from, visit.to, 1);
        if (m_plan.planned(visit))
            mark(m_taken, visit.from, visit.to, 1);
    }
    for (const PlanSituation::Absence& absence : m_plan.absences) {
        if (absence.validated)
            mark(m_available, absence.from, absence.to, 0);
    }
    for (int day = 0; day < PlanWindow::days; ++day) {
        const auto index = static_cast<size_t>(day);
        if (!employed(day) || closed(day) || m_window.holiday[index])
            mark(m_available, m_window.start[index], m_window.start[index + 1], 0);
    }
}

void MinuteJudge::mark(std::vector<char>& minutes, int from, int to, char value) const {
    for (int minute = std::max(0, from); minute < std::min(to, m_window.size()); ++minute)
        minutes[static_cast<size_t>(minute)] = value;
}

bool MinuteJudge::closed(int day) const {
    return std::ranges::any_of(m_plan.closures,
                               [&](const auto& one) { return day >= one.first && day <= one.last; });
}

MinuteJudge::Road MinuteJudge::road(int from, int to) const {
    const PlanPlace& here = planPlaces()[static_cast<size_t>(from)];
    const PlanPlace& there = planPlaces()[static_cast<size_t>(to)];
    if (here.precision > LieuPrecision::CodePostal || there.precision > LieuPrecision::CodePostal)
        return {};
    const bool vague = here.precision != LieuPrecision::Exacte && there.precision != LieuPrecision::Exacte;
    if (vague && (here.step == there.step || qstrcmp(here.codeInsee, there.codeInsee) == 0))
        return {};
    const double metresOfLatitude = 6371008.8 * M_PI / 180;
    const auto metres = std::lround(std::abs(here.step - there.step) * 0.01 * metresOfLatitude * 1.3);
    const bool exact = here.precision == LieuPrecision::Exacte && there.precision == LieuPrecision::Exacte;
    return {true, exact, static_cast<int>(std::ceil(static_cast<double>(metres) / 40000 * 60))};
}

std::vector<Verdict> MinuteJudge::verdicts() {
    person();
    encounters();
    colleague();
    absences();
    roads();
    near();
    nights();
    const auto first = static_cast<size_t>(m_plan.from);
    const auto last = static_cast<size_t>(m_plan.to - 1);
    for (int each = m_window.dayOf[first]; each <= m_window.dayOf[last]; ++each)
        day(each);
    file();
    std::ranges::sort(m_said);
    return m_said;
}

void MinuteJudge::person() {
    if (!m_plan.right)
        say(Code::DroitAbsent);
    if (m_plan.etat != PlanEtat::Libre)
        say(Code::InterventionFigee);
    bool gone = !m_plan.active;
    bool expired = m_plan.expiry == PlanSituation::never;
    std::set<const PlanSituation::Closure*> closures;
    for (int minute = m_plan.from; minute < m_plan.to; ++minute) {
        const int day = m_window.dayOf[static_cast<size_t>(minute)];
        gone = gone || !employed(day);
        expired = expired || day > m_plan.expiry;
        for (const PlanSituation::Closure& closure : m_plan.closures) {
            if (day >= closure.first && day <= closure.last)
                closures.insert(&closure);
        }
    }
    if (gone)
        say(Code::TechnicienInactif);
    if (m_plan.qualified)
        say(expired ? Code::HabilitationAbsente : Code::HabilitationValable);
    for (size_t rank = 0; rank < closures.size(); ++rank)
        say(Code::Fermeture);
    for (int bit = 1; bit <= 4; bit *= 2) {
        if (m_plan.wanted & bit)
            say(m_plan.specialities & bit ? Code::SpecialiteTenue : Code::SpecialiteAbsente);
    }
}

void MinuteJudge::encounters() {
    for (const Visit& visit : m_plan.visits) {
        bool met = false;
        for (int minute = visit.from; minute < visit.to; ++minute)
            met = met || inSlot(minute);
        if (met && m_plan.planned(visit))
            sayVisit(Code::Chevauchement, visit);
    }
}

void MinuteJudge::colleague() {
    const int vehicle = m_plan.needVehicle != 0 ? m_plan.needVehicle : m_plan.vehicle;
    for (const Visit& visit : m_plan.others) {
        bool met = false;
        for (int minute = visit.from; minute < visit.to; ++minute)
            met = met || inSlot(minute);
        const bool shared =
            std::ranges::any_of(m_plan.visits, [&](const Visit& own) { return own.id == visit.id; });
        if (met && vehicle != 0 && visit.vehicle == vehicle && m_plan.planned(visit) && !shared)
            sayVisit(Code::VehiculePris, visit);
    }
}

void MinuteJudge::absences() {
    for (const PlanSituation::Absence& absence : m_plan.absences) {
        bool met = false;
        for (int minute = absence.from; minute < absence.to; ++minute)
            met = met || inSlot(minute);
        if (met)
            say(absence.validated ? Code::Absence : Code::AbsenceDemandee, "absence", absence.id);
    }
}

/// The visit met first when walking back from the slot to the end of one.
const MinuteJudge::Visit* MinuteJudge::before() const {
    const Visit* met = nullptr;
    for (int minute = m_plan.from; !met && minute >= 0; --minute) {
        for (const Visit& visit : m_plan.visits) {
            if (m_plan.planned(visit) && visit.to == minute)
                met = firstId(met, &visit);
        }
    }
    return met;
}

const MinuteJudge::Visit* MinuteJudge::after() const {
    const Visit* met = nullptr;
    for (int minute = m_plan.to; !met && minute < m_window.size(); ++minute) {
        for (const Visit& visit : m_plan.visits) {
            if (m_plan.planned(visit) && visit.from == minute)
                met = firstId(met, &visit);
        }
    }
    return met;
}

void MinuteJudge::roads() {
    if (const Visit* visit = before())
        roadTo(visit, m_plan.from - visit->to);
    if (const Visit* visit = after())
        roadTo(visit, visit->from - m_plan.to);
}

void MinuteJudge::roadTo(const Visit* visit, int gap) {
    const Road way = road(visit->place, m_plan.place);
    if (!way.known || way.minutes == 0)
        return;
    if (way.minutes > gap)
        sayVisit(way.exact ? Code::TrajetImpossible : Code::TrajetSerre, *visit);
    else if (way.minutes + 10 > gap)
        sayVisit(Code::TrajetSerre, *visit);
}

void MinuteJudge::near() {
    const int today = m_window.dayOf[static_cast<size_t>(m_plan.from)];
    const auto startsToday = [&](const Visit* visit) {
        return visit && m_window.dayOf[static_cast<size_t>(visit->from)] == today;
    };
    const Visit* previous = startsToday(before()) ? before() : nullptr;
    const Visit* next = startsToday(after()) ? after() : nullptr;
    const Road coming = road(previous ? previous->place : m_plan.start, m_plan.place);
    const Road leaving = next ? road(next->place, m_plan.place) : Road();
    const bool byNext = leaving.known && (!coming.known || leaving.minutes < coming.minutes);
    const Road best = byNext ? leaving : coming;
    if (!best.known || best.minutes > 15)
        return;
    if (const Visit* visit = byNext ? next : previous)
        sayVisit(Code::Proche, *visit);
    else
        say(Code::Proche);
}

void MinuteJudge::file() {
    const bool wished = m_plan.wishFrom < m_plan.wishTo;
    bool outside = false;
    for (int minute = m_plan.from; minute < m_plan.to; ++minute)
        outside = outside || minute < m_plan.wishFrom || minute >= m_plan.wishTo;
    if (wished && outside)
        say(Code::HorsFenetre);
    if (m_plan.missing)
        say(Code::MaterielManquant);
    if (m_plan.quote)
        say(Code::DevisEnAttente);
    if (m_plan.blocked)
        say(Code::ClientReserve);
    if (m_plan.visitsMade > 0)
        say(Code::ClientConnu);
}

} // namespace tournevis::test
