// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/WorkingWeek.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int minutesPerDay = 24 * 60;
constexpr const char* dayColumns[] = {"lundi",    "mardi",  "mercredi", "jeudi",
                                      "vendredi", "samedi", "dimanche"};

std::optional<int> readMinute(const QString& text) {
    if (text == QLatin1String("24:00"))
        return minutesPerDay;
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid())
        return std::nullopt;
    return time.hour() * 60 + time.minute();
}

/// A local time skipped in spring names the instant that follows the jump by as much.
QDateTime instantOf(const QDate& day, int minute, const QTimeZone& zone) {
    if (minute >= minutesPerDay)
        return instantOf(day.addDays(1), minute - minutesPerDay, zone);
    const QDateTime local(day, QTime(minute / 60, minute % 60), zone);
    return local.isValid() ? local.toUTC() : instantOf(day, minute + 60, zone);
}

} // namespace

std::optional<QList<WorkingWeek::Span>> WorkingWeek::readDay(const QString& text) {
    QList<Span> spans;
    int previousEnd = 0;
    for (const QString& pair : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList bounds = pair.trimmed().split(u'-');
        if (bounds.size() != 2)
            return std::nullopt;
        const auto start = readMinute(bounds[0].trimmed());
        const auto end = readMinute(bounds[1].trimmed());
        if (!start || !end || *start < previousEnd || *end <= *start)
            return std::nullopt;
        spans.append({*start, *end});
        previousEnd = *end;
    }
    return spans;
}

Result<WorkingWeek> WorkingWeek::read(const Horaire& horaire) {
    WorkingWeek week;
    const auto days = horaire.days();
    for (size_t rank = 0; rank < days.size(); ++rank) {
        const auto spans = readDay(days[rank]);
        if (!spans)
            return Error::validation(
                dayColumns[rank],
                translate("Equipe", "Heures illisibles. Écrire par exemple 08:00-12:00,13:30-17:30."));
        week.m_days[rank] = *spans;
    }
    return week;
}

QList<Interval> WorkingWeek::on(const QDate& day, const QTimeZone& zone) const {
    QList<Interval> worked;
    for (const Span& span : m_days[static_cast<size_t>(day.dayOfWeek() - 1)])
        worked.append({instantOf(day, span.start, zone), instantOf(day, span.end, zone)});
    return worked;
}

QList<Interval> WorkingWeek::within(const Interval& range, const QTimeZone& zone) const {
    QList<Interval> worked;
    const QDate last = range.end.toTimeZone(zone).date();
    for (QDate day = range.start.toTimeZone(zone).date(); day <= last; day = day.addDays(1)) {
        for (const Interval& span : on(day, zone)) {
            const Interval cut{std::max(span.start, range.start), std::min(span.end, range.end)};
            if (cut.isValid())
                worked.append(cut);
        }
    }
    return worked;
}

qint64 WorkingWeek::minutes(const Interval& range, const QTimeZone& zone) const {
    qint64 total = 0;
    for (const Interval& span : within(range, zone))
        total += span.minutes();
    return total;
}

int WorkingWeek::workedDays() const {
    return static_cast<int>(std::ranges::count_if(m_days, [](const auto& spans) { return !spans.isEmpty(); }));
}

bool WorkingWeek::covers(const Interval& range, const QTimeZone& zone) const {
    const auto spans = within(range, zone);
    return spans.size() == 1 && spans.first() == range;
}

} // namespace tournevis
