// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Constat.h"

#include "base/Text.h"
#include "planning/examen/Creneaux.h"
#include "planning/examen/Phrases.h"

#include <tuple>

namespace tournevis {
namespace {

auto rank(const Constat& constat) {
    return std::tuple(constat.niveau(), constat.code, constat.cause.kind, constat.cause.id);
}

Constat inconnu() {
    return {ConstatCode::TechnicienInactif, translate("Planning", "Technicien absent du planning"), {}};
}

} // namespace

ConstatNiveau niveauOf(ConstatCode code) {
    if (code <= ConstatCode::HabilitationAbsente || code == ConstatCode::DejaMembre)
        return ConstatNiveau::Impossible;
    if (code <= ConstatCode::SpecialiteAbsente)
        return ConstatNiveau::Fort;
    return code <= ConstatCode::ClientReserve ? ConstatNiveau::Faible : ConstatNiveau::Bon;
}

ConstatNiveau niveauOf(const QList<Constat>& constats) {
    ConstatNiveau gravest = ConstatNiveau::Bon;
    for (const Constat& constat : constats)
        gravest = std::min(gravest, constat.niveau());
    return gravest;
}

QList<Constat> constatsDe(const Faits& faits, Agenda& agenda, const Plage& creneau) {
    QList<Constat> list;
    for (const Fait& fait : faits)
        list.append({fait.code, phrase(fait, agenda, creneau), fait.cause});
    std::ranges::stable_sort(list, {}, rank);
    return list;
}

QList<Constat> constats(const PlanContexte& contexte, const PlanDemande& demande, Id<Technicien> technicien,
                        const Interval& creneau) {
    const PlanTechnicien* person = contexte.technicien(technicien);
    if (!person)
        return {inconnu()};
    Jours jours(contexte);
    Agenda agenda(contexte, demande, *person, jours);
    const Plage plage = Plage::of(creneau);
    return constatsDe(faits(agenda, plage), agenda, plage);
}

Interval premierCreneau(const PlanContexte& contexte, const PlanDemande& demande, Id<Technicien> technicien,
                        const Interval& souhait) {
    const PlanTechnicien* person = contexte.technicien(technicien);
    if (!person || !souhait.isValid())
        return souhait;
    Jours jours(contexte);
    Agenda agenda(contexte, demande, *person, jours);
    const Plage wished = Plage::of(souhait);
    if (!gene(faits(agenda, wished)))
        return souhait;
    for (const Plage& place : places(agenda, dateDe(wished.debut, contexte.zone), wished.minutes())) {
        const Faits found = faits(agenda, place);
        if (!gene(found) && trajetsTenables(found))
            return place.interval();
    }
    return souhait;
}

} // namespace tournevis
