// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/examen/Examen.h"

#include "planning/examen/Aptitude.h"

namespace tournevis {
namespace {

EntityRef refOf(const PlanVisite& visite) { return {"intervention", visite.id.value()}; }

/// One slot under judgement; each member adds its facts.
class Examen {
public:
    Examen(Agenda& agenda, const Plage& creneau)
        : m_agenda(agenda)
        , m_demande(agenda.demande())
        , m_technicien(agenda.technicien())
        , m_regles(agenda.contexte().regles)
        , m_creneau(creneau)
        , m_jours(agenda.jours().touches(creneau)) {}

    Faits tout() {
        noterPersonne(m_faits, m_agenda, m_jours);
        visites();
        absences();
        fermetures();
        trajets();
        repos();
        for (const JourCivil* jour : m_jours)
            journee(*jour);
        client();
        proximite();
        return std::move(m_faits);
    }

private:
    Fait& note(ConstatCode code, const QString& nom = {}) { return noter(m_faits, code, nom); }
    Fait& noteVisite(ConstatCode code, const PlanVisite& visite, const Plage& quand) {
        Fait& fait = note(code, visite.libelle);
        fait.cause = refOf(visite);
        fait.quand = quand;
        return fait;
    }
    Fait& noteJour(ConstatCode code, const JourCivil& jour, qint64 minutes = 0, qint64 limite = 0) {
        Fait& fait = note(code);
        fait.jour = jour.date;
        fait.minutes = minutes;
        fait.limite = limite;
        return fait;
    }

    void visites();
    void absences();
    void fermetures();
    void trajets();
    void trajetDe(const Agenda::Visite* visite, bool avant);
    void repos();
    void reposAutour(const Agenda::Visite* visite, bool avant);
    void journee(const JourCivil& jour);
    void duree(const JourCivil& jour, qint64 minutes);
    void dejeuner(const JourCivil& jour);
    void horaires(const JourCivil& jour);
    void nombre(const JourCivil& jour);
    void client();
    void proximite();

    Agenda& m_agenda;
    const PlanDemande& m_demande;
    const PlanTechnicien& m_technicien;
    const PlanningRegles& m_regles;
    const Plage m_creneau;
    const JoursTouches m_jours;
    Faits m_faits;
};

void Examen::visites() {
    for (const Agenda::Visite* visite : m_agenda.touchees(m_creneau))
        noteVisite(ConstatCode::Chevauchement, *visite->source, visite->plage);
    for (const Agenda::Pris* pris : m_agenda.vehiculePris(m_creneau)) {
        Fait& fait = noteVisite(ConstatCode::VehiculePris, *pris->source, pris->plage);
        fait.nom = QStringLiteral("%1, %2").arg(pris->source->libelle, pris->par);
    }
}

void Examen::absences() {
    for (const PlanAbsence& absence : m_technicien.absences) {
        const Plage plage = Plage::of(absence.interval);
        if (!plage.touche(m_creneau))
            continue;
        Fait& fait =
            note(absence.validee ? ConstatCode::Absence : ConstatCode::AbsenceDemandee, absence.libelle);
        fait.cause = {"absence", absence.id.value()};
        fait.quand = plage;
    }
}

void Examen::fermetures() {
    for (const PlanFermeture& fermeture : m_agenda.contexte().fermetures) {
        const bool met = !m_jours.empty() && fermeture.debut <= m_jours.back()->date &&
                         m_jours.front()->date <= fermeture.fin;
        if (met)
            note(ConstatCode::Fermeture, fermeture.libelle).jour = fermeture.fin;
    }
}

void Examen::trajets() {
    trajetDe(m_agenda.avant(m_creneau.debut), true);
    trajetDe(m_agenda.apres(m_creneau.fin), false);
}

void Examen::trajetDe(const Agenda::Visite* visite, bool avant) {
    const auto road = visite ? trajet(visite->source->lieu, m_demande.lieu, m_regles.trajet) : std::nullopt;
    if (!road || road->minutes == 0)
        return;
    const qint64 gap =
        (avant ? m_creneau.debut - visite->plage.fin : visite->plage.debut - m_creneau.fin) / 60;
    if (gap - road->minutes >= m_regles.trajet.margeMin)
        return;
    // A journey between towns only known by their names never stops anybody.
    const bool impossible = road->minutes > gap && !road->estime;
    Fait& fait = noteVisite(impossible ? ConstatCode::TrajetImpossible : ConstatCode::TrajetSerre,
                            *visite->source, visite->plage);
    fait.minutes = gap;
    fait.avant = avant;
    fait.trajet = road;
}

/// A visit belongs to the day it starts on; the slot answers for a night only when it opens or closes its
/// day.
void Examen::repos() {
    if (m_jours.empty())
        return;
    const Plage jour = m_jours.front()->plage;
    const Agenda::Visite* premiere = m_agenda.apres(jour.debut);
    if (!premiere || premiere->plage.debut >= m_creneau.debut)
        reposAutour(m_agenda.derniereCommencee(jour.debut), true);
    const Agenda::Visite* derniere = m_agenda.derniereCommencee(jour.fin);
    if (!derniere || derniere->plage.fin <= m_creneau.fin)
        reposAutour(m_agenda.apres(jour.fin), false);
}

void Examen::reposAutour(const Agenda::Visite* visite, bool avant) {
    if (!visite)
        return;
    const qint64 rest = avant ? m_creneau.debut - visite->plage.fin : visite->plage.debut - m_creneau.fin;
    // A negative one is an overlap, said as such.
    if (rest < 0 || rest >= qint64(m_regles.reposMin) * 60)
        return;
    Fait& fait = noteVisite(ConstatCode::ReposCourt, *visite->source, visite->plage);
    fait.minutes = rest / 60;
    fait.limite = m_regles.reposMin;
    fait.avant = avant;
}

void Examen::journee(const JourCivil& jour) {
    Plages planned = m_agenda.prises(jour.plage);
    planned.push_back(m_creneau.coupe(jour.plage));
    duree(jour, minutesReunies(std::move(planned)));
    if (!jour.ferie.isEmpty())
        noteJour(ConstatCode::JourFerie, jour).nom = jour.ferie;
    dejeuner(jour);
    horaires(jour);
    nombre(jour);
}

void Examen::duree(const JourCivil& jour, qint64 minutes) {
    if (minutes > m_regles.journeeMaxMin)
        noteJour(ConstatCode::JourneeLongue, jour, minutes, m_regles.journeeMaxMin);
    const qint64 available = m_agenda.disponibleMin(jour.date);
    // A day without time to give has its own finding: absence, holiday, closure or hours.
    if (available > 0 && minutes > available)
        noteJour(ConstatCode::ChargeDepassee, jour, minutes, available);
}

void Examen::dejeuner(const JourCivil& jour) {
    if (!m_creneau.touche(jour.dejeuner))
        return;
    Plages taken = m_agenda.prises(jour.dejeuner);
    taken.push_back(m_creneau.coupe(jour.dejeuner));
    qint64 longest = 0;
    for (const Plage& free : privees({jour.dejeuner}, taken))
        longest = std::max(longest, free.minutes());
    if (longest < m_regles.dejeunerMin)
        noteJour(ConstatCode::DejeunerSupprime, jour, longest, m_regles.dejeunerMin);
}

void Examen::horaires(const JourCivil& jour) {
    const Plages outside = privees({m_creneau.coupe(jour.plage)}, m_agenda.travail(jour.date));
    if (!outside.empty())
        noteJour(ConstatCode::HorsHoraires, jour);
}

void Examen::nombre(const JourCivil& jour) {
    if (!m_technicien.maxVisitesJour)
        return;
    const qint64 count = static_cast<qint64>(m_agenda.touchees(jour.plage).size()) + 1;
    if (count > *m_technicien.maxVisitesJour)
        noteJour(ConstatCode::MaxVisites, jour, count, *m_technicien.maxVisitesJour);
}

void Examen::client() {
    if (m_demande.fenetre) {
        const Plage wished = Plage::of(*m_demande.fenetre);
        if (m_creneau.debut < wished.debut || m_creneau.fin > wished.fin)
            note(ConstatCode::HorsFenetre).quand = wished;
    }
    if (!m_demande.materielManquant.isEmpty())
        note(ConstatCode::MaterielManquant, m_demande.materielManquant);
    if (!m_demande.devisEnAttente.isEmpty())
        note(ConstatCode::DevisEnAttente, m_demande.devisEnAttente);
    if (!m_demande.clientReserve.isEmpty())
        note(ConstatCode::ClientReserve, m_demande.clientReserve);
    if (const int made = m_technicien.visitesFaites.value(m_demande.clientId); made > 0)
        note(ConstatCode::ClientConnu).minutes = made;
}

void Examen::proximite() {
    constexpr int near = 15;
    const auto shortest = approche(m_agenda, m_creneau);
    if (!shortest || shortest->trajet.minutes > near)
        return;
    Fait& fait = note(ConstatCode::Proche, shortest->nom);
    fait.cause = shortest->cause;
    fait.trajet = shortest->trajet;
}

} // namespace

std::optional<Approche> approche(const Agenda& agenda, const Plage& creneau) {
    const auto days = agenda.jours().touches({creneau.debut, creneau.debut + 1});
    const Plage jour = days.front()->plage;
    const auto road = [&](const Lieu& lieu) {
        return trajet(lieu, agenda.demande().lieu, agenda.contexte().regles.trajet);
    };
    std::optional<Approche> best;
    const Agenda::Visite* avant = agenda.avant(creneau.debut);
    const bool opens = !avant || avant->plage.debut < jour.debut;
    if (const auto from = road(opens ? agenda.technicien().depart : avant->source->lieu))
        best = {*from, opens ? EntityRef() : refOf(*avant->source),
                opens ? QString() : avant->source->libelle};
    const Agenda::Visite* apres = agenda.apres(creneau.fin);
    if (!apres || apres->plage.debut >= jour.fin)
        return best;
    const auto to = road(apres->source->lieu);
    if (to && (!best || to->minutes < best->trajet.minutes))
        best = {*to, refOf(*apres->source), apres->source->libelle};
    return best;
}

Faits faits(Agenda& agenda, const Plage& creneau) { return Examen(agenda, creneau).tout(); }

} // namespace tournevis
