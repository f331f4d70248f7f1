// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/EquipeLooks.h"

namespace tournevis {

StatusLook lookOf(const QDate& expireLe, const QDate& today) {
    const QString words = habilitationWords(expireLe, today);
    switch (habilitationEtat(expireLe, today)) {
    case HabilitationEtat::Expiree:
        return {Hue::Red, Icon::OctagonAlert, words};
    case HabilitationEtat::Bientot:
        return {Hue::Amber, Icon::WarningTriangle, words};
    case HabilitationEtat::Valide:
        break;
    }
    return {Hue::Green, Icon::TickCircle, words};
}

StatusLook lookOf(AbsenceStatut statut) {
    switch (statut) {
    case AbsenceStatut::Demandee:
        return {Hue::Amber, Icon::Clock, labelOf(statut)};
    case AbsenceStatut::Validee:
        return {Hue::Green, Icon::TickCircle, labelOf(statut)};
    case AbsenceStatut::Refusee:
        break;
    }
    return {Hue::Slate, Icon::CrossCircle, labelOf(statut)};
}

} // namespace tournevis
