// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureSql.h"

namespace tournevis::factureSql {

QString from() {
    return QStringLiteral(
        "facture f JOIN client c ON c.id = f.client_id LEFT JOIN devis d ON d.id = f.devis_id "
        "LEFT JOIN (SELECT a.facture_id, sum(a.montant_cts) AS regle, max(p.date) AS dernier "
        "FROM paiement_affectation a JOIN paiement p ON p.id = a.paiement_id "
        "WHERE a.archive_le IS NULL AND p.rejete_le IS NULL GROUP BY a.facture_id) r ON r.facture_id = f.id "
        "LEFT JOIN (SELECT facture_origine_id, sum(montant_ttc_cts) AS avoirs FROM facture "
        "WHERE type = 'avoir' AND etat <> 'brouillon' GROUP BY facture_origine_id) v "
        "ON v.facture_origine_id = f.id");
}

QString reste() {
    return QStringLiteral("(CASE WHEN f.etat = 'emise' AND f.type <> 'avoir' THEN max(0, f.net_a_payer_cts - "
                          "coalesce(r.regle, 0) - coalesce(v.avoirs, 0)) ELSE 0 END)");
}

QString statut(const QDate& today) {
    return QStringLiteral("(CASE WHEN f.etat = 'brouillon' THEN 'brouillon' "
                          "WHEN f.etat = 'contrepassee' THEN 'soldee_par_avoir' "
                          "WHEN f.type = 'avoir' THEN 'a_echoir' WHEN %1 = 0 THEN 'payee' "
                          "WHEN coalesce(r.regle, 0) <> 0 OR coalesce(v.avoirs, 0) <> 0 THEN 'partielle' "
                          "WHEN %2 THEN 'en_retard' ELSE 'a_echoir' END)")
        .arg(reste(), late(today));
}

QString late(const QDate& today) {
    return QStringLiteral("(%1 > 0 AND f.date_echeance < '%2')").arg(reste(), today.toString(Qt::ISODate));
}

QString own() { return QStringLiteral("(f.cree_par = ? OR d.auteur_id = ? OR d.commercial_id = ?)"); }

QString firstOfMonth(const QDate& today) {
    return QDate(today.year(), today.month(), 1).toString(Qt::ISODate);
}

} // namespace tournevis::factureSql
