// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Suggestion.h"

#include "base/Format.h"

#include <algorithm>
#include <tuple>

namespace tournevis {
namespace {

bool suits(const Besoin& besoin, const TechnicienRow& technicien, const QList<Occupation>& occupations,
           const QTimeZone& zone) {
    const bool skilled = missingSpecialites(besoin.specialites, {technicien.specialites}).isEmpty();
    return skilled && technicien.employedOver(besoin.interval, zone) &&
           isFree({technicien.id, besoin.interval}, occupations);
}

QList<Raison> reasons(const Besoin& besoin, const TechnicienRow& technicien, qint64 load,
                      const QTimeZone& zone) {
    QList<Raison> list;
    for (qsizetype rank = 0; rank < technicien.specialites.size(); ++rank) {
        if (besoin.specialites.contains(technicien.specialites[rank]))
            list.append({true, technicien.libelles[rank]});
    }
    list.append({true, translate("Planning", "Libre sur tout le créneau")});
    const bool covered = technicien.horaire.covers(besoin.interval, zone);
    list.append({covered, covered ? translate("Planning", "Dans ses heures de travail")
                                  : translate("Planning", "Hors de ses heures de travail")});
    list.append({load == 0,
                 load == 0
                     ? translate("Planning", "Aucune visite cette semaine-là")
                     : translate("Planning", "%1 de visites cette semaine-là").arg(format::duration(load))});
    return list;
}

} // namespace

Interval weekOf(const QDateTime& instant, const QTimeZone& zone) {
    const QDate day = instant.toTimeZone(zone).date();
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday.startOfDay(zone).toUTC(), monday.addDays(7).startOfDay(zone).toUTC()};
}

QList<Suggestion> suggest(const Besoin& besoin, const QList<TechnicienRow>& techniciens,
                          const QList<Occupation>& occupations, const QTimeZone& zone) {
    const Interval week = weekOf(besoin.interval.start, zone);
    QList<Suggestion> suggestions;
    for (const TechnicienRow& technicien : techniciens) {
        if (!suits(besoin, technicien, occupations, zone))
            continue;
        const qint64 load = loadMinutes(technicien.id, week, occupations);
        suggestions.append({technicien.id, technicien.nom, load, reasons(besoin, technicien, load, zone)});
    }
    std::ranges::sort(suggestions, {}, [](const Suggestion& suggestion) {
        return std::tuple(suggestion.chargeMin, fold(suggestion.nom), suggestion.technicienId);
    });
    return suggestions;
}

} // namespace tournevis
