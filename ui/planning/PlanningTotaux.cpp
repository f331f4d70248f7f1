// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningTotaux.h"

#include "base/Format.h"

#include <QtCore/QSet>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int full = 100;

bool isDays(PlanningVue vue) { return vue == PlanningVue::Jour || vue == PlanningVue::TroisJours; }

/// The road between visits that follow each other on one day.
int travelOf(const PlanTechnicien& technicien, const PlanContexte& contexte, const Interval& periode) {
    int minutes = 0;
    const PlanVisite* before = nullptr;
    for (const PlanVisite& visite : technicien.visites) {
        if (!visite.interval.overlaps(periode))
            continue;
        const auto dayOf = [&](const PlanVisite& one) {
            return one.interval.start.toTimeZone(contexte.zone).date();
        };
        if (before && dayOf(*before) == dayOf(visite)) {
            const auto road = trajet(before->lieu, visite.lieu, contexte.regles.trajet);
            minutes += road ? road->minutes : 0;
        }
        before = &visite;
    }
    return minutes;
}

QString hours(qint64 minutes) { return format::duration(minutes); }

} // namespace

PlanningTotaux totauxOf(const PlanningModel& model) {
    PlanningTotaux totaux;
    const PlanContexte& contexte = model.tableau().contexte;
    const Interval& periode = model.tableau().periode;
    QSet<Id<Intervention>> seen;
    QSet<Id<Intervention>> late;
    QSet<Id<Intervention>> conflicting;
    totaux.techniciens = int(model.rangees().size());
    totaux.partiel = model.filtre().choisitVisites();
    for (int lane : model.rangees()) {
        for (const PlanningVisit& visite : model.tableau().lanes[lane].visites) {
            if (!model.filtre().accepts(visite))
                continue;
            ++totaux.affectations;
            totaux.montreMin += Interval{std::max(visite.interval.start, periode.start),
                                         std::min(visite.interval.end, periode.end)}
                                    .minutes();
            seen.insert(visite.id);
            if (visite.enRetard)
                late.insert(visite.id);
            const Id<Technicien> technicien = model.tableau().lanes[lane].technicien.id;
            if (!visite.force && model.alerte(visite.id, technicien) <= ConstatNiveau::Fort)
                conflicting.insert(visite.id);
        }
        const PlanningLane& line = model.tableau().lanes[lane];
        const Charge load{line.planifieMin, line.disponibleMin};
        totaux.charge += load;
        totaux.surcharges += load.pourcent().value_or(0) > full ? 1 : 0;
        if (isDays(model.vue()))
            totaux.trajetMin += travelOf(contexte.techniciens[lane], contexte, periode);
    }
    totaux.interventions = int(seen.size());
    totaux.enRetard = int(late.size());
    totaux.enConflit = int(conflicting.size());
    return totaux;
}

QList<StatusPart> statusPartsOf(const PlanningTotaux& totaux, PlanningVue vue) {
    QList<StatusPart> parts{
        {format::count(totaux.techniciens, translate("Planning", "technicien"),
                       translate("Planning", "techniciens"))},
        {isDays(vue) ? format::count(totaux.interventions, translate("Planning", "intervention"),
                                     translate("Planning", "interventions"))
                     : format::count(totaux.affectations, translate("Planning", "affectation"),
                                     translate("Planning", "affectations"))},
        {totaux.partiel ? translate("Planning", "%1 planifiées").arg(hours(totaux.montreMin))
                        : translate("Planning", "%1 planifiées sur %2")
                              .arg(hours(totaux.charge.planifieMin), hours(totaux.charge.disponibleMin))}};
    if (totaux.enRetard > 0)
        parts.append(
            {translate("Planning", "%1 en retard").arg(totaux.enRetard), Icon::WarningTriangle, Hue::Red});
    if (totaux.enConflit > 0)
        parts.append(
            {translate("Planning", "%1 en conflit").arg(totaux.enConflit), Icon::WarningTriangle, Hue::Red});
    if (totaux.surcharges > 0)
        parts.append(
            {format::count(totaux.surcharges, translate("Planning", "technicien au-dessus de 100\u00a0%"),
                           translate("Planning", "techniciens au-dessus de 100\u00a0%")),
             Icon::Clock, Hue::Amber});
    if (isDays(vue) && totaux.trajetMin > 0)
        parts.append(
            {translate("Planning", "%1 de trajet estimé").arg(hours(totaux.trajetMin)), Icon::Truck});
    return parts;
}

QList<StatusPart> statusHintsOf(PlanningVue vue, const PlanningRegles& regles, bool canPlan) {
    const StatusPart keys{translate("Planning", "raccourcis"), {}, {}, QStringLiteral("?")};
    if (!canPlan || vue == PlanningVue::Liste)
        return {keys};
    if (vue == PlanningVue::Mois)
        return {{translate("Planning", "Glisser vers un autre jour garde l’heure")}, keys};
    if (isDays(vue))
        return {{translate("Planning", "Pas de %1\u00a0min").arg(regles.pasMin)},
                {translate("Planning", "pour 5 min"), {}, {}, translate("Planning", "Maj")},
                {translate("Planning", "+ molette pour zoomer"), {}, {}, translate("Planning", "Ctrl")}};
    return {{translate("Planning", "Glisser pour affecter")},
            {translate("Planning", "+ glisser pour copier"), {}, {}, translate("Planning", "Alt")},
            keys};
}

} // namespace tournevis
