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

Result<Id<Absence>> AbsenceService::save(Absence absence) {
    return absence.id == 0 ? request(absence) : change(absence);
}

Result<Id<Absence>> AbsenceService::change(Absence absence) {
    return m_session.writeOwn(permission::planningLire, [&](Transaction& transaction) -> Result<Id<Absence>> {
        Store store(transaction);
        const Absence stored = TRY(store.load(absence.key()));
        TRY(requireOwn(stored.technicienId));
        TRY(requireOwn(absence.technicienId));
        if (!canChange(stored.statut))
            return Error::refused(
                translate("Equipe", "Cette absence est refusée\u00a0: en demander une autre."));
        if (stored.statut != AbsenceStatut::Demandee)
            TRY(m_session.require(permission::planningEcrire));
        if (const auto errors = tournevis::validate(absence); !errors.isEmpty())
            return Error::validation(errors);
        absence.statut = stored.statut;
        absence.validePar = stored.validePar;
        absence.valideLe = stored.valideLe;
        TRY(store.update(transaction, absence));
        return absence.key();
    });
}

Outcome AbsenceService::cancel(Id<Absence> id, int version) { return setArchived(id, version, true); }

Outcome AbsenceService::restore(Id<Absence> id, int version) { return setArchived(id, version, false); }

Outcome AbsenceService::setArchived(Id<Absence> id, int version, bool archived) {
    return m_session.writeOwn(permission::planningLire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Absence absence = TRY(store.load(id));
        TRY(requireOwn(absence.technicienId));
        if (absence.statut != AbsenceStatut::Demandee)
            TRY(m_session.require(permission::planningEcrire));
        absence.version = version;
        absence.archiveLe = archived ? transaction.instant() : QDateTime();
        return store.update(transaction, absence);
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
