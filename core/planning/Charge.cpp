// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Charge.h"

#include "planning/examen/Plage.h"

namespace tournevis {
namespace {

Plages heures(const PlanContexte& contexte, const PlanTechnicien& technicien, const QDate& jour) {
    Plages spans;
    for (const Interval& span : technicien.horaire.on(jour, contexte.zone))
        spans.push_back(Plage::of(span));
    return reunies(std::move(spans));
}

Plages absencesValidees(const PlanTechnicien& technicien) {
    Plages away;
    for (const PlanAbsence& absence : technicien.absences) {
        if (absence.validee)
            away.push_back(Plage::of(absence.interval));
    }
    return away;
}

bool chome(const PlanContexte& contexte, const PlanTechnicien& technicien, const QDate& jour) {
    return !technicien.employe(jour) || !jourFerie(jour, contexte.calendrier).isEmpty() ||
           !contexte.fermeture(jour).isEmpty();
}

Plages disponible(const PlanContexte& contexte, const PlanTechnicien& technicien, const QDate& jour) {
    if (chome(contexte, technicien, jour))
        return {};
    return privees(heures(contexte, technicien, jour), absencesValidees(technicien));
}

/// Available minutes of the days of one week that a period holds, less their share of the reserve.
struct Semaine {
    qint64 minutes = 0;
    int jours = 0; ///< with time to give

    qint64 nettes(const PlanTechnicien& technicien) const {
        const int worked = technicien.horaire.workedDays();
        const qint64 reserve = worked == 0 ? 0 : qint64(technicien.reserveMin) * jours / worked;
        return std::max<qint64>(0, minutes - reserve);
    }
};

qint64 minutesDisponibles(const PlanContexte& contexte, const PlanTechnicien& technicien,
                          const Plage& periode) {
    qint64 total = 0;
    Semaine semaine;
    const QDate dernier = dateDe(periode.fin - 1, contexte.zone);
    for (QDate jour = dateDe(periode.debut, contexte.zone); jour <= dernier; jour = jour.addDays(1)) {
        const qint64 minutes = minutesReunies(coupees(disponible(contexte, technicien, jour), periode));
        semaine.minutes += minutes;
        semaine.jours += minutes > 0;
        if (jour.dayOfWeek() == Qt::Sunday || jour == dernier)
            total += std::exchange(semaine, {}).nettes(technicien);
    }
    return total;
}

qint64 minutesPlanifiees(const PlanTechnicien& technicien, const Plage& periode) {
    Plages visites;
    for (const PlanVisite& visite : technicien.visites) {
        const Plage plage = Plage::of(visite.interval);
        if (plage.touche(periode))
            visites.push_back(plage.coupe(periode));
    }
    return minutesReunies(std::move(visites));
}

} // namespace

std::optional<int> Charge::pourcent() const {
    if (disponibleMin <= 0)
        return std::nullopt;
    return static_cast<int>((200 * planifieMin + disponibleMin) / (2 * disponibleMin));
}

Charge& Charge::operator+=(const Charge& other) {
    planifieMin += other.planifieMin;
    disponibleMin += other.disponibleMin;
    return *this;
}

Charge charge(const PlanContexte& contexte, const PlanTechnicien& technicien, const Interval& periode) {
    if (!periode.isValid())
        return {};
    const Plage bornes = Plage::of(periode);
    return {minutesPlanifiees(technicien, bornes), minutesDisponibles(contexte, technicien, bornes)};
}

Interval journee(const QDate& jour, const QTimeZone& zone) {
    return Plage{minuit(jour, zone), minuit(jour.addDays(1), zone)}.interval();
}

} // namespace tournevis
