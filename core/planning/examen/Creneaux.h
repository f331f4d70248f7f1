// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/examen/Examen.h"

namespace tournevis {

/// Slots of `minutes` inside the working hours of a day, in steps of the board from midnight. When no stretch
/// of work is long enough, those between the first and the last worked minute.
Plages places(Agenda& agenda, const QDate& jour, qint64 minutes);

/// Minutes without visit around a slot, between the first and the last worked minute of its day.
qint64 minutesLibresAutour(Agenda& agenda, const Plage& creneau);

/// Whether a strong finding stands that another slot of the day would lift.
bool gene(const Faits& faits);

/// Whether the journeys around the slot fit, be they exact or estimated.
bool trajetsTenables(const Faits& faits);

} // namespace tournevis
