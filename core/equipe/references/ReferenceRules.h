// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "equipe/Horaire.h"
#include "equipe/Vehicule.h"
#include "equipe/Zone.h"
#include "equipe/habilitations/Habilitation.h"
#include "equipe/references/Equipe.h"
#include "equipe/references/Fermeture.h"

namespace tournevis {

/// Puts what a person typed in stored form and gives the refused fields of each kind of reference.
QList<FieldError> settle(Equipe& equipe);
QList<FieldError> settle(Zone& zone);
QList<FieldError> settle(Vehicule& vehicule);
/// Hours are read as a technician's week is: at least one worked span, pairs in order.
QList<FieldError> settle(Horaire& horaire);
QList<FieldError> settle(Fermeture& fermeture);
QList<FieldError> settle(HabilitationType& type);

/// Minutes worked in an ordinary week.
qint64 weeklyMinutes(const Horaire& horaire);

} // namespace tournevis
