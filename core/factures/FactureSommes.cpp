// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of stored factures, computed again from their lines (data-model.md § 5 invariant 3).
#include "data/Store.h"
#include "factures/FactureDossier.h"
#include "factures/FactureRules.h"
#include "factures/FactureVerification.h"

namespace tournevis {
namespace {

bool sameTotals(const Facture& facture, const Totaux& totaux) {
    return facture.lignesHt == totaux.lignesHt && facture.montantHt == totaux.ht &&
           facture.montantTva == totaux.tva && facture.montantTtc == totaux.ttc;
}

bool sameGroup(const FactureTva& taxe, const GroupeTva& groupe) {
    return taxe.code == groupe.groupe.categorie && taxe.taux == groupe.groupe.taux &&
           taxe.lignes == groupe.lignes && taxe.remise == groupe.remise && taxe.base == groupe.base &&
           taxe.tva == groupe.tva;
}

bool sameTaxes(const QList<FactureTva>& taxes, const Totaux& totaux) {
    return taxes.size() == totaux.groupes.size() && std::ranges::all_of(taxes, [&](const FactureTva& taxe) {
               return std::ranges::any_of(totaux.groupes,
                                          [&](const GroupeTva& groupe) { return sameGroup(taxe, groupe); });
           });
}

bool sameLines(const QList<FactureLigne>& lignes) {
    QList<FactureLigne> computed = lignes;
    normalizeLignes(computed);
    return std::ranges::equal(lignes, computed, [](const FactureLigne& stored, const FactureLigne& again) {
        return stored.ordre == again.ordre && (stored.avancement || stored.montantHt == again.montantHt);
    });
}

} // namespace

Outcome verification::sums(Session& session, Findings& findings) {
    Store store(session);
    QHash<Id<TauxTva>, TauxTva> rates;
    for (const TauxTva& taux : TRY(store.list<TauxTva>(QStringLiteral("1 = 1"))))
        rates.insert(taux.key(), taux);
    for (const Facture& facture : TRY(store.list<Facture>(QStringLiteral("1 = 1 ORDER BY id")))) {
        const auto lignes =
            TRY(store.list<FactureLigne>(QStringLiteral("facture_id = ? ORDER BY ordre, id"), {facture.id}));
        const auto taxes = TRY(store.list<FactureTva>(QStringLiteral("facture_id = ?"), {facture.id}));
        const Totaux totaux = totauxDe(facture, lignes, rates);
        const auto add = [&](const char* table, const QString& message) {
            findings.append({QLatin1String(table),
                             QStringLiteral("id %1, %2").arg(facture.id).arg(facture.numero), message});
        };
        if (!sameLines(lignes))
            add("facture_ligne", translate("Check", "montant ou ordre d’une ligne faux"));
        if (!sameTotals(facture, totaux))
            add("facture", translate("Check", "totaux différents de ceux des lignes"));
        if (!sameTaxes(taxes, totaux))
            add("facture_tva", translate("Check", "TVA différente de celle des lignes"));
    }
    return {};
}

} // namespace tournevis
