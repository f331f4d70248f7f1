// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Creneaux.h"

namespace tournevis {
namespace {

Plage amplitude(const Plages& travail) {
    return travail.empty() ? Plage() : Plage{travail.front().debut, travail.back().fin};
}

void ajouterPlaces(Plages& places, const Plage& span, const Plage& jour, qint64 seconds, qint64 step) {
    const qint64 first = (span.debut - jour.debut + step - 1) / step;
    for (qint64 start = jour.debut + first * step; start + seconds <= span.fin; start += step)
        places.push_back({start, start + seconds});
}

} // namespace

Plages places(Agenda& agenda, const QDate& jour, qint64 minutes) {
    Plages found;
    const Plage day = agenda.jours().jour(jour).plage;
    const qint64 step = qint64(std::max(1, agenda.contexte().regles.pasMin)) * 60;
    const Plages& travail = agenda.travail(jour);
    for (const Plage& span : travail)
        ajouterPlaces(found, span, day, minutes * 60, step);
    const bool fits =
        std::ranges::any_of(travail, [&](const Plage& one) { return one.minutes() >= minutes; });
    if (!fits)
        ajouterPlaces(found, amplitude(travail), day, minutes * 60, step);
    return found;
}

qint64 minutesLibresAutour(Agenda& agenda, const Plage& creneau) {
    const QDate jour = dateDe(creneau.debut, agenda.contexte().zone);
    Plage free = amplitude(agenda.travail(jour));
    if (const auto* visite = agenda.avant(creneau.debut))
        free.debut = std::max(free.debut, visite->plage.fin);
    if (const auto* visite = agenda.apres(creneau.fin))
        free.fin = std::min(free.fin, visite->plage.debut);
    return std::max<qint64>(0, free.minutes());
}

bool gene(const Faits& faits) {
    return std::ranges::any_of(faits, [](const Fait& fait) {
        return fait.niveau() == ConstatNiveau::Fort && fait.code != ConstatCode::SpecialiteAbsente;
    });
}

bool trajetsTenables(const Faits& faits) {
    return std::ranges::none_of(faits, [](const Fait& fait) { return fait.trajetTropLong(); });
}

} // namespace tournevis
