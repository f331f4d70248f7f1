// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/VisiteLook.h"

#include "base/StatutLook.h"
#include "base/Text.h"

namespace tournevis {
namespace {

constexpr int heavyLoad = 90;
constexpr int fullLoad = 100;

} // namespace

StatusLook lookOfVisit(const PlanningVisit& visite) {
    const bool waits = visite.attendDevis && isPlannable(visite.statut);
    return waits ? StatusLook{Hue::Slate, Icon::Clock, translate("Statut", "Attend le devis")}
                 : lookOf(visite.statut, visite.enRetard);
}

Hue hueOfLoad(int percent) {
    return percent > fullLoad ? Hue::Red : percent > heavyLoad ? Hue::Amber : Hue::Green;
}

} // namespace tournevis
