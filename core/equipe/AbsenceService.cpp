// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/AbsenceRules.h"
#include "equipe/Technicien.h"

namespace tournevis {

Outcome AbsenceService::requireOwn(Id<Technicien> technicienId) {
    if (TRY(m_session.scope(permission::planningEcrire)) == Scope::All)
        return {};
    const Technicien technicien = TRY(Store(m_session).load(technicienId));
    if (technicien.utilisateurId.value() == m_session.actor().utilisateurId)
        return {};
    return m_session.require(permission::planningEcrire);
}

Result<Id<Absence>> AbsenceService::request(Absence absence) {
    return m_session.writeOwn(permission::planningLire, [&](Transaction& transaction) -> Result<Id<Absence>> {
        TRY(requireOwn(absence.technicienId));
        if (const auto errors = tournevis::validate(absence); !errors.isEmpty())
            return Error::validation(errors);
        absence.statut = AbsenceStatut::Demandee;
        absence.validePar = {};
        absence.valideLe = {};
        return Store(transaction).insert(transaction, absence);
    });
}

Outcome AbsenceService::validate(Id<Absence> id, int version) {
    return decide(id, version, AbsenceStatut::Validee, {});
}

Outcome AbsenceService::refuse(Id<Absence> id, int version, const QString& motif) {
    if (motif.trimmed().isEmpty())
        return Error::validation("motif", translate("Equipe", "Indiquer pourquoi l’absence est refusée."));
    return decide(id, version, AbsenceStatut::Refusee, motif);
}

Outcome AbsenceService::decide(Id<Absence> id, int version, AbsenceStatut statut, const QString& motif) {
    return m_session.write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Absence absence = TRY(store.load(id));
        absence.version = version;
        if (!canDecide(absence.statut, statut))
            return Error::refused(translate("Equipe", "Cette absence est déjà décidée."));
        absence.statut = statut;
        absence.validePar = Id<Utilisateur>(transaction.actor().utilisateurId);
        absence.valideLe = transaction.instant();
        if (!motif.isEmpty())
            absence.motif = motif;
        transaction.setMotif(motif);
        return store.update(transaction, absence);
    });
}

} // namespace tournevis
