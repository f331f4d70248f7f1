// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/VisiteLue.h"

#include "clients/Site.h"
#include "missions/tableau/Placeur.h"

#include <QtCore/QHash>

namespace tournevis {
namespace {

const QString missionColumns = QStringLiteral(
    "m.id, m.numero, m.nature, m.priorite, m.attente_motif, m.echeance_le, m.souhaite_du, m.souhaite_au, "
    "m.recu_le, m.nb_techniciens, m.duree_prevue_min, m.facturation, m.client_id, c.type, c.civilite, "
    "c.prenom, c.nom, c.telephone, s.adresse_l1, s.code_postal, s.ville, s.latitude, s.longitude, t.id, "
    "t.duree_min");
constexpr int missionColumnCount = 25;

const QString visitColumns = QStringLiteral(
    ", i.id, i.version, i.uuid, i.rang, i.travaux, i.statut, i.debut_prevu, i.fin_prevue, i.debut_reel, "
    "i.fin_reelle, i.verrou_planning, i.vehicule_id, i.forcage_motif, i.modifie_le");

const QString visitSql =
    QStringLiteral("SELECT ") + missionColumns + visitColumns +
    QStringLiteral(" FROM intervention i JOIN mission m ON m.id = i.mission_id "
                   "JOIN client c ON c.id = m.client_id JOIN site s ON s.id = coalesce(i.site_id, m.site_id) "
                   "JOIN type_intervention t ON t.id = coalesce(i.type_id, m.type_id) "
                   "WHERE i.archive_le IS NULL AND %1 ORDER BY i.debut_prevu, i.id");

const QString missionSql =
    QStringLiteral("SELECT ") + missionColumns +
    QStringLiteral(" FROM mission m JOIN client c ON c.id = m.client_id JOIN site s ON s.id = m.site_id "
                   "JOIN type_intervention t ON t.id = m.type_id WHERE m.id = ?");

const QString teamSql = QStringLiteral(
    "SELECT ti.intervention_id, ti.technicien_id, ti.role, ti.commentaire, ti.debut_prevu, ti.fin_prevue "
    "FROM technicien_intervention ti JOIN intervention i ON i.id = ti.intervention_id "
    "WHERE ti.archive_le IS NULL AND i.archive_le IS NULL AND %1 ORDER BY ti.role <> 'responsable', ti.id");

void readDates(const Row& row, Mission& mission, int column) {
    mission.attenteMotif = row.as<std::optional<AttenteMotif>>(column++);
    mission.echeanceLe = row.as<QDateTime>(column++);
    mission.souhaiteDu = row.as<QDateTime>(column++);
    mission.souhaiteAu = row.as<QDateTime>(column++);
    mission.recuLe = row.as<QDateTime>(column++);
    mission.nbTechniciens = row.as<int>(column++);
    mission.dureePrevueMin = row.as<std::optional<int>>(column++);
    mission.facturation = row.as<MissionFacturation>(column++);
    mission.clientId = row.as<Id<Client>>(column);
}

void readClient(const Row& row, VisiteLue& read, int column) {
    Client client;
    client.type = row.as<ClientType>(column++);
    client.civilite = row.text(column++);
    client.prenom = row.text(column++);
    client.nom = row.text(column++);
    read.client = client.displayName();
    read.telephone = row.text(column);
}

void readSite(const Row& row, VisiteLue& read, Placeur& placeur, int column) {
    Site site;
    site.adresseL1 = row.text(column++);
    site.codePostal = row.text(column++);
    site.ville = row.text(column++);
    site.latitude = row.as<std::optional<double>>(column++);
    site.longitude = row.as<std::optional<double>>(column);
    read.adresse = site.oneLineAddress();
    read.ville = site.ville;
    read.lieu = placeur({site.latitude, site.longitude, site.codePostal, site.ville});
}

VisiteLue readMissionPart(const Row& row, Placeur& placeur) {
    VisiteLue read;
    Mission& mission = read.mission;
    mission.id = row.integer(0);
    mission.numero = row.text(1);
    mission.nature = row.text(2);
    mission.priorite = row.as<Priorite>(3);
    readDates(row, mission, 4);
    readClient(row, read, 13);
    readSite(row, read, placeur, 18);
    mission.typeId = row.as<Id<TypeIntervention>>(23);
    read.dureeTypeMin = row.as<std::optional<int>>(24);
    return read;
}

VisiteLue readVisite(const Row& row, Placeur& placeur) {
    VisiteLue read = readMissionPart(row, placeur);
    Intervention& visite = read.visite;
    int column = missionColumnCount;
    visite.id = row.integer(column++);
    visite.version = row.as<int>(column++);
    visite.uuid = row.text(column++);
    visite.rang = row.as<int>(column++);
    visite.travaux = row.text(column++);
    visite.statut = row.as<InterventionStatut>(column++);
    visite.debutPrevu = row.as<QDateTime>(column++);
    visite.finPrevue = row.as<QDateTime>(column++);
    visite.debutReel = row.as<QDateTime>(column++);
    visite.finReelle = row.as<QDateTime>(column++);
    visite.verrouPlanning = row.flag(column++);
    visite.vehiculeId = row.as<Id<Vehicule>>(column++);
    visite.forcageMotif = row.text(column++);
    visite.modifieLe = row.as<QDateTime>(column);
    visite.missionId = read.mission.key();
    return read;
}

TeamMember readMember(const Row& row) {
    TeamMember member{row.as<Id<Technicien>>(1), row.as<TeamRole>(2), row.text(3), {}};
    if (!row.isNull(4))
        member.creneau = Interval{row.as<QDateTime>(4), row.as<QDateTime>(5)};
    return member;
}

Outcome readTeams(Connection& connection, const VisiteFiltre& filtre, QList<VisiteLue>& visites) {
    QHash<qint64, VisiteLue*> byId;
    byId.reserve(visites.size());
    for (VisiteLue& read : visites)
        byId.insert(read.visite.id, &read);
    TRY(connection.select(teamSql.arg(filtre.condition), filtre.values, [&](const Row& row) {
        if (VisiteLue* read = byId.value(row.integer(0)))
            read->equipe.append(readMember(row));
        return true;
    }));
    return {};
}

} // namespace

VisiteFiltre VisiteFiltre::one(Id<Intervention> id) { return {QStringLiteral("i.id = ?"), {id.value()}}; }

VisiteFiltre VisiteFiltre::touchingAny(const Interval& periode) {
    const qint64 start = periode.start.toMSecsSinceEpoch();
    const qint64 end = periode.end.toMSecsSinceEpoch();
    // Read by the ends: the far past is longer than the future.
    return {QStringLiteral("i.id IN (SELECT id FROM intervention WHERE fin_prevue > ? AND +debut_prevu < ? "
                           "UNION SELECT intervention_id FROM technicien_intervention WHERE fin_prevue > ? "
                           "AND debut_prevu < ?)"),
            {start, end, start, end}};
}

VisiteFiltre VisiteFiltre::touching(const Interval& periode) {
    return touchingAny(periode).also(QStringLiteral("i.statut <> 'annulee'"));
}

VisiteFiltre VisiteFiltre::backlog() {
    // The second half is that of the index of open visits.
    return {QStringLiteral("i.statut = 'a_planifier' AND i.statut NOT IN ('effectuee', 'cloturee', "
                           "'annulee')"),
            {}};
}

VisiteFiltre& VisiteFiltre::also(const QString& other, const QVariantList& more) {
    condition += QStringLiteral(" AND ") + other;
    values += more;
    return *this;
}

Result<QList<VisiteLue>> readVisites(Connection& connection, const VisiteFiltre& filtre) {
    Placeur placeur;
    auto visites = TRY(connection.select(visitSql.arg(filtre.condition), filtre.values,
                                         [&](const Row& row) { return readVisite(row, placeur); }));
    TRY(readTeams(connection, filtre, visites));
    return visites;
}

Result<VisiteLue> readStored(Connection& connection, Id<Intervention> id) {
    const auto found = TRY(readVisites(connection, VisiteFiltre::one(id)));
    if (found.isEmpty())
        return Error::notFound(translate("Missions", "Cette intervention n’existe plus."));
    return found.first();
}

Result<VisiteLue> readMission(Connection& connection, Id<Mission> mission) {
    Placeur placeur;
    const auto found = TRY(connection.select(missionSql, {mission.value()},
                                             [&](const Row& row) { return readMissionPart(row, placeur); }));
    if (found.isEmpty())
        return Error::notFound(translate("Missions", "Cette mission n’existe plus."));
    return found.first();
}

} // namespace tournevis
