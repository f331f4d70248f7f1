// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureEmission.h"

#include "base/Format.h"
#include "data/Store.h"
#include "factures/FactureDocument.h"
#include "factures/FactureLignes.h"
#include "factures/FactureMentions.h"
#include "factures/FactureRules.h"
#include "factures/FactureSceau.h"
#include "factures/MentionRules.h"
#include "factures/Paiement.h"
#include "notifications/Notifier.h"
#include "parametres/Numerotation.h"
#include "parametres/ParametresRules.h"
#include "piecesjointes/PieceJointeService.h"

namespace tournevis {
namespace {

QString numberType(const Facture& facture) {
    return facture.isAvoir() ? QStringLiteral("avoir") : QStringLiteral("facture");
}

Result<QString> seriesOf(Connection& connection, const Facture& facture) {
    return TRY(connection.value(
                   QStringLiteral("SELECT serie FROM compteur WHERE type = ? AND exercice = 0 AND "
                                  "gabarit IS NOT NULL ORDER BY serie LIMIT 1"),
                   {numberType(facture)}))
        .toString();
}

/// Σ TTC of the issued avoirs of a facture.
Result<Montant> creditedSoFar(Connection& connection, Id<Facture> origine) {
    return ValueCodec<Montant>::fromColumn(TRY(
        connection.value(QStringLiteral("SELECT coalesce(sum(montant_ttc_cts), 0) FROM facture WHERE "
                                        "facture_origine_id = ? AND type = 'avoir' AND etat <> 'brouillon'"),
                         {origine.value()})));
}

} // namespace

void prepareDates(FactureDossier& dossier, const QDate& today) {
    Facture& facture = dossier.facture;
    facture.dateFacture = today;
    facture.dateEcheance = facture.isAvoir() ? today : echeanceDate(dossier.typePaiement, today);
    facture.retenueLiberationLe = facture.retenueMontant.isZero() ? QDate() : today.addYears(1);
}

Outcome prepareDraft(Connection& connection, FactureDossier& dossier, const QDate& today) {
    prepareDates(dossier, today);
    Facture& facture = dossier.facture;
    TRY(connection.select(
        QStringLiteral("SELECT iban, bic FROM banque WHERE actif = 1 AND archive_le IS NULL "
                       "ORDER BY par_defaut DESC, id LIMIT 1"),
        {}, [&](const Row& row) {
            facture.iban = row.text(0);
            facture.bic = row.text(1);
            return true;
        }));
    if (!facture.modePaiementPrevu)
        facture.modePaiementPrevu = dossier.typePaiement.modeDefaut;
    if (facture.modePaiementPrevu == ModePaiement::Lcr)
        facture.modePaiementPrevu = ModePaiement::Autre;
    facture.mentionTva = mentionTva(dossier);
    facture.conditions = conditionsTexte(dossier);
    dossier.livraison.operation = QString::fromLatin1(codeOf(dossier.operation));
    dossier.livraison.modalite = dossier.typePaiement.libelle;
    return {};
}

Result<QList<qint64>> concernedBy(Connection& connection, const Facture& facture) {
    return connection.select(
        QStringLiteral("SELECT auteur_id AS id FROM devis WHERE id = ? AND auteur_id IS NOT NULL UNION "
                       "SELECT commercial_id FROM devis WHERE id = ? AND commercial_id IS NOT NULL UNION "
                       "SELECT responsable_id FROM mission WHERE id = ? AND responsable_id IS NOT NULL"),
        {facture.devisId.value(), facture.devisId.value(), facture.missionId.value()},
        [](const Row& row) { return row.integer(0); });
}

Result<Facture> FactureEmission::issue(Id<Facture> id) {
    m_dossier = TRY(checkedDossier(id));
    TRY(requireDateAfterLast());
    TRY(requireWithinOrigin());
    TRY(number());
    TRY(freeze());
    TRY(storeEcheances());
    TRY(paint());
    TRY(seal());
    TRY(creditOrigin());
    TRY(tell());
    m_transaction.describe(QStringLiteral("emission"), m_dossier.facture.ref(), m_dossier.facture.numero);
    return m_dossier.facture;
}

/// The draft with its sums computed anew, its dates of today and nothing missing.
Result<FactureDossier> FactureEmission::checkedDossier(Id<Facture> id) {
    Connection& connection = m_transaction.connection();
    FactureDossier dossier = TRY(loadDossier(connection, id));
    if (!isEditable(dossier.facture))
        return Error::refused(dossier.facture.isDraft()
                                  ? translate("Facture", "Ce brouillon a été écarté.")
                                  : translate("Facture", "%1 est déjà émise.").arg(dossier.facture.numero));
    if (const auto errors = draftErrors(dossier.facture, dossier.lignes); !errors.isEmpty())
        return Error::validation(errors);
    FactureFiche fiche{dossier.facture, dossier.lignes};
    TRY(storeDraft(m_transaction, fiche));
    dossier = TRY(loadDossier(connection, id));
    TRY(prepareDraft(connection, dossier, m_transaction.today()));
    if (const auto check = checkMentions(dossier); !check.errors.isEmpty())
        return Error::validation(check.errors);
    return dossier;
}

Outcome FactureEmission::requireDateAfterLast() {
    const Facture& facture = m_dossier.facture;
    const QString serie = TRY(seriesOf(m_transaction.connection(), facture));
    const QDate last = ValueCodec<QDate>::fromColumn(TRY(m_transaction.connection().value(
        QStringLiteral("SELECT max(date_facture) FROM facture WHERE serie = ? AND etat <> 'brouillon'"),
        {serie})));
    if (!last.isValid() || facture.dateFacture >= last)
        return {};
    return Error::refused(translate("Facture",
                                    "La date de ce poste (%1) est antérieure à la dernière facture émise "
                                    "(%2). Remettre l’horloge à l’heure avant d’émettre.")
                              .arg(format::date(facture.dateFacture), format::date(last)));
}

Outcome FactureEmission::requireWithinOrigin() {
    const Facture& avoir = m_dossier.facture;
    if (!avoir.isAvoir())
        return {};
    const Facture origine = TRY(Store(m_transaction).load(avoir.factureOrigineId));
    if (!acceptsAvoir(origine))
        return Error::refused(translate("Facture", "La facture %1 est déjà annulée.").arg(origine.numero));
    const Montant left = origine.montantTtc - TRY(creditedSoFar(m_transaction.connection(), origine.key()));
    if (avoir.montantTtc <= left)
        return {};
    return Error::refused(translate("Facture", "L’avoir dépasse ce qui reste à créditer sur %1 : %2 au plus.")
                              .arg(origine.numero, format::euros(left)));
}

Outcome FactureEmission::number() {
    Facture& facture = m_dossier.facture;
    facture.exercice = facture.dateFacture.year();
    facture.serie = TRY(seriesOf(m_transaction.connection(), facture));
    facture.numero = TRY(nextNumber(m_transaction, numberType(facture), *facture.exercice));
    return {};
}

Outcome FactureEmission::freeze() {
    Facture& facture = m_dossier.facture;
    facture.vendeur = toJson(m_dossier.vendeur);
    facture.acheteur = toJson(m_dossier.acheteur);
    facture.livraison = toJson(m_dossier.livraison);
    facture.emiseLe = m_transaction.instant();
    facture.emisePar = Id<Utilisateur>(m_transaction.actor().utilisateurId);
    return {};
}

Outcome FactureEmission::addEcheance(const QDate& date, Montant montant, NatureEcheance nature) {
    if (montant.isZero())
        return {};
    Echeance echeance;
    echeance.factureId = m_dossier.facture.key();
    echeance.date = date;
    echeance.montant = montant;
    echeance.nature = nature;
    TRY(Store(m_transaction).insert(m_transaction, echeance));
    return {};
}

Outcome FactureEmission::storeEcheances() {
    const Facture& facture = m_dossier.facture;
    TRY(addEcheance(facture.dateEcheance, facture.netAPayer - facture.retenueMontant,
                    NatureEcheance::Normale));
    return addEcheance(facture.retenueLiberationLe, facture.retenueMontant, NatureEcheance::Retenue);
}

Outcome FactureEmission::paint() {
    Facture& facture = m_dossier.facture;
    // The model of an issued facture, while its row is still a draft: the seal is the last thing written.
    FactureDossier issued = m_dossier;
    issued.facture.etat = EtatFacture::Emise;
    const QByteArray pdf = TRY(m_painter.pdf(factureModel(issued)));
    const PieceJointe piece = TRY(PieceJointeService::addFrozen(
        m_transaction, facture.numero + QStringLiteral(".pdf"), QStringLiteral("application/pdf"), pdf,
        facture.ref(), CategoriePiece::Facture));
    facture.pdfPieceId = piece.key();
    facture.pdfSha = piece.sha256;
    return {};
}

/// Two updates: the digest covers the row as the first one left it; the second one shuts it.
Outcome FactureEmission::seal() {
    Connection& connection = m_transaction.connection();
    Facture& facture = m_dossier.facture;
    const ChainLink link = TRY(nextLink(connection, factureChain()));
    facture.chaineRang = link.rank;
    facture.empreintePrec = QString::fromLatin1(link.previous);
    facture.sceau = TRY(sealOf(connection, facture.id));
    TRY(Store(m_transaction).update(m_transaction, facture));
    const QByteArray digest = TRY(factureDigest(connection, facture.id, link));
    facture.empreinte = QString::fromLatin1(digest);
    facture.etat = EtatFacture::Emise;
    TRY(Store(m_transaction).update(m_transaction, facture));
    return advanceChain(connection, factureChain(), link, digest);
}

/// A facture credited to the centime is cancelled; the money it had received becomes a credit again.
Outcome FactureEmission::creditOrigin() {
    if (!m_dossier.facture.isAvoir())
        return {};
    Facture origine = TRY(Store(m_transaction).load(m_dossier.facture.factureOrigineId));
    if (TRY(creditedSoFar(m_transaction.connection(), origine.key())) != origine.montantTtc)
        return {};
    origine.etat = EtatFacture::Contrepassee;
    TRY(Store(m_transaction).update(m_transaction, origine));
    return releaseAllocations(origine.key());
}

Outcome FactureEmission::releaseAllocations(Id<Facture> id) {
    Store store(m_transaction);
    for (PaiementAffectation& part : TRY(store.list<PaiementAffectation>(
             QStringLiteral("facture_id = ? AND archive_le IS NULL"), {id.value()}))) {
        part.archiveLe = m_transaction.instant();
        TRY(store.update(m_transaction, part));
    }
    return {};
}

Outcome FactureEmission::tell() {
    const Facture& facture = m_dossier.facture;
    const auto users = TRY(concernedBy(m_transaction.connection(), facture));
    const QString message =
        translate("Facture", "%1 émise pour %2 : %3 TTC.")
            .arg(facture.numero, m_dossier.acheteur.displayName(), format::euros(facture.montantTtc));
    return notify(m_transaction, users,
                  {QStringLiteral("facture_emise"), Avis::Gravite::Info, message, facture.ref(), {}});
}

} // namespace tournevis
