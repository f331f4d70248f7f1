// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

namespace tournevis {

/// What the status bar adds up over what is shown.
struct PlanningTotaux {
    int techniciens = 0;
    int affectations = 0;  ///< a team of two counts twice
    int interventions = 0; ///< each visit once
    Charge charge;
    bool partiel = false; ///< a filter leaves visits out: the load, which knows no filter, is not told
    qint64 montreMin = 0; ///< of the assignments counted, inside the period
    int enRetard = 0;
    int enConflit = 0;  ///< visits that something strong stands against, and nobody accepted
    int surcharges = 0; ///< technicians above 100 %
    int trajetMin = 0;  ///< between the visits of a day, in the views of days; unknown places left out
};

PlanningTotaux totauxOf(const PlanningModel& model);
/// « 9 techniciens », « 68 affectations », « 194 h planifiées sur 260 h », then what calls.
QList<StatusPart> statusPartsOf(const PlanningTotaux& totaux, PlanningVue vue);
/// What the hands can do in a view; nothing for those who only read.
QList<StatusPart> statusHintsOf(PlanningVue vue, const PlanningRegles& regles, bool canPlan);

} // namespace tournevis
