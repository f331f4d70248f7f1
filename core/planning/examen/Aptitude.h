// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/examen/Examen.h"

namespace tournevis {

/// What stands against or for the person whatever the hour: rights, state of the visit, presence in the
/// company, qualifications and specialities.
void noterPersonne(Faits& faits, const Agenda& agenda, const JoursTouches& jours);

} // namespace tournevis
