// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/drag/ConstatLook.h"

#include "base/Text.h"

namespace tournevis {

StatusLook lookOf(ConstatNiveau niveau) {
    switch (niveau) {
    case ConstatNiveau::Impossible:
        return {Hue::Red, Icon::Lock, translate("Constat", "Impossible")};
    case ConstatNiveau::Fort:
        return {Hue::Red, Icon::WarningTriangle, translate("Constat", "Alerte forte")};
    case ConstatNiveau::Faible:
        return {Hue::Amber, Icon::Clock, translate("Constat", "À noter")};
    default:
        return {Hue::Green, Icon::Tick, translate("Constat", "Favorable")};
    }
}

} // namespace tournevis
