// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisService.h"

#include "comptes/Permissions.h"
#include "devis/DevisDefauts.h"
#include "devis/DevisParties.h"
#include "devis/DevisWriter.h"

namespace tournevis {
namespace {

/// A devis to write: a new one belongs to the person at work; a stored one keeps all but its head.
Result<Devis> edited(Transaction& transaction, const Devis& typed) {
    const Id<Utilisateur> actor(transaction.actor().utilisateurId);
    Devis devis;
    if (typed.id == 0) {
        devis.auteurId = actor;
    } else {
        devis = TRY(Store(transaction).load(typed.key()));
        if (!isEditable(devis.statut))
            return Error::refused(
                translate("Devis", "Le devis %1 ne se modifie plus : il est au statut « %2 ».")
                    .arg(nameOf(devis), labelOf(devis.statut)));
        devis.version = typed.version;
    }
    copyHead(typed, devis);
    if (!devis.commercialId)
        devis.commercialId = devis.auteurId;
    return devis;
}

/// An approval holds for what was read: any change opens a new round from the draft.
void reopen(Transaction& transaction, Devis& devis) {
    transaction.setMotif(devis.dgDecision || devis.pdgDecision
                             ? translate("Devis", "Devis modifié : validations annulées")
                             : translate("Devis", "Devis modifié : retour au brouillon"));
    devis.statut = StatutDevis::Brouillon;
    voidDecisions(devis);
}

void hideCosts(DevisFile& file) {
    file.devis.cout = {};
    file.devis.marge = {};
    for (DevisLigne& ligne : file.lignes)
        ligne.coutUnitaire = {};
}

} // namespace

Result<bool> DevisService::has(const Permission& permission) {
    return TRY(m_session.scope(permission)) == Scope::All;
}

Result<DevisFile> DevisService::blank(Id<Client> client) {
    TRY(m_session.require(permission::devisEcrire));
    return TRY(DevisDefauts(m_session).forClient(client));
}

Result<DevisFile> DevisService::forMission(Id<Mission> mission) {
    TRY(m_session.require(permission::devisEcrire));
    return TRY(DevisDefauts(m_session).forMission(mission));
}

Result<Id<Devis>> DevisService::fromIntervention(Id<Intervention> intervention) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Result<Id<Devis>> {
        DevisFile file = TRY(DevisDefauts(m_session).forIntervention(intervention));
        if (file.lignes.isEmpty())
            return Error::refused(translate("Devis", "Cette visite n’a aucune ligne à facturer : saisir le "
                                                     "temps passé ou le matériel posé."));
        return TRY(store(transaction, file)).devis.key();
    });
}

Result<Id<Devis>> DevisService::duplicate(Id<Devis> id) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Result<Id<Devis>> {
        const DevisFile source = TRY(loadAt(transaction, id, 0));
        DevisFile copy = TRY(DevisDefauts(m_session).forClient(source.devis.clientId));
        const Devis fresh = copy.devis;
        copyHead(source.devis, copy.devis);
        copy.devis.dateDevis = fresh.dateDevis;
        copy.devis.dateValidite = fresh.dateValidite;
        copy.devis.dateDebutPrevue = {};
        copy.devis.commercialId = fresh.commercialId;
        for (DevisLigne ligne : source.lignes) {
            static_cast<Record&>(ligne) = Record();
            ligne.quantiteFacturee = {};
            copy.lignes.append(ligne);
        }
        return TRY(store(transaction, copy)).devis.key();
    });
}

Result<DevisFile> DevisService::load(Id<Devis> id) {
    TRY(m_session.require(permission::devisLire));
    Store store(m_session);
    DevisFile file;
    file.devis = TRY(store.load(id));
    file.lignes = TRY(store.list<DevisLigne>("devis_id = ? ORDER BY ordre, id", {id.value()}));
    if (!TRY(has(permission::margeVoir)))
        hideCosts(file);
    return file;
}

Result<DevisFile> DevisService::saveDraft(DevisFile file) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Result<DevisFile> {
        if (!TRY(has(permission::margeVoir)))
            TRY(restoreCosts(transaction.connection(), file.devis, file.lignes));
        DevisFile stored = TRY(store(transaction, file));
        if (!TRY(has(permission::margeVoir)))
            hideCosts(stored);
        return stored;
    });
}

Result<DevisFile> DevisService::store(Transaction& transaction, DevisFile file) {
    Devis devis = TRY(edited(transaction, file.devis));
    normalizeLignes(file.lignes);
    const MontantsDevis montants =
        applyMontants(devis, file.lignes, TRY(knownRates(transaction.connection())));
    if (const auto errors = validate(devis, file.lignes); !errors.isEmpty())
        return Error::validation(errors);
    const QString empreinte = empreinteOf(devis, file.lignes);
    if (isInCircuit(devis.statut) && devis.empreinte != empreinte)
        reopen(transaction, devis);
    devis.empreinte = empreinte;
    if (devis.id == 0) {
        TRY(Store(transaction).insert(transaction, devis));
        transaction.describe(QStringLiteral("creation"), devis.ref(), nameOf(devis));
    } else {
        TRY(saveDevis(transaction, devis, QStringLiteral("modification")));
    }
    TRY(writeLignes(transaction, devis, file.lignes));
    TRY(writeTva(transaction, devis, tvaRows(montants.totaux)));
    return DevisFile{devis, file.lignes};
}

} // namespace tournevis
