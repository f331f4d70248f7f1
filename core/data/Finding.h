// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>

namespace tournevis {

class Session;

/// One problem found by `check`: where, which row, and what is wrong, in French.
struct Finding {
    QString table;
    QString row;
    QString message;

    bool operator==(const Finding&) const = default;
};

using Findings = QList<Finding>;

/// One verification of the base. Each slice offers its own; app lists them for `check`.
using Verification = std::function<Outcome(Session&, Findings&)>;

} // namespace tournevis
