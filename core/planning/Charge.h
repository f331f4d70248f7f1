// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Plan.h"

namespace tournevis {

/// Planned and available minutes of one or several technicians over a period.
struct Charge {
    qint64 planifieMin = 0; ///< minutes of visits inside the period, overlaps counted once
    qint64 disponibleMin =
        0; ///< worked minutes less validated absences, holidays, closures and the weekly reserve

    /// Whole percent, rounded half up; nothing when no time is available.
    std::optional<int> pourcent() const;
    Charge& operator+=(const Charge& other);
    bool operator==(const Charge&) const = default;
};

/// Load of a technician over `periode`. The weekly reserve counts in proportion of the worked days of the
/// week that the period holds.
Charge charge(const PlanContexte& contexte, const PlanTechnicien& technicien, const Interval& periode);

/// A civil day of company time as instants: 23, 24 or 25 hours.
Interval journee(const QDate& jour, const QTimeZone& zone);

} // namespace tournevis
