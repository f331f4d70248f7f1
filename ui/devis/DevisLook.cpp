// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisLook.h"

namespace tournevis {
namespace {

struct Look {
    StatutDevis statut;
    Hue hue;
    Icon icon;
};

constexpr Look looks[] = {
    {StatutDevis::Brouillon, Hue::Slate, Icon::Pencil},
    {StatutDevis::AttenteDg, Hue::Purple, Icon::OnePerson},
    {StatutDevis::AttentePdg, Hue::Purple, Icon::TwoPersons},
    {StatutDevis::AModifier, Hue::Amber, Icon::BackArrow},
    {StatutDevis::Valide, Hue::Blue, Icon::Tick},
    {StatutDevis::Envoye, Hue::Sky, Icon::PaperPlane},
    {StatutDevis::Accepte, Hue::Green, Icon::TickCircle},
    {StatutDevis::RefuseInterne, Hue::Red, Icon::CrossCircle},
    {StatutDevis::Refuse, Hue::Red, Icon::CrossCircle},
    {StatutDevis::Expire, Hue::Slate, Icon::Clock},
    {StatutDevis::Annule, Hue::Slate, Icon::CrossCircle},
    {StatutDevis::Remplace, Hue::Slate, Icon::History},
};

} // namespace

StatusLook lookOf(StatutDevis statut) {
    for (const Look& look : looks) {
        if (look.statut == statut)
            return {look.hue, look.icon, labelOf(statut), statut == StatutDevis::Annule};
    }
    return {};
}

} // namespace tournevis
