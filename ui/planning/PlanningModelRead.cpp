// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/FieldHistory.h"
#include "base/Text.h"
#include "base/widgets/Avatar.h"
#include "missions/InterventionRules.h"
#include "planning/Charge.h"
#include "planning/PlanningModel.h"

#include <algorithm>

/// How the model follows the base, and whom it tells of.
namespace tournevis {

void PlanningModel::gather(const QList<EntityRef>& records) {
    for (const EntityRef& record : records) {
        if (record.kind == Intervention::schema.table)
            m_miennes.insert(record.id);
    }
    reload();
}

void PlanningModel::start() {
    m_started = true;
    reload();
}

void PlanningModel::reload() {
    if (!m_started)
        return;
    m_again = m_reading;
    if (!m_reading)
        read();
}

void PlanningModel::read() {
    m_again = false;
    m_reading = true;
    m_attendues.unite(std::exchange(m_miennes, {}));
    const int jours = int(premierJour().daysTo(dernierJour())) + 1;
    m_context.data.run(
        this,
        [wanted = periode(), premier = premierJour(), jours, annulees = showsAnnulees()](Session& session) {
            return readFrom(session, wanted, premier, jours, annulees);
        },
        [this, wanted = periode(), annulees = showsAnnulees()](const Result<Lecture>& answer) {
            receive(wanted, annulees, answer);
        });
}

Result<PlanningModel::Lecture> PlanningModel::readFrom(Session& session, const Interval& periode,
                                                       const QDate& premier, int jours, bool annulees) {
    Lecture lecture{TRY(planningTableau(session, periode, annulees)), {}};
    const PlanContexte& contexte = lecture.tableau.contexte;
    QList<Interval> days;
    for (int jour = 0; jour < jours; ++jour)
        days.append(journee(premier.addDays(jour), contexte.zone));
    for (const PlanTechnicien& technicien : contexte.techniciens) {
        QList<Charge> loads;
        for (const Interval& day : std::as_const(days))
            loads.append(tournevis::charge(contexte, technicien, day));
        lecture.charges.append(loads);
    }
    return lecture;
}

Charge PlanningModel::charge(int lane, int jour) const { return m_charges.value(lane).value(jour); }

void PlanningModel::receive(const Interval& periode, bool annulees, const Result<Lecture>& answer) {
    m_reading = false;
    const bool current = periode == this->periode();
    if (!answer) {
        emit loadFailed(answer.error());
    } else if (current) {
        const bool same = periode == m_tableau.periode && annulees == std::exchange(m_luAnnulees, annulees);
        const Versions before = versionsOf(m_tableau);
        show(*answer);
        const QList<qint64> moved = movedSince(before);
        if (same && !moved.isEmpty())
            announce(moved);
    }
    m_attendues.clear();
    if (m_again || !current)
        return read();
    for (const auto& then : std::exchange(m_ensuite, {}))
        whenRead(then);
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
        if (before.value(visite.key(), 0) != visite.value() && !m_attendues.contains(visite.key()))
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

void PlanningModel::show(const Lecture& lecture) {
    m_tableau = lecture.tableau;
    ++m_lecture;
    m_charges = lecture.charges;
    index();
    const auto gone = m_selection.removeIf(
        [this](Id<Intervention> id) { return !m_places.contains(id) && !m_taches.contains(id); });
    arrange();
    if (gone > 0)
        emit selectionChanged();
    judge();
}

/// After the reading, so that the board opens without waiting for it.
void PlanningModel::judge() {
    if (!canPlan())
        return;
    m_context.data.run(
        this, [tableau = m_tableau](Session&) -> Result<Alertes> { return alertesOf(tableau); },
        [this, lecture = m_lecture](const Result<Alertes>& found) {
            if (!found || lecture != m_lecture)
                return;
            m_alertes = *found;
            emit judged();
        });
}

PlanningModel::Alertes PlanningModel::alertesOf(const PlanningTableau& tableau) {
    Alertes alertes;
    for (const PlanningLane& lane : tableau.lanes) {
        for (const PlanningVisit& visite : lane.visites) {
            // A team is judged once, with its responsable.
            if (visite.role != TeamRole::Responsable || !isPlannable(visite.statut))
                continue;
            for (const ConstatMembre& found : alertesVisite(
                     tableau.contexte, tableau.demandes.value(visite.id), visite.membres, visite.visite)) {
                const std::pair member(visite.id, found.technicienId);
                const ConstatNiveau known = alertes.value(member, ConstatNiveau::Bon);
                alertes.insert(member, std::min(known, found.constat.niveau()));
            }
        }
    }
    return alertes;
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
        std::pair<bool, qsizetype> cle;
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
                      byTeam ? equipe - m_tableau.equipes.begin() : 0, m_ordre.cle(technicien.id), lane});
    }
    std::ranges::stable_sort(found, {}, [](const Rangee& rangee) {
        return std::tuple(rangee.sans, rangee.ordre, rangee.groupe, rangee.cle);
    });
    m_rangees.clear();
    m_rangs.clear();
    for (const Rangee& rangee : std::as_const(found)) {
        m_rangs.insert(m_tableau.lanes[rangee.lane].technicien.id, m_rangees.size());
        m_rangees.append(rangee.lane);
    }
    emit changed();
}

void PlanningModel::setOrdre(const PlanningOrdre& ordre) {
    if (m_ordre == ordre)
        return;
    m_ordre = ordre;
    arrange();
}

void PlanningModel::epingler(Id<Technicien> technicien, bool pinned) {
    PlanningOrdre wanted = m_ordre;
    wanted.epingles.removeAll(technicien);
    if (pinned)
        wanted.epingles.append(technicien);
    setOrdre(wanted);
}

void PlanningModel::placer(Id<Technicien> technicien, Id<Technicien> place) {
    QList<Id<Technicien>> ranked;
    for (int lane : std::as_const(m_rangees))
        ranked.append(m_tableau.lanes[lane].technicien.id);
    // Those a filter hides keep their ranks after those shown.
    for (const PlanningLane& lane : std::as_const(m_tableau.lanes)) {
        if (!ranked.contains(lane.technicien.id))
            ranked.append(lane.technicien.id);
    }
    const qsizetype from = ranked.indexOf(technicien);
    const qsizetype to = ranked.indexOf(place);
    if (from < 0 || to < 0)
        return;
    ranked.move(from, to);
    setOrdre({m_ordre.epingles, ranked});
}

Id<Technicien> PlanningModel::voisin(Id<Technicien> technicien, int rangs) const {
    const qsizetype here = rang(technicien);
    const qsizetype other = here + rangs;
    if (here < 0 || other < 0 || other >= m_rangees.size())
        return {};
    const TechnicienRow& beside = this->technicien(other);
    const bool alike =
        estEpingle(beside.id) == estEpingle(technicien) && groupe(beside) == groupe(this->technicien(here));
    return alike ? beside.id : Id<Technicien>();
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

} // namespace tournevis
