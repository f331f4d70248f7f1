// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureLooks.h"

namespace tournevis {

StatusLook factureLook(FactureStatut statut) {
    const QString text = labelOf(statut);
    switch (statut) {
    case FactureStatut::Brouillon:
        return {Hue::Slate, Icon::Pencil, text};
    case FactureStatut::AEchoir:
        return {Hue::Blue, Icon::PaperPlane, text};
    case FactureStatut::EnRetard:
        return {Hue::Red, Icon::WarningTriangle, text};
    case FactureStatut::Partielle:
        return {Hue::Amber, Icon::HalfDisc, text};
    case FactureStatut::Payee:
        return {Hue::Green, Icon::TickCircle, text};
    case FactureStatut::SoldeeParAvoir:
        return {Hue::Slate, Icon::CrossCircle, text};
    }
    return {};
}

QString delaiText(Montant reste, int retard, int dansJours) {
    if (reste.isZero())
        return QStringLiteral("—");
    if (retard > 0)
        return translate("Factures", "%1 j").arg(retard);
    return dansJours == 0 ? translate("Factures", "aujourd’hui")
                          : translate("Factures", "dans %1 j").arg(dansJours);
}

} // namespace tournevis
