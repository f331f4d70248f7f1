// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts born from another document: an accepted devis, a facture to be credited.
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "devis/Devis.h"
#include "factures/FactureLignes.h"
#include "factures/FactureRules.h"
#include "factures/FactureService.h"

namespace tournevis {
namespace {

TypeFactureLigne ligneType(TypeDevisLigne type) {
    return fromCode<TypeFactureLigne>(QString::fromLatin1(codeOf(type))).value_or(TypeFactureLigne::Texte);
}

/// Options, and variants that were not kept, are not invoiced.
bool isInvoiced(const DevisLigne& ligne) {
    return ligne.nature == NatureDevisLigne::Normale ||
           (ligne.nature == NatureDevisLigne::Variante && ligne.varianteRetenue);
}

FactureLigne copied(const DevisLigne& source) {
    FactureLigne ligne;
    ligne.type = ligneType(source.type);
    ligne.materielId = source.materielId;
    ligne.specialiteId = source.specialiteId;
    ligne.reference = source.reference;
    ligne.designation = source.designation;
    ligne.description = source.description;
    ligne.quantite = source.quantite;
    ligne.uniteId = source.uniteId;
    ligne.prixUnitaireHt = source.prixUnitaireHt;
    ligne.remise = source.remise;
    ligne.tauxTvaId = source.tauxTvaId;
    ligne.tvaMotif = source.tvaMotif;
    ligne.coutUnitaire = source.coutUnitaire;
    ligne.tempsMin = int(source.temps);
    ligne.masquerPrix = source.masquerPrix;
    ligne.noteInterne = source.noteInterne;
    ligne.devisLigneId = source.key();
    return ligne;
}

Facture copied(const Devis& devis) {
    Facture facture;
    facture.devisId = devis.key();
    facture.missionId = devis.missionId;
    facture.clientId = devis.clientId;
    facture.payeurId = devis.payeurId;
    facture.siteId = devis.siteId;
    facture.typePaiementId = devis.typePaiementId;
    facture.objet = devis.titre;
    facture.remise = devis.remiseTaux;
    facture.remiseMontant = devis.remiseMontant;
    facture.retenue = devis.retenueGarantie;
    return facture;
}

/// The facture that already stands for a devis, cancelled ones left out.
Outcome requireUnbilled(Connection& connection, const Devis& devis) {
    const auto present = TRY(connection.select(
        QStringLiteral("SELECT coalesce(numero, '') FROM facture WHERE devis_id = ? AND type <> 'avoir' AND "
                       "etat <> 'contrepassee' AND archive_le IS NULL LIMIT 1"),
        {devis.id}, [](const Row& row) { return row.text(0); }));
    if (present.isEmpty())
        return {};
    if (present.first().isEmpty())
        return Error::refused(
            translate("Facture", "Le devis %1 a déjà un brouillon de facture.").arg(devis.numero));
    return Error::refused(
        translate("Facture", "Le devis %1 est déjà facturé : %2.").arg(devis.numero, present.first()));
}

/// The day the last visit of a mission ended, in the company's zone.
Result<QDate> lastVisit(Transaction& transaction, Id<Mission> missionId) {
    const QVariant end = TRY(transaction.connection().value(
        QStringLiteral("SELECT max(fin_reelle) FROM intervention WHERE mission_id = ?"),
        {missionId.value()}));
    return ValueCodec<QDateTime>::fromColumn(end).toTimeZone(transaction.session().zone()).date();
}

Result<FactureFiche> ficheFromDevis(Transaction& transaction, const Devis& devis) {
    FactureFiche fiche;
    fiche.facture = copied(devis);
    fiche.facture.datePrestation = TRY(lastVisit(transaction, devis.missionId));
    fiche.facture.bonCommande =
        TRY(transaction.connection().value(QStringLiteral("SELECT bon_commande FROM mission WHERE id = ?"),
                                           {devis.missionId.value()}))
            .toString();
    const auto lignes = TRY(
        Store(transaction).list<DevisLigne>(QStringLiteral("devis_id = ? ORDER BY ordre, id"), {devis.id}));
    for (const DevisLigne& ligne : lignes) {
        if (isInvoiced(ligne))
            fiche.lignes.append(copied(ligne));
    }
    return fiche;
}

Outcome requireCreditable(Connection& connection, const Facture& origine) {
    if (!acceptsAvoir(origine))
        return Error::refused(
            translate("Facture", "Un avoir ne corrige qu’une facture émise et non annulée."));
    const QVariant draft = TRY(connection.value(
        QStringLiteral("SELECT id FROM facture WHERE facture_origine_id = ? AND etat = 'brouillon' AND "
                       "archive_le IS NULL"),
        {origine.id}));
    if (!draft.isNull())
        return Error::refused(
            translate("Facture", "La facture %1 a déjà un brouillon d’avoir.").arg(origine.numero));
    return {};
}

Facture avoirFor(const Facture& origine) {
    Facture avoir;
    avoir.type = TypeFacture::Avoir;
    avoir.factureOrigineId = origine.key();
    avoir.devisId = origine.devisId;
    avoir.missionId = origine.missionId;
    avoir.clientId = origine.clientId;
    avoir.payeurId = origine.payeurId;
    avoir.siteId = origine.siteId;
    avoir.typePaiementId = origine.typePaiementId;
    avoir.objet = origine.objet;
    avoir.refAcheteur = origine.refAcheteur;
    avoir.bonCommande = origine.bonCommande;
    avoir.refMarche = origine.refMarche;
    avoir.datePrestation = origine.datePrestation;
    avoir.periodeDu = origine.periodeDu;
    avoir.periodeAu = origine.periodeAu;
    avoir.remise = origine.remise;
    avoir.remiseMontant = origine.remiseMontant;
    return avoir;
}

} // namespace

Result<Id<Facture>> FactureService::createFromDevis(Id<Devis> devisId) {
    return m_session.write(permission::facturesEcrire, [&](Transaction& transaction) -> Result<Id<Facture>> {
        const Devis devis = TRY(Store(transaction).load(devisId));
        if (devis.statut != StatutDevis::Accepte)
            return Error::refused(translate("Facture",
                                            "Seul un devis accepté par le client se facture : %1 est "
                                            "« %2 ».")
                                      .arg(devis.numero, labelOf(devis.statut)));
        TRY(requireUnbilled(transaction.connection(), devis));
        FactureFiche fiche = TRY(ficheFromDevis(transaction, devis));
        TRY(storeDraft(transaction, fiche));
        transaction.describe(QStringLiteral("creation"), fiche.facture.ref(),
                             translate("Facture", "Facture (brouillon) du devis %1").arg(devis.numero));
        return fiche.facture.key();
    });
}

Result<Id<Facture>> FactureService::createAvoir(Id<Facture> origineId) {
    return m_session.write(permission::factureAvoir, [&](Transaction& transaction) -> Result<Id<Facture>> {
        Store store(transaction);
        const Facture origine = TRY(store.load(origineId));
        TRY(requireCreditable(transaction.connection(), origine));
        FactureFiche fiche{
            avoirFor(origine),
            TRY(store.list<FactureLigne>(QStringLiteral("facture_id = ? ORDER BY ordre, id"), {origine.id}))};
        for (FactureLigne& ligne : fiche.lignes)
            static_cast<Record&>(ligne) = Record();
        TRY(storeDraft(transaction, fiche));
        transaction.describe(QStringLiteral("creation"), fiche.facture.ref(),
                             translate("Facture", "Avoir (brouillon) sur %1").arg(origine.numero));
        return fiche.facture.key();
    });
}

} // namespace tournevis
