// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Agenda.h"

namespace tournevis {
namespace {

bool sameVisit(const PlanVisite& visite, const PlanDemande& demande) {
    return demande.id && visite.id == demande.id;
}

/// `candidate` when it has the smaller id, or nothing stands yet.
const Agenda::Visite* firstById(const Agenda::Visite* standing, const Agenda::Visite* candidate) {
    return !standing || candidate->source->id < standing->source->id ? candidate : standing;
}

} // namespace

Agenda::Agenda(const PlanContexte& contexte, const PlanDemande& demande, const PlanTechnicien& technicien,
               Jours& jours)
    : m_contexte(contexte)
    , m_demande(demande)
    , m_technicien(technicien)
    , m_jours(jours) {
    m_visites.reserve(static_cast<size_t>(technicien.visites.size()));
    qint64 finMax = std::numeric_limits<qint64>::min();
    for (const PlanVisite& visite : technicien.visites) {
        const Plage plage = Plage::of(visite.interval);
        if (sameVisit(visite, demande) || plage.vide())
            continue;
        finMax = std::max(finMax, plage.fin);
        m_visites.push_back({plage, &visite, finMax});
    }
}

std::vector<const Agenda::Visite*> Agenda::touchees(const Plage& plage) const {
    std::vector<const Visite*> found;
    auto visite = std::ranges::upper_bound(m_visites, plage.debut, {}, &Visite::finMax);
    for (; visite != m_visites.end() && visite->plage.debut < plage.fin; ++visite) {
        if (visite->plage.touche(plage))
            found.push_back(&*visite);
    }
    return found;
}

Plages Agenda::prises(const Plage& plage) const {
    Plages taken;
    for (const Visite* visite : touchees(plage))
        taken.push_back(visite->plage.coupe(plage));
    return taken;
}

const Agenda::Visite* Agenda::avant(qint64 instant) const {
    const Visite* best = nullptr;
    auto visite =
        std::ranges::lower_bound(m_visites, instant, {}, [](const Visite& one) { return one.plage.debut; });
    while (visite != m_visites.begin()) {
        --visite;
        if (best && visite->finMax < best->plage.fin)
            break;
        if (visite->plage.fin > instant || (best && visite->plage.fin < best->plage.fin))
            continue;
        const bool later = best && visite->plage.fin > best->plage.fin;
        best = later ? &*visite : firstById(best, &*visite);
    }
    return best;
}

const Agenda::Visite* Agenda::apres(qint64 instant) const {
    const Visite* best = nullptr;
    auto visite =
        std::ranges::lower_bound(m_visites, instant, {}, [](const Visite& one) { return one.plage.debut; });
    for (; visite != m_visites.end() && (!best || visite->plage.debut == best->plage.debut); ++visite)
        best = firstById(best, &*visite);
    return best;
}

const Agenda::Visite* Agenda::derniereCommencee(qint64 instant) const {
    const Visite* best = nullptr;
    auto visite =
        std::ranges::lower_bound(m_visites, instant, {}, [](const Visite& one) { return one.plage.debut; });
    if (visite == m_visites.begin())
        return nullptr;
    const qint64 fin = std::prev(visite)->finMax;
    while (visite != m_visites.begin() && std::prev(visite)->finMax == fin) {
        --visite;
        if (visite->plage.fin == fin)
            best = firstById(best, &*visite);
    }
    return best;
}

void Agenda::lireVehicule() {
    m_pris.emplace();
    const Id<Vehicule> vehicule = m_demande.vehiculeId ? m_demande.vehiculeId : m_technicien.vehiculeId;
    if (!vehicule)
        return;
    for (const PlanTechnicien& autre : m_contexte.techniciens) {
        if (autre.id == m_technicien.id)
            continue;
        for (const PlanVisite& visite : autre.visites) {
            if (visite.vehiculeId == vehicule && !sameVisit(visite, m_demande))
                m_pris->push_back({Plage::of(visite.interval), &visite, autre.nom});
        }
    }
}

std::vector<const Agenda::Pris*> Agenda::vehiculePris(const Plage& plage) {
    if (!m_pris)
        lireVehicule();
    std::vector<const Pris*> found;
    for (const Pris& pris : *m_pris) {
        const Id<Intervention> id = pris.source->id;
        const bool own =
            std::ranges::any_of(m_visites, [&](const Visite& one) { return one.source->id == id; });
        const bool said = std::ranges::any_of(found, [&](const Pris* one) { return one->source->id == id; });
        if (pris.plage.touche(plage) && !own && !said)
            found.push_back(&pris);
    }
    return found;
}

const Plages& Agenda::travail(const QDate& jour) {
    const auto [entry, fresh] = m_travail.try_emplace(jour);
    if (fresh) {
        for (const Interval& span : m_technicien.horaire.on(jour, m_contexte.zone))
            entry->second.push_back(Plage::of(span));
        entry->second = reunies(std::move(entry->second));
    }
    return entry->second;
}

qint64 Agenda::disponibleMin(const QDate& jour) {
    const auto [entry, fresh] = m_disponible.try_emplace(jour);
    if (fresh)
        entry->second = charge(m_contexte, m_technicien, m_jours.jour(jour).plage.interval()).disponibleMin;
    return entry->second;
}

const Charge& Agenda::semaine(const QDate& jour) {
    const QDate lundi = jour.addDays(1 - jour.dayOfWeek());
    const auto [entry, fresh] = m_semaines.try_emplace(lundi);
    if (fresh) {
        const Plage plage{m_jours.jour(lundi).plage.debut, m_jours.jour(lundi.addDays(6)).plage.fin};
        entry->second = charge(m_contexte, m_technicien, plage.interval());
        entry->second.planifieMin = minutesReunies(prises(plage));
    }
    return entry->second;
}

} // namespace tournevis
