// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/PlanSituation.h"
#include "planning/Charge.h"

#include <string>

namespace tournevis::test {

/// A finding as the judge writes it down.
struct Verdict {
    ConstatCode code = ConstatCode::SpecialiteTenue;
    std::string kind;
    qint64 id = 0;

    auto operator<=>(const Verdict&) const = default;
};

/// Judges a situation by walking along its minutes, without intervals, sorting or searching: slow, and too
/// simple to be wrong in the same way as the product.
class MinuteJudge {
public:
    explicit MinuteJudge(const PlanSituation& situation);

    std::vector<Verdict> verdicts();
    /// Planned and available minutes between two minutes of the window.
    Charge load(int from, int to) const;

private:
    using Visit = PlanSituation::Visit;
    struct Road {
        bool known = false;
        bool exact = false;
        int minutes = 0;
    };

    void say(ConstatCode code, const std::string& kind = {}, qint64 id = 0) {
        m_said.push_back({code, kind, id});
    }
    void sayVisit(ConstatCode code, const Visit& visit) { say(code, "intervention", visit.id); }
    bool inSlot(int minute) const { return minute >= m_plan.from && minute < m_plan.to; }
    bool closed(int day) const;
    bool employed(int day) const { return m_plan.active && day >= m_plan.hired && day <= m_plan.left; }
    bool worked(int minute) const { return m_worked[static_cast<size_t>(minute)] != 0; }
    void mark(std::vector<char>& minutes, int from, int to, char value) const;
    int workedDays() const;
    Road road(int from, int to) const;

    void person();
    void encounters();
    void colleague();
    void absences();
    void roads();
    void roadTo(const Visit* visit, int gap);
    void near();
    void nights();
    void nightBefore();
    void nightAfter();
    void day(int day);
    void lunch(int day);
    void file();
    const Visit* before() const;
    const Visit* after() const;

    const PlanSituation& m_plan;
    const PlanWindow& m_window;
    const std::vector<char>& m_worked;
    std::vector<char> m_taken;     ///< minutes of visits already planned
    std::vector<char> m_planned;   ///< with those of the visit that moves
    std::vector<char> m_available; ///< minutes that can be given
    std::vector<Verdict> m_said;
};

} // namespace tournevis::test
