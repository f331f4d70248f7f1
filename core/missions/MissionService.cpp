// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionService.h"

#include "clients/Client.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionRules.h"
#include "missions/MissionRules.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/AvisPlanning.h"
#include "parametres/Numerotation.h"

namespace tournevis {
namespace {

Result<Id<Site>> mainSite(Connection& connection, Id<Client> client) {
    return Id<Site>(
        TRY(connection.value("SELECT id FROM site WHERE client_id = ? AND archive_le IS NULL ORDER BY "
                             "principal DESC, id LIMIT 1",
                             {client.value()}))
            .toLongLong());
}

/// What no form may change: numbers are given once and the status follows from the visits.
void keepDerived(const Mission& stored, Mission& mission) {
    mission.numero = stored.numero;
    mission.recuLe = stored.recuLe;
    mission.statut = stored.statut;
    mission.termineeLe = stored.termineeLe;
    mission.annuleeLe = stored.annuleeLe;
    mission.annuleeMotif = stored.annuleeMotif;
}

Result<bool> belongs(Connection& connection, const QString& table, qint64 id, Id<Client> client) {
    if (id == 0)
        return true;
    const QString sql = QStringLiteral("SELECT count(*) FROM %1 WHERE id = ? AND client_id = ?").arg(table);
    return TRY(connection.value(sql, {id, client.value()})).toLongLong() > 0;
}

Outcome requireArrow(Session& session, MissionStatut from, MissionStatut to) {
    const auto arrow = missionArrow(from, to);
    if (!arrow)
        return Error::refused(translate("Missions", "Une mission « %1 » ne devient pas « %2 ».")
                                  .arg(labelOf(from), labelOf(to)));
    return session.require(arrow->permission);
}

Result<QList<Intervention>> visitsOf(Transaction& transaction, Id<Mission> id) {
    return Store(transaction)
        .list<Intervention>("mission_id = ? AND archive_le IS NULL ORDER BY rang", {id.value()});
}

} // namespace

Result<MissionFile> MissionService::blank(Id<Client> client) {
    TRY(m_session.require(permission::missionsEcrire));
    MissionFile file;
    Mission& mission = file.mission;
    mission.recuLe = m_session.now();
    mission.dateSortieFiche = m_session.today();
    mission.responsableId = Id<Utilisateur>(m_session.actor().utilisateurId);
    if (!client)
        return file;
    const Client stored = TRY(Store(m_session).load(client));
    mission.clientId = client;
    mission.siteId = TRY(mainSite(m_session.connection(), client));
    mission.payeurId = stored.payeurId;
    mission.priorite = defaultPriorite(stored.carte == CarteClient::Premium);
    return file;
}

Result<MissionFile> MissionService::load(Id<Mission> id) {
    TRY(m_session.require(permission::missionsLire, true));
    if (TRY(m_session.scope(permission::missionsLire)) == Scope::Own && !TRY(isOwnMission(m_session, id)))
        TRY(m_session.require(permission::missionsLire));
    MissionFile file;
    file.mission = TRY(Store(m_session).load(id));
    file.specialites = TRY(m_session.connection().select(
        "SELECT specialite_id FROM mission_specialite WHERE mission_id = ? AND archive_le IS NULL ORDER BY "
        "id",
        {id.value()}, [](const Row& row) { return row.as<Id<Specialite>>(0); }));
    return file;
}

Result<Id<Mission>> MissionService::save(MissionFile file) {
    return m_session.write(permission::missionsEcrire, [&](Transaction& transaction) -> Result<Id<Mission>> {
        Mission& mission = file.mission;
        Store store(transaction);
        const bool isNew = mission.id == 0;
        if (isNew)
            TRY(complete(transaction, file));
        else
            keepDerived(TRY(store.load(mission.key())), mission);
        const auto errors = schemaErrors(Mission::schema, mission) + validate(mission, m_session.zone());
        if (!errors.isEmpty())
            return Error::validation(errors);
        TRY(checkLinks(mission));
        if (isNew)
            TRY(store.insert(transaction, mission));
        else
            TRY(store.update(transaction, mission));
        transaction.describe(isNew ? QStringLiteral("creation") : QStringLiteral("modification"),
                             mission.ref(), mission.numero);
        TRY(saveSpecialites(transaction, file));
        return mission.key();
    });
}

Outcome MissionService::complete(Transaction& transaction, MissionFile& file) {
    Mission& mission = file.mission;
    Connection& connection = transaction.connection();
    mission.statut = MissionStatut::APlanifier;
    mission.numero = TRY(nextNumber(transaction, QStringLiteral("mission"), transaction.today().year()));
    if (!mission.recuLe.isValid())
        mission.recuLe = transaction.instant();
    if (!mission.siteId)
        mission.siteId = TRY(mainSite(connection, mission.clientId));
    if (!file.specialites.isEmpty())
        return {};
    const auto usual =
        Id<Specialite>(TRY(connection.value("SELECT specialite_id FROM type_intervention WHERE id = ?",
                                            {mission.typeId.value()}))
                           .toLongLong());
    if (usual)
        file.specialites.append(usual);
    return {};
}

Outcome MissionService::checkLinks(const Mission& mission) {
    Connection& connection = m_session.connection();
    const Id<Client> client = mission.clientId;
    if (!TRY(belongs(connection, QStringLiteral("site"), mission.siteId.value(), client)))
        return Error::validation("site_id", translate("Missions", "Ce site appartient à un autre client."));
    for (const auto& [column, contact] : {std::pair("demandeur_contact_id", mission.demandeurContactId),
                                          {"contact_site_id", mission.contactSiteId}}) {
        if (!TRY(belongs(connection, QStringLiteral("contact"), contact.value(), client)))
            return Error::validation(column,
                                     translate("Missions", "Ce contact appartient à un autre client."));
    }
    return {};
}

Outcome MissionService::saveSpecialites(Transaction& transaction, const MissionFile& file) {
    Store store(transaction);
    QList<Id<Specialite>> absent = file.specialites;
    for (const auto& stored : TRY(store.list<MissionSpecialite>("mission_id = ?", {file.mission.id}))) {
        if (absent.removeAll(stored.specialiteId) == 0)
            TRY(store.remove(transaction, stored));
    }
    for (Id<Specialite> specialite : std::as_const(absent)) {
        MissionSpecialite required;
        required.missionId = file.mission.key();
        required.specialiteId = specialite;
        TRY(store.insert(transaction, required));
    }
    return {};
}

Outcome MissionService::cancel(Id<Mission> id, int version, const QString& motif) {
    if (motif.trimmed().isEmpty())
        return Error::validation("annulee_motif",
                                 translate("Missions", "Indiquer pourquoi la mission est annulée."));
    return m_session.write(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Mission mission = TRY(store.load(id));
        TRY(requireArrow(m_session, mission.statut, MissionStatut::Annulee));
        transaction.describe(QStringLiteral("modification"), mission.ref(), mission.numero,
                             translate("Missions", "Annulation"));
        transaction.setMotif(motif);
        for (Intervention& visite : TRY(visitsOf(transaction, id))) {
            if (isStarted(visite.statut))
                return Error::refused(
                    translate("Missions", "L’intervention %1 est en cours. La terminer d’abord.")
                        .arg(visitReference(mission.numero, visite.rang)));
            if (!isPlannable(visite.statut))
                continue;
            const Team equipe = teamFrom(TRY(teamOf(transaction.connection(), visite.key())));
            const Creneaux avant = creneauxMontres(visite, equipe);
            visite.statut = InterventionStatut::Annulee;
            visite.annuleeMotif = motif;
            TRY(store.update(transaction, visite));
            TRY(tellChange(transaction, visite, avant, {}));
        }
        mission.version = version;
        mission.statut = MissionStatut::Annulee;
        mission.annuleeLe = transaction.instant();
        mission.annuleeMotif = motif;
        mission.attenteMotif.reset();
        return store.update(transaction, mission);
    });
}

Outcome MissionService::reopen(Id<Mission> id, int version) {
    return m_session.write(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Mission mission = TRY(store.load(id));
        TRY(requireArrow(m_session, mission.statut, MissionStatut::APlanifier));
        transaction.describe(QStringLiteral("modification"), mission.ref(), mission.numero,
                             translate("Missions", "Réouverture"));
        const QString motif = mission.annuleeMotif;
        mission.version = version;
        mission.statut = MissionStatut::APlanifier;
        mission.annuleeLe = {};
        mission.annuleeMotif.clear();
        TRY(store.update(transaction, mission));
        TRY(restoreVisits(transaction, mission, motif));
        return followVisits(transaction, id);
    });
}

Outcome MissionService::restoreVisits(Transaction& transaction, const Mission& mission,
                                      const QString& motif) {
    for (Intervention& visite : TRY(visitsOf(transaction, mission.key()))) {
        if (visite.statut != InterventionStatut::Annulee || visite.annuleeMotif != cleaned(motif))
            continue;
        const bool planned = visite.planned().isValid();
        visite.statut = planned ? InterventionStatut::Planifiee : InterventionStatut::APlanifier;
        visite.annuleeMotif.clear();
        // The base knows whether the slot was taken since: the visit then stays cancelled.
        const Outcome restored = m_session.write(
            permission::missionsEcrire, [&](Transaction& own) { return Store(own).update(own, visite); });
        if (!restored && restored.error().cause != Cause::Validation)
            return restored;
        const Team equipe = teamFrom(TRY(teamOf(transaction.connection(), visite.key())));
        if (restored)
            TRY(tellChange(transaction, visite, {}, creneauxMontres(visite, equipe)));
    }
    return {};
}

} // namespace tournevis
