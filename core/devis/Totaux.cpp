// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/Totaux.h"

#include <algorithm>

namespace tournevis {
namespace {

/// Lines gathered by (category, rate), lowest rate first.
QList<GroupeTva> groupsOf(const QList<LigneTotal>& lignes) {
    QList<GroupeTva> groupes;
    for (const LigneTotal& ligne : lignes) {
        auto found = std::ranges::find(groupes, ligne.groupe, &GroupeTva::groupe);
        if (found == groupes.end()) {
            groupes.append(GroupeTva{ligne.groupe, ligne.tauxId, {}, {}, {}, {}});
            found = groupes.end() - 1;
        }
        found->lignes += ligne.montant;
    }
    std::ranges::stable_sort(groupes, [](const GroupeTva& left, const GroupeTva& right) {
        return left.groupe.taux < right.groupe.taux;
    });
    return groupes;
}

Montant magnitude(Montant montant) { return montant < Montant() ? -montant : montant; }

/// Pro rata of the groups' nets; what rounding leaves goes to the largest group.
void shareDiscount(QList<GroupeTva>& groupes, Montant remise, Montant whole) {
    if (whole.isZero() || groupes.isEmpty())
        return;
    Montant rest = remise;
    for (GroupeTva& groupe : groupes) {
        groupe.remise = proRata(remise, groupe.lignes, whole);
        rest -= groupe.remise;
    }
    const auto largest = std::ranges::max_element(
        groupes, {}, [](const GroupeTva& groupe) { return magnitude(groupe.lignes); });
    largest->remise += rest;
}

} // namespace

Montant montantBrut(Quantite quantite, PrixUnitaire prix) { return quantite * prix; }

Montant montantLigne(Quantite quantite, PrixUnitaire prix, Taux remise) {
    const Montant brut = montantBrut(quantite, prix);
    return brut - brut * remise;
}

Totaux totaliser(const QList<LigneTotal>& lignes, Taux remiseTaux, Montant remiseMontant) {
    Totaux totaux;
    totaux.groupes = groupsOf(lignes);
    for (const LigneTotal& ligne : lignes) {
        totaux.brut += ligne.brut;
        totaux.lignesHt += ligne.montant;
    }
    totaux.remisesLignes = totaux.brut - totaux.lignesHt;
    if (remiseTaux.isZero())
        shareDiscount(totaux.groupes, remiseMontant, totaux.lignesHt);
    for (GroupeTva& groupe : totaux.groupes) {
        if (!remiseTaux.isZero())
            groupe.remise = groupe.lignes * remiseTaux;
        groupe.base = groupe.lignes - groupe.remise;
        groupe.tva = groupe.base * groupe.groupe.taux;
        totaux.remise += groupe.remise;
        totaux.ht += groupe.base;
        totaux.tva += groupe.tva;
    }
    totaux.ttc = totaux.ht + totaux.tva;
    return totaux;
}

} // namespace tournevis
