// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/VisiteLook.h"

#include "base/StatutLook.h"
#include "base/Text.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"
#include "missions/InterventionRules.h"

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

bool isProvisoire(const PlanningVisit& visite) { return visite.statut == InterventionStatut::Provisoire; }

VisiteMarques marquesOf(const PlanningVisit& visite, ConstatNiveau alerte) {
    VisiteMarques marques;
    const StatusLook priority = lookOf(visite.priorite);
    if (visite.force || alerte <= ConstatNiveau::Fort)
        marques.append({Icon::WarningTriangle, theme().hue(Hue::Red).solid});
    if (visite.priorite != Priorite::Normale)
        marques.append({priority.icon, theme().hue(priority.hue).solid});
    if (visite.compromise || alerte == ConstatNiveau::Faible)
        marques.append({Icon::Clock, theme().hue(Hue::Amber).solid, !visite.compromise});
    if (visite.verrou)
        marques.append({Icon::Lock, theme().ink2});
    if (visite.equipe > 1)
        marques.append({Icon::TwoPersons, theme().ink2, true});
    return marques;
}

QString tenueEnMots(const PlanningModel& model, Id<Intervention> visite) {
    const auto other = model.marques().de(visite);
    return other && other->tenue() ? translate("Planning", "en cours de déplacement par %1").arg(other->nom)
                                   : QString();
}

QStringList alertesEnMots(const PlanningModel& model, const PlanningVisit& visite,
                          Id<Technicien> technicien) {
    QStringList words;
    for (const ConstatMembre& found : model.alertes(visite)) {
        if (found.technicienId != technicien)
            continue;
        const bool grave = found.constat.niveau() <= ConstatNiveau::Fort;
        words += (grave ? translate("Planning", "conflit\u00a0: %1")
                        : translate("Planning", "à surveiller\u00a0: %1"))
                     .arg(found.constat.texte);
    }
    if (const QString held = tenueEnMots(model, visite.id); !held.isEmpty())
        words += held;
    return words;
}

void paintMarqueDAutrui(QPainter& painter, const QRect& block, const MarquesDesAutres::Marque& marque) {
    QPen outline(theme().accent, px(2));
    if (marque.tenue())
        outline.setDashPattern({2, 2});
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(block).adjusted(1, 1, -1, -1), px(4), px(4));
    const QRect tag(block.right() - px(26), block.top(), px(27), std::min(block.height(), px(18)));
    paintRounded(painter, tag, px(4), theme().accent);
    painter.setPen(theme().onAccent);
    painter.setFont(uiFont(TextSize::Xs, QFont::DemiBold));
    painter.drawText(tag, Qt::AlignCenter, marque.initiales);
}

Hue hueOfLoad(int percent) {
    return percent > fullLoad ? Hue::Red : percent > heavyLoad ? Hue::Amber : Hue::Green;
}

} // namespace tournevis
