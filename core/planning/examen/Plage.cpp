// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Plage.h"

namespace tournevis {

Plages reunies(Plages plages) {
    std::erase_if(plages, [](const Plage& plage) { return plage.vide(); });
    std::ranges::sort(plages, {}, &Plage::debut);
    Plages joined;
    for (const Plage& plage : plages) {
        if (joined.empty() || plage.debut > joined.back().fin)
            joined.push_back(plage);
        else
            joined.back().fin = std::max(joined.back().fin, plage.fin);
    }
    return joined;
}

qint64 minutesReunies(Plages plages) {
    qint64 seconds = 0;
    for (const Plage& plage : reunies(std::move(plages)))
        seconds += plage.fin - plage.debut;
    return seconds / 60;
}

Plages privees(const Plages& plages, const Plages& otees) {
    const Plages away = reunies(otees);
    Plages left;
    for (Plage plage : plages) {
        for (const Plage& hole : away) {
            if (!hole.touche(plage))
                continue;
            if (hole.debut > plage.debut)
                left.push_back({plage.debut, hole.debut});
            plage.debut = hole.fin;
        }
        if (!plage.vide())
            left.push_back(plage);
    }
    return left;
}

Plages coupees(const Plages& plages, const Plage& bornes) {
    Plages cut;
    for (const Plage& plage : plages) {
        if (plage.touche(bornes))
            cut.push_back(plage.coupe(bornes));
    }
    return cut;
}

qint64 minuit(const QDate& jour, const QTimeZone& zone) { return jour.startOfDay(zone).toSecsSinceEpoch(); }

QDate dateDe(qint64 secondes, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondes, zone).date();
}

} // namespace tournevis
