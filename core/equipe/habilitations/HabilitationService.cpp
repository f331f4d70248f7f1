// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/habilitations/HabilitationService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/habilitations/HabilitationRules.h"

namespace tournevis {

Result<QList<HabilitationType>> HabilitationService::types() {
    TRY(m_session.require(permission::administrationLire));
    return Store(m_session).list<HabilitationType>(
        "actif = 1 AND archive_le IS NULL ORDER BY ordre, libelle");
}

Result<QList<HabilitationLigne>> HabilitationService::of(Id<Technicien> technicien) {
    TRY(m_session.require(permission::administrationLire));
    QHash<qint64, HabilitationLigne> words;
    TRY(m_session.connection().select(
        "SELECT h.id, t.code, t.libelle, p.nom FROM habilitation h JOIN habilitation_type t ON t.id = "
        "h.type_id LEFT JOIN piece_jointe p ON p.id = h.piece_id WHERE h.technicien_id = ?",
        {technicien.value()}, [&](const Row& row) {
            words.insert(row.integer(0), {{}, row.text(1), row.text(2), row.text(3)});
            return true;
        }));
    QList<HabilitationLigne> lignes;
    for (const Habilitation& habilitation : TRY(Store(m_session).list<Habilitation>(
             "technicien_id = ? AND archive_le IS NULL ORDER BY (SELECT ordre FROM habilitation_type t WHERE "
             "t.id = type_id), id",
             {technicien.value()}))) {
        HabilitationLigne ligne = words.value(habilitation.id);
        ligne.habilitation = habilitation;
        lignes.append(ligne);
    }
    return lignes;
}

Outcome HabilitationService::requireNew(Transaction& transaction, const Habilitation& habilitation) {
    const auto held =
        TRY(Store(transaction)
                .find<Habilitation>(
                    "technicien_id = ? AND type_id = ? AND archive_le IS NULL AND id <> ?",
                    {habilitation.technicienId.value(), habilitation.typeId.value(), habilitation.id}));
    if (held)
        return Error::validation(
            "type_id", translate("Equipe", "Déjà tenue\u00a0: ouvrir la ligne pour la renouveler."));
    return {};
}

Result<Id<Habilitation>> HabilitationService::save(Habilitation habilitation, const ProofWriter& proof) {
    return m_session.write(
        permission::administrationEcrire, [&](Transaction& transaction) -> Result<Id<Habilitation>> {
            Store store(transaction);
            const auto errors = schemaErrors(Habilitation::schema, habilitation) + validate(habilitation);
            if (!errors.isEmpty())
                return Error::validation(errors);
            TRY(requireNew(transaction, habilitation));
            if (habilitation.id == 0)
                TRY(store.insert(transaction, habilitation));
            if (proof)
                habilitation.pieceId = TRY(proof(transaction, habilitation.ref()));
            TRY(store.update(transaction, habilitation));
            return habilitation.key();
        });
}

Outcome HabilitationService::archive(Id<Habilitation> id, int version) {
    return setArchived(id, version, true);
}

Outcome HabilitationService::restore(Id<Habilitation> id, int version) {
    return setArchived(id, version, false);
}

Outcome HabilitationService::setArchived(Id<Habilitation> id, int version, bool archived) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Habilitation habilitation = TRY(store.load(id));
        habilitation.version = version;
        habilitation.archiveLe = archived ? transaction.instant() : QDateTime();
        if (!archived)
            TRY(requireNew(transaction, habilitation));
        return store.update(transaction, habilitation);
    });
}

} // namespace tournevis
