// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionLigneService.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/AvisPlanning.h"

namespace tournevis {
namespace {

/// The fields a person types, copied onto the stored row.
void copyTyped(const Intervention& from, Intervention& to) {
    to.version = from.version;
    to.travaux = from.travaux;
    to.typeId = from.typeId;
    to.siteId = from.siteId;
    to.compteRendu = from.compteRendu;
    to.diagnostic = from.diagnostic;
    to.travauxRestants = from.travauxRestants;
    to.devisAFaire = from.devisAFaire;
    to.revenir = from.revenir;
    to.verrouPlanning = from.verrouPlanning;
    to.couleur = from.couleur;
}

/// What is already known of a visit under way: kept as typed, judged again when it ends.
void copyProgress(const Intervention& from, Intervention& to) {
    if (from.debutReel.isValid())
        to.debutReel = from.debutReel;
    to.finReelle = from.finReelle;
    to.pauseMin = from.pauseMin;
    to.trajetMin = from.trajetMin;
    to.distanceM = from.distanceM;
    to.resultat = from.resultat;
}

void recordTimes(Intervention& visite, const RealTimes& times) {
    visite.debutReel = times.debut;
    visite.finReelle = times.fin;
    visite.pauseMin = times.pauseMin;
    visite.dureeMin = workedMinutes(times);
}

/// Members without times of their own worked as long as the visit.
Outcome stampTeam(Transaction& transaction, const Intervention& visite) {
    for (TechnicienIntervention& row : TRY(teamOf(transaction.connection(), visite.key()))) {
        row.debutReel = visite.debutReel;
        row.finReelle = visite.finReelle;
        TRY(Store(transaction).update(transaction, row));
    }
    return {};
}

void recordEnd(Intervention& visite, const VisitEnd& end) {
    visite.trajetMin = end.trajetMin;
    visite.distanceM = end.distanceM;
    visite.resultat = end.resultat;
    visite.compteRendu = end.compteRendu;
    visite.diagnostic = end.diagnostic;
    visite.travauxRestants = end.travauxRestants;
    visite.devisAFaire = end.devisAFaire;
    visite.revenir = end.revenir;
}

QList<FieldError> travelErrors(int trajetMin, int distanceM) {
    QList<FieldError> errors;
    if (trajetMin < 0)
        errors.append({"trajet_min", translate("Missions", "Un trajet n’est pas négatif.")});
    if (distanceM < 0)
        errors.append({"distance_m", translate("Missions", "Une distance n’est pas négative.")});
    return errors;
}

Outcome accept(const QList<FieldError>& errors) {
    return errors.isEmpty() ? Outcome() : Error::validation(errors);
}

} // namespace

Result<Id<Intervention>> InterventionService::add(Id<Mission> mission, const QString& travaux) {
    return m_session.write(
        permission::missionsEcrire, [&](Transaction& transaction) -> Result<Id<Intervention>> {
            const Mission stored = TRY(Store(transaction).load(mission));
            if (stored.statut == MissionStatut::Annulee)
                return Error::refused(translate("Missions", "La mission %1 est annulée.").arg(stored.numero));
            Intervention visite;
            visite.missionId = mission;
            visite.travaux = travaux;
            visite.rang = TRY(transaction.connection().value(
                                  "SELECT coalesce(max(rang), 0) + 1 FROM intervention WHERE mission_id = ?",
                                  {mission.value()}))
                              .toInt();
            TRY(Store(transaction).insert(transaction, visite));
            TRY(describeVisit(transaction, QStringLiteral("creation"), visite));
            TRY(followVisits(transaction, mission));
            return visite.key();
        });
}

Result<Intervention> InterventionService::loadForWork(Id<Intervention> id, int version) {
    TRY(requireOnVisit(m_session, permission::missionsEcrire, id));
    Intervention visite = TRY(Store(m_session).load(id));
    visite.version = version;
    return visite;
}

Outcome InterventionService::update(Intervention visite) {
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention stored = TRY(loadForWork(visite.key(), visite.version));
        if (stored.statut == InterventionStatut::Cloturee)
            return Error::refused(translate("Missions", "Cette intervention est clôturée."));
        copyTyped(visite, stored);
        if (isStarted(stored.statut)) {
            copyProgress(visite, stored);
            TRY(accept(progressErrors(stored, transaction.instant()) +
                       travelErrors(stored.trajetMin, stored.distanceM)));
        }
        TRY(Store(transaction).update(transaction, stored));
        return describeVisit(transaction, QStringLiteral("modification"), stored);
    });
}

Outcome InterventionService::step(Id<Intervention> id, int version, InterventionStatut to,
                                  const Step& change) {
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadForWork(id, version));
        const InterventionArrow arrow = TRY(interventionArrow(visite.statut, to));
        TRY(requireOnVisit(m_session, arrow.permission, id));
        visite.statut = to;
        if (change)
            TRY(change(transaction, visite));
        TRY(Store(transaction).update(transaction, visite));
        TRY(describeVisit(transaction, QStringLiteral("modification"), visite));
        return followVisits(transaction, visite.missionId);
    });
}

Outcome InterventionService::setOut(Id<Intervention> id, int version) {
    return step(id, version, InterventionStatut::EnRoute);
}

Outcome InterventionService::start(Id<Intervention> id, int version, const QDateTime& debut) {
    return step(id, version, InterventionStatut::EnCours,
                [&](Transaction& transaction, Intervention& visite) -> Outcome {
                    if (visite.debutReel.isValid())
                        return {};
                    const QDateTime begun = debut.isValid() ? debut : transaction.instant();
                    if (begun > transaction.instant())
                        return Error::validation(
                            "debut_reel", translate("Missions", "Le début réel n’est pas encore passé."));
                    visite.debutReel = begun;
                    return {};
                });
}

Outcome InterventionService::suspend(Id<Intervention> id, int version) {
    return step(id, version, InterventionStatut::Suspendue);
}

Outcome InterventionService::resume(Id<Intervention> id, int version) { return start(id, version); }

Outcome InterventionService::finish(Id<Intervention> id, int version, const VisitEnd& end) {
    const Step record = [&](Transaction& transaction, Intervention& visite) -> Outcome {
        RealTimes times = end.heures;
        if (!times.debut.isValid())
            times.debut = visite.debutReel;
        TRY(accept(realTimeErrors(times, transaction.instant()) +
                   travelErrors(end.trajetMin, end.distanceM)));
        recordTimes(visite, times);
        recordEnd(visite, end);
        return {};
    };
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        TRY(step(id, version, InterventionStatut::Effectuee, record));
        const Intervention visite = TRY(Store(transaction).load(id));
        TRY(stampTeam(transaction, visite));
        return appendProposedLines(transaction, visite);
    });
}

Outcome InterventionService::correct(Id<Intervention> id, int version, const RealTimes& times,
                                     const QString& motif) {
    if (motif.trimmed().isEmpty())
        return Error::validation("motif",
                                 translate("Missions", "Indiquer pourquoi les heures sont corrigées."));
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Intervention visite = TRY(loadForWork(id, version));
        if (visite.statut != InterventionStatut::Effectuee)
            return Error::refused(translate("Missions", "Seule une intervention effectuée se corrige."));
        TRY(accept(realTimeErrors(times, transaction.instant())));
        const Intervention before = visite;
        recordTimes(visite, times);
        transaction.setMotif(motif);
        TRY(Store(transaction).update(transaction, visite));
        TRY(describeVisit(transaction, QStringLiteral("modification"), visite));
        TRY(stampTeam(transaction, visite));
        return followCorrection(transaction, before, visite);
    });
}

Outcome InterventionService::close(Id<Intervention> id, int version) {
    return step(id, version, InterventionStatut::Cloturee);
}

Outcome InterventionService::cancel(Id<Intervention> id, int version, const QString& motif) {
    if (motif.trimmed().isEmpty())
        return Error::validation("annulee_motif",
                                 translate("Missions", "Indiquer pourquoi l’intervention est annulée."));
    return step(id, version, InterventionStatut::Annulee,
                [&](Transaction& transaction, Intervention& visite) -> Outcome {
                    const Intervention stored = TRY(Store(transaction).load(id));
                    const Team equipe = teamFrom(TRY(teamOf(transaction.connection(), id)));
                    visite.annuleeMotif = motif;
                    transaction.setMotif(motif);
                    return tellChange(transaction, visite, creneauxMontres(stored, equipe), {});
                });
}

} // namespace tournevis
