// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "equipe/Absence.h"
#include "equipe/habilitations/HabilitationRules.h"

namespace tournevis {

/// Red with its words when expired, amber when it soon will be, green otherwise (TEC-01).
StatusLook lookOf(const QDate& expireLe, const QDate& today);
StatusLook lookOf(AbsenceStatut statut);

} // namespace tournevis
