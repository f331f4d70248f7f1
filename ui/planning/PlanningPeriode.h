// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningFiltre.h"

namespace tournevis {

/// Days shown, both included.
struct PlanningPeriode {
    QDate premier;
    QDate dernier;
};

/// « 9 – 15 novembre 2026 », « mardi 10 novembre 2026 », « mar. 10 – jeu. 12 novembre 2026 »,
/// « novembre 2026 ».
QString periodTitle(PlanningVue vue, const QDate& jour, const PlanningPeriode& periode);
/// « Semaine 46 », « Semaines 44 à 49 ».
QString periodWeeks(const PlanningPeriode& periode);
/// « Semaine précédente », « Jour suivant ».
QString turnName(PlanningVue vue, int direction);

} // namespace tournevis
