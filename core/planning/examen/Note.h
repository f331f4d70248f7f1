// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Proposition.h"
#include "planning/examen/Creneaux.h"

namespace tournevis {

/// Points of one slot out of the weights of the company; sentences are only written for the slot that is
/// kept.
struct Note {
    int proximite = 0;
    int charge = 0;
    int creneau = 0;
    int continuite = 0;
    int echeance = 0;

    int points() const { return proximite + charge + creneau + continuite + echeance; }
    /// 0 to 100, by the sum of the weights.
    int score(const PlanningRegles& regles) const;
};

Note noteDe(Agenda& agenda, const Plage& creneau, const Faits& faits);

/// The parts of a note, with the reason of each.
QList<PropositionPart> partsDe(const Note& note, Agenda& agenda, const Plage& creneau, const Faits& faits);

} // namespace tournevis
