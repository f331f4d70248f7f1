// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/papier/AgendaIcs.h"

#include <libical/ical.h>
#include <memory>

namespace tournevis {
namespace {

struct ComponentFree {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, ComponentFree>;

icaltimetype timeOf(const QDateTime& when, bool utc) {
    icaltimetype time = icaltime_null_time();
    time.year = when.date().year();
    time.month = when.date().month();
    time.day = when.date().day();
    time.hour = when.time().hour();
    time.minute = when.time().minute();
    time.second = when.time().second();
    if (utc)
        time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/// Local time with its zone; in UTC when that local time means another instant, in the hour that comes twice.
icalproperty* inZone(icalproperty* (*make)(icaltimetype), const QDateTime& instant, const QTimeZone& zone) {
    const QDateTime local = instant.toTimeZone(zone);
    if (QDateTime(local.date(), local.time(), zone) != instant)
        return make(timeOf(instant.toUTC(), true));
    icalproperty* property = make(timeOf(local, false));
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone.id().constData()));
    return property;
}

void addText(icalcomponent* component, icalproperty* (*make)(const char*), const QString& text) {
    if (!text.isEmpty())
        icalcomponent_add_property(component, make(text.toUtf8().constData()));
}

icalproperty_status statusOf(IcsVisite::Statut statut) {
    switch (statut) {
    case IcsVisite::Statut::Annulee:
        return ICAL_STATUS_CANCELLED;
    case IcsVisite::Statut::AConfirmer:
        return ICAL_STATUS_TENTATIVE;
    case IcsVisite::Statut::Confirmee:
        break;
    }
    return ICAL_STATUS_CONFIRMED;
}

icalcomponent* event(const IcsVisite& visite, const QTimeZone& zone) {
    icalcomponent* event = icalcomponent_new_vevent();
    const icaltimetype changed = timeOf(visite.modifieLe.toUTC(), true);
    icalcomponent_add_property(event, icalproperty_new_uid(visite.uid.toUtf8().constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(changed));
    icalcomponent_add_property(event, icalproperty_new_lastmodified(changed));
    icalcomponent_add_property(event, icalproperty_new_sequence(visite.sequence));
    icalcomponent_add_property(event, inZone(icalproperty_new_dtstart, visite.interval.start, zone));
    icalcomponent_add_property(event, inZone(icalproperty_new_dtend, visite.interval.end, zone));
    addText(event, icalproperty_new_summary, visite.resume);
    addText(event, icalproperty_new_location, visite.lieu);
    addText(event, icalproperty_new_description, visite.description);
    icalcomponent_add_property(event, icalproperty_new_status(statusOf(visite.statut)));
    return event;
}

/// One clock change: what the clocks said before, and after.
icalcomponent* observance(const QTimeZone::OffsetData& change, int offsetBefore) {
    icalcomponent* part =
        change.daylightTimeOffset != 0 ? icalcomponent_new_xdaylight() : icalcomponent_new_xstandard();
    const QDateTime onset = change.atUtc.toUTC().addSecs(offsetBefore);
    icalcomponent_add_property(part, icalproperty_new_dtstart(timeOf(onset, false)));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(offsetBefore));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetto(change.offsetFromUtc));
    addText(part, icalproperty_new_tzname, change.abbreviation);
    return part;
}

/// A zone without clock changes has had its offset for ever.
QTimeZone::OffsetData always(const QTimeZone& zone, const QDateTime& from) {
    QTimeZone::OffsetData data = zone.offsetData(from);
    data.atUtc = QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    return data;
}

icalcomponent* timeZone(const QTimeZone& zone, const Interval& periode) {
    icalcomponent* part = icalcomponent_new_vtimezone();
    icalcomponent_add_property(part, icalproperty_new_tzid(zone.id().constData()));
    // From a year before, so that every instant of the period has a change before it.
    const auto changes = zone.transitions(periode.start.addYears(-1), periode.end);
    if (changes.isEmpty())
        icalcomponent_add_component(
            part, observance(always(zone, periode.start), zone.offsetFromUtc(periode.start)));
    for (const QTimeZone::OffsetData& change : changes)
        icalcomponent_add_component(part, observance(change, zone.offsetFromUtc(change.atUtc.addSecs(-1))));
    return part;
}

icalproperty* calendarName(const QString& name) {
    icalproperty* property = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    return property;
}

} // namespace

QByteArray toIcs(const IcsAgenda& agenda, const QTimeZone& zone) {
    const Calendar calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Tournevis//Planning//FR"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(),
                               calendarName(translate("Agenda", "Planning de %1").arg(agenda.nom)));
    icalcomponent_add_component(calendar.get(), timeZone(zone, agenda.periode));
    for (const IcsVisite& visite : agenda.visites)
        icalcomponent_add_component(calendar.get(), event(visite, zone));
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), free);
    return text.get();
}

} // namespace tournevis
