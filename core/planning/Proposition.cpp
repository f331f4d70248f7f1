// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Proposition.h"

#include "base/Text.h"
#include "planning/examen/Note.h"
#include "planning/examen/Phrases.h"

#include <tuple>

/// Each part earns its weight times what the slot has of it: (60 − minutes of road) ÷ 60, or a half when the
/// road is unknown; free ÷ available minutes of the week, the visit counted; 4 − mild findings on the slot
/// over 4; visits made for the client over 4; the deadline kept, or a half without one. The score is their
/// sum brought to a hundred by the sum of the weights. Whoever meets an impossible or strong finding on a
/// slot is not proposed for it, save those who do not hold the speciality, who come after the others.
namespace tournevis {
namespace {

struct Choix {
    Plage creneau;
    Note note;
    int score = 0;
    Faits faits;
};

bool refuse(const Faits& faits) {
    return gene(faits) || !trajetsTenables(faits) || std::ranges::any_of(faits, [](const Fait& fait) {
               return fait.niveau() == ConstatNiveau::Impossible;
           });
}

bool horsSpecialite(const QList<Constat>& constats) {
    return std::ranges::any_of(
        constats, [](const Constat& constat) { return constat.code == ConstatCode::SpecialiteAbsente; });
}

std::optional<Choix> juge(Agenda& agenda, const Plage& creneau) {
    if (!agenda.touchees(creneau).empty())
        return std::nullopt;
    Faits found = faits(agenda, creneau);
    if (refuse(found))
        return std::nullopt;
    const Note note = noteDe(agenda, creneau, found);
    return Choix{creneau, note, note.score(agenda.contexte().regles), std::move(found)};
}

/// The best slot that starts inside `recherche`, the earliest of equal ones.
std::optional<Choix> meilleur(Agenda& agenda, const Plage& recherche) {
    std::optional<Choix> best;
    for (const JourCivil* jour : agenda.jours().touches(recherche)) {
        for (const Plage& place : places(agenda, jour->date, agenda.demande().dureeMin)) {
            if (place.debut < recherche.debut || place.debut >= recherche.fin)
                continue;
            auto choice = juge(agenda, place);
            if (choice && (!best || choice->score > best->score))
                best = std::move(choice);
        }
    }
    return best;
}

Proposition proposition(const Choix& choix, Agenda& agenda) {
    const PlanTechnicien& technicien = agenda.technicien();
    return {technicien.id,
            technicien.nom,
            choix.creneau.interval(),
            choix.score,
            partsDe(choix.note, agenda, choix.creneau, choix.faits),
            constatsDe(choix.faits, agenda, choix.creneau)};
}

Plage aChercher(const PropositionDemande& recherche) {
    Plage plage = Plage::of(recherche.recherche);
    if (recherche.auPlusTot.isValid())
        plage.debut = std::max(plage.debut, recherche.auPlusTot.toSecsSinceEpoch());
    return plage;
}

} // namespace

QList<Proposition> propositions(const PlanContexte& contexte, const PlanDemande& demande,
                                const PropositionDemande& recherche) {
    QList<Proposition> ranked;
    Jours jours(contexte);
    const Plage plage = aChercher(recherche);
    for (const PlanTechnicien& technicien : contexte.techniciens) {
        if (recherche.sauf.contains(technicien.id))
            continue;
        Agenda agenda(contexte, demande, technicien, jours);
        if (const auto choice = meilleur(agenda, plage))
            ranked.append(proposition(*choice, agenda));
    }
    std::ranges::sort(ranked, {}, [](const Proposition& one) {
        return std::tuple(horsSpecialite(one.constats), -one.score, one.creneau.start, fold(one.nom),
                          one.technicienId);
    });
    return ranked.first(std::clamp<qsizetype>(recherche.nombre, 0, ranked.size()));
}

} // namespace tournevis
