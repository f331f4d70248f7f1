// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>

namespace tournevis {

/// Half-open span of UTC instants [start, end): two visits that touch do not overlap.
struct Interval {
    QDateTime start;
    QDateTime end;

    bool isValid() const { return start.isValid() && end.isValid() && start < end; }
    bool overlaps(const Interval& other) const { return start < other.end && other.start < end; }
    bool contains(const QDateTime& instant) const { return start <= instant && instant < end; }
    qint64 minutes() const { return start.secsTo(end) / 60; }
    bool operator==(const Interval&) const = default;
};

} // namespace tournevis
