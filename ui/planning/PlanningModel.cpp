// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningModel.h"

#include "audit/FieldHistory.h"
#include "base/Text.h"
#include "base/widgets/Avatar.h"
#include "comptes/Permissions.h"
#include "planning/Charge.h"

#include <algorithm>

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

void PlanningModel::gather(const QList<EntityRef>& records) {
    for (const EntityRef& record : records) {
        if (record.kind == Intervention::schema.table)
            m_miennes.insert(record.id);
    }
    reload();
}

void PlanningModel::reload() {
    if (m_asked)
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, &PlanningModel::read, Qt::QueuedConnection);
}

void PlanningModel::read() {
    m_asked = false;
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_context.data.run(
        this, [wanted = periode()](Session& session) { return planningTableau(session, wanted); },
        [this, wanted = periode()](const Result<PlanningTableau>& answer) { receive(wanted, answer); });
}

void PlanningModel::receive(const Interval& periode, const Result<PlanningTableau>& answer) {
    m_reading = false;
    const bool current = periode == this->periode();
    if (!answer) {
        emit loadFailed(answer.error());
    } else if (current) {
        const bool same = periode == m_tableau.periode;
        const Versions before = versionsOf(m_tableau);
        show(*answer);
        const QList<qint64> moved = movedSince(before);
        if (same && !moved.isEmpty())
            announce(moved);
    }
    if (m_again || !current)
        read();
}

PlanningModel::Versions PlanningModel::versionsOf(const PlanningTableau& tableau) {
    Versions versions;
    for (const PlanningLane& lane : tableau.lanes) {
        for (const PlanningVisit& visite : lane.visites)
            versions.insert(visite.id.value(), visite.version);
    }
    return versions;
}

QList<qint64> PlanningModel::movedSince(const Versions& before) {
    QList<qint64> moved;
    const Versions after = versionsOf(m_tableau);
    for (auto visite = after.cbegin(); visite != after.cend(); ++visite) {
        // Those this program changed are followed by whoever moved them.
        if (before.value(visite.key(), 0) != visite.value() && !m_miennes.remove(visite.key()))
            moved.append(visite.key());
    }
    return moved;
}

void PlanningModel::announce(const QList<qint64>& moved) {
    m_context.data.run(
        this,
        [first = moved.first()](Session& session) {
            return historyOf(session, {Intervention::schema.table, first}, 1);
        },
        [this, moved](const Result<QList<HistoryLine>>& last) {
            const bool named = last && !last->isEmpty();
            emit movedByOthers(moved, named ? initialsOf(last->first().utilisateur) : QString());
        });
}

void PlanningModel::show(const PlanningTableau& tableau) {
    m_tableau = tableau;
    index();
    const auto gone = m_selection.removeIf(
        [this](Id<Intervention> id) { return !m_places.contains(id) && !m_taches.contains(id); });
    arrange();
    if (gone > 0)
        emit selectionChanged();
}

void PlanningModel::index() {
    m_places.clear();
    m_taches.clear();
    for (int lane = 0; lane < m_tableau.lanes.size(); ++lane) {
        const QList<PlanningVisit>& visites = m_tableau.lanes[lane].visites;
        for (int rang = 0; rang < visites.size(); ++rang) {
            // A team is found by its responsable.
            if (!m_places.contains(visites[rang].id) || visites[rang].role == TeamRole::Responsable)
                m_places.insert(visites[rang].id, {lane, rang});
        }
    }
    for (int rang = 0; rang < m_tableau.backlog.size(); ++rang)
        m_taches.insert(m_tableau.backlog[rang].id, rang);
}

void PlanningModel::arrange() {
    struct Rangee {
        QString groupe;
        bool sans = false;
        qsizetype ordre = 0;
        int lane = 0;
    };
    QList<Rangee> found;
    for (int lane = 0; lane < m_tableau.lanes.size(); ++lane) {
        const TechnicienRow& technicien = m_tableau.lanes[lane].technicien;
        if (!m_filtre.accepts(technicien))
            continue;
        const auto equipe = std::ranges::find(m_tableau.equipes, technicien.equipeId, &PlanningEquipe::id);
        const bool byTeam = m_filtre.groupe == PlanningGroupe::Equipe;
        const QString words = groupe(technicien);
        found.append({byTeam ? QString() : fold(words), byTeam && !technicien.equipeId,
                      byTeam ? equipe - m_tableau.equipes.begin() : 0, lane});
    }
    std::ranges::stable_sort(
        found, {}, [](const Rangee& rangee) { return std::tuple(rangee.sans, rangee.ordre, rangee.groupe); });
    m_rangees.clear();
    for (const Rangee& rangee : std::as_const(found))
        m_rangees.append(rangee.lane);
    emit changed();
}

QString PlanningModel::groupe(const TechnicienRow& technicien) const {
    switch (m_filtre.groupe) {
    case PlanningGroupe::Equipe:
        return technicien.equipe.isEmpty() ? tr("Sans équipe") : technicien.equipe;
    case PlanningGroupe::Specialite:
        return technicien.principale;
    default:
        return {};
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
    m_filtre = filtre;
    arrange();
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
    run([=](PlanningGestes& service) { return service.apply(gestes, motif); }, nullptr);
}

void PlanningModel::copy(const QList<PlanGeste>& gestes, const QString& motif) {
    run([=](PlanningGestes& service) { return service.copy(gestes, motif); }, nullptr);
}

void PlanningModel::unplan(const QList<PlanGeste>& visites) {
    run([=](PlanningGestes& service) { return service.unplan(visites); }, nullptr);
}

void PlanningModel::undo() {
    if (canUndo())
        run([last = m_undo.takeLast()](PlanningGestes& service) { return service.revert(last); }, &m_redo);
}

void PlanningModel::redo() {
    if (canRedo())
        run([last = m_redo.takeLast()](PlanningGestes& service) { return service.revert(last); }, &m_undo);
}

void PlanningModel::run(const Gesture& gesture, QList<PlanAnnulation>* onto) {
    m_context.data.run(
        this,
        [gesture](Session& session) {
            PlanningGestes service(session);
            return gesture(service);
        },
        [this, onto](const Result<GesteResultat>& answer) {
            if (!answer) {
                // What refused it may be a change of somebody else: it shows at once.
                reload();
                emit refused(answer.error());
                return;
            }
            keep(answer->annulation, onto);
            if (!onto)
                emit done(*answer);
        });
}

void PlanningModel::keep(const PlanAnnulation& annulation, QList<PlanAnnulation>* onto) {
    if (annulation.visites.isEmpty())
        return;
    if (!onto)
        m_redo.clear();
    QList<PlanAnnulation>& stack = onto ? *onto : m_undo;
    stack.append(annulation);
    if (stack.size() > undoDepth)
        stack.removeFirst();
}

} // namespace tournevis
