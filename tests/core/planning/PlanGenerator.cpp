// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/PlanGenerator.h"

#include <algorithm>

namespace tournevis::test {
namespace {

constexpr int farAway = 9;   ///< the exact place an hour and a half from the others
constexpr int exactNear = 8; ///< the last of the exact places near each other
constexpr int dayOfSlot = 2;

} // namespace

int PlanGenerator::minute(int least, int most) {
    const int drawn = between(least, most);
    const int rounded = drawn / 15 * 15;
    return oneIn(2) && rounded >= least ? rounded : drawn;
}

/// First minute of a day that shows this time.
int PlanGenerator::clock(const PlanSituation& plan, int day, int wall) const {
    const PlanWindow& window = *plan.window;
    int found = window.start[static_cast<size_t>(day)];
    while (window.wall[static_cast<size_t>(found)] < wall)
        ++found;
    return found;
}

PlanSituation::Visit PlanGenerator::visit(int from, int to) {
    return {++m_id, from, to, between(0, 2), between(0, static_cast<int>(planPlaces().size()) - 1)};
}

PlanGenerator::Drawn PlanGenerator::next() {
    m_id = 0;
    const int tenth = between(1, 10);
    if (tenth <= 2)
        return {PlanIntent::Free, whatever()};
    Drawn drawn{PlanIntent::Acceptable, acceptable()};
    if (tenth <= 6) {
        drawn.intent = PlanIntent::Refusable;
        spoil(drawn.situation);
    }
    return drawn;
}

/// Up to two visits of a day between two of its minutes, an hour away from them and from each other.
void PlanGenerator::addDay(PlanSituation& plan, int day, int before, int after) {
    int from = clock(plan, day, before) + 60;
    const int last = clock(plan, day, after) - 60;
    for (int count = between(0, 2); count > 0 && last - from > 15; --count) {
        const int start = minute(from, last - 10);
        const int end = std::min(last, start + between(1, 60));
        plan.visits.push_back(visit(start, end));
        plan.visits.back().place = between(0, exactNear);
        from = end + 60;
    }
}

/// Between 07:00 and 19:00 nobody lacks rest, and three short visits make no long day.
PlanSituation PlanGenerator::acceptable() {
    PlanSituation plan;
    plan.window = &planWindows()[static_cast<size_t>(between(0, static_cast<int>(planWindows().size()) - 1))];
    plan.week = between(0, static_cast<int>(planWeeks().size()) - 1);
    plan.start = between(0, static_cast<int>(planPlaces().size()) - 1);
    plan.place = between(0, exactNear);
    const int wall = minute(7 * 60, 18 * 60 - 15);
    const int length = std::min(minute(15, 240), 19 * 60 - wall);
    plan.from = clock(plan, dayOfSlot, wall);
    plan.to = plan.from + length;
    addDay(plan, dayOfSlot - 1, 6 * 60, 20 * 60);
    addDay(plan, dayOfSlot, 6 * 60, wall);
    addDay(plan, dayOfSlot, wall + length, 20 * 60);
    addDay(plan, dayOfSlot + 1, 6 * 60, 20 * 60);
    plan.wanted = between(0, 7);
    plan.specialities = plan.wanted | between(0, 7);
    plan.qualified = oneIn(2);
    plan.expiry = oneIn(2) ? PlanSituation::always : between(dayOfSlot, 5);
    plan.hired = between(-3, dayOfSlot);
    plan.left = between(dayOfSlot, 9);
    addMild(plan);
    return plan;
}

void PlanGenerator::addMild(PlanSituation& plan) {
    plan.reserve = oneIn(3) ? between(0, 600) : 0;
    plan.maxVisits = oneIn(3) ? between(1, 4) : 0;
    plan.visitsMade = between(0, 2);
    plan.missing = oneIn(6);
    plan.quote = oneIn(6);
    plan.blocked = oneIn(6);
    plan.vehicle = between(0, 2);
    if (oneIn(3)) {
        plan.wishFrom = std::max(0, plan.from + between(-30, 5));
        plan.wishTo = std::min(plan.window->size(), plan.to + between(-5, 30));
    }
    if (oneIn(3))
        plan.absences.push_back({1, plan.from - between(0, 60), plan.to + between(-14, 60), false});
    if (oneIn(3))
        plan.absences.push_back({2, plan.from - between(60, 900), plan.from, true});
    if (oneIn(4))
        plan.closures.push_back({dayOfSlot + between(1, 2), 5});
    if (oneIn(2)) {
        plan.moved = ++m_id;
        const int start = minute(0, plan.window->size() - 300);
        plan.visits.push_back({plan.moved, start, start + between(1, 300), 1, 0});
    }
    addColleague(plan);
}

/// Somebody whose van is free during the slot, or who makes the same visit.
void PlanGenerator::addColleague(PlanSituation& plan) {
    plan.others.push_back({++m_id, plan.from - 60, plan.from, between(0, 2), 0});
    plan.others.push_back({++m_id, plan.to, plan.to + 60, between(0, 2), 0});
    if (plan.moved != 0)
        plan.others.push_back({plan.moved, plan.from, plan.to, between(0, 2), 0});
    std::erase_if(plan.others, [](const PlanSituation::Visit& one) { return one.from >= one.to; });
}

void PlanGenerator::spoil(PlanSituation& plan) {
    constexpr int personal = 6;
    constexpr int defects = 13;
    const int defect = between(0, defects - 1);
    if (defect < personal)
        spoilPerson(plan, defect);
    else
        spoilSlot(plan, defect - personal);
}

void PlanGenerator::spoilPerson(PlanSituation& plan, int defect) {
    switch (defect) {
    case 0:
        plan.right = false;
        break;
    case 1:
        plan.etat = static_cast<PlanEtat>(between(1, 5));
        break;
    case 2:
        plan.active = false;
        break;
    case 3:
        plan.hired = dayOfSlot + 1;
        plan.left = 9;
        break;
    case 4:
        plan.qualified = true;
        plan.expiry = oneIn(2) ? PlanSituation::never : between(0, dayOfSlot - 1);
        break;
    default:
        plan.wanted |= 1;
        plan.specialities &= 6;
        break;
    }
}

void PlanGenerator::spoilSlot(PlanSituation& plan, int defect) {
    const int minutes = oneIn(2) ? 1 : between(1, plan.to - plan.from);
    switch (defect) {
    case 0:
        plan.visits.push_back(visit(plan.to - minutes, plan.to + between(0, 60)));
        break;
    case 1:
        plan.visits.push_back(visit(plan.from - between(1, 60), plan.from + minutes));
        break;
    case 2:
        plan.needVehicle = 3;
        plan.others.push_back({++m_id, plan.from - 60, plan.from + minutes, 3, 0});
        break;
    case 3:
        plan.closures.push_back({between(0, dayOfSlot), between(dayOfSlot, 5)});
        break;
    case 4:
        plan.absences.push_back({3, plan.from - between(1, 600), plan.from + minutes, true});
        break;
    case 5:
        plan.visits.push_back({++m_id, plan.to + between(0, 30), plan.to + 40, 0, farAway});
        plan.visits.back().to = plan.visits.back().from + 10;
        std::erase_if(plan.visits, [&](const PlanSituation::Visit& one) {
            return one.id != m_id && one.id != plan.moved && one.from >= plan.to && one.from < plan.to + 60;
        });
        break;
    default:
        std::erase_if(plan.visits, [&](const PlanSituation::Visit& one) { return one.id != plan.moved; });
        plan.visits.push_back(visit(plan.from - 1200, plan.from - between(0, 659)));
        // It starts the day before, whatever the hour of the slot.
        plan.visits.back().from = std::min(plan.visits.back().to - 1, plan.window->start[dayOfSlot] - 1);
        break;
    }
}

PlanSituation PlanGenerator::whatever() {
    PlanSituation plan = acceptable();
    const int size = plan.window->size();
    plan.from = minute(plan.window->start[1], plan.window->start[4]);
    plan.to = plan.from + (oneIn(4) ? between(1, 1800) : minute(15, 480));
    plan.place = between(0, static_cast<int>(planPlaces().size()) - 1);
    for (int count = between(0, 6); count > 0; --count) {
        const int start = minute(0, size - 1);
        plan.visits.push_back(
            visit(start, std::min(size, start + (oneIn(8) ? between(1, 2000) : between(1, 240)))));
        plan.others.push_back(visit(start, plan.visits.back().to));
    }
    if (oneIn(3))
        plan.absences.push_back({4, minute(0, size - 2000), size - between(1, 1999), oneIn(2)});
    if (oneIn(4))
        plan.closures.push_back({between(0, 3), between(3, 5)});
    plan.specialities = between(0, 7);
    plan.expiry = between(-1, 5);
    plan.hired = between(-4, 3);
    plan.left = between(2, 9);
    plan.vehicle = between(0, 2);
    plan.needVehicle = between(0, 2);
    return plan;
}

} // namespace tournevis::test
