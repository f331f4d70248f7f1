// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/VisitAccess.h"

#include "data/Store.h"
#include "missions/MissionRules.h"

namespace tournevis {

Outcome requireOnVisit(Session& session, const Permission& permission, Id<Intervention> id) {
    if (TRY(session.scope(permission)) != Scope::Own)
        return session.require(permission);
    const qint64 member =
        TRY(session.connection().value(
                "SELECT count(*) FROM technicien_intervention ti JOIN technicien t ON t.id = "
                "ti.technicien_id "
                "WHERE ti.intervention_id = ? AND ti.archive_le IS NULL AND t.utilisateur_id = ?",
                {id.value(), session.actor().utilisateurId}))
            .toLongLong();
    return member > 0 ? Outcome() : session.require(permission);
}

Result<Id<Client>> ownClient(Session& session) {
    return ValueCodec<Id<Client>>::fromColumn(TRY(session.connection().value(
        "SELECT u.client_id FROM utilisateur u JOIN role r ON r.id = u.role_id WHERE u.id = ? AND r.code = "
        "'client'",
        {session.actor().utilisateurId})));
}

Outcome requireReadable(Session& session, const Permission& permission, Id<Intervention> id) {
    const Id<Client> client = TRY(ownClient(session));
    if (!client || TRY(session.scope(permission)) != Scope::Own)
        return requireOnVisit(session, permission, id);
    const qint64 shown =
        TRY(session.connection().value(
                QStringLiteral("SELECT count(*) FROM intervention i JOIN mission m ON m.id = i.mission_id "
                               "WHERE i.id = ? AND m.client_id = ? AND i.archive_le IS NULL AND ") +
                    shownToClient,
                {id.value(), client.value()}))
            .toLongLong();
    return shown > 0 ? Outcome() : session.require(permission);
}

Result<bool> isOwnMission(Session& session, Id<Mission> id) {
    return TRY(session.connection().value(
                   "SELECT count(*) FROM intervention i JOIN technicien_intervention ti ON "
                   "ti.intervention_id = i.id "
                   "JOIN technicien t ON t.id = ti.technicien_id WHERE i.mission_id = ? AND i.statut <> "
                   "'provisoire' "
                   "AND i.archive_le IS NULL AND ti.archive_le IS NULL AND t.utilisateur_id = ?",
                   {id.value(), session.actor().utilisateurId}))
               .toLongLong() > 0;
}

Result<QList<TechnicienIntervention>> teamOf(Connection& connection, Id<Intervention> id) {
    return Store(connection)
        .list<TechnicienIntervention>(
            "intervention_id = ? AND archive_le IS NULL ORDER BY role <> 'responsable', id", {id.value()});
}

Team teamFrom(const QList<TechnicienIntervention>& rows) {
    Team team;
    for (const TechnicienIntervention& row : rows) {
        TeamMember member{row.technicienId, row.role, row.commentaire, {}};
        if (row.debutPrevu.isValid())
            member.creneau = Interval{row.debutPrevu, row.finPrevue};
        team.append(member);
    }
    return team;
}

Outcome followVisits(Transaction& transaction, Id<Mission> id) {
    Store store(transaction);
    Mission mission = TRY(store.load(id));
    if (mission.statut == MissionStatut::Annulee)
        return {};
    const auto statuts = TRY(transaction.connection().select(
        "SELECT statut FROM intervention WHERE mission_id = ? AND archive_le IS NULL", {id.value()},
        [](const Row& row) { return row.as<InterventionStatut>(0); }));
    mission.statut = derivedStatut(statuts);
    if (mission.statut != MissionStatut::Terminee) {
        mission.termineeLe = {};
    } else if (!mission.termineeLe.isValid()) {
        mission.termineeLe = transaction.instant();
        mission.attenteMotif.reset();
    }
    return store.update(transaction, mission);
}

Outcome describeVisit(Transaction& transaction, const QString& action, const Intervention& visite) {
    const Mission mission = TRY(Store(transaction).load(visite.missionId));
    transaction.describe(action, visite.ref(), visitReference(mission.numero, visite.rang));
    return {};
}

} // namespace tournevis
