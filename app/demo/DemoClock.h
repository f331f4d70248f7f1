// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <algorithm>

namespace tournevis {

/// The clock of the demonstration: the story moves it, and it never goes back.
class DemoClock final : public Clock {
public:
    explicit DemoClock(const QDateTime& start)
        : m_now(start.toUTC()) {}

    QDateTime now() const override { return m_now; }
    void moveTo(const QDateTime& instant) { m_now = std::max(m_now, instant.toUTC()); }

private:
    QDateTime m_now;
};

} // namespace tournevis
