// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningModel.h"

#include "comptes/Permissions.h"
#include "missions/InterventionRules.h"
#include "missions/tableau/PlanVoulu.h"
#include "planning/gestes/MarquesDesAutres.h"

#include <algorithm>

/// What the model answers and asks; how it reads is in PlanningModelRead.cpp.
namespace tournevis {
namespace {

constexpr int undoDepth = 50;
constexpr int daysOfWeek = 7;
constexpr int threeDays = 3;

QDate mondayOf(const QDate& day) { return day.addDays(1 - day.dayOfWeek()); }
QDate sundayOf(const QDate& day) { return mondayOf(day).addDays(daysOfWeek - 1); }
QDate firstOfMonth(const QDate& day) { return {day.year(), day.month(), 1}; }

} // namespace

PlanningModel::PlanningModel(PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_marques(new MarquesDesAutres(*this))
    , m_jour(context.today()) {
    connect(&context.data, &DataThread::changed, this, &PlanningModel::gather);
}

bool PlanningModel::canPlan() const { return m_context.access.has(permission::planningEcrire); }
bool PlanningModel::canForce() const { return canPlan() && m_context.access.has(permission::planningForcer); }

QDate PlanningModel::premierJour() const {
    switch (m_vue) {
    case PlanningVue::Jour:
    case PlanningVue::TroisJours:
        return m_jour;
    case PlanningVue::Mois:
        return mondayOf(firstOfMonth(m_jour));
    default:
        return mondayOf(m_jour);
    }
}

QDate PlanningModel::dernierJour() const {
    switch (m_vue) {
    case PlanningVue::Jour:
        return m_jour;
    case PlanningVue::TroisJours:
        return m_jour.addDays(threeDays - 1);
    case PlanningVue::Mois:
        return sundayOf(firstOfMonth(m_jour).addMonths(1).addDays(-1));
    default:
        return sundayOf(m_jour);
    }
}

Interval PlanningModel::periode() const {
    return {premierJour().startOfDay(m_context.zone).toUTC(),
            dernierJour().addDays(1).startOfDay(m_context.zone).toUTC()};
}

void PlanningModel::setVue(PlanningVue vue) {
    m_vue = vue;
    reload();
}

void PlanningModel::goTo(const QDate& jour) {
    m_jour = jour;
    reload();
}

void PlanningModel::turn(int periods) {
    switch (m_vue) {
    case PlanningVue::Jour:
        return goTo(m_jour.addDays(periods));
    case PlanningVue::TroisJours:
        return goTo(m_jour.addDays(threeDays * periods));
    case PlanningVue::Mois:
        return goTo(firstOfMonth(m_jour).addMonths(periods));
    default:
        return goTo(m_jour.addDays(daysOfWeek * periods));
    }
}

const PlanningVisit* PlanningModel::visite(Id<Intervention> id) const {
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_tableau.lanes[place->lane].visites[place->rang];
}

Interval PlanningModel::creneauDe(const PlanningVisit& visite, Id<Technicien> technicien) {
    const auto member = std::ranges::find(visite.membres, technicien, &TeamMember::technicienId);
    return member == visite.membres.end() ? visite.visite : member->creneau.value_or(visite.visite);
}

const PlanningTache* PlanningModel::tache(Id<Intervention> id) const {
    const auto rang = m_taches.constFind(id);
    return rang == m_taches.cend() ? nullptr : &m_tableau.backlog[*rang];
}

void PlanningModel::setFiltre(const PlanningFiltre& filtre) {
    if (m_filtre == filtre)
        return;
    const bool hadAnnulees = showsAnnulees();
    m_filtre = filtre;
    arrange();
    if (showsAnnulees() && !hadAnnulees)
        reload();
}

void PlanningModel::select(Id<Intervention> id, bool extend) {
    QList<Id<Intervention>> wanted{id};
    if (extend) {
        wanted = m_selection;
        if (wanted.removeAll(id) == 0)
            wanted.append(id);
    }
    select(wanted);
}

void PlanningModel::select(const QList<Id<Intervention>>& ids) {
    if (std::exchange(m_selection, ids) != ids)
        emit selectionChanged();
}

void PlanningModel::clearSelection() { select(QList<Id<Intervention>>()); }

QList<Constat> PlanningModel::constats(Id<Intervention> id, Id<Technicien> technicien,
                                       const Interval& creneau) const {
    const PlanDemande* asked = demande(id);
    return asked ? tournevis::constats(m_tableau.contexte, *asked, technicien, creneau) : QList<Constat>();
}

QList<ConstatMembre> PlanningModel::alertes(const PlanningVisit& visite) const {
    const PlanDemande* asked = demande(visite.id);
    if (!canPlan() || !asked || !isPlannable(visite.statut))
        return {};
    return alertesVisite(m_tableau.contexte, *asked, visite.membres, visite.visite);
}

QList<ConstatMembre> PlanningModel::constatsEquipe(const PlanGeste& geste, bool copie) const {
    const PlanDemande* known = demande(geste.id);
    if (!known)
        return {};
    PlanDemande asked = *known;
    VisitPlan plan;
    if (const PlanningVisit* planned = connue(geste.id)) {
        plan.interval = planned->visite;
        plan.equipe = planned->membres;
    }
    const PlanTechnicien* target = m_tableau.contexte.technicien(geste.vers);
    if (target && doubleMembre(plan.equipe, geste))
        return {{geste.vers, geste.creneau, {ConstatCode::DejaMembre, phraseDoubleMembre(target->nom), {}}}};
    if (copie) {
        asked.id = {};
        asked.etat = PlanEtat::Libre;
    }
    const VisitPlan wanted = wantedPlan(plan, geste);
    return tournevis::constatsEquipe(m_tableau.contexte, asked, wanted.equipe, wanted.interval);
}

Interval PlanningModel::premierCreneau(Id<Intervention> id, Id<Technicien> technicien,
                                       const Interval& souhait) const {
    const PlanDemande* asked = demande(id);
    if (!asked)
        return souhait;
    const Interval found = tournevis::premierCreneau(m_tableau.contexte, *asked, technicien, souhait);
    return found.start < now() && souhait.start >= now() ? souhait : found;
}

QList<Proposition> PlanningModel::propositions(Id<Intervention> id, int nombre) const {
    const auto demande = m_tableau.demandes.constFind(id);
    const Interval recherche{std::max(now(), m_tableau.periode.start), m_tableau.periode.end};
    if (demande == m_tableau.demandes.cend() || !recherche.isValid())
        return {};
    // The others of its team are there already; its responsable may come at another hour.
    const PlanningVisit* planned = visite(id);
    const QList<Id<Technicien>> others = planned ? planned->techniciens.mid(1) : QList<Id<Technicien>>();
    return tournevis::propositions(m_tableau.contexte, *demande, {recherche, now(), nombre, others});
}

PlanGeste PlanningModel::geste(Id<Intervention> id, Id<Technicien> de, Id<Technicien> vers,
                               const Interval& creneau) const {
    const PlanningVisit* planned = visite(id);
    const PlanningTache* waiting = tache(id);
    const int version = planned ? planned->version : waiting ? waiting->version : 0;
    return {.id = id, .version = version, .creneau = creneau, .de = de, .vers = vers};
}

void PlanningModel::apply(const QList<PlanGeste>& gestes, const QString& motif) {
    run([motif](PlanningGestes& service, const auto& wanted) { return service.apply(wanted, motif); },
        gestes);
}

void PlanningModel::copy(const QList<PlanGeste>& gestes, const QString& motif) {
    run([motif](PlanningGestes& service, const auto& wanted) { return service.copy(wanted, motif); }, gestes);
}

void PlanningModel::unplan(const QList<PlanGeste>& visites) {
    run([](PlanningGestes& service, const auto& wanted) { return service.unplan(wanted); }, visites);
}

void PlanningModel::publier(const QList<PlanGeste>& visites) {
    run([](PlanningGestes& service, const auto& wanted) { return service.publier(wanted); }, visites);
}

void PlanningModel::undo() {
    if (canUndo())
        takeBack(m_undo, m_undo.size() - 1, m_redo);
}

void PlanningModel::redo() {
    if (canRedo())
        takeBack(m_redo, m_redo.size() - 1, m_undo);
}

void PlanningModel::undo(int numero) {
    const auto kept = std::ranges::find(m_undo, numero, &Annulable::numero);
    if (kept != m_undo.end())
        takeBack(m_undo, kept - m_undo.begin(), m_redo);
}

void PlanningModel::whenRead(const std::function<void()>& then) {
    if (!m_running && !m_reading)
        return then();
    m_ensuite.append(then);
    reload();
}

void PlanningModel::run(const Gesture& gesture, const QList<PlanGeste>& gestes) {
    m_attente.append({gesture, gestes});
    if (!m_running)
        runNext();
}

void PlanningModel::runNext() {
    if (m_attente.isEmpty())
        return;
    m_running = true;
    Demande next = m_attente.takeFirst();
    for (PlanGeste& geste : next.gestes) {
        // Made on a version that a gesture of this window has just replaced: on the one it made.
        const Suite suite = m_suites.value(geste.id);
        if (suite.avant == geste.version && suite.apres > 0)
            geste.version = suite.apres;
    }
    m_context.data.run(
        this,
        [next](Session& session) {
            PlanningGestes service(session);
            return next.gesture(service, next.gestes);
        },
        [this, gestes = next.gestes](const Result<GesteResultat>& answer) { received(gestes, answer); });
}

void PlanningModel::received(const QList<PlanGeste>& gestes, const Result<GesteResultat>& answer) {
    m_running = false;
    if (answer) {
        for (const PlanAvant& avant : answer->annulation.visites) {
            const auto asked = std::ranges::find(gestes, avant.id, &PlanGeste::id);
            if (asked != gestes.end())
                m_suites.insert(avant.id, {asked->version, avant.version});
        }
        if (!answer->annulation.visites.isEmpty())
            m_redo.clear();
        keep(answer->annulation, m_undo);
        emit done(*answer);
    } else {
        tellRefusal(answer.error());
    }
    runNext();
}

void PlanningModel::takeBack(QList<Annulable>& from, qsizetype rank, QList<Annulable>& onto) {
    const Annulable taken = from.takeAt(rank);
    m_context.data.run(
        this, [taken](Session& session) { return PlanningGestes(session).revert(taken.annulation); },
        [this, &from, &onto, taken](const Result<GesteResultat>& answer) {
            if (answer) {
                emit takenBack(taken.numero, &from == &m_undo ? taken.annulation.libelle : QString());
                return keep(answer->annulation, onto);
            }
            // What somebody else changed stays so; a base that was busy or full can be asked again.
            if (answer.error().cause == Cause::Busy || answer.error().cause == Cause::Storage)
                from.append(taken);
            else
                emit takenBack(taken.numero, {});
            tellRefusal(answer.error());
        });
}

void PlanningModel::tellRefusal(const Error& error) {
    // What refused it may be a change of somebody else: it shows at once.
    reload();
    emit refused(error);
}

void PlanningModel::keep(const PlanAnnulation& annulation, QList<Annulable>& onto) {
    if (annulation.visites.isEmpty())
        return;
    onto.append({++m_numero, annulation});
    if (onto.size() > undoDepth)
        onto.removeFirst();
}

void PlanningModel::copier(const QList<Id<Intervention>>& visites, Id<Technicien> de) {
    QList<Copie> kept;
    for (Id<Intervention> id : visites) {
        const PlanningVisit* known = connue(id);
        const PlanDemande* asked = demande(id);
        if (known && asked)
            kept.append({*known, *asked});
    }
    m_copies = kept;
    m_copiesDe = de;
}

QList<Id<Intervention>> PlanningModel::copies() const {
    QList<Id<Intervention>> ids;
    for (const Copie& copie : m_copies)
        ids.append(copie.visite.id);
    return ids;
}

const PlanningVisit* PlanningModel::connue(Id<Intervention> id) const {
    if (const PlanningVisit* shown = visite(id))
        return shown;
    const auto copie = std::ranges::find_if(m_copies, [id](const Copie& one) { return one.visite.id == id; });
    return copie == m_copies.end() ? nullptr : &copie->visite;
}

const PlanDemande* PlanningModel::demande(Id<Intervention> id) const {
    const auto known = m_tableau.demandes.constFind(id);
    if (known != m_tableau.demandes.cend())
        return &*known;
    const auto copie = std::ranges::find_if(m_copies, [id](const Copie& one) { return one.visite.id == id; });
    return copie == m_copies.end() ? nullptr : &copie->demande;
}

} // namespace tournevis
