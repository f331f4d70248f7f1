// SPDX-License-Identifier: GPL-3.0-or-later
#include "rapports/RapportService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/Intervention.h"
#include "missions/InterventionRules.h"
#include "missions/Mission.h"
#include "notifications/Notifier.h"
#include "parametres/Numerotation.h"
#include "rapports/RapportRules.h"

#include <algorithm>

namespace tournevis {
namespace {

Result<Id<RapportMission>> insertNumbered(Transaction& transaction, RapportMission rapport) {
    rapport.numero = TRY(nextNumber(transaction, QStringLiteral("rapport"), transaction.today().year()));
    if (!rapport.dateRapport.isValid())
        rapport.dateRapport = transaction.today();
    return Store(transaction).insert(transaction, rapport);
}

bool endsVisit(const Change& change) {
    const QString done = QString::fromLatin1(codeOf(InterventionStatut::Effectuee));
    return change.kind == ChangeKind::Modification &&
           std::ranges::any_of(change.fields, [&](const FieldChange& moved) {
               return QLatin1String(moved.field->column) == QLatin1String("statut") && moved.after == done;
           });
}

void eraseSignature(RapportMission& rapport) {
    rapport.signataire.clear();
    rapport.signaturePieceId = {};
    rapport.signeLe = {};
}

/// Who answers for the visit, with or without an account.
struct Author {
    Id<Technicien> technicienId;
    Id<Utilisateur> utilisateurId;
};

Result<Author> authorOf(Connection& connection, qint64 visite) {
    const auto authors = TRY(connection.select(
        "SELECT t.id, t.utilisateur_id FROM technicien_intervention ti JOIN technicien t ON t.id = "
        "ti.technicien_id WHERE ti.intervention_id = ? AND ti.role = 'responsable' AND ti.archive_le IS NULL",
        {visite}, [](const Row& row) {
            return Author{row.as<Id<Technicien>>(0), row.as<Id<Utilisateur>>(1)};
        }));
    return authors.isEmpty() ? Author() : authors.first();
}

Outcome tellAuthor(Transaction& transaction, const RapportMission& rapport, const QString& reference) {
    if (!rapport.redacteurId)
        return {};
    Avis avis;
    avis.code = QStringLiteral("rapport_a_rediger");
    avis.message = translate("Rapports", "Rapport à rédiger : %1").arg(reference);
    avis.subject = rapport.ref();
    return notify(transaction, {rapport.redacteurId.value()}, avis);
}

} // namespace

Outcome createReportOnFinish(Transaction& transaction, const Change& change) {
    if (!endsVisit(change))
        return {};
    const qint64 present = TRY(transaction.connection().value("SELECT count(*) FROM rapport_mission WHERE "
                                                              "intervention_id = ? AND archive_le IS NULL",
                                                              {change.id}))
                               .toLongLong();
    if (present > 0)
        return {};
    Store store(transaction);
    const Intervention visite = TRY(store.load(Id<Intervention>(change.id)));
    const Mission mission = TRY(store.load(visite.missionId));
    const Author author = TRY(authorOf(transaction.connection(), change.id));
    RapportMission rapport;
    rapport.missionId = visite.missionId;
    rapport.interventionId = visite.key();
    rapport.technicienId = author.technicienId;
    rapport.redacteurId = author.utilisateurId;
    rapport.titre = translate("Rapports", "Rapport à rédiger");
    rapport.id = TRY(insertNumbered(transaction, rapport)).value();
    return tellAuthor(transaction, rapport, visitReference(mission.numero, visite.rang));
}

Outcome RapportService::requireOn(const Permission& permission, const RapportMission& rapport) {
    const bool own = TRY(m_session.scope(permission)) == Scope::Own;
    if (own && rapport.redacteurId.value() == m_session.actor().utilisateurId)
        return {};
    return m_session.require(permission);
}

Result<RapportMission> RapportService::load(Id<RapportMission> id) {
    TRY(m_session.require(permission::rapportsLire, true));
    const RapportMission rapport = TRY(Store(m_session).load(id));
    TRY(requireOn(permission::rapportsLire, rapport));
    return rapport;
}

Result<QList<RapportMission>> RapportService::ofMission(Id<Mission> id) {
    TRY(m_session.require(permission::rapportsLire, true));
    const bool all = TRY(m_session.scope(permission::rapportsLire)) == Scope::All;
    return Store(m_session).list<RapportMission>("mission_id = ? AND archive_le IS NULL AND (? OR "
                                                 "redacteur_id = ?) ORDER BY date_rapport DESC, id DESC",
                                                 {id.value(), all, m_session.actor().utilisateurId});
}

Result<Id<RapportMission>> RapportService::create(RapportMission rapport) {
    return m_session.writeOwn(
        permission::rapportsEcrire, [&](Transaction& transaction) -> Result<Id<RapportMission>> {
            if (!rapport.redacteurId)
                rapport.redacteurId = Id<Utilisateur>(transaction.actor().utilisateurId);
            TRY(requireOn(permission::rapportsEcrire, rapport));
            if (!isEditable(rapport.statut))
                return Error::refused(translate("Rapports", "Un rapport neuf n’est pas encore validé."));
            return insertNumbered(transaction, rapport);
        });
}

Outcome RapportService::update(RapportMission rapport) {
    return m_session.writeOwn(permission::rapportsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        const RapportMission stored = TRY(store.load(rapport.key()));
        TRY(requireOn(permission::rapportsEcrire, stored));
        if (!isEditable(stored.statut))
            return Error::refused(translate("Rapports", "Un rapport validé ne change plus."));
        rapport.numero = stored.numero;
        rapport.statut = stored.statut;
        rapport.redacteurId = stored.redacteurId;
        rapport.validePar = stored.validePar;
        rapport.valideLe = stored.valideLe;
        if (cleaned(rapport.contenu) != stored.contenu)
            eraseSignature(rapport);
        transaction.describe(QStringLiteral("modification"), rapport.ref(), rapport.numero);
        return store.update(transaction, rapport);
    });
}

Outcome RapportService::changeStatut(Id<RapportMission> id, int version, RapportStatut to) {
    return m_session.writeOwn(permission::rapportsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        RapportMission rapport = TRY(store.load(id));
        const RapportArrow arrow = TRY(rapportArrow(rapport.statut, to));
        TRY(arrow.ownIsEnough ? requireOn(arrow.permission, rapport) : m_session.require(arrow.permission));
        rapport.version = version;
        rapport.statut = to;
        if (to == RapportStatut::Valide) {
            if (const auto errors = validationErrors(rapport); !errors.isEmpty())
                return Error::validation(errors);
            rapport.validePar = Id<Utilisateur>(transaction.actor().utilisateurId);
            rapport.valideLe = transaction.instant();
        }
        transaction.describe(QStringLiteral("modification"), rapport.ref(), rapport.numero);
        return store.update(transaction, rapport);
    });
}

Outcome RapportService::advance(Id<RapportMission> id, int version, RapportStatut to) {
    if (!isEditable(to))
        return Error::refused(translate("Rapports", "Un rapport se valide, il ne s’avance pas jusque-là."));
    return changeStatut(id, version, to);
}

Outcome RapportService::validate(Id<RapportMission> id, int version) {
    return changeStatut(id, version, RapportStatut::Valide);
}

} // namespace tournevis
