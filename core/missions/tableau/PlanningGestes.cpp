// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanningGestes.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/PlanInstantane.h"
#include "missions/tableau/PlanVoulu.h"
#include "missions/tableau/PoseVisite.h"

#include <algorithm>
#include <numeric>

namespace tournevis {
namespace {

struct Nommee {
    QString reference;
    QString travaux;
};

/// How people name a visit; empty when it does not exist any more.
Result<Nommee> nameOf(Connection& connection, Id<Intervention> id) {
    const auto names = TRY(connection.select(
        "SELECT m.numero, i.rang, coalesce(i.travaux, m.nature) FROM intervention i JOIN mission m ON m.id = "
        "i.mission_id WHERE i.id = ?",
        {id.value()}, [](const Row& row) {
            return Nommee{visitReference(row.text(0), row.as<int>(1)), row.text(2)};
        }));
    return names.value(0);
}

/// Refusals that concern one visit; anything else ends the gesture.
bool isOfOneVisit(const Error& error) {
    return error.cause == Cause::Validation || error.cause == Cause::Conflict ||
           error.cause == Cause::NotFound;
}

/// Later slots first when a selection moves forward, so that each visit finds its place free.
QList<qsizetype> order(const QList<PlanGeste>& gestes) {
    QList<qsizetype> ranks(gestes.size());
    std::iota(ranks.begin(), ranks.end(), 0);
    std::ranges::stable_sort(ranks, std::greater(),
                             [&](qsizetype rank) { return gestes[rank].creneau.start; });
    return ranks;
}

/// The parts of a gesture, each in a savepoint of its own. What fails is tried again after the others: the
/// visit that stood in its way may have moved.
class Serie {
public:
    using Part = std::function<Outcome(Transaction&, qsizetype)>;

    Serie(Session& session, QList<qsizetype> ranks)
        : m_session(session)
        , m_left(std::move(ranks)) {}

    Outcome run(const Part& part) {
        for (bool progress = true; progress && !m_left.isEmpty();)
            progress = TRY(pass(part));
        return {};
    }
    const QHash<qsizetype, Error>& errors() const { return m_errors; }

private:
    Result<bool> pass(const Part& part) {
        const QList<qsizetype> ranks = std::exchange(m_left, {});
        for (qsizetype rank : ranks) {
            const Outcome done = m_session.write(permission::planningEcrire,
                                                 [&](Transaction& inner) { return part(inner, rank); });
            m_errors.remove(rank);
            if (done)
                continue;
            if (!isOfOneVisit(done.error()))
                return done.error();
            m_errors.insert(rank, done.error());
            m_left.append(rank);
        }
        return m_left.size() < ranks.size();
    }

    Session& m_session;
    QList<qsizetype> m_left;
    QHash<qsizetype, Error> m_errors;
};

/// Names the gesture in the audit log, once for all its visits.
void describeGesture(Transaction& transaction, const QString& action, const QList<PlanAvant>& visites,
                     const QStringList& references) {
    if (visites.isEmpty() || transaction.changes().isEmpty())
        return;
    const bool alone = references.size() == 1;
    transaction.describe(action, {Intervention::schema.table, visites.first().id.value()},
                         alone ? references.first()
                               : translate("Missions", "%1 interventions").arg(references.size()),
                         alone ? QString() : references.join(QStringLiteral(", ")));
}

QString labelOf(const QString& one, const QString& several, const QStringList& travaux) {
    return travaux.size() == 1 ? one.arg(travaux.first()) : several.arg(travaux.size());
}

Result<Intervention> loadSeen(Transaction& transaction, const PlanGeste& geste) {
    Intervention visite = TRY(Store(transaction).load(geste.id));
    TRY(requireVersion(transaction, visite, geste.version));
    if (visite.archiveLe.isValid())
        return Error::notFound(translate("Missions", "Cette intervention n’existe plus."));
    return visite;
}

/// The vehicle of a technician follows the visit they hand over.
Outcome changeVehicle(Connection& connection, VisitPlan& plan, const PlanGeste& geste) {
    if (!plan.vehiculeId || !geste.de || geste.equipe != GesteEquipe::Suit || geste.vers == geste.de)
        return {};
    const auto vehicleOf = [&](Id<Technicien> id) -> Result<Id<Vehicule>> {
        return ValueCodec<Id<Vehicule>>::fromColumn(
            TRY(connection.value("SELECT vehicule_id FROM technicien WHERE id = ?", {id.value()})));
    };
    if (TRY(vehicleOf(geste.de)) == plan.vehiculeId)
        plan.vehiculeId = TRY(vehicleOf(geste.vers));
    return {};
}

Result<VisitPlan> planFor(Transaction& transaction, const Intervention& visite, const PlanGeste& geste,
                          const QString& motif) {
    const VisitPlan present = TRY(planOf(transaction.connection(), visite));
    if (doubleMembre(present.equipe, geste)) {
        const Technicien twice = TRY(Store(transaction).load(geste.vers));
        return Error::validation("equipe", phraseDoubleMembre(twice.nomComplet()) + u'.');
    }
    VisitPlan plan = wantedPlan(present, geste);
    TRY(changeVehicle(transaction.connection(), plan, geste));
    plan.forcageMotif = motif;
    return plan;
}

/// A visit that was created is not deleted: its number has been seen.
Outcome archive(Transaction& transaction, PlanCourant& courant, Intervention& visite) {
    const Creneaux present = creneauxMontres(visite, TRY(planOf(transaction.connection(), visite)).equipe);
    visite.archiveLe = transaction.instant();
    TRY(Store(transaction).update(transaction, visite));
    courant.remove(visite.key());
    return tellChange(transaction, visite, present, {}, TRY(avisAfterDelay(transaction)));
}

/// Takes a change of a visit back; gives how to make it again.
Result<PlanAvant> giveBack(Transaction& transaction, PlanCourant& courant, const PlanAvant& avant) {
    Intervention visite = TRY(Store(transaction).load(avant.id));
    TRY(requireUnchanged(transaction, visite, avant));
    PlanAvant again = TRY(snapshot(transaction, visite));
    if (avant.creee)
        TRY(archive(transaction, courant, visite));
    else
        TRY(restore(transaction, courant, visite, avant));
    TRY(seal(transaction, visite, again));
    TRY(followVisits(transaction, visite.missionId));
    return again;
}

} // namespace

Result<GesteResultat> PlanningGestes::run(const QList<PlanGeste>& gestes, const Mots& mots,
                                          const Step& step) {
    return m_session.write(
        permission::planningEcrire, [&](Transaction& transaction) -> Result<GesteResultat> {
            QHash<qsizetype, PlanAvant> done;
            bool forced = false;
            Serie serie(m_session, order(gestes));
            const Outcome ran = serie.run([&](Transaction& inner, qsizetype rank) -> Outcome {
                done.insert(rank, TRY(step(inner, gestes[rank], forced)));
                return {};
            });
            TRY(ran);
            if (gestes.size() == 1 && !serie.errors().isEmpty())
                return serie.errors().value(0);
            GesteResultat resultat;
            QStringList references;
            QStringList travaux;
            for (qsizetype rank = 0; rank < gestes.size(); ++rank) {
                const bool fait = done.contains(rank);
                const Id<Intervention> id = fait ? done[rank].id : gestes[rank].id;
                const Nommee nom = TRY(nameOf(transaction.connection(), id));
                resultat.bilan.append({id, nom.reference, fait, serie.errors().value(rank).message});
                if (!fait)
                    continue;
                resultat.annulation.visites.append(done[rank]);
                references += nom.reference;
                travaux += nom.travaux;
            }
            if (!references.isEmpty())
                resultat.annulation.libelle = labelOf(mots.une, mots.plusieurs, travaux);
            describeGesture(transaction, QString::fromLatin1(forced ? "forcage" : mots.action),
                            resultat.annulation.visites, references);
            return resultat;
        });
}

Result<GesteResultat> PlanningGestes::apply(const QList<PlanGeste>& gestes, const QString& forcageMotif) {
    const Mots placee{"modification", translate("Missions", "Intervention placée\u00a0: %1"),
                      translate("Missions", "%1 interventions placées")};
    const Mots equipe{"modification", translate("Missions", "Équipe changée\u00a0: %1"),
                      translate("Missions", "Équipe de %1 interventions changée")};
    const bool ofTeam = std::ranges::all_of(
        gestes, [](GesteEquipe change) { return change != GesteEquipe::Suit; }, &PlanGeste::equipe);
    PlanCourant courant(m_session);
    return run(gestes, ofTeam ? equipe : placee,
               [&](Transaction& transaction, const PlanGeste& geste, bool& forced) -> Result<PlanAvant> {
                   Intervention visite = TRY(loadSeen(transaction, geste));
                   PlanAvant avant = TRY(snapshot(transaction, visite));
                   const VisitPlan plan = TRY(planFor(transaction, visite, geste, forcageMotif));
                   const QDateTime avisLe = TRY(avisAfterDelay(transaction));
                   PoseVisite pose(transaction, courant);
                   TRY(pose.pose(visite, plan, avisLe));
                   TRY(seal(transaction, visite, avant));
                   forced = forced || pose.forcee();
                   return avant;
               });
}

Result<GesteResultat> PlanningGestes::unplan(const QList<PlanGeste>& visites) {
    const Mots mots{"modification", translate("Missions", "Intervention remise à planifier\u00a0: %1"),
                    translate("Missions", "%1 interventions remises à planifier")};
    PlanCourant courant(m_session);
    return run(visites, mots,
               [&](Transaction& transaction, const PlanGeste& geste, bool&) -> Result<PlanAvant> {
                   Intervention visite = TRY(loadSeen(transaction, geste));
                   PlanAvant avant = TRY(snapshot(transaction, visite));
                   const QDateTime avisLe = TRY(avisAfterDelay(transaction));
                   TRY(PoseVisite(transaction, courant).retire(visite, avisLe));
                   TRY(seal(transaction, visite, avant));
                   return avant;
               });
}

Result<GesteResultat> PlanningGestes::publier(const QList<PlanGeste>& visites) {
    const Mots mots{"modification", translate("Missions", "Intervention montrée aux techniciens\u00a0: %1"),
                    translate("Missions", "%1 interventions montrées aux techniciens")};
    PlanCourant courant(m_session);
    return run(
        visites, mots, [&](Transaction& transaction, const PlanGeste& geste, bool&) -> Result<PlanAvant> {
            Intervention visite = TRY(loadSeen(transaction, geste));
            VisitPlan plan = TRY(planOf(transaction.connection(), visite));
            if (!std::exchange(plan.provisoire, false))
                return Error::validation(
                    "statut", translate("Missions", "Cette intervention est déjà visible des techniciens."));
            PlanAvant avant = TRY(snapshot(transaction, visite));
            const QDateTime avisLe = TRY(avisAfterDelay(transaction));
            TRY(PoseVisite(transaction, courant).pose(visite, plan, avisLe));
            TRY(seal(transaction, visite, avant));
            return avant;
        });
}

Result<GesteResultat> PlanningGestes::copy(const QList<PlanGeste>& gestes, const QString& forcageMotif) {
    const Mots mots{"creation", translate("Missions", "Intervention copiée\u00a0: %1"),
                    translate("Missions", "%1 interventions copiées")};
    PlanCourant courant(m_session);
    return run(gestes, mots,
               [&](Transaction& transaction, const PlanGeste& geste, bool& forced) -> Result<PlanAvant> {
                   const Intervention source = TRY(Store(transaction).load(geste.id));
                   const VisitPlan plan = TRY(planFor(transaction, source, geste, forcageMotif));
                   Intervention visite;
                   visite.missionId = source.missionId;
                   visite.rang = TRY(nextRank(transaction.connection(), source.missionId));
                   visite.typeId = source.typeId;
                   visite.siteId = source.siteId;
                   visite.couleur = source.couleur;
                   const QDateTime avisLe = TRY(avisAfterDelay(transaction));
                   PoseVisite pose(transaction, courant);
                   TRY(pose.pose(visite, plan, avisLe));
                   PlanAvant avant = TRY(snapshot(transaction, visite));
                   avant.creee = true;
                   TRY(seal(transaction, visite, avant));
                   forced = forced || pose.forcee();
                   return avant;
               });
}

Result<GesteResultat> PlanningGestes::revert(const PlanAnnulation& annulation) {
    return m_session.write(
        permission::planningEcrire, [&](Transaction& transaction) -> Result<GesteResultat> {
            const QList<PlanAvant>& visites = annulation.visites;
            PlanCourant courant(m_session);
            QHash<qsizetype, PlanAvant> done;
            QList<qsizetype> ranks(visites.size());
            std::iota(ranks.rbegin(), ranks.rend(), 0);
            Serie serie(m_session, ranks);
            const Outcome ran = serie.run([&](Transaction& inner, qsizetype rank) -> Outcome {
                done.insert(rank, TRY(giveBack(inner, courant, visites[rank])));
                return {};
            });
            TRY(ran);
            if (!serie.errors().isEmpty())
                return serie.errors().cbegin().value();
            GesteResultat resultat;
            resultat.annulation.libelle = annulation.libelle;
            QStringList references;
            for (qsizetype rank = 0; rank < visites.size(); ++rank) {
                references += TRY(nameOf(transaction.connection(), visites[rank].id)).reference;
                resultat.bilan.append({visites[rank].id, references.last(), true, {}});
                resultat.annulation.visites.append(done[rank]);
            }
            describeGesture(transaction, QStringLiteral("annulation"), resultat.annulation.visites,
                            references);
            return resultat;
        });
}

} // namespace tournevis
