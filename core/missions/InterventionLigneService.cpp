// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionLigneService.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionRules.h"
#include "missions/VisitAccess.h"
#include "parametres/Parametres.h"

#include <algorithm>

namespace tournevis {
namespace {

/// The responsable's own rate, else that of a speciality: the principal one when the mission requires it,
/// else a required one they hold, else the principal one all the same.
const QString rateSql = QStringLiteral(
    "SELECT coalesce(t.taux_vente_ht, s.taux_vente_ht, 0), coalesce(t.cout_horaire, s.cout_horaire, 0), "
    "s.libelle, "
    "s.tva_defaut_id, (SELECT id FROM unite WHERE code = 'HUR') "
    "FROM technicien_intervention ti JOIN technicien t ON t.id = ti.technicien_id "
    "JOIN specialite s ON s.id = coalesce("
    "(SELECT ms.specialite_id FROM mission_specialite ms WHERE ms.mission_id = ? AND ms.archive_le IS NULL "
    "AND ms.specialite_id = t.specialite_id), "
    "(SELECT ms.specialite_id FROM mission_specialite ms JOIN technicien_specialite ts "
    "ON ts.specialite_id = ms.specialite_id WHERE ms.mission_id = ? AND ms.archive_le IS NULL "
    "AND ts.technicien_id = t.id AND ts.archive_le IS NULL ORDER BY ms.id LIMIT 1), t.specialite_id) "
    "WHERE ti.intervention_id = ? AND ti.role = 'responsable' AND ti.archive_le IS NULL");

const QString billableSql =
    QStringLiteral("SELECT m.facturation <> 'non_facturable' AND ty.facturable_defaut FROM intervention i "
                   "JOIN mission m ON m.id = i.mission_id JOIN type_intervention ty ON ty.id = "
                   "coalesce(i.type_id, m.type_id) "
                   "WHERE i.id = ?");

/// An hour of the visit, whatever the line.
struct HourlyRate {
    InterventionLigne ligne; ///< price, cost, unit and tax of one hour
    QString specialite;
};

Result<std::optional<HourlyRate>> hourlyRate(Connection& connection, const Intervention& visite) {
    const auto rates = TRY(connection.select(
        rateSql, {visite.missionId.value(), visite.missionId.value(), visite.id}, [&](const Row& row) {
            HourlyRate rate;
            rate.ligne.interventionId = visite.key();
            rate.ligne.prixUnitaireHt = row.as<PrixUnitaire>(0);
            rate.ligne.coutUnitaire = row.as<PrixUnitaire>(1);
            rate.specialite = row.text(2);
            rate.ligne.tauxTvaId = row.as<Id<TauxTva>>(3);
            rate.ligne.uniteId = row.as<Id<Unite>>(4);
            return rate;
        }));
    return rates.isEmpty() ? std::nullopt : std::optional(rates.first());
}

InterventionLigne hours(const HourlyRate& rate, InterventionLigneType type, const QString& designation,
                        Quantite quantite) {
    InterventionLigne ligne = rate.ligne;
    ligne.type = type;
    ligne.designation = designation;
    ligne.quantite = quantite;
    return ligne;
}

Result<QList<InterventionLigne>> proposedFor(Session& session, const Intervention& visite) {
    Connection& connection = session.connection();
    QList<InterventionLigne> lignes;
    const bool billable = TRY(connection.value(billableSql, {visite.id})).toBool();
    const auto rate = TRY(hourlyRate(connection, visite));
    if (!billable || !rate || !isFinished(visite.statut))
        return lignes;
    const qint64 pas = TRY(Parametres(connection).entier(QStringLiteral("facturation.pas_minutes")));
    const QString day = format::date(visite.debutReel.toTimeZone(session.zone()).date());
    const Quantite worked = billedHours(visite.dureeMin.value_or(0), pas);
    const Quantite travelled = billedHours(visite.trajetMin, pas);
    if (!worked.isZero())
        lignes.append(hours(*rate, InterventionLigneType::MainOeuvre,
                            translate("Missions", "Main-d’œuvre %1 du %2").arg(rate->specialite, day),
                            worked));
    if (!travelled.isZero())
        lignes.append(hours(*rate, InterventionLigneType::Deplacement,
                            translate("Missions", "Déplacement du %1").arg(day), travelled));
    return lignes;
}

Outcome refuseBilled(const InterventionLigne& ligne) {
    if (ligne.factureLigneId)
        return Error::refused(translate("Missions", "Cette ligne est facturée : elle ne change plus."));
    return {};
}

Outcome checkLine(const InterventionLigne& ligne) {
    if (ligne.type != InterventionLigneType::Texte && ligne.quantite.isZero())
        return Error::validation("quantite", translate("Missions", "Une quantité différente de zéro."));
    return {};
}

Result<QList<InterventionLigne>> linesOf(Connection& connection, Id<Intervention> visite) {
    return Store(connection)
        .list<InterventionLigne>("intervention_id = ? AND archive_le IS NULL ORDER BY ordre, id",
                                 {visite.value()});
}

Outcome renumber(Transaction& transaction, Id<Intervention> visite) {
    int ordre = 0;
    for (InterventionLigne& ligne : TRY(linesOf(transaction.connection(), visite))) {
        ligne.ordre = ++ordre;
        TRY(Store(transaction).update(transaction, ligne));
    }
    return {};
}

} // namespace

Result<QList<InterventionLigne>> InterventionLigneService::list(Id<Intervention> visite) {
    TRY(requireOnVisit(m_session, permission::missionsLire, visite));
    return linesOf(m_session.connection(), visite);
}

Result<QList<InterventionLigne>> InterventionLigneService::proposed(Id<Intervention> visite) {
    TRY(requireOnVisit(m_session, permission::missionsLire, visite));
    return proposedFor(m_session, TRY(Store(m_session).load(visite)));
}

Result<Id<InterventionLigne>> InterventionLigneService::add(const InterventionLigne& ligne) {
    return m_session.writeOwn(
        permission::missionsEcrire, [&](Transaction& transaction) -> Result<Id<InterventionLigne>> {
            TRY(requireOnVisit(m_session, permission::missionsEcrire, ligne.interventionId));
            return appendLine(transaction, ligne);
        });
}

Outcome InterventionLigneService::update(InterventionLigne ligne) {
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        const InterventionLigne stored = TRY(store.load(ligne.key()));
        TRY(requireOnVisit(m_session, permission::missionsEcrire, stored.interventionId));
        TRY(refuseBilled(stored));
        TRY(checkLine(ligne));
        ligne.interventionId = stored.interventionId;
        ligne.factureLigneId = {};
        return store.update(transaction, ligne);
    });
}

Outcome InterventionLigneService::remove(Id<InterventionLigne> id, int version) {
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Outcome {
        InterventionLigne stored = TRY(Store(transaction).load(id));
        TRY(requireOnVisit(m_session, permission::missionsEcrire, stored.interventionId));
        stored.version = version;
        return dropLine(transaction, stored);
    });
}

Outcome dropLine(Transaction& transaction, const InterventionLigne& ligne) {
    TRY(refuseBilled(ligne));
    TRY(Store(transaction).remove(transaction, ligne));
    return renumber(transaction, ligne.interventionId);
}

Result<Id<InterventionLigne>> appendLine(Transaction& transaction, InterventionLigne ligne) {
    TRY(checkLine(ligne));
    ligne.ordre =
        TRY(transaction.connection().value("SELECT coalesce(max(ordre), 0) + 1 FROM intervention_ligne "
                                           "WHERE intervention_id = ? AND archive_le IS NULL",
                                           {ligne.interventionId.value()}))
            .toInt();
    return Store(transaction).insert(transaction, ligne);
}

Outcome appendProposedLines(Transaction& transaction, const Intervention& visite) {
    const auto present = TRY(linesOf(transaction.connection(), visite.key()));
    const bool hasLabour =
        std::ranges::count(present, InterventionLigneType::MainOeuvre, &InterventionLigne::type) > 0;
    if (hasLabour)
        return {};
    for (const InterventionLigne& ligne : TRY(proposedFor(transaction.session(), visite)))
        TRY(appendLine(transaction, ligne));
    return {};
}

Outcome followCorrection(Transaction& transaction, const Intervention& before, const Intervention& after) {
    const qint64 pas =
        TRY(Parametres(transaction.connection()).entier(QStringLiteral("facturation.pas_minutes")));
    const Quantite proposed = billedHours(before.dureeMin.value_or(0), pas);
    const Quantite corrected = billedHours(after.dureeMin.value_or(0), pas);
    for (InterventionLigne& ligne : TRY(linesOf(transaction.connection(), after.key()))) {
        const bool untouched = ligne.type == InterventionLigneType::MainOeuvre &&
                               ligne.quantite == proposed && !ligne.factureLigneId;
        if (!untouched || corrected.isZero())
            continue;
        ligne.quantite = corrected;
        TRY(Store(transaction).update(transaction, ligne));
    }
    return {};
}

} // namespace tournevis
