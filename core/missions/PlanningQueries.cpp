// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PlanningQueries.h"

#include "clients/Client.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

const QString visitSql = QStringLiteral(
    "SELECT i.id, i.version, i.mission_id, m.numero, i.rang, c.type, c.civilite, c.prenom, c.nom, s.ville, "
    "coalesce(i.travaux, m.nature), m.priorite, i.statut, coalesce(ti.debut_prevu, i.debut_prevu), "
    "coalesce(ti.fin_prevue, i.fin_prevue), ti.role, (SELECT count(*) FROM technicien_intervention x WHERE "
    "x.intervention_id = i.id AND x.archive_le IS NULL), i.forcage_motif IS NOT NULL, i.verrou_planning, "
    "ti.technicien_id, i.debut_prevu, i.fin_prevue "
    "FROM intervention i JOIN mission m ON m.id = i.mission_id JOIN client c ON c.id = m.client_id "
    "JOIN site s ON s.id = coalesce(i.site_id, m.site_id) "
    "LEFT JOIN technicien_intervention ti ON ti.intervention_id = i.id AND ti.archive_le IS NULL "
    "WHERE i.archive_le IS NULL AND ");

PlanningVisit readVisit(const Row& row, const QDateTime& now, qint64 tolerance) {
    Client client;
    client.type = row.as<ClientType>(5);
    client.civilite = row.text(6);
    client.prenom = row.text(7);
    client.nom = row.text(8);
    Intervention judged;
    judged.statut = row.as<InterventionStatut>(12);
    judged.debutPrevu = row.as<QDateTime>(20);
    judged.finPrevue = row.as<QDateTime>(21);
    PlanningVisit visite;
    visite.id = row.as<Id<Intervention>>(0);
    visite.version = int(row.integer(1));
    visite.missionId = row.as<Id<Mission>>(2);
    visite.reference = visitReference(row.text(3), int(row.integer(4)));
    visite.client = client.displayName();
    visite.ville = row.text(9);
    visite.travaux = row.text(10);
    visite.priorite = row.as<Priorite>(11);
    visite.statut = judged.statut;
    visite.interval = {row.as<QDateTime>(13), row.as<QDateTime>(14)};
    visite.role = row.as<TeamRole>(15);
    visite.equipe = int(row.integer(16));
    visite.force = row.flag(17);
    visite.verrou = row.flag(18);
    visite.enRetard = isLate(judged, now, tolerance);
    return visite;
}

Interval cut(const Interval& interval, const Interval& period) {
    return {std::max(interval.start, period.start), std::min(interval.end, period.end)};
}

/// Worked minutes that no validated absence takes away.
qint64 availableMinutes(const PlanningLane& lane, const Interval& period, const QTimeZone& zone) {
    qint64 total = lane.technicien.horaire.minutes(period, zone);
    for (const PlanningAbsence& absence : lane.absences) {
        const Interval away = cut(absence.interval, period);
        if (absence.statut == AbsenceStatut::Validee && away.isValid())
            total -= lane.technicien.horaire.minutes(away, zone);
    }
    return std::max<qint64>(0, total);
}

} // namespace

Result<QList<PlanningVisit>> PlanningQueries::visits(const QString& condition, const QVariantList& values,
                                                     QList<Id<Technicien>>* owners) {
    Connection& connection = m_session.connection();
    const qint64 tolerance = TRY(Parametres(connection).entier(QStringLiteral("planning.retard_minutes")));
    return connection.select(visitSql + condition, values, [&](const Row& row) {
        owners->append(row.as<Id<Technicien>>(19));
        return readVisit(row, m_session.now(), tolerance);
    });
}

Result<QList<PlanningLane>> PlanningQueries::lanes(const Interval& period) {
    const auto techniciens = TRY(TechnicienQueries(m_session).active());
    const bool all = TRY(m_session.scope(permission::planningLire)) == Scope::All;
    const qint64 start = period.start.toMSecsSinceEpoch();
    const qint64 end = period.end.toMSecsSinceEpoch();
    QList<Id<Technicien>> owners;
    const auto visites =
        TRY(visits(QStringLiteral("i.statut <> 'annulee' AND (? OR i.statut <> 'provisoire') AND "
                                  "coalesce(ti.debut_prevu, i.debut_prevu) < ? AND "
                                  "coalesce(ti.fin_prevue, i.fin_prevue) > ? "
                                  "ORDER BY coalesce(ti.debut_prevu, i.debut_prevu), i.id"),
                   {all, end, start}, &owners));
    const auto absences = TRY(
        Store(m_session).list<Absence>("archive_le IS NULL AND statut <> 'refusee' AND debut < ? AND fin > ? "
                                       "ORDER BY debut, id",
                                       {end, start}));
    QList<PlanningLane> lanes;
    for (const TechnicienRow& technicien : techniciens) {
        PlanningLane lane{technicien, {}, {}, 0, 0};
        for (qsizetype rank = 0; rank < visites.size(); ++rank) {
            if (owners[rank] != technicien.id)
                continue;
            lane.visites.append(visites[rank]);
            lane.planifieMin += cut(visites[rank].interval, period).minutes();
        }
        for (const Absence& absence : absences) {
            if (absence.technicienId == technicien.id)
                lane.absences.append({absence.key(), absence.type, absence.statut, absence.interval()});
        }
        lane.disponibleMin = availableMinutes(lane, period, m_session.zone());
        lanes.append(lane);
    }
    return lanes;
}

Result<QList<PlanningLane>> PlanningQueries::week(const QDate& day) {
    return lanes(weekOf(day.startOfDay(m_session.zone()), m_session.zone()));
}

Result<QList<PlanningVisit>> PlanningQueries::backlog() {
    TRY(m_session.require(permission::planningLire));
    QList<Id<Technicien>> owners;
    return visits(
        QStringLiteral("i.statut = 'a_planifier' ORDER BY CASE m.priorite WHEN 'critique' THEN 0 WHEN "
                       "'urgente' THEN 1 ELSE 2 END, m.recu_le, i.id"),
        {}, &owners);
}

Result<QList<Suggestion>> PlanningQueries::suggestions(const Besoin& besoin) {
    TRY(m_session.require(permission::planningLire));
    const auto techniciens = TRY(TechnicienQueries(m_session).active());
    const Interval week = weekOf(besoin.interval.start, m_session.zone());
    const Interval seen{week.start, std::max(week.end, besoin.interval.end)};
    const auto occupations = TRY(occupationsIn(m_session.connection(), seen));
    return suggest(besoin, techniciens, occupations, m_session.zone());
}

Result<QStringList> PlanningQueries::obstaclesTo(const PlanRequest& request) {
    TRY(m_session.require(permission::planningLire));
    return obstacles(m_session, request);
}

} // namespace tournevis
