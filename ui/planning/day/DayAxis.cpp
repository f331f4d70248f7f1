// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/day/DayAxis.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int hourMinutes = 60;

QDateTime clockAt(const QDate& jour, const QTime& time, const QTimeZone& zone) {
    return QDateTime(jour, time, zone).toUTC();
}

QDateTime toHourBefore(const QDateTime& instant, const QDateTime& origin) {
    return origin.addSecs(origin.secsTo(instant) / 3600 * 3600);
}

QDateTime toHourAfter(const QDateTime& instant, const QDateTime& origin) {
    return origin.addSecs((origin.secsTo(instant) + 3599) / 3600 * 3600);
}

} // namespace

DayAxis::DayAxis(const QList<DaySpan>& jours, const QTimeZone& zone, const DayScale& scale)
    : m_jours(jours)
    , m_zone(zone)
    , m_scale(scale) {
    qint64 offset = 0;
    for (DaySpan& span : m_jours) {
        span.offset = offset;
        offset += span.interval.start.secsTo(span.interval.end);
    }
}

QList<DaySpan> DayAxis::wholeDays(const QDate& premier, int jours, const QTimeZone& zone) {
    QList<DaySpan> spans;
    for (int day = 0; day < jours; ++day) {
        const QDate date = premier.addDays(day);
        spans.append({date, {date.startOfDay(zone).toUTC(), date.addDays(1).startOfDay(zone).toUTC()}});
    }
    return spans;
}

QList<DaySpan> DayAxis::withoutNights(const QList<DaySpan>& entiers, const QTime& debut, const QTime& fin,
                                      const QList<Interval>& occupes, const QTimeZone& zone) {
    QList<DaySpan> spans = entiers;
    for (DaySpan& span : spans) {
        const Interval whole = span.interval;
        Interval shown{clockAt(span.jour, debut, zone), clockAt(span.jour, fin, zone)};
        for (const Interval& occupe : occupes) {
            if (!occupe.overlaps(whole))
                continue;
            const QDateTime start = std::max(occupe.start, whole.start);
            const QDateTime end = std::min(occupe.end, whole.end);
            shown.start = std::min(shown.start, toHourBefore(start, whole.start));
            shown.end = std::max(shown.end, std::min(toHourAfter(end, whole.start), whole.end));
        }
        span.interval = shown;
    }
    return spans;
}

const DaySpan& DayAxis::spanOf(const QDateTime& instant) const {
    const auto after =
        std::ranges::find_if(m_jours, [&](const DaySpan& span) { return instant < span.interval.end; });
    return after == m_jours.end() ? m_jours.last() : *after;
}

bool DayAxis::shows(const QDateTime& instant) const {
    return !isEmpty() && spanOf(instant).interval.contains(instant);
}

int DayAxis::x(const QDateTime& instant) const {
    if (isEmpty())
        return m_scale.left;
    const DaySpan& span = spanOf(instant);
    const QDateTime kept = std::clamp(instant, span.interval.start, span.interval.end);
    return atSecond(span.offset + span.interval.start.secsTo(kept));
}

int DayAxis::atSecond(qint64 second) const {
    const qint64 shown = qint64(m_scale.minutes) * 60;
    return m_scale.left + int((second * m_scale.width + shown / 2) / shown);
}

QDateTime DayAxis::at(int x) const {
    if (isEmpty())
        return {};
    const qint64 second =
        std::max<qint64>(0, qint64(x - m_scale.left) * m_scale.minutes * 60 / m_scale.width);
    for (const DaySpan& span : m_jours) {
        const QDateTime instant = span.interval.start.addSecs(second - span.offset);
        if (instant < span.interval.end)
            return instant;
    }
    return m_jours.last().interval.end;
}

QDateTime DayAxis::snapped(int x, int pasMin) const {
    const QDateTime instant = at(x);
    const QDateTime midnight = spanOf(instant).jour.startOfDay(m_zone).toUTC();
    const qint64 step = pasMin * 60;
    return midnight.addSecs((midnight.secsTo(instant) + step / 2) / step * step);
}

int DayAxis::right() const { return isEmpty() ? m_scale.left : x(m_jours.last().interval.end); }

int DayAxis::hoursBetweenLabels(int labelWidth) const {
    for (const int hours : {1, 2, 3, 4, 6}) {
        if (hours * hourMinutes * m_scale.width / m_scale.minutes >= labelWidth)
            return hours;
    }
    return 12;
}

QList<DayTick> DayAxis::ticks(int pasMin, int labelWidth) const {
    QList<DayTick> ticks;
    const int hours = hoursBetweenLabels(labelWidth);
    for (const DaySpan& span : m_jours) {
        for (QDateTime at = span.interval.start; at < span.interval.end; at = at.addSecs(pasMin * 60)) {
            const QTime clock = at.toTimeZone(m_zone).time();
            const bool named = clock.minute() == 0 && clock.hour() % hours == 0;
            ticks.append({x(at), named ? clock.toString(QStringLiteral("HH:mm")) : QString()});
        }
    }
    return ticks;
}

} // namespace tournevis
