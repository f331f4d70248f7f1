// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/PaiementService.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "factures/FactureEmission.h"
#include "factures/FactureQueries.h"
#include "factures/FactureSceau.h"
#include "notifications/Notifier.h"
#include "parametres/Numerotation.h"

namespace tournevis {
namespace {

Montant total(const QList<Allocation>& allocations) {
    Montant sum;
    for (const Allocation& allocation : allocations)
        sum += allocation.montant;
    return sum;
}

QString moreThanZero() { return translate("Paiement", "Saisir un montant plus grand que zéro."); }

QList<FieldError> saisieErrors(const PaiementSaisie& saisie, const QDate& today) {
    QList<FieldError> errors;
    if (saisie.montant <= Montant())
        errors.append({QStringLiteral("montant_cts"), moreThanZero()});
    if (!saisie.date.isValid())
        errors.append({QStringLiteral("date"), translate("Paiement", "Écrire la date du paiement.")});
    else if (saisie.date > today)
        errors.append(
            {QStringLiteral("date"), translate("Paiement", "La date du paiement est dans le futur.")});
    return errors;
}

QList<FieldError> allocationErrors(const QList<Allocation>& allocations, Montant available) {
    QList<FieldError> errors;
    QSet<Id<Facture>> seen;
    for (const Allocation& allocation : allocations) {
        if (allocation.montant <= Montant())
            errors.append({QStringLiteral("affectation"), moreThanZero()});
        if (seen.contains(allocation.factureId))
            errors.append({QStringLiteral("affectation"),
                           translate("Paiement", "La même facture est citée deux fois.")});
        seen.insert(allocation.factureId);
    }
    if (total(allocations) > available)
        errors.append({QStringLiteral("affectation"),
                       translate("Paiement", "Les affectations (%1) dépassent ce qui est disponible (%2).")
                           .arg(format::euros(total(allocations)), format::euros(available))});
    return errors;
}

/// Money paid before a facture existed is an acompte or a credit, which allocate() uses: what is recorded on
/// a facture comes after it.
Result<QList<FieldError>> dateErrors(Session& session, const PaiementSaisie& saisie) {
    QList<FieldError> errors;
    for (const Allocation& allocation : saisie.allocations) {
        const Facture facture = TRY(Store(session).load(allocation.factureId));
        if (saisie.date.isValid() && saisie.date < facture.dateFacture)
            errors.append({QStringLiteral("date"),
                           translate("Paiement", "Vérifier la date\u00a0: %1 n’a été émise que le %2.")
                               .arg(facture.numero, format::date(facture.dateFacture))});
    }
    return errors;
}

Result<Montant> creditOf(Connection& connection, const Paiement& paiement) {
    if (paiement.rejeteLe.isValid())
        return Montant();
    const QVariant used = TRY(connection.value(
        QStringLiteral("SELECT coalesce(sum(montant_cts), 0) FROM paiement_affectation WHERE paiement_id = ? "
                       "AND archive_le IS NULL"),
        {paiement.id}));
    return paiement.montant - ValueCodec<Montant>::fromColumn(used);
}

Paiement paiementFrom(const PaiementSaisie& saisie) {
    Paiement paiement;
    paiement.montant = saisie.montant;
    paiement.mode = saisie.mode;
    paiement.date = saisie.date;
    paiement.referenceTransaction = saisie.reference;
    paiement.banqueId = saisie.banqueId;
    return paiement;
}

} // namespace

Result<Paiement> PaiementService::recordPayment(const PaiementSaisie& saisie) {
    return m_session.write(
        permission::paiementEnregistrer, [&](Transaction& transaction) -> Result<Paiement> {
            auto errors = saisieErrors(saisie, transaction.today());
            // Nothing received: what it is allocated to would only say it again.
            if (saisie.montant > Montant())
                errors += allocationErrors(saisie.allocations, saisie.montant);
            errors += TRY(dateErrors(m_session, saisie));
            if (!errors.isEmpty())
                return Error::validation(errors);
            Paiement paiement = paiementFrom(saisie);
            paiement.numero = TRY(nextNumber(transaction, QStringLiteral("paiement"), saisie.date.year()));
            TRY(chainPaiement(transaction, paiement));
            TRY(Store(transaction).insert(transaction, paiement));
            TRY(allocateAll(transaction, paiement, saisie.allocations));
            transaction.describe(QStringLiteral("creation"), paiement.ref(), paiement.numero,
                                 format::euros(paiement.montant));
            return paiement;
        });
}

Outcome PaiementService::allocate(Id<Paiement> id, const QList<Allocation>& allocations) {
    return m_session.write(permission::paiementEnregistrer, [&](Transaction& transaction) -> Outcome {
        const Paiement paiement = TRY(Store(transaction).load(id));
        const Montant available = TRY(creditOf(transaction.connection(), paiement));
        if (const auto errors = allocationErrors(allocations, available); !errors.isEmpty())
            return Error::validation(errors);
        TRY(allocateAll(transaction, paiement, allocations));
        transaction.describe(QStringLiteral("modification"), paiement.ref(), paiement.numero);
        return {};
    });
}

Outcome PaiementService::rejectPayment(Id<Paiement> id, const QDate& date, const QString& motif) {
    return m_session.write(permission::paiementEnregistrer, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Paiement paiement = TRY(store.load(id));
        if (paiement.rejeteLe.isValid())
            return Error::refused(translate("Paiement", "%1 est déjà rejeté.").arg(paiement.numero));
        if (motif.trimmed().isEmpty())
            return Error::validation(QStringLiteral("motif_rejet"),
                                     translate("Paiement", "Écrire le motif du rejet."));
        if (!date.isValid() || date < paiement.date || date > transaction.today())
            return Error::validation(QStringLiteral("rejete_le"),
                                     translate("Paiement", "Le rejet se date entre le paiement et ce jour."));
        paiement.rejeteLe = date;
        paiement.motifRejet = motif;
        TRY(store.update(transaction, paiement));
        for (PaiementAffectation& part : TRY(store.list<PaiementAffectation>(
                 QStringLiteral("paiement_id = ? AND archive_le IS NULL"), {paiement.id}))) {
            part.archiveLe = transaction.instant();
            TRY(store.update(transaction, part));
        }
        transaction.describe(QStringLiteral("modification"), paiement.ref(), paiement.numero, motif);
        return {};
    });
}

Outcome PaiementService::allocateAll(Transaction& transaction, const Paiement& paiement,
                                     const QList<Allocation>& allocations) {
    for (const Allocation& allocation : allocations)
        TRY(allocateOne(transaction, paiement, allocation));
    return {};
}

Outcome PaiementService::allocateOne(Transaction& transaction, const Paiement& paiement,
                                     const Allocation& allocation) {
    Store store(transaction);
    const Facture facture = TRY(store.load(allocation.factureId));
    if (!acceptsPayment(facture))
        return Error::refused(
            translate("Paiement", "Un paiement ne règle qu’une facture émise et non annulée."));
    const Montant reste = resteDu(TRY(reglementOf(transaction.connection(), facture)));
    if (allocation.montant > reste)
        return Error::validation(
            QStringLiteral("affectation"),
            translate("Paiement", "%1 ne doit plus que %2.").arg(facture.numero, format::euros(reste)));
    auto former = TRY(store.find<PaiementAffectation>(QStringLiteral("paiement_id = ? AND facture_id = ?"),
                                                      {paiement.id, facture.id}));
    PaiementAffectation part = former.value_or(PaiementAffectation());
    part.paiementId = paiement.key();
    part.factureId = facture.key();
    part.montant =
        allocation.montant + (former && !former->archiveLe.isValid() ? former->montant : Montant());
    part.archiveLe = {};
    if (former)
        TRY(store.update(transaction, part));
    else
        TRY(store.insert(transaction, part));
    return tell(transaction, paiement, facture);
}

Outcome PaiementService::tell(Transaction& transaction, const Paiement& paiement, const Facture& facture) {
    const auto users = TRY(concernedBy(transaction.connection(), facture));
    const Montant reste = resteDu(TRY(reglementOf(transaction.connection(), facture)));
    const QString message = reste.isZero()
                                ? translate("Paiement", "%1 payée (%2).").arg(facture.numero, paiement.numero)
                                : translate("Paiement", "Paiement partiel sur %1 : reste %2.")
                                      .arg(facture.numero, format::euros(reste));
    return notify(transaction, users,
                  {QStringLiteral("paiement_recu"), Avis::Gravite::Success, message, facture.ref(), {}});
}

Result<QList<FactureOuverte>> PaiementService::openFactures(Id<Client> clientId) {
    return FactureQueries(m_session).ouvertes(clientId);
}

Result<Montant> PaiementService::credit(Id<Paiement> id) {
    TRY(m_session.require(permission::facturesLire));
    return creditOf(m_session.connection(), TRY(Store(m_session).load(id)));
}

} // namespace tournevis
