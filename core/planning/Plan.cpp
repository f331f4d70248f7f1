// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Plan.h"

#include <algorithm>

namespace tournevis {

bool PlanTechnicien::employe(const QDate& jour) const {
    if (dateEntree.isValid() && jour < dateEntree)
        return false;
    // Somebody who left worked until that day: their past weeks keep their capacity.
    return dateSortie.isValid() ? jour <= dateSortie : actif;
}

const PlanTechnicien* PlanContexte::technicien(Id<Technicien> id) const {
    const auto found = std::ranges::find(techniciens, id, &PlanTechnicien::id);
    return found == techniciens.end() ? nullptr : &*found;
}

QString PlanContexte::fermeture(const QDate& jour) const {
    const auto found = std::ranges::find_if(
        fermetures, [&](const PlanFermeture& one) { return one.debut <= jour && jour <= one.fin; });
    return found == fermetures.end() ? QString() : found->libelle;
}

} // namespace tournevis
