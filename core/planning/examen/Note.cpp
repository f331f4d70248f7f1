// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Note.h"

#include "base/Format.h"
#include "base/Text.h"
#include "planning/examen/Phrases.h"

namespace tournevis {
namespace {

using Critere = PropositionPart::Critere;
using Signe = PropositionPart::Signe;

constexpr int farMinutes = 60; ///< a journey of so long earns nothing
constexpr int knownVisits = 4; ///< so many visits earn everything
constexpr int quarters = 4;    ///< each mild finding on the slot takes one

/// `weight` × part ÷ whole, half up, kept between nothing and the weight.
int share(int weight, qint64 part, qint64 whole) {
    const qint64 kept = std::clamp<qint64>(part, 0, whole);
    return static_cast<int>((2 * weight * kept + whole) / (2 * whole));
}

int half(int weight) { return share(weight, 1, 2); }

bool onTheSlot(ConstatCode code) {
    switch (code) {
    case ConstatCode::DejeunerSupprime:
    case ConstatCode::HorsFenetre:
    case ConstatCode::ChargeDepassee:
    case ConstatCode::JourFerie:
    case ConstatCode::TrajetSerre:
    case ConstatCode::HorsHoraires:
    case ConstatCode::MaxVisites:
    case ConstatCode::AbsenceDemandee:
        return true;
    default:
        return false;
    }
}

Charge chargeAvec(Agenda& agenda, const Plage& creneau) {
    Charge week = agenda.semaine(dateDe(creneau.debut, agenda.contexte().zone));
    week.planifieMin += creneau.minutes();
    return week;
}

bool aTemps(const PlanDemande& demande, const Plage& creneau) {
    return creneau.fin <= demande.echeance.toSecsSinceEpoch();
}

int noteProximite(int weight, const std::optional<Approche>& road) {
    return road ? share(weight, farMinutes - road->trajet.minutes, farMinutes) : half(weight);
}

int noteCharge(int weight, const Charge& week) {
    return week.disponibleMin <= 0 ? 0
                                   : share(weight, week.disponibleMin - week.planifieMin, week.disponibleMin);
}

int noteCreneau(int weight, const Faits& faits) {
    const auto found = std::ranges::count_if(faits, [](const Fait& fait) { return onTheSlot(fait.code); });
    return share(weight, quarters - found, quarters);
}

int noteEcheance(int weight, const PlanDemande& demande, const Plage& creneau) {
    if (!demande.echeance.isValid())
        return half(weight);
    return aTemps(demande, creneau) ? weight : 0;
}

Signe signe(int points, int sur) {
    if (2 * points > sur)
        return Signe::Favorable;
    return 4 * points < sur ? Signe::Defavorable : Signe::Neutre;
}

PropositionPart partProximite(int points, int sur, const std::optional<Approche>& road) {
    if (!road)
        return {Critere::Proximite, points, sur, Signe::Neutre, translate("Planning", "distance inconnue")};
    const QString text = translate("Planning", "à %1").arg(aTrajet(road->trajet));
    return {Critere::Proximite, points, sur, signe(points, sur), text};
}

PropositionPart partCharge(int points, int sur, const Charge& week) {
    const auto percent = week.pourcent();
    const QString text = percent ? translate("Planning", "semaine chargée à %1 %").arg(*percent)
                                 : translate("Planning", "aucune heure disponible cette semaine");
    return {Critere::Charge, points, sur, signe(points, sur), text};
}

PropositionPart partCreneau(int points, int sur, Agenda& agenda, const Plage& creneau, const Faits& faits) {
    QStringList reasons;
    for (const Fait& fait : faits) {
        if (onTheSlot(fait.code))
            reasons.append(phrase(fait, agenda, creneau));
    }
    const QString free =
        translate("Planning", "libre %1").arg(format::duration(minutesLibresAutour(agenda, creneau)));
    return {Critere::Creneau, points, sur, reasons.isEmpty() ? Signe::Favorable : Signe::Defavorable,
            reasons.isEmpty() ? free : reasons.join(QStringLiteral(", "))};
}

PropositionPart partContinuite(int points, int sur, int visits) {
    const QString text = visits == 0 ? translate("Planning", "client pas encore visité")
                                     : translate("Planning", "déjà %1 chez ce client")
                                           .arg(format::count(visits, translate("Planning", "visite"),
                                                              translate("Planning", "visites")));
    return {Critere::Continuite, points, sur, visits == 0 ? Signe::Neutre : Signe::Favorable, text};
}

PropositionPart partEcheance(int points, int sur, const Agenda& agenda, const Plage& creneau) {
    const QDateTime& limit = agenda.demande().echeance;
    if (!limit.isValid())
        return {Critere::Echeance, points, sur, Signe::Neutre, translate("Planning", "sans échéance")};
    const bool kept = aTemps(agenda.demande(), creneau);
    const QTimeZone& zone = agenda.contexte().zone;
    const QDate day = limit.toTimeZone(zone).date();
    // The hour counts on the day itself only.
    const QString when = dateDe(creneau.debut, zone) == day
                             ? translate("Planning", "de %1").arg(format::time(limit, zone))
                             : translate("Planning", "du %1").arg(day.toString(QStringLiteral("dd/MM")));
    const QString text =
        (kept ? translate("Planning", "avant l’échéance %1") : translate("Planning", "après l’échéance %1"))
            .arg(when);
    return {Critere::Echeance, points, sur, kept ? Signe::Favorable : Signe::Defavorable, text};
}

/// One part, worth no point, for the facts of these codes.
void ajouterAptitude(QList<PropositionPart>& parts, Critere critere, ConstatCode tenue, ConstatCode absente,
                     Agenda& agenda, const Plage& creneau, const Faits& faits) {
    for (const Fait& fait : faits) {
        if (fait.code != tenue && fait.code != absente)
            continue;
        const Signe sign = fait.code == tenue ? Signe::Favorable : Signe::Defavorable;
        parts.append({critere, 0, 0, sign, phrase(fait, agenda, creneau)});
    }
}

} // namespace

int Note::score(const PlanningRegles& regles) const {
    const int total = regles.poidsTotal();
    return total <= 0 ? 0 : share(100, points(), total);
}

Note noteDe(Agenda& agenda, const Plage& creneau, const Faits& faits) {
    const PlanningRegles& regles = agenda.contexte().regles;
    const PlanDemande& demande = agenda.demande();
    return {
        noteProximite(regles.poidsProximite, approche(agenda, creneau)),
        noteCharge(regles.poidsCharge, chargeAvec(agenda, creneau)), noteCreneau(regles.poidsCreneau, faits),
        share(regles.poidsContinuite, agenda.technicien().visitesFaites.value(demande.clientId), knownVisits),
        noteEcheance(regles.poidsEcheance, demande, creneau)};
}

QList<PropositionPart> partsDe(const Note& note, Agenda& agenda, const Plage& creneau, const Faits& faits) {
    const PlanningRegles& regles = agenda.contexte().regles;
    QList<PropositionPart> parts;
    ajouterAptitude(parts, Critere::Habilitation, ConstatCode::HabilitationValable,
                    ConstatCode::HabilitationAbsente, agenda, creneau, faits);
    ajouterAptitude(parts, Critere::Specialite, ConstatCode::SpecialiteTenue, ConstatCode::SpecialiteAbsente,
                    agenda, creneau, faits);
    parts.append(partProximite(note.proximite, regles.poidsProximite, approche(agenda, creneau)));
    parts.append(partCharge(note.charge, regles.poidsCharge, chargeAvec(agenda, creneau)));
    parts.append(partCreneau(note.creneau, regles.poidsCreneau, agenda, creneau, faits));
    parts.append(partContinuite(note.continuite, regles.poidsContinuite,
                                agenda.technicien().visitesFaites.value(agenda.demande().clientId)));
    parts.append(partEcheance(note.echeance, regles.poidsEcheance, agenda, creneau));
    return parts;
}

QString formuleScore(const PlanningRegles& regles) {
    return translate(
               "Planning",
               "La proximité (%1 points) baisse avec le trajet depuis la visite voisine ou le départ, "
               "jusqu’à zéro à une heure, et compte pour moitié quand la distance est inconnue ; la charge "
               "(%2) est la part encore libre de la semaine, visite comprise. "
               "Le créneau (%3) perd un quart à chaque réserve sur l’horaire, la continuité (%4) gagne un "
               "quart par visite déjà faite chez le client jusqu’à quatre, l’échéance (%5) compte quand "
               "elle est tenue, pour moitié quand il n’y en a pas. "
               "La somme est ramenée à cent, une habilitation obligatoire absente élimine, et qui ne tient "
               "pas la spécialité vient après les autres.")
        .arg(regles.poidsProximite)
        .arg(regles.poidsCharge)
        .arg(regles.poidsCreneau)
        .arg(regles.poidsContinuite)
        .arg(regles.poidsEcheance);
}

} // namespace tournevis
