// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceRules.h"

namespace tournevis {

QList<FieldError> validate(const Absence& absence) {
    if (absence.debut.isValid() && absence.fin.isValid() && absence.fin <= absence.debut)
        return {{"fin", translate("Equipe", "La fin suit le début.")}};
    return {};
}

bool canDecide(AbsenceStatut from, AbsenceStatut to) {
    const bool decides = from == AbsenceStatut::Demandee && to != AbsenceStatut::Demandee;
    const bool withdraws = from == AbsenceStatut::Validee && to == AbsenceStatut::Refusee;
    return decides || withdraws;
}

bool canChange(AbsenceStatut statut) { return statut != AbsenceStatut::Refusee; }

} // namespace tournevis
