// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/techniciens/TechnicienService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/Horaire.h"
#include "equipe/techniciens/TechnicienRules.h"

#include <algorithm>

namespace tournevis {
namespace {

/// Every refusal at once, each field once; the matricule of somebody new is drawn later.
QList<FieldError> errorsOf(Technicien& technicien) {
    QList<FieldError> errors = normalize(technicien) + validate(technicien);
    for (const FieldError& error : schemaErrors(Technicien::schema, technicien)) {
        const bool known =
            std::ranges::any_of(errors, [&](const FieldError& other) { return other.field == error.field; });
        const bool drawnLater = technicien.id == 0 && error.field == QLatin1String("matricule");
        if (!known && !drawnLater)
            errors.append(error);
    }
    return errors;
}

void describe(Transaction& transaction, const char* action, const Technicien& technicien) {
    transaction.describe(QString::fromLatin1(action), technicien.ref(),
                         QStringLiteral("%1 %2").arg(technicien.matricule, technicien.nomComplet()));
}

} // namespace

Result<TechnicienFile> TechnicienService::blank() {
    TRY(m_session.require(permission::administrationEcrire));
    TechnicienFile file;
    const auto horaire = TRY(
        Store(m_session).find<Horaire>("actif = 1 AND archive_le IS NULL ORDER BY par_defaut DESC, libelle"));
    if (horaire)
        file.technicien.horaireId = horaire->key();
    return file;
}

Result<TechnicienFile> TechnicienService::load(Id<Technicien> id) {
    TRY(m_session.require(permission::administrationLire));
    Store store(m_session);
    TechnicienFile file;
    file.technicien = TRY(store.load(id));
    file.specialites = TRY(store.list<TechnicienSpecialite>(
        "technicien_id = ? AND archive_le IS NULL ORDER BY specialite_id", {id.value()}));
    return file;
}

Result<Id<Technicien>> TechnicienService::save(TechnicienFile file) {
    return m_session.write(permission::administrationEcrire,
                           [&](Transaction& transaction) -> Result<Id<Technicien>> {
                               Technicien& technicien = file.technicien;
                               if (const auto errors = errorsOf(technicien); !errors.isEmpty())
                                   return Error::validation(errors);
                               const bool isNew = technicien.id == 0;
                               if (isNew && technicien.matricule.isEmpty() && m_numbering)
                                   technicien.matricule = TRY(m_numbering(transaction));
                               Store store(transaction);
                               if (isNew)
                                   TRY(store.insert(transaction, technicien));
                               else
                                   TRY(store.update(transaction, technicien));
                               file.specialites = withPrincipal(technicien, file.specialites);
                               TRY(saveSpecialites(transaction, file));
                               if (!transaction.changes().isEmpty())
                                   describe(transaction, isNew ? "creation" : "modification", technicien);
                               return technicien.key();
                           });
}

Outcome TechnicienService::saveSpecialites(Transaction& transaction, const TechnicienFile& file) {
    TRY(giveUp(transaction, file));
    Store store(transaction);
    for (const TechnicienSpecialite& wanted : file.specialites) {
        auto stored = TRY(store.find<TechnicienSpecialite>(
            "technicien_id = ? AND specialite_id = ?", {file.technicien.id, wanted.specialiteId.value()}));
        if (!stored) {
            TechnicienSpecialite added;
            added.technicienId = file.technicien.key();
            added.specialiteId = wanted.specialiteId;
            added.niveau = wanted.niveau;
            TRY(store.insert(transaction, added));
            continue;
        }
        stored->niveau = wanted.niveau;
        stored->archiveLe = {};
        TRY(store.update(transaction, *stored));
    }
    return {};
}

Outcome TechnicienService::giveUp(Transaction& transaction, const TechnicienFile& file) {
    Store store(transaction);
    for (TechnicienSpecialite& stored : TRY(store.list<TechnicienSpecialite>(
             "technicien_id = ? AND archive_le IS NULL", {file.technicien.id}))) {
        const auto kept =
            std::ranges::find(file.specialites, stored.specialiteId, &TechnicienSpecialite::specialiteId);
        if (kept != file.specialites.end())
            continue;
        stored.archiveLe = transaction.instant();
        TRY(store.update(transaction, stored));
    }
    return {};
}

Outcome TechnicienService::refusePlanned(const Technicien& technicien) {
    const qint64 planned = TRY(m_session.connection().value(
                                   "SELECT count(DISTINCT c.intervention_id) FROM creneau_technicien c JOIN "
                                   "intervention i ON i.id = c.intervention_id WHERE c.technicien_id = ? AND "
                                   "c.fin > ? AND i.statut NOT IN ('effectuee', 'cloturee')",
                                   {technicien.id, m_session.now().toMSecsSinceEpoch()}))
                               .toLongLong();
    if (planned == 0)
        return {};
    return Error::refused(
        planned == 1
            ? translate("Equipe",
                        "%1 %2 a encore une intervention au planning\u00a0: la confier d’abord à quelqu’un "
                        "d’autre, ou la remettre à planifier.")
                  .arg(technicien.prenom, technicien.nom)
            : translate("Equipe",
                        "%1 %2 a encore %3 interventions au planning\u00a0: les confier d’abord à quelqu’un "
                        "d’autre, ou les remettre à planifier.")
                  .arg(technicien.prenom, technicien.nom)
                  .arg(planned));
}

Outcome TechnicienService::setActive(Id<Technicien> id, int version, bool active) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Technicien technicien = TRY(store.load(id));
        if (!active)
            TRY(refusePlanned(technicien));
        technicien.version = version;
        technicien.actif = active;
        describe(transaction, active ? "activation" : "desactivation", technicien);
        return store.update(transaction, technicien);
    });
}

} // namespace tournevis
