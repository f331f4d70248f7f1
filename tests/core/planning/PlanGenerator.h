// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/PlanSituation.h"

#include <random>

namespace tournevis::test {

/// What a situation is built to be.
enum class PlanIntent { Acceptable, Refusable, Free };

/// Draws situations: four in ten are built so that nothing strong stands against the slot, four so that
/// something does, the others are whatever comes.
class PlanGenerator {
public:
    explicit PlanGenerator(quint32 seed)
        : m_random(seed) {}

    struct Drawn {
        PlanIntent intent = PlanIntent::Free;
        PlanSituation situation;
    };
    Drawn next();
    /// A number from `least` to `most`, both included.
    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

private:
    bool oneIn(int count) { return between(1, count) == 1; }
    /// Half the time on the quarter hours, where plans meet.
    int minute(int least, int most);
    int clock(const PlanSituation& plan, int day, int wall) const;

    PlanSituation acceptable();
    PlanSituation whatever();
    void spoil(PlanSituation& plan);
    void spoilPerson(PlanSituation& plan, int defect);
    void spoilSlot(PlanSituation& plan, int defect);
    void addDay(PlanSituation& plan, int day, int before, int after);
    void addMild(PlanSituation& plan);
    void addColleague(PlanSituation& plan);
    PlanSituation::Visit visit(int from, int to);

    std::mt19937 m_random;
    int m_id = 0;
};

} // namespace tournevis::test
