// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/StatutLook.h"

#include "missions/InterventionRules.h"

namespace tournevis {
namespace {

StatusLook lateLook() { return {Hue::Red, Icon::WarningTriangle, translate("Statut", "En retard")}; }

} // namespace

StatusLook lookOf(MissionStatut statut, bool late) {
    if (late)
        return lateLook();
    const QString text = labelOf(statut);
    switch (statut) {
    case MissionStatut::Planifiee:
        return {Hue::Blue, Icon::CalendarSmall, text};
    case MissionStatut::EnCours:
        return {Hue::Amber, Icon::PlayCircle, text};
    case MissionStatut::Terminee:
        return {Hue::Green, Icon::TickCircle, text};
    case MissionStatut::Annulee:
        return {Hue::Slate, Icon::CrossCircle, text, true};
    default:
        return {Hue::Slate, Icon::DashedCircle, text};
    }
}

StatusLook lookOf(InterventionStatut statut, bool late) {
    if (late)
        return lateLook();
    const QString text = labelOf(statut);
    if (isStarted(statut))
        return {Hue::Amber, Icon::PlayCircle, text};
    if (isFinished(statut))
        return {Hue::Green, Icon::TickCircle, text};
    if (statut == InterventionStatut::Annulee)
        return {Hue::Slate, Icon::CrossCircle, text, true};
    if (statut == InterventionStatut::APlanifier)
        return {Hue::Slate, Icon::DashedCircle, text};
    return {Hue::Blue, Icon::CalendarSmall, text};
}

StatusLook lookOf(Priorite priorite) {
    switch (priorite) {
    case Priorite::Urgente:
        return {Hue::Amber, Icon::Triangle, labelOf(priorite)};
    case Priorite::Critique:
        return {Hue::Red, Icon::OctagonAlert, labelOf(priorite)};
    default:
        return {Hue::Slate, Icon::OpenCircle, labelOf(priorite)};
    }
}

Icon specialiteIcon(const QString& code) {
    if (code == QLatin1String("electricite"))
        return Icon::Bolt;
    if (code == QLatin1String("plomberie"))
        return Icon::Drop;
    if (code == QLatin1String("chauffage"))
        return Icon::Flame;
    return code == QLatin1String("climatisation") ? Icon::Snowflake : Icon::Wrench;
}

} // namespace tournevis
