// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "factures/FactureDocument.h"
#include "factures/FactureEmission.h"
#include "factures/FactureLignes.h"
#include "factures/FactureRules.h"

namespace tournevis {
namespace {

const QString modification = QStringLiteral("modification");

/// How a draft is called before it has a number.
QString draftName(const Facture& facture) {
    const QString kind = labelOf(facture.type);
    return facture.objet.isEmpty() ? translate("Facture", "%1 (brouillon)").arg(kind)
                                   : translate("Facture", "%1 (brouillon) : %2").arg(kind, facture.objet);
}

Error notEditable(const Facture& facture) {
    if (!facture.isDraft())
        return Error::refused(translate("Facture",
                                        "%1 est émise : elle ne se modifie plus. La corriger par un "
                                        "avoir.")
                                  .arg(facture.numero));
    return Error::refused(translate("Facture", "Ce brouillon a été écarté."));
}

Result<FactureFiche> readFiche(Connection& connection, Id<Facture> id) {
    Store store(connection);
    FactureFiche fiche;
    fiche.facture = TRY(store.load(id));
    fiche.lignes =
        TRY(store.list<FactureLigne>(QStringLiteral("facture_id = ? ORDER BY ordre, id"), {id.value()}));
    return fiche;
}

} // namespace

Result<FactureFiche> FactureService::blank(Id<Client> clientId) {
    TRY(m_session.require(permission::facturesEcrire));
    FactureFiche fiche;
    fiche.facture.clientId = clientId;
    TRY(m_session.connection().select(
        QStringLiteral("SELECT type_paiement_id, payeur_id, remise_bp, ref_acheteur, (SELECT id FROM site "
                       "WHERE client_id = client.id AND principal = 1 AND archive_le IS NULL) "
                       "FROM client WHERE id = ?"),
        {clientId.value()}, [&](const Row& row) {
            fiche.facture.typePaiementId = row.as<Id<TypePaiement>>(0);
            fiche.facture.payeurId = row.as<Id<Client>>(1);
            fiche.facture.remise = row.as<Taux>(2);
            fiche.facture.refAcheteur = row.text(3);
            fiche.facture.siteId = row.as<Id<Site>>(4);
            return true;
        }));
    return fiche;
}

Result<FactureFiche> FactureService::load(Id<Facture> id) {
    TRY(m_session.require(permission::facturesLire));
    return readFiche(m_session.connection(), id);
}

Result<Id<Facture>> FactureService::createDraft(FactureFiche fiche) {
    fiche.facture.id = 0;
    for (FactureLigne& ligne : fiche.lignes)
        ligne.id = 0;
    TRY(saveDraft(fiche));
    return fiche.facture.key();
}

Outcome FactureService::saveDraft(FactureFiche& fiche) {
    return m_session.write(permission::facturesEcrire, [&](Transaction& transaction) -> Outcome {
        if (const auto errors = draftErrors(fiche.facture, fiche.lignes); !errors.isEmpty())
            return Error::validation(errors);
        if (!isEditable(fiche.facture))
            return notEditable(fiche.facture);
        const bool isNew = fiche.facture.id == 0;
        if (!isNew) {
            const Facture stored = TRY(Store(transaction).load(fiche.facture.key()));
            if (!isEditable(stored))
                return notEditable(stored);
        }
        TRY(storeDraft(transaction, fiche));
        transaction.describe(isNew ? QStringLiteral("creation") : modification, fiche.facture.ref(),
                             draftName(fiche.facture));
        return {};
    });
}

Outcome FactureService::discardDraft(Id<Facture> id) {
    return m_session.write(permission::facturesEcrire, [&](Transaction& transaction) -> Outcome {
        Facture facture = TRY(Store(transaction).load(id));
        if (!isEditable(facture))
            return notEditable(facture);
        facture.archiveLe = transaction.instant();
        TRY(Store(transaction).update(transaction, facture));
        transaction.describe(QStringLiteral("suppression"), facture.ref(), draftName(facture));
        return {};
    });
}

Result<MentionCheck> FactureService::checkIssue(Id<Facture> id) {
    TRY(m_session.require(permission::facturesLire));
    FactureDossier dossier = TRY(loadDossier(m_session.connection(), id));
    prepareDates(dossier, m_session.today());
    return checkMentions(dossier);
}

Result<DocumentModel> FactureService::documentModel(Id<Facture> id) {
    TRY(m_session.require(permission::facturesLire));
    FactureDossier dossier = TRY(loadDossier(m_session.connection(), id));
    if (dossier.facture.isDraft())
        TRY(prepareDraft(m_session.connection(), dossier, m_session.today()));
    return factureModel(dossier);
}

Result<Facture> FactureService::issue(Id<Facture> id, DocumentPainter& painter) {
    const TypeFacture type = TRY(Store(m_session).load(id)).type;
    return m_session.write(issuePermission(type), [&](Transaction& transaction) -> Result<Facture> {
        return FactureEmission(transaction, painter).issue(id);
    });
}

Outcome FactureService::setLitige(Id<Facture> id, bool litige, const QString& motif) {
    return m_session.write(permission::facturesEcrire, [&](Transaction& transaction) -> Outcome {
        if (litige && motif.trimmed().isEmpty())
            return Error::validation(QStringLiteral("litige_motif"),
                                     translate("Facture", "Écrire le motif du litige."));
        Facture facture = TRY(Store(transaction).load(id));
        if (!acceptsPayment(facture))
            return Error::refused(translate("Facture", "Seule une facture émise peut être mise en litige."));
        facture.litige = litige;
        facture.litigeMotif = litige ? motif : QString();
        transaction.describe(modification, facture.ref(), facture.numero);
        return Store(transaction).update(transaction, facture);
    });
}

} // namespace tournevis
