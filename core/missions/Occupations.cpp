// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/Occupations.h"

#include "base/Format.h"
#include "equipe/Absence.h"
#include "missions/VisitAccess.h"

#include <algorithm>

namespace tournevis {
namespace {

const QString visitsSql =
    QStringLiteral("SELECT c.technicien_id, c.debut, c.fin, i.id, m.numero, i.rang FROM creneau_technicien c "
                   "JOIN intervention i ON i.id = c.intervention_id JOIN mission m ON m.id = i.mission_id "
                   "WHERE c.debut < ? AND c.fin > ? AND i.id <> ? AND (? OR c.technicien_id IN (%1)) ORDER "
                   "BY c.debut, i.id");

const QString absencesSql = QStringLiteral(
    "SELECT technicien_id, debut, fin, id, type FROM absence WHERE statut = 'validee' AND archive_le IS NULL "
    "AND debut < ? AND fin > ? AND (? OR technicien_id IN (%1)) ORDER BY debut, id");

const QString vehicleSql = QStringLiteral(
    "SELECT v.immatriculation, i.debut_prevu, i.fin_prevue, m.numero, i.rang FROM intervention i "
    "JOIN vehicule v ON v.id = i.vehicule_id JOIN mission m ON m.id = i.mission_id "
    "WHERE i.vehicule_id = ? AND i.id <> ? AND i.statut <> 'annulee' AND i.archive_le IS NULL "
    "AND i.debut_prevu < ? AND i.fin_prevue > ? ORDER BY i.debut_prevu");

Occupation readOccupation(const Row& row, OccupationKind kind, const QByteArray& table,
                          const QString& libelle) {
    return {row.as<Id<Technicien>>(0),
            {row.as<QDateTime>(1), row.as<QDateTime>(2)},
            kind,
            {table, row.integer(3)},
            libelle};
}

QString dayAndTime(const Interval& interval, const QTimeZone& zone) {
    const QDate first = interval.start.toTimeZone(zone).date();
    if (first == interval.end.addMSecs(-1).toTimeZone(zone).date())
        return format::shortDay(first) + u' ' + format::timeRange(interval, zone);
    return translate("Missions", "du %1 au %2")
        .arg(format::dateTime(interval.start, zone), format::dateTime(interval.end, zone));
}

QString sentence(const Occupation& occupation, const QString& nom, const QTimeZone& zone) {
    const QString text = occupation.kind == OccupationKind::Absence
                             ? translate("Missions", "%1 est absent %2 (%3).")
                             : translate("Missions", "%1 est déjà pris %2 (%3).");
    return text.arg(nom, dayAndTime(occupation.interval, zone), occupation.libelle);
}

Result<QString> nameOf(Connection& connection, Id<Technicien> id) {
    return TRY(connection.value("SELECT prenom || ' ' || nom FROM technicien WHERE id = ?", {id.value()}))
        .toString();
}

Result<QStringList> vehicleObstacles(Session& session, const PlanRequest& request) {
    if (!request.vehiculeId)
        return QStringList();
    return TRY(session.connection().select(
        vehicleSql,
        {request.vehiculeId.value(), request.except.value(), request.interval.end.toMSecsSinceEpoch(),
         request.interval.start.toMSecsSinceEpoch()},
        [&](const Row& row) {
            const Interval taken{row.as<QDateTime>(1), row.as<QDateTime>(2)};
            return translate("Missions", "Le véhicule %1 est déjà pris %2 (%3).")
                .arg(row.text(0), dayAndTime(taken, session.zone()),
                     visitReference(row.text(3), int(row.integer(4))));
        }));
}

/// From the first start to the last end of the slots.
Interval hull(const QList<Creneau>& wanted) {
    Interval range = wanted.first().interval;
    for (const Creneau& slot : wanted)
        range = {std::min(range.start, slot.interval.start), std::max(range.end, slot.interval.end)};
    return range;
}

} // namespace

QList<Id<Technicien>> techniciensOf(const Team& team) {
    QList<Id<Technicien>> techniciens;
    for (const TeamMember& member : team)
        techniciens.append(member.technicienId);
    return techniciens;
}

QList<Creneau> slotsOf(const Team& team, const Interval& visite) {
    QList<Creneau> wanted;
    for (const TeamMember& member : team)
        wanted.append({member.technicienId, member.creneau.value_or(visite)});
    return wanted;
}

Result<QList<Occupation>> occupationsIn(Connection& connection, const Interval& range,
                                        const QList<Id<Technicien>>& techniciens, Id<Intervention> except) {
    const QString ids = idList(techniciens);
    const qint64 start = range.start.toMSecsSinceEpoch();
    const qint64 end = range.end.toMSecsSinceEpoch();
    const bool everybody = techniciens.isEmpty();
    auto occupations = TRY(
        connection.select(visitsSql.arg(ids), {end, start, except.value(), everybody}, [](const Row& row) {
            return readOccupation(row, OccupationKind::Visite, "intervention",
                                  visitReference(row.text(4), int(row.integer(5))));
        }));
    occupations += TRY(connection.select(absencesSql.arg(ids), {end, start, everybody}, [](const Row& row) {
        return readOccupation(row, OccupationKind::Absence, "absence", labelOf(row.as<AbsenceType>(4)));
    }));
    return occupations;
}

Result<QStringList> obstacles(Session& session, const PlanRequest& request) {
    const QList<Creneau> wanted = slotsOf(request.equipe, request.interval);
    if (wanted.isEmpty())
        return vehicleObstacles(session, request);
    const auto occupations =
        TRY(occupationsIn(session.connection(), hull(wanted), techniciensOf(request.equipe), request.except));
    QStringList sentences;
    for (const Occupation& occupation : conflicts(wanted, occupations))
        sentences +=
            sentence(occupation, TRY(nameOf(session.connection(), occupation.technicienId)), session.zone());
    return sentences + TRY(vehicleObstacles(session, request));
}

} // namespace tournevis
