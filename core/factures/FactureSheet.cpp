// SPDX-License-Identifier: GPL-3.0-or-later
// One facture whole, and the sums of all of them.
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "factures/FactureQueries.h"
#include "factures/FactureSql.h"

namespace tournevis {
namespace {

Result<QList<PaiementRow>> paiementsOf(Connection& connection, qint64 factureId) {
    return connection.select(
        QStringLiteral(
            "SELECT p.id, p.numero, p.date, p.mode, p.reference_transaction, p.montant_cts, "
            "a.montant_cts, p.rejete_le FROM paiement_affectation a JOIN paiement p ON "
            "p.id = a.paiement_id WHERE a.facture_id = ? AND (a.archive_le IS NULL OR p.rejete_le IS "
            "NOT NULL) ORDER BY p.date, p.id"),
        {factureId}, [](const Row& row) {
            return PaiementRow{row.as<Id<Paiement>>(0), row.text(1),     row.as<QDate>(2),
                               row.as<ModePaiement>(3), row.text(4),     row.as<Montant>(5),
                               row.as<Montant>(6),      row.as<QDate>(7)};
        });
}

Result<QList<ReferenceDocument>> avoirsOf(Connection& connection, qint64 factureId) {
    return connection.select(
        QStringLiteral("SELECT numero, date_facture FROM facture WHERE facture_origine_id = ? "
                       "AND type = 'avoir' AND etat <> 'brouillon' ORDER BY id"),
        {factureId}, [](const Row& row) {
            return ReferenceDocument{row.text(0), row.as<QDate>(1)};
        });
}

QDate lastPayment(const QList<PaiementRow>& paiements) {
    QDate last;
    for (const PaiementRow& paiement : paiements) {
        if (!paiement.rejeteLe.isValid() && (!last.isValid() || paiement.date > last))
            last = paiement.date;
    }
    return last;
}

/// One group of the cells: status, number, total, due, late ones, days to be paid, due within a week.
void addToCell(FactureCellules& cellules, const Row& row) {
    const auto statut = row.as<FactureStatut>(0);
    const qint64 nombre = row.integer(1);
    if (statut == FactureStatut::Brouillon)
        cellules.brouillons = {nombre, row.as<Montant>(2), 0};
    else if (statut == FactureStatut::AEchoir)
        cellules.aEchoir = {nombre, row.as<Montant>(3), row.integer(6)};
    else if (statut == FactureStatut::Partielle)
        cellules.partielles = {nombre, row.as<Montant>(3), row.integer(4)};
    else if (statut == FactureStatut::Payee)
        cellules.payeesCeMois = {nombre, row.as<Montant>(2), row.integer(5) / nombre};
}

/// All that is late, whatever its status: a part-paid facture can be late too.
Result<FactureCellule> lateCell(Connection& connection, const QDate& today) {
    const QString sql =
        QStringLiteral("SELECT count(*), coalesce(sum(%1), 0), "
                       "coalesce(CAST(sum(julianday('%2') - julianday(f.date_echeance)) AS INTEGER) / "
                       "count(*), 0) FROM %3 WHERE f.archive_le IS NULL AND %4")
            .arg(factureSql::reste(), today.toString(Qt::ISODate), factureSql::from(),
                 factureSql::late(today));
    const auto rows = TRY(connection.select(sql, {}, [](const Row& row) {
        return FactureCellule{row.integer(0), row.as<Montant>(1), row.integer(2)};
    }));
    return rows.first();
}

} // namespace

Result<Reglement> reglementOf(Connection& connection, const Facture& facture) {
    Reglement reglement{facture.type, facture.etat, facture.netAPayer, {}, {}, facture.dateEcheance};
    TRY(connection.select(
        QStringLiteral("SELECT coalesce(r.regle, 0), coalesce(v.avoirs, 0) FROM %1 WHERE f.id = ?")
            .arg(factureSql::from()),
        {facture.id}, [&](const Row& row) {
            reglement.regle = row.as<Montant>(0);
            reglement.avoirs = row.as<Montant>(1);
            return true;
        }));
    return reglement;
}

Result<FactureSheet> FactureQueries::sheet(Id<Facture> id) {
    TRY(requireVisible(id));
    Connection& connection = m_session.connection();
    FactureSheet sheet;
    sheet.dossier = TRY(loadDossier(connection, id));
    sheet.echeances = TRY(
        Store(m_session).list<Echeance>(QStringLiteral("facture_id = ? ORDER BY date, id"), {id.value()}));
    sheet.paiements = TRY(paiementsOf(connection, id.value()));
    sheet.avoirs = TRY(avoirsOf(connection, id.value()));
    sheet.reglement = TRY(reglementOf(connection, sheet.dossier.facture));
    sheet.statut = statutDe(sheet.reglement, m_session.today());
    sheet.reste = resteDu(sheet.reglement);
    sheet.retard = retardJours(sheet.reglement, m_session.today());
    if (sheet.statut == FactureStatut::Payee)
        sheet.payeeLe = lastPayment(sheet.paiements);
    return sheet;
}

Result<FactureCellules> FactureQueries::cellules() {
    TRY(m_session.require(permission::facturesLire));
    const QDate today = m_session.today();
    const QString sql =
        QStringLiteral("SELECT %1 AS statut, count(*), sum(f.montant_ttc_cts), sum(%2), "
                       "coalesce(sum(%6), 0), "
                       "coalesce(sum(julianday(r.dernier) - julianday(f.date_facture)), 0), "
                       "sum(f.date_echeance <= date('%3', '+7 days')) FROM %4 WHERE f.archive_le IS NULL "
                       "AND (f.type <> 'avoir' OR f.etat = 'brouillon') "
                       "AND (%1 <> 'payee' OR r.dernier >= '%5') GROUP BY 1")
            .arg(factureSql::statut(today), factureSql::reste(), today.toString(Qt::ISODate),
                 factureSql::from(), factureSql::firstOfMonth(today), factureSql::late(today));
    FactureCellules cellules;
    cellules.enRetard = TRY(lateCell(m_session.connection(), today));
    TRY(m_session.connection().select(sql, {}, [&](const Row& row) {
        addToCell(cellules, row);
        return true;
    }));
    return cellules;
}

Result<BalanceAgee> FactureQueries::balanceAgee() {
    TRY(m_session.require(permission::facturesLire));
    const QString sql =
        QStringLiteral(
            "SELECT max(0, min(4, (CAST(julianday('%1') - julianday(f.date_echeance) AS INTEGER) + 29) "
            "/ 30)), sum(%2) FROM %3 WHERE %2 > 0 GROUP BY 1")
            .arg(m_session.today().toString(Qt::ISODate), factureSql::reste(), factureSql::from());
    BalanceAgee balance;
    Montant* const ages[] = {&balance.aEchoir, &balance.jusqua30, &balance.jusqua60, &balance.jusqua90,
                             &balance.audela};
    TRY(m_session.connection().select(sql, {}, [&](const Row& row) {
        *ages[row.integer(0)] = row.as<Montant>(1);
        return true;
    }));
    return balance;
}

} // namespace tournevis
