// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/JugementEquipe.h"

#include <algorithm>

namespace tournevis {
namespace {

bool heldInTeam(const PlanContexte& contexte, const Team& equipe, Id<Specialite> specialite) {
    return std::ranges::any_of(equipe, [&](const TeamMember& member) {
        const PlanTechnicien* technicien = contexte.technicien(member.technicienId);
        return technicien && technicien->specialites.contains(specialite);
    });
}

PlanDemande demandeFor(const TeamMember& member, const PlanDemande& missing) {
    PlanDemande asked = missing;
    if (member.role != TeamRole::Responsable) {
        asked.specialites.clear();
        asked.specialitesLibelles.clear();
    }
    if (member.role == TeamRole::Observateur)
        asked.habilitations.clear();
    return asked;
}

} // namespace

PlanDemande withoutHeld(PlanDemande demande, const PlanContexte& contexte, const Team& equipe) {
    for (qsizetype rank = demande.specialites.size() - 1; rank >= 0; --rank) {
        if (!heldInTeam(contexte, equipe, demande.specialites[rank]))
            continue;
        demande.specialites.removeAt(rank);
        demande.specialitesLibelles.removeAt(rank);
    }
    return demande;
}

QList<ConstatMembre> constatsEquipe(const PlanContexte& contexte, const PlanDemande& demande,
                                    const Team& equipe, const Interval& visite) {
    const bool alone = equipe.size() == 1;
    const PlanDemande missing = alone ? demande : withoutHeld(demande, contexte, equipe);
    QList<ConstatMembre> found;
    for (const TeamMember& member : equipe) {
        const Interval creneau = member.creneau.value_or(visite);
        const PlanDemande asked = alone ? demande : demandeFor(member, missing);
        for (const Constat& constat : constats(contexte, asked, member.technicienId, creneau))
            found.append({member.technicienId, creneau, constat});
    }
    return found;
}

QList<ConstatMembre> alertesVisite(const PlanContexte& contexte, const PlanDemande& demande,
                                   const Team& equipe, const Interval& visite) {
    PlanDemande anybody = demande;
    anybody.etat = PlanEtat::Libre;
    anybody.droit = true;
    anybody.forcer = true;
    auto found = constatsEquipe(contexte, anybody, equipe, visite);
    found.removeIf([](const ConstatMembre& one) { return one.constat.niveau() == ConstatNiveau::Bon; });
    return found;
}

Interval etendueEquipe(const Team& equipe, const Interval& visite) {
    Interval range = visite;
    for (const TeamMember& member : equipe) {
        const Interval creneau = member.creneau.value_or(visite);
        range = {std::min(range.start, creneau.start), std::max(range.end, creneau.end)};
    }
    return range;
}

} // namespace tournevis
