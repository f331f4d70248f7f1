// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureLignes.h"

#include "data/Store.h"
#include "factures/FactureRules.h"

namespace tournevis {
namespace {

Result<QHash<Id<TauxTva>, TauxTva>> ratesOf(Transaction& transaction) {
    QHash<Id<TauxTva>, TauxTva> rates;
    for (const TauxTva& taux : TRY(Store(transaction).list<TauxTva>(QStringLiteral("1 = 1"))))
        rates.insert(taux.key(), taux);
    return rates;
}

template <class T>
Outcome save(Transaction& transaction, T& record) {
    if (record.id != 0)
        return Store(transaction).update(transaction, record);
    TRY(Store(transaction).insert(transaction, record));
    return {};
}

/// The children go before the section that holds them: from the last row up.
Outcome removeAbsent(Transaction& transaction, const Facture& facture, const QList<FactureLigne>& kept) {
    Store store(transaction);
    const auto stored =
        TRY(store.list<FactureLigne>(QStringLiteral("facture_id = ? ORDER BY parent_id IS NULL, "
                                                    "ordre DESC"),
                                     {facture.id}));
    for (const FactureLigne& ligne : stored) {
        if (std::ranges::none_of(kept, [&](const FactureLigne& other) { return other.id == ligne.id; }))
            TRY(store.remove(transaction, ligne));
    }
    return {};
}

Outcome storeLignes(Transaction& transaction, const Facture& facture, QList<FactureLigne>& lignes) {
    Id<FactureLigne> section;
    for (FactureLigne& ligne : lignes) {
        ligne.factureId = facture.key();
        ligne.parentId = ligne.type == TypeFactureLigne::Section ? Id<FactureLigne>() : section;
        TRY(save(transaction, ligne));
        if (ligne.type == TypeFactureLigne::Section)
            section = ligne.key();
    }
    return removeAbsent(transaction, facture, lignes);
}

void fillTaxe(FactureTva& taxe, const GroupeTva& groupe, const TauxTva& taux) {
    taxe.tauxTvaId = groupe.tauxId;
    taxe.code = groupe.groupe.categorie;
    taxe.taux = groupe.groupe.taux;
    taxe.lignes = groupe.lignes;
    taxe.remise = groupe.remise;
    taxe.base = groupe.base;
    taxe.tva = groupe.tva;
    taxe.motif = taux.motif;
}

/// Rows of groups that are gone go first: a group that changed its rate may not collide with them.
Outcome storeTaxes(Transaction& transaction, const Facture& facture, const Totaux& totaux,
                   const QHash<Id<TauxTva>, TauxTva>& rates) {
    Store store(transaction);
    QList<GroupeTva> wanted = totaux.groupes;
    for (FactureTva& taxe : TRY(store.list<FactureTva>(QStringLiteral("facture_id = ?"), {facture.id}))) {
        const auto found = std::ranges::find(wanted, GroupeKey{taxe.code, taxe.taux}, &GroupeTva::groupe);
        if (found == wanted.end()) {
            TRY(store.remove(transaction, taxe));
            continue;
        }
        fillTaxe(taxe, *found, rates.value(found->tauxId));
        TRY(store.update(transaction, taxe));
        wanted.erase(found);
    }
    for (const GroupeTva& groupe : std::as_const(wanted)) {
        FactureTva taxe;
        taxe.factureId = facture.key();
        fillTaxe(taxe, groupe, rates.value(groupe.tauxId));
        TRY(store.insert(transaction, taxe));
    }
    return {};
}

} // namespace

Outcome storeDraft(Transaction& transaction, FactureFiche& fiche) {
    const auto rates = TRY(ratesOf(transaction));
    normalizeLignes(fiche.lignes);
    const Totaux totaux = totauxDe(fiche.facture, fiche.lignes, rates);
    applyTotaux(fiche.facture, totaux);
    TRY(save(transaction, fiche.facture));
    TRY(storeLignes(transaction, fiche.facture, fiche.lignes));
    return storeTaxes(transaction, fiche.facture, totaux, rates);
}

} // namespace tournevis
