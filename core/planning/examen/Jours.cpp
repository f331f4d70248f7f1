// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Jours.h"

namespace tournevis {

const JourCivil& Jours::jour(const QDate& date) {
    const auto known = m_dates.find(date);
    return known == m_dates.end() ? ajoute(date) : *known->second;
}

const JourCivil& Jours::contenant(qint64 instant) {
    const auto after = m_jours.upper_bound(instant);
    if (after != m_jours.begin()) {
        const JourCivil& known = std::prev(after)->second;
        if (instant < known.plage.fin)
            return known;
    }
    return jour(dateDe(instant, m_contexte.zone));
}

JoursTouches Jours::touches(const Plage& plage) {
    JoursTouches days;
    for (qint64 instant = plage.debut; instant < plage.fin; instant = days.back()->plage.fin)
        days.push_back(&contenant(instant));
    return days;
}

const JourCivil& Jours::ajoute(const QDate& date) {
    const QTimeZone& zone = m_contexte.zone;
    const auto at = [&](const QTime& time) { return QDateTime(date, time, zone).toSecsSinceEpoch(); };
    const PlanningRegles& regles = m_contexte.regles;
    JourCivil jour{date,
                   {minuit(date, zone), minuit(date.addDays(1), zone)},
                   {at(regles.dejeunerDebut), at(regles.dejeunerFin)},
                   jourFerie(date, m_contexte.calendrier)};
    const JourCivil& kept = m_jours.emplace(jour.plage.debut, jour).first->second;
    m_dates.emplace(date, &kept);
    return kept;
}

} // namespace tournevis
