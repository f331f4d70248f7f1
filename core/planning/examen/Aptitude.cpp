// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Aptitude.h"

namespace tournevis {
namespace {

void refus(Faits& faits, const Agenda& agenda, const JoursTouches& jours) {
    const PlanDemande& demande = agenda.demande();
    const PlanTechnicien& technicien = agenda.technicien();
    if (!demande.droit)
        noter(faits, ConstatCode::DroitAbsent);
    if (demande.etat != PlanEtat::Libre)
        noter(faits, ConstatCode::InterventionFigee);
    const auto away =
        std::ranges::find_if(jours, [&](const JourCivil* jour) { return !technicien.employe(jour->date); });
    if (!technicien.actif)
        noter(faits, ConstatCode::TechnicienInactif);
    else if (away != jours.end())
        noter(faits, ConstatCode::TechnicienInactif).jour = (*away)->date;
}

/// The one that is valid longest; none when it is not held.
const PlanHabilitation* held(const PlanTechnicien& technicien, Id<HabilitationType> type) {
    const PlanHabilitation* best = nullptr;
    for (const PlanHabilitation& one : technicien.habilitations) {
        const bool longer =
            !best || (best->expireLe.isValid() && (!one.expireLe.isValid() || one.expireLe > best->expireLe));
        if (one.typeId == type && longer)
            best = &one;
    }
    return best;
}

void habilitations(Faits& faits, const Agenda& agenda, const JoursTouches& jours) {
    for (const PlanExigence& exigence : agenda.demande().habilitations) {
        const PlanHabilitation* habilitation = held(agenda.technicien(), exigence.typeId);
        const bool expired = habilitation && habilitation->expireLe.isValid() && !jours.empty() &&
                             habilitation->expireLe < jours.back()->date;
        const bool valid = habilitation && !expired;
        Fait& fait = noter(faits, valid ? ConstatCode::HabilitationValable : ConstatCode::HabilitationAbsente,
                           exigence.libelle);
        fait.jour = habilitation ? habilitation->expireLe : QDate();
    }
}

void specialites(Faits& faits, const Agenda& agenda) {
    const PlanDemande& demande = agenda.demande();
    for (qsizetype rank = 0; rank < demande.specialites.size(); ++rank) {
        const bool holds = agenda.technicien().specialites.contains(demande.specialites[rank]);
        noter(faits, holds ? ConstatCode::SpecialiteTenue : ConstatCode::SpecialiteAbsente,
              demande.specialitesLibelles.value(rank));
    }
}

} // namespace

void noterPersonne(Faits& faits, const Agenda& agenda, const JoursTouches& jours) {
    refus(faits, agenda, jours);
    habilitations(faits, agenda, jours);
    specialites(faits, agenda);
}

} // namespace tournevis
