// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/examen/Examen.h"

namespace tournevis {

/// The sentence of a fact found on a slot; the rules of a day name theirs when the slot covers several.
QString phrase(const Fait& fait, Agenda& agenda, const Plage& creneau);

/// The facts as findings, in the order that constats() promises.
QList<Constat> constatsDe(const Faits& faits, Agenda& agenda, const Plage& creneau);

/// « 9 min (3,1 km) ».
QString aTrajet(const Trajet& trajet);

} // namespace tournevis
