// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockCheck.h"

#include "base/Format.h"
#include "data/Session.h"

namespace tournevis {
namespace {

/// Rows (key, name, stored, computed) that disagree, and the sentence that says so.
struct Egalite {
    const char* table;
    const char* sql;
    const char* phrase; ///< %1 name, %2 stored, %3 computed
};

constexpr Egalite egalites[] = {
    {"stock_niveau",
     "SELECT n.id, m.reference || ' / ' || e.code, n.quantite, "
     "coalesce((SELECT sum(j.quantite) FROM stock_mouvement j WHERE j.materiel_id = n.materiel_id "
     "AND j.emplacement_id = n.emplacement_id), 0) AS attendu "
     "FROM stock_niveau n JOIN materiel m ON m.id = n.materiel_id JOIN emplacement e ON e.id = "
     "n.emplacement_id "
     "WHERE n.quantite <> attendu ORDER BY n.id",
     QT_TRANSLATE_NOOP("Stock", "%1 : le niveau est de %2, ses mouvements donnent %3.")},
    {"stock_mouvement",
     "SELECT min(j.id), m.reference || ' / ' || e.code, 0, sum(j.quantite) FROM stock_mouvement j "
     "JOIN materiel m ON m.id = j.materiel_id JOIN emplacement e ON e.id = j.emplacement_id "
     "WHERE NOT EXISTS (SELECT 1 FROM stock_niveau n WHERE n.materiel_id = j.materiel_id "
     "AND n.emplacement_id = j.emplacement_id) GROUP BY j.materiel_id, j.emplacement_id",
     QT_TRANSLATE_NOOP("Stock", "%1 : aucun niveau (%2), ses mouvements donnent %3.")},
    {"materiel",
     "SELECT m.id, m.reference, m.quantite_disponible, coalesce((SELECT sum(n.quantite) FROM stock_niveau n "
     "JOIN emplacement e ON e.id = n.emplacement_id WHERE n.materiel_id = m.id AND e.type = 'depot'), 0) AS "
     "attendu "
     "FROM materiel m WHERE m.quantite_disponible <> attendu ORDER BY m.id",
     QT_TRANSLATE_NOOP("Stock", "%1 : la quantité disponible est de %2, les dépôts contiennent %3.")},
    {"sortie_materiel",
     "SELECT s.id, s.numero, s.quantite_retournee, coalesce((SELECT sum(r.quantite) FROM entree_materiel r "
     "WHERE r.sortie_id = s.id AND r.type = 'retour' AND r.statut = 'validee'), 0) AS rendu "
     "FROM sortie_materiel s WHERE s.quantite_retournee <> rendu ORDER BY s.id",
     QT_TRANSLATE_NOOP("Stock", "%1 : le retour noté est de %2, les entrées donnent %3.")},
    {"sortie_materiel",
     "SELECT s.id, s.numero, s.quantite, coalesce((SELECT sum(r.quantite) FROM entree_materiel r "
     "WHERE r.sortie_id = s.id AND r.type = 'retour' AND r.statut = 'validee'), 0) AS rendu "
     "FROM sortie_materiel s WHERE rendu > s.quantite ORDER BY s.id",
     QT_TRANSLATE_NOOP("Stock", "%1 : sorti %2, mais %3 sont revenus.")},
};

} // namespace

Outcome verifyStock(Session& session, Findings& findings) {
    for (const Egalite& egalite : egalites) {
        TRY(session.connection().select(QLatin1String(egalite.sql), {}, [&](const Row& row) {
            const QString message = translate("Stock", egalite.phrase)
                                        .arg(row.text(1), format::quantity(row.as<Quantite>(2)),
                                             format::quantity(row.as<Quantite>(3)));
            findings.append({QLatin1String(egalite.table), row.text(0), message});
            return true;
        }));
    }
    return {};
}

} // namespace tournevis
