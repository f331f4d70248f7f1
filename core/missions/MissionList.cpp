// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/Client.h"
#include "comptes/Permissions.h"
#include "missions/MissionQueries.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

constexpr const char* columns =
    "m.id, m.numero, m.client_id, c.type, c.civilite, c.prenom, c.nom, s.ville, m.nature, m.priorite, "
    "m.statut, "
    "m.attente_motif, m.recu_le, "
    "(SELECT min(i.debut_prevu) FROM intervention i WHERE i.mission_id = m.id AND i.archive_le IS NULL AND "
    "i.statut "
    "NOT IN ('effectuee', 'cloturee', 'annulee')), u.nom_affichage, "
    "(SELECT count(*) FROM intervention i WHERE i.mission_id = m.id AND i.archive_le IS NULL AND i.statut IN "
    "('effectuee', 'cloturee')), "
    "(SELECT count(*) FROM intervention i WHERE i.mission_id = m.id AND i.archive_le IS NULL AND i.statut <> "
    "'annulee'), "
    "(SELECT d.numero FROM devis d WHERE d.mission_id = m.id AND d.archive_le IS NULL ORDER BY d.id DESC "
    "LIMIT 1), "
    "m.facturation, %LATE%";
constexpr int columnCount = 20;

/// The missions of a technician: those with a visit of theirs that is no longer provisional.
const QString ownMissions = QStringLiteral(
    "EXISTS (SELECT 1 FROM intervention i JOIN technicien_intervention ti ON ti.intervention_id = i.id "
    "JOIN technicien t ON t.id = ti.technicien_id WHERE i.mission_id = m.id AND i.statut <> 'provisoire' "
    "AND i.archive_le IS NULL AND ti.archive_le IS NULL AND t.utilisateur_id = ?)");

/// The SQL twin of isLate().
QString lateSql(const QDateTime& now, qint64 toleranceMin) {
    const qint64 present = now.toMSecsSinceEpoch();
    return QStringLiteral(
               "EXISTS (SELECT 1 FROM intervention i WHERE i.mission_id = m.id AND i.archive_le IS NULL AND "
               "i.statut NOT IN ('effectuee', 'cloturee', 'annulee') AND (i.fin_prevue < %1 OR "
               "(i.debut_prevu < %2 AND i.statut NOT IN ('en_cours', 'suspendue'))))")
        .arg(present)
        .arg(present - toleranceMin * 60'000);
}

QList<ListSql::Named> filters(const QString& late, qint64 actorId) {
    return {{"ouvertes", "m.statut NOT IN ('terminee', 'annulee')"},
            {"a_planifier", "m.statut = 'a_planifier'"},
            {"en_cours", "m.statut = 'en_cours'"},
            {"en_retard", late},
            {"a_facturer",
             "m.statut = 'terminee' AND m.facturation IN ('a_qualifier', 'a_facturer', 'partielle')"},
            {"mes_missions", QStringLiteral("m.responsable_id = %1").arg(actorId)},
            {"terminees", "m.statut = 'terminee'"},
            {"annulees", "m.statut = 'annulee'"}};
}

const QList<ListSql::Named> sorts{
    {"recu", "m.recu_le"},
    {"numero", "m.numero"},
    {"client", "c.nom_recherche"},
    {"priorite", "CASE m.priorite WHEN 'critique' THEN 2 WHEN 'urgente' THEN 1 ELSE 0 END"},
    {"nature", "fold(m.nature)"}};

QString clientName(const Row& row, int firstColumn) {
    Client client;
    client.type = row.as<ClientType>(firstColumn);
    client.civilite = row.text(firstColumn + 1);
    client.prenom = row.text(firstColumn + 2);
    client.nom = row.text(firstColumn + 3);
    return client.displayName();
}

MissionRow readRow(const Row& row, bool seesDevis) {
    MissionRow mission;
    mission.id = row.as<Id<Mission>>(0);
    mission.numero = row.text(1);
    mission.clientId = row.as<Id<Client>>(2);
    mission.client = clientName(row, 3);
    mission.ville = row.text(7);
    mission.nature = row.text(8);
    mission.priorite = row.as<Priorite>(9);
    mission.statut = row.as<MissionStatut>(10);
    mission.attente = row.as<std::optional<AttenteMotif>>(11);
    mission.recuLe = row.as<QDateTime>(12);
    mission.prochaine = row.as<QDateTime>(13);
    mission.responsable = row.text(14);
    mission.visitesFaites = int(row.integer(15));
    mission.visites = int(row.integer(16));
    mission.devis = seesDevis ? row.text(17) : QString();
    mission.facturation = row.as<MissionFacturation>(18);
    mission.enRetard = row.flag(19);
    return mission;
}

/// A statement of the list, whose columns depend on the present.
struct MissionSql {
    QByteArray columns;
    ListSql list;
};

Result<MissionSql> missionSql(Session& session) {
    const qint64 tolerance =
        TRY(Parametres(session.connection()).entier(QStringLiteral("planning.retard_minutes")));
    const qint64 actorId = session.actor().utilisateurId;
    const QString late = lateSql(session.now(), tolerance);
    MissionSql sql;
    sql.columns = QString::fromLatin1(columns).replace(QLatin1String("%LATE%"), late).toLatin1();
    sql.list = {
        nullptr,
        "mission m JOIN client c ON c.id = m.client_id JOIN site s ON s.id = m.site_id LEFT JOIN utilisateur "
        "u "
        "ON u.id = m.responsable_id",
        "m.id",
        QStringLiteral("m.archive_le IS NULL"),
        {},
        QStringLiteral("coalesce(m.recherche, '') LIKE ? ESCAPE '\\' OR c.nom_recherche LIKE ? ESCAPE '\\' "
                       "OR fold(coalesce(s.ville, '')) LIKE ? ESCAPE '\\'"),
        filters(late, actorId),
        sorts,
        ownMissions};
    return sql;
}

} // namespace

Result<RowPage<MissionRow>> MissionQueries::page(const ListRequest& request) {
    TRY(m_session.require(permission::missionsLire, true));
    const bool seesDevis = TRY(m_session.scope(permission::devisLire)) == Scope::All;
    MissionSql sql = TRY(missionSql(m_session));
    sql.list.columns = sql.columns.constData();
    return fetchPage<MissionRow>(m_session, permission::missionsLire, sql.list, request, columnCount,
                                 [&](const Row& row) { return readRow(row, seesDevis); });
}

Result<qint64> MissionQueries::count(const ListRequest& request) {
    TRY(m_session.require(permission::missionsLire, true));
    MissionSql sql = TRY(missionSql(m_session));
    sql.list.columns = sql.columns.constData();
    return fetchCount(m_session, permission::missionsLire, sql.list, request);
}

} // namespace tournevis
