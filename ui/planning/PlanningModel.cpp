// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningModel.h"

#include "comptes/Permissions.h"

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
    , m_jour(context.today()) {
    connect(&context.data, &DataThread::changed, this, &PlanningModel::gather);
    reload();
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
    const QList<Id<Intervention>> before = m_selection;
    if (!extend)
        m_selection = {id};
    else if (m_selection.removeAll(id) == 0)
        m_selection.append(id);
    if (m_selection != before)
        emit selectionChanged();
}

void PlanningModel::clearSelection() {
    if (m_selection.isEmpty())
        return;
    m_selection.clear();
    emit selectionChanged();
}

QList<Constat> PlanningModel::constats(Id<Intervention> id, Id<Technicien> technicien,
                                       const Interval& creneau) const {
    const auto demande = m_tableau.demandes.constFind(id);
    return demande == m_tableau.demandes.cend()
               ? QList<Constat>()
               : tournevis::constats(m_tableau.contexte, *demande, technicien, creneau);
}

Interval PlanningModel::premierCreneau(Id<Intervention> id, Id<Technicien> technicien,
                                       const Interval& souhait) const {
    const auto demande = m_tableau.demandes.constFind(id);
    return demande == m_tableau.demandes.cend()
               ? souhait
               : tournevis::premierCreneau(m_tableau.contexte, *demande, technicien, souhait);
}

QList<Proposition> PlanningModel::propositions(Id<Intervention> id, int nombre) const {
    const auto demande = m_tableau.demandes.constFind(id);
    const Interval recherche{std::max(now(), m_tableau.periode.start), m_tableau.periode.end};
    if (demande == m_tableau.demandes.cend() || !recherche.isValid())
        return {};
    return tournevis::propositions(m_tableau.contexte, *demande, {recherche, now(), nombre});
}

PlanGeste PlanningModel::geste(Id<Intervention> id, Id<Technicien> de, Id<Technicien> vers,
                               const Interval& creneau) const {
    const PlanningVisit* planned = visite(id);
    const PlanningTache* waiting = tache(id);
    const int version = planned ? planned->version : waiting ? waiting->version : 0;
    return {.id = id, .version = version, .creneau = creneau, .de = de, .vers = vers};
}

void PlanningModel::apply(const QList<PlanGeste>& gestes, const QString& motif) {
    run([=](PlanningGestes& service) { return service.apply(gestes, motif); });
}

void PlanningModel::copy(const QList<PlanGeste>& gestes, const QString& motif) {
    run([=](PlanningGestes& service) { return service.copy(gestes, motif); });
}

void PlanningModel::unplan(const QList<PlanGeste>& visites) {
    run([=](PlanningGestes& service) { return service.unplan(visites); });
}

void PlanningModel::undo() {
    if (canUndo())
        takeBack(m_undo, m_redo);
}

void PlanningModel::redo() {
    if (canRedo())
        takeBack(m_redo, m_undo);
}

void PlanningModel::run(const Gesture& gesture) {
    m_context.data.run(
        this,
        [gesture](Session& session) {
            PlanningGestes service(session);
            return gesture(service);
        },
        [this](const Result<GesteResultat>& answer) {
            if (!answer)
                return tellRefusal(answer.error());
            if (!answer->annulation.visites.isEmpty())
                m_redo.clear();
            keep(answer->annulation, m_undo);
            emit done(*answer);
        });
}

void PlanningModel::takeBack(QList<PlanAnnulation>& from, QList<PlanAnnulation>& onto) {
    const PlanAnnulation last = from.takeLast();
    m_context.data.run(
        this, [last](Session& session) { return PlanningGestes(session).revert(last); },
        [this, &from, &onto, last](const Result<GesteResultat>& answer) {
            if (answer)
                return keep(answer->annulation, onto);
            // What somebody else changed stays so; a base that was busy or full can be asked again.
            if (answer.error().cause == Cause::Busy || answer.error().cause == Cause::Storage)
                keep(last, from);
            tellRefusal(answer.error());
        });
}

void PlanningModel::tellRefusal(const Error& error) {
    // What refused it may be a change of somebody else: it shows at once.
    reload();
    emit refused(error);
}

void PlanningModel::keep(const PlanAnnulation& annulation, QList<PlanAnnulation>& onto) {
    if (annulation.visites.isEmpty())
        return;
    onto.append(annulation);
    if (onto.size() > undoDepth)
        onto.removeFirst();
}

} // namespace tournevis
