// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "demo/DemoClock.h"

#include <functional>
#include <map>

namespace tournevis {

/// What happens in the company, in the order of time. A step may write further steps; steps of one instant
/// keep the order in which they were written.
class DemoAgenda {
public:
    using Step = std::function<Outcome()>;

    explicit DemoAgenda(DemoClock& clock)
        : m_clock(clock) {}

    void at(const QDateTime& instant, Step step) { m_steps.emplace(instant.toUTC(), std::move(step)); }
    /// Runs every step up to `end`, the clock following them. What is later never happens.
    Outcome runUntil(const QDateTime& end);

private:
    DemoClock& m_clock;
    std::multimap<QDateTime, Step> m_steps;
};

} // namespace tournevis
