// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockService.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"
#include "parametres/Numerotation.h"
#include "stock/StockLedger.h"
#include "stock/StockRules.h"

#include <QtCore/QUuid>

namespace tournevis {
namespace {

Outcome accept(const QList<FieldError>& errors) {
    if (!errors.isEmpty())
        return Error::validation(errors);
    return {};
}

EntreeMateriel entreeOf(const EntreeDemande& demande, const Materiel& materiel) {
    EntreeMateriel entree;
    entree.type = demande.type;
    entree.materielId = demande.materiel;
    entree.emplacementId = demande.emplacement;
    entree.emplacementSourceId = demande.emplacementSource;
    entree.quantite = demande.quantite;
    entree.coutUnitaire = changePmp(demande.type) ? demande.coutUnitaire : materiel.pmp;
    entree.fournisseurId = demande.fournisseur;
    entree.bonLivraison = demande.bonLivraison;
    entree.factureFournisseur = demande.factureFournisseur;
    entree.motif = demande.motif;
    return entree;
}

} // namespace

/// An article that may move, with the words of its unit.
struct StockService::Article {
    Materiel materiel;
    QString symbole;
    int decimales = 0;
};

Result<StockService::Article> StockService::article(Id<Materiel> materiel, Quantite quantite) {
    Article article{TRY(Store(m_session).load(materiel)), {}, 0};
    TRY(m_session.connection().select("SELECT symbole, decimales FROM unite WHERE id = ?",
                                      {article.materiel.uniteId.value()}, [&](const Row& row) {
                                          article.symbole = row.text(0);
                                          article.decimales = int(row.integer(1));
                                          return true;
                                      }));
    const QString reference = article.materiel.reference;
    if (!article.materiel.gereEnStock)
        return Error::validation("materiel_id",
                                 translate("Stock", "%1 n’est pas géré en stock.").arg(reference));
    if (!respecteDecimales(quantite, article.decimales))
        return Error::validation("quantite",
                                 translate("Stock", "%1 se compte en « %2 » : %3 est trop précis.")
                                     .arg(reference, article.symbole, format::quantity(quantite)));
    return article;
}

Outcome StockService::requireVisite(Id<Intervention> intervention) {
    if (!intervention)
        return {};
    const QString statut = TRY(m_session.connection().value("SELECT statut FROM intervention WHERE id = ?",
                                                            {intervention.value()}))
                               .toString();
    if (statut.isEmpty())
        return Error::notFound(translate("Stock", "Cette intervention n’existe plus."));
    if (statut == QLatin1String("annulee"))
        return Error::validation("intervention_id", translate("Stock", "Cette intervention est annulée."));
    return {};
}

Outcome StockService::requireOwn(Id<Technicien> technicien) {
    if (TRY(m_session.scope(permission::materielEcrire)) == Scope::All)
        return {};
    const QVariant owner = TRY(m_session.connection().value(
        "SELECT utilisateur_id FROM technicien WHERE id = ?", {technicien.value()}));
    if (owner.toLongLong() == m_session.actor().utilisateurId)
        return {};
    return Error::forbidden(translate(
        "Stock", "Vous sortez et rendez votre propre matériel. Pour un collègue, le demander au magasin."));
}

Result<QList<Id<SortieMateriel>>> StockService::sortir(const SortieDemande& demande) {
    TRY(accept(erreurs(demande)));
    using Keys = QList<Id<SortieMateriel>>;
    return m_session.writeOwn(permission::materielEcrire, [&](Transaction& transaction) -> Result<Keys> {
        TRY(requireOwn(demande.technicien));
        TRY(requireVisite(demande.intervention));
        StockLedger ledger(transaction);
        Keys keys;
        for (const SortieLigne& ligne : demande.lignes) {
            const SortieMateriel sortie = TRY(sortirLigne(transaction, ledger, demande, ligne));
            transaction.describe("sortie_stock", sortie.ref(), sortie.numero);
            keys.append(sortie.key());
        }
        TRY(ledger.finish());
        return keys;
    });
}

Result<SortieMateriel> StockService::sortirLigne(Transaction& transaction, StockLedger& ledger,
                                                 const SortieDemande& demande, const SortieLigne& ligne) {
    const Article article = TRY(this->article(ligne.materiel, ligne.quantite));
    if (!article.materiel.actif)
        return Error::validation("materiel_id",
                                 translate("Stock", "%1 n’est plus actif.").arg(article.materiel.reference));
    SortieMateriel sortie;
    sortie.numero = TRY(nextNumber(transaction, "sortie", transaction.today().year()));
    sortie.materielId = ligne.materiel;
    sortie.interventionId = demande.intervention;
    sortie.technicienId = demande.technicien;
    sortie.emplacementId = demande.emplacement;
    sortie.quantite = ligne.quantite;
    sortie.retourPrevuLe = demande.retourPrevuLe;
    sortie.motif = demande.motif;
    sortie.nature = demande.nature;
    sortie.coutUnitaire = article.materiel.pmp;
    sortie.facturable = facturableParDefaut(demande.nature);
    sortie.sortiLe = transaction.instant();
    TRY(Store(transaction).insert(transaction, sortie));
    sortie.mouvementId = TRY(ledger.post(mouvementOf(sortie)));
    TRY(Store(transaction).update(transaction, sortie));
    return sortie;
}

Result<Id<EntreeMateriel>> StockService::retourner(const RetourDemande& demande) {
    using Key = Id<EntreeMateriel>;
    return m_session.writeOwn(permission::materielEcrire, [&](Transaction& transaction) -> Result<Key> {
        SortieMateriel sortie = TRY(Store(transaction).load(demande.sortie));
        TRY(requireOwn(sortie.technicienId));
        return solder(transaction, sortie, demande);
    });
}

Result<Id<EntreeMateriel>> StockService::retournerDeVisite(const RetourDemande& demande) {
    using Key = Id<EntreeMateriel>;
    return m_session.writeOwn(permission::missionsEcrire, [&](Transaction& transaction) -> Result<Key> {
        SortieMateriel sortie = TRY(Store(transaction).load(demande.sortie));
        TRY(requireOnVisit(m_session, permission::missionsEcrire, sortie.interventionId));
        return solder(transaction, sortie, demande);
    });
}

Result<Id<EntreeMateriel>> StockService::solder(Transaction& transaction, SortieMateriel& sortie,
                                                const RetourDemande& demande) {
    const Article article = TRY(this->article(sortie.materielId, demande.quantite));
    TRY(accept(erreurs(demande, sortie, article.symbole)));
    transaction.describe("retour_stock", sortie.ref(), sortie.numero);
    if (demande.etat != EtatRetour::Perdu)
        return rendre(transaction, sortie, demande);
    TRY(declarerPerte(transaction, sortie, demande));
    return Id<EntreeMateriel>();
}

Result<Id<EntreeMateriel>> StockService::rendre(Transaction& transaction, SortieMateriel& sortie,
                                                const RetourDemande& demande) {
    EntreeMateriel entree;
    entree.type = TypeEntree::Retour;
    entree.materielId = sortie.materielId;
    entree.emplacementId = TRY(lieuDeRetour(transaction, sortie, demande));
    entree.quantite = demande.quantite;
    entree.coutUnitaire = sortie.coutUnitaire;
    entree.sortieId = sortie.key();
    entree.motif = demande.motif;
    StockLedger ledger(transaction);
    TRY(inscrire(transaction, ledger, entree));
    TRY(ledger.finish());
    sortie.quantiteRetournee += demande.quantite;
    sortie.statut = statutApresRetour(sortie.quantite, sortie.quantiteRetournee);
    sortie.retourEtat = demande.etat;
    if (sortie.statut == StatutSortie::Retournee)
        sortie.retourLe = transaction.instant();
    TRY(Store(transaction).update(transaction, sortie));
    return entree.key();
}

Outcome StockService::declarerPerte(Transaction& transaction, SortieMateriel& sortie,
                                    const RetourDemande& demande) {
    transaction.setMotif(demande.motif);
    sortie.retourEtat = EtatRetour::Perdu;
    sortie.retourLe = transaction.instant();
    return Store(transaction).update(transaction, sortie);
}

Result<Id<Emplacement>> StockService::lieuDeRetour(Transaction& transaction, const SortieMateriel& sortie,
                                                   const RetourDemande& demande) {
    if (demande.etat == EtatRetour::Bon)
        return demande.emplacement ? demande.emplacement : sortie.emplacementId;
    // A broken tool back on its shelf would count as available.
    Store store(transaction);
    if (const auto found = TRY(store.find<Emplacement>("type = 'transit' AND actif = 1 ORDER BY id")))
        return found->key();
    Emplacement atelier;
    atelier.code = QStringLiteral("A-REPARER");
    atelier.libelle = translate("Stock", "À réparer");
    atelier.type = TypeEmplacement::Transit;
    return store.insert(transaction, atelier);
}

Outcome StockService::annulerSortie(Id<SortieMateriel> id, const QString& motif) {
    return m_session.writeOwn(permission::materielEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        SortieMateriel sortie = TRY(store.load(id));
        TRY(requireOwn(sortie.technicienId));
        const bool surLigne =
            TRY(transaction.connection().value(
                    "SELECT EXISTS (SELECT 1 FROM intervention_ligne WHERE sortie_id = ?)", {sortie.id}))
                .toBool();
        if (const QString refusal = refusAnnulation(sortie, surLigne); !refusal.isEmpty())
            return Error::refused(refusal);
        transaction.describe("annulation_sortie", sortie.ref(), sortie.numero);
        transaction.setMotif(motif);
        StockMouvement contraire = mouvementOf(sortie);
        contraire.quantite = sortie.quantite;
        contraire.inverseDeId = sortie.mouvementId;
        StockLedger ledger(transaction);
        TRY(ledger.post(contraire));
        TRY(ledger.finish());
        sortie.statut = StatutSortie::Annulee;
        return store.update(transaction, sortie);
    });
}

Result<Id<EntreeMateriel>> StockService::entrer(const EntreeDemande& demande) {
    TRY(accept(erreurs(demande)));
    using Key = Id<EntreeMateriel>;
    return m_session.write(permission::materielEcrire, [&](Transaction& transaction) -> Result<Key> {
        Article article = TRY(this->article(demande.materiel, demande.quantite));
        const Quantite stock = TRY(stockTotalOf(transaction.connection(), demande.materiel));
        EntreeMateriel entree = entreeOf(demande, article.materiel);
        StockLedger ledger(transaction);
        TRY(inscrire(transaction, ledger, entree));
        TRY(ledger.finish());
        transaction.describe("entree_stock", entree.ref(), entree.numero);
        if (changePmp(entree.type))
            TRY(revaloriser(transaction, article.materiel, entree, stock));
        return entree.key();
    });
}

Outcome StockService::inscrire(Transaction& transaction, StockLedger& ledger, EntreeMateriel& entree) {
    Store store(transaction);
    entree.numero = TRY(nextNumber(transaction, "entree", transaction.today().year()));
    entree.entreLe = transaction.instant();
    TRY(store.insert(transaction, entree));
    StockMouvement arrivee = mouvementOf(entree);
    if (entree.type == TypeEntree::Transfert) {
        arrivee.codeOperation = QUuid::createUuid().toString(QUuid::WithoutBraces);
        StockMouvement depart = arrivee;
        depart.emplacementId = entree.emplacementSourceId;
        depart.quantite = -entree.quantite;
        TRY(ledger.post(depart));
    }
    entree.mouvementId = TRY(ledger.post(arrivee));
    return store.update(transaction, entree);
}

Outcome StockService::revaloriser(Transaction& transaction, Materiel& materiel, const EntreeMateriel& entree,
                                  Quantite stock) {
    materiel.pmp = pmpApresEntree(stock, materiel.pmp, entree.quantite, entree.coutUnitaire);
    materiel.prixAchatHt = entree.coutUnitaire;
    if (materiel.prixAuto && materiel.coefMargeBp)
        materiel.prixVenteHt = prixVenteAuto(materiel.prixAchatHt, *materiel.coefMargeBp);
    return Store(transaction).update(transaction, materiel);
}

Result<Quantite> StockService::corriger(const CorrectionDemande& demande) {
    TRY(accept(erreurs(demande)));
    return m_session.write(permission::stockCorriger, [&](Transaction& transaction) -> Result<Quantite> {
        const Article article = TRY(this->article(demande.materiel, demande.comptee));
        const Quantite attendue =
            TRY(niveauOf(transaction.connection(), demande.materiel, demande.emplacement));
        const Quantite ecart = demande.comptee - attendue;
        if (!ecart.isZero())
            TRY(poserEcart(transaction, demande, article.materiel, ecart));
        return ecart;
    });
}

Outcome StockService::poserEcart(Transaction& transaction, const CorrectionDemande& demande,
                                 const Materiel& materiel, Quantite ecart) {
    transaction.describe("correction_stock", materiel.ref(), materiel.reference, demande.motif);
    transaction.setMotif(demande.motif);
    StockLedger ledger(transaction);
    EntreeMateriel entree;
    entree.type = TypeEntree::Inventaire;
    entree.materielId = demande.materiel;
    entree.emplacementId = demande.emplacement;
    entree.quantite = ecart;
    entree.coutUnitaire = materiel.pmp;
    entree.motif = demande.motif;
    if (ecart > Quantite()) {
        TRY(inscrire(transaction, ledger, entree));
        return ledger.finish();
    }
    // An entry is positive: what is missing leaves the movement alone as its piece.
    StockMouvement manque = mouvementOf(entree);
    manque.origineType = QStringLiteral("inventaire");
    manque.origineId = materiel.id;
    TRY(ledger.post(manque));
    return ledger.finish();
}

} // namespace tournevis
