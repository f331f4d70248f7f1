// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Interval.h"
#include "base/Result.h"
#include "equipe/Horaire.h"

#include <QtCore/QTimeZone>

namespace tournevis {

/// The working hours of a Horaire, as spans of local time by day of the week.
class WorkingWeek {
public:
    /// Validation error on the day that is not made of ordered, disjoint « HH:mm-HH:mm » pairs (« 24:00 »
    /// ends a day).
    static Result<WorkingWeek> read(const Horaire& horaire);

    /// The worked spans of a civil day, as instants. On the two nights when clocks change, a span lasts what
    /// it really lasts.
    QList<Interval> on(const QDate& day, const QTimeZone& zone) const;
    /// The worked spans of every day that `range` touches, cut to it.
    QList<Interval> within(const Interval& range, const QTimeZone& zone) const;
    /// Worked minutes in `range`.
    qint64 minutes(const Interval& range, const QTimeZone& zone) const;
    /// Whether `range` lies in one worked span.
    bool covers(const Interval& range, const QTimeZone& zone) const;

    /// Days of the week with working hours.
    int workedDays() const;

private:
    struct Span {
        int start = 0; ///< minutes after local midnight
        int end = 0;
    };
    static std::optional<QList<Span>> readDay(const QString& text);

    std::array<QList<Span>, 7> m_days;
};

} // namespace tournevis
