// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionQueries.h"

#include "clients/Site.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/TechnicienQueries.h"
#include "missions/VisitAccess.h"
#include "parametres/Parametres.h"

#include <algorithm>

namespace tournevis {
namespace {

void addUp(MissionSheet& sheet) {
    for (const VisitView& vue : std::as_const(sheet.visites)) {
        const Intervention& visite = vue.visite;
        if (visite.statut == InterventionStatut::Annulee)
            continue;
        ++sheet.visitesComptees;
        sheet.visitesFaites += isFinished(visite.statut) ? 1 : 0;
        sheet.prevuMin += visite.planned().isValid() ? visite.planned().minutes() : 0;
        sheet.reelMin += visite.dureeMin.value_or(0);
    }
}

QString placeOf(const Site& site) {
    const QString address = site.oneLineAddress();
    return site.libelle == site.adresseL1 ? address
                                          : QStringList{site.libelle, address}.join(QStringLiteral(", "));
}

/// Who to call: the contact on site, else the client.
Result<QString> phoneFor(Store& store, const Mission& mission, const Client& client) {
    if (!mission.contactSiteId)
        return client.telephone;
    const Contact contact = TRY(store.load(mission.contactSiteId));
    const QString phone = contact.telephoneMobile.isEmpty() ? contact.telephone : contact.telephoneMobile;
    return phone.isEmpty() ? client.telephone : phone;
}

/// What a client is not told of a visit of theirs: costs and prices before the facture, what the technician
/// notes before the report is validated, what the company says to itself.
void keepInside(InterventionSheet& sheet) {
    const Intervention& visite = sheet.vue.visite;
    Intervention told;
    told.id = visite.id;
    told.version = visite.version;
    told.missionId = visite.missionId;
    told.rang = visite.rang;
    told.travaux = visite.travaux;
    told.statut = visite.statut;
    told.debutPrevu = visite.debutPrevu;
    told.finPrevue = visite.finPrevue;
    told.debutReel = visite.debutReel;
    told.finReelle = visite.finReelle;
    told.rdvStatut = visite.rdvStatut;
    sheet.vue.visite = told;
    sheet.vue.lignes.clear();
    for (TeamChip& chip : sheet.vue.equipe)
        chip.commentaire.clear();
    Mission mission;
    mission.id = sheet.mission.id;
    mission.numero = sheet.mission.numero;
    mission.clientId = sheet.mission.clientId;
    mission.siteId = sheet.mission.siteId;
    mission.nature = sheet.mission.nature;
    mission.statut = sheet.mission.statut;
    sheet.mission = mission;
}

} // namespace

Result<QList<TeamChip>> teamChips(Connection& connection, const QString& visites) {
    const QString sql =
        QStringLiteral(
            "SELECT ti.intervention_id, ti.technicien_id, t.prenom, t.nom, t.couleur, ti.role, "
            "ti.commentaire FROM technicien_intervention ti JOIN technicien t ON t.id = ti.technicien_id "
            "WHERE ti.archive_le IS NULL AND ti.intervention_id IN (%1) "
            "ORDER BY ti.intervention_id, ti.role <> 'responsable', ti.id")
            .arg(visites);
    return connection.select(sql, {}, [](const Row& row) {
        return TeamChip{row.as<Id<Intervention>>(0),
                        row.as<Id<Technicien>>(1),
                        row.text(2) + u' ' + row.text(3),
                        initialsOf(row.text(2), row.text(3)),
                        row.text(4),
                        row.as<TeamRole>(5),
                        row.text(6)};
    });
}

Outcome MissionQueries::requireMission(Id<Mission> id) {
    TRY(m_session.require(permission::missionsLire, true));
    const bool own = TRY(m_session.scope(permission::missionsLire)) == Scope::Own;
    if (own && TRY(isOwnMission(m_session, id)))
        return {};
    return m_session.require(permission::missionsLire);
}

Result<QList<VisitView>> MissionQueries::visits(const Mission& mission, const QString& condition,
                                                qint64 value) {
    Store store(m_session);
    Connection& connection = m_session.connection();
    const qint64 tolerance = TRY(Parametres(connection).entier(QStringLiteral("planning.retard_minutes")));
    const bool all = TRY(m_session.scope(permission::missionsLire)) == Scope::All;
    const auto visites = TRY(store.list<Intervention>(
        condition + QStringLiteral(" AND archive_le IS NULL AND (? OR statut <> 'provisoire') ORDER BY rang"),
        {value, all}));
    QList<Id<Intervention>> ids;
    for (const Intervention& visite : visites)
        ids.append(visite.key());
    const auto chips = TRY(teamChips(connection, idList(ids)));
    const auto lignes = TRY(store.list<InterventionLigne>(
        QStringLiteral("archive_le IS NULL AND intervention_id IN (%1) ORDER BY ordre, id")
            .arg(idList(ids))));
    QList<VisitView> views;
    for (const Intervention& visite : visites) {
        VisitView vue{visite, visitReference(mission.numero, visite.rang), {}, {}, {}};
        vue.enRetard = isLate(visite, m_session.now(), tolerance);
        std::ranges::copy_if(chips, std::back_inserter(vue.equipe),
                             [&](const TeamChip& chip) { return chip.interventionId == visite.key(); });
        std::ranges::copy_if(lignes, std::back_inserter(vue.lignes), [&](const InterventionLigne& ligne) {
            return ligne.interventionId == visite.key();
        });
        views.append(vue);
    }
    return views;
}

Result<MissionSheet> MissionQueries::sheet(Id<Mission> id) {
    TRY(requireMission(id));
    Store store(m_session);
    MissionSheet sheet;
    sheet.mission = TRY(store.load(id));
    sheet.client = TRY(store.load(sheet.mission.clientId)).displayName();
    sheet.site = placeOf(TRY(store.load(sheet.mission.siteId)));
    sheet.type = TRY(m_session.connection().value("SELECT libelle FROM type_intervention WHERE id = ?",
                                                  {sheet.mission.typeId.value()}))
                     .toString();
    sheet.specialites = TRY(m_session.connection().select(
        "SELECT s.libelle FROM mission_specialite ms JOIN specialite s ON s.id = ms.specialite_id WHERE "
        "ms.mission_id = ? AND ms.archive_le IS NULL ORDER BY s.ordre, s.id",
        {id.value()}, [](const Row& row) { return row.text(0); }));
    sheet.visites = TRY(visits(sheet.mission, QStringLiteral("mission_id = ?"), id.value()));
    addUp(sheet);
    return sheet;
}

Result<InterventionSheet> MissionQueries::interventionSheet(Id<Intervention> id) {
    TRY(m_session.require(permission::missionsLire, true));
    TRY(requireReadable(m_session, permission::missionsLire, id));
    Store store(m_session);
    const Intervention visite = TRY(store.load(id));
    InterventionSheet sheet;
    sheet.mission = TRY(store.load(visite.missionId));
    const auto views = TRY(visits(sheet.mission, QStringLiteral("id = ?"), id.value()));
    if (views.isEmpty())
        return Error::notFound(translate("Missions", "Cette intervention n’existe plus."));
    sheet.vue = views.first();
    const Client client = TRY(store.load(sheet.mission.clientId));
    const Site site = TRY(store.load(visite.siteId ? visite.siteId : sheet.mission.siteId));
    sheet.client = client.displayName();
    sheet.telephone = TRY(phoneFor(store, sheet.mission, client));
    sheet.site = placeOf(site);
    sheet.acces = site.acces;
    if (requireOnVisit(m_session, permission::clientCodeAcces, id))
        sheet.codePorte = site.codePorte;
    const Id<TypeIntervention> type = visite.typeId ? visite.typeId : sheet.mission.typeId;
    sheet.typeLibelle = TRY(m_session.connection().value("SELECT libelle FROM type_intervention WHERE id = ?",
                                                         {type.value()}))
                            .toString();
    if (TRY(ownClient(m_session)))
        keepInside(sheet);
    return sheet;
}

Result<QList<Mission>> MissionQueries::similar(Id<Client> client, const QString& nature) {
    TRY(m_session.require(permission::missionsLire));
    return Store(m_session).list<Mission>(
        "client_id = ? AND fold(nature) = fold(?) AND recu_le >= ? AND statut NOT IN ('terminee', 'annulee') "
        "AND "
        "archive_le IS NULL ORDER BY recu_le DESC",
        {client.value(), nature.trimmed(), m_session.now().addDays(-30).toMSecsSinceEpoch()});
}

} // namespace tournevis
