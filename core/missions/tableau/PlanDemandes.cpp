// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanDemandes.h"

#include "clients/ClientQueries.h"
#include "comptes/Permissions.h"
#include "missions/materiel/MaterielManquant.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

const QString specialitesSql = QStringLiteral(
    "SELECT mission_id, s.id, s.code, s.libelle FROM mission_specialite ms JOIN specialite s ON s.id = "
    "ms.specialite_id WHERE ms.archive_le IS NULL AND %1 ORDER BY ms.id");

const QString exigencesSql = QStringLiteral(
    "SELECT e.type_id, h.id, h.libelle FROM type_intervention_habilitation e JOIN habilitation_type h ON "
    "h.id = e.habilitation_type_id WHERE e.archive_le IS NULL ORDER BY h.ordre, h.id");

/// The last one sent, whose answer is awaited.
const QString devisSql = QStringLiteral(
    "SELECT d.mission_id, d.numero, m.numero FROM devis d JOIN mission m ON m.id = d.mission_id WHERE "
    "d.statut = 'envoye' AND d.archive_le IS NULL ORDER BY d.id");

/// What stands for the number of a devis that has none yet, or that may not be read.
QString unnumbered(const QString& mission) { return translate("Missions", "de la mission %1").arg(mission); }

} // namespace

PlanEtat planEtat(const Intervention& visite, MissionFacturation facturation) {
    if (visite.statut == InterventionStatut::Annulee)
        return PlanEtat::Annulee;
    if (isFinished(visite.statut))
        return facturation == MissionFacturation::Facturee ? PlanEtat::Facturee : PlanEtat::Terminee;
    if (isStarted(visite.statut))
        return PlanEtat::Commencee;
    return visite.verrouPlanning ? PlanEtat::Verrouillee : PlanEtat::Libre;
}

VisiteFiltre PlanDemandes::missionsOf(const VisiteFiltre& visites) {
    return {QStringLiteral("ms.mission_id IN (SELECT i.mission_id FROM intervention i WHERE "
                           "i.archive_le IS NULL AND %1)")
                .arg(visites.condition),
            visites.values};
}

Result<PlanDemandes> PlanDemandes::read(Session& session, const VisiteLue& lue) {
    return read(session, {QStringLiteral("ms.mission_id = ?"), {lue.mission.id}});
}

Result<PlanDemandes> PlanDemandes::read(Session& session, const VisiteFiltre& missions) {
    PlanDemandes demandes;
    Connection& connection = session.connection();
    demandes.m_droit = TRY(session.scope(permission::planningEcrire)) == Scope::All;
    demandes.m_forcer = TRY(session.scope(permission::planningForcer)) == Scope::All;
    demandes.m_dureeDefautMin =
        int(TRY(Parametres(connection).entier(QStringLiteral("planning.duree_defaut_min"))));
    TRY(demandes.readSpecialites(connection, missions));
    TRY(demandes.readExigences(connection));
    return demandes;
}

Outcome PlanDemandes::readSpecialites(Connection& connection, const VisiteFiltre& missions) {
    TRY(connection.select(specialitesSql.arg(missions.condition), missions.values, [&](const Row& row) {
        m_specialites[row.as<Id<Mission>>(0)].append({row.as<Id<Specialite>>(1), row.text(2), row.text(3)});
        return true;
    }));
    return {};
}

Outcome PlanDemandes::readExigences(Connection& connection) {
    TRY(connection.select(exigencesSql, {}, [&](const Row& row) {
        m_exigences[row.as<Id<TypeIntervention>>(0)].append({row.as<Id<HabilitationType>>(1), row.text(2)});
        return true;
    }));
    return {};
}

Outcome PlanDemandes::readDevis(Session& session) {
    const bool seesDevis = TRY(session.scope(permission::devisLire)) == Scope::All;
    TRY(session.connection().select(devisSql, {}, [&](const Row& row) {
        m_devis.insert(row.as<Id<Mission>>(0), seesDevis ? row.text(1) : unnumbered(row.text(2)));
        return true;
    }));
    return {};
}

Outcome PlanDemandes::readReserves(Session& session) {
    // What a client owes is not for those who only see their own visits.
    if (TRY(session.scope(permission::planningLire)) == Scope::All)
        m_reserves = TRY(clientReserves(session.connection()));
    TRY(readDevis(session));
    if (TRY(session.scope(permission::materielLire)) != Scope::All)
        return {};
    const QDateTime jour = session.today().startOfDay(session.zone());
    m_manquants = TRY(materielsManquants(session.connection(), jour));
    return {};
}

QString PlanDemandes::devisAttendu(const Mission& mission) const {
    const QString numero = m_devis.value(mission.key());
    if (!numero.isEmpty() || mission.attenteMotif != AttenteMotif::Devis)
        return numero;
    return unnumbered(mission.numero);
}

PlanDemande PlanDemandes::of(const VisiteLue& lue) const {
    PlanDemande demande;
    demande.id = lue.visite.key();
    demande.etat = planEtat(lue.visite, lue.mission.facturation);
    demande.droit = m_droit;
    demande.forcer = m_forcer;
    demande.clientId = lue.mission.clientId;
    demande.client = lue.client;
    demande.lieu = lue.lieu;
    for (const SpecialiteRequise& specialite : m_specialites.value(lue.mission.key())) {
        demande.specialites.append(specialite.id);
        demande.specialitesLibelles.append(specialite.libelle);
    }
    demande.habilitations = m_exigences.value(lue.mission.typeId);
    demande.vehiculeId = lue.visite.vehiculeId;
    if (const Interval window{lue.mission.souhaiteDu, lue.mission.souhaiteAu}; window.isValid())
        demande.fenetre = window;
    demande.echeance = lue.mission.echeanceLe;
    demande.dureeMin = lue.visite.planned().isValid()
                           ? int(lue.visite.planned().minutes())
                           : lue.mission.dureePrevueMin.value_or(lue.dureeTypeMin.value_or(m_dureeDefautMin));
    demande.materielManquant = m_manquants.value(lue.visite.key());
    demande.devisEnAttente = devisAttendu(lue.mission);
    demande.clientReserve = m_reserves.value(lue.mission.clientId);
    return demande;
}

Result<PlanDemande> demandeAJuger(Session& session, const Intervention& visite) {
    const bool stored = visite.id != 0 && !visite.archiveLe.isValid();
    const VisiteLue lue = TRY(stored ? readStored(session.connection(), visite.key())
                                     : readMission(session.connection(), visite.missionId));
    return TRY(PlanDemandes::read(session, lue)).of(lue);
}

} // namespace tournevis
