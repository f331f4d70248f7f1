// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "factures/FactureSql.h"
#include "piecesjointes/PieceJointeService.h"

namespace tournevis {
namespace {

const char* const listColumns = "f.id, f.numero, f.type, f.etat, f.client_id, c.type, c.civilite, c.prenom, "
                                "c.nom, f.objet, f.date_facture, "
                                "f.date_echeance, f.montant_ttc_cts, f.net_a_payer_cts, coalesce(r.regle, "
                                "0), coalesce(v.avoirs, 0), f.litige";
constexpr int listColumnCount = 17;

QString clientName(const Row& row, int firstColumn) {
    Acheteur acheteur;
    acheteur.type = row.text(firstColumn);
    acheteur.civilite = row.text(firstColumn + 1);
    acheteur.prenom = row.text(firstColumn + 2);
    acheteur.nom = row.text(firstColumn + 3);
    return acheteur.displayName();
}

FactureRow readRow(const Row& row, const QDate& today) {
    FactureRow facture;
    facture.id = row.as<Id<Facture>>(0);
    facture.numero = row.text(1);
    facture.type = row.as<TypeFacture>(2);
    facture.etat = row.as<EtatFacture>(3);
    facture.clientId = row.as<Id<Client>>(4);
    facture.client = clientName(row, 5);
    facture.objet = row.text(9);
    facture.dateFacture = row.as<QDate>(10);
    facture.dateEcheance = row.as<QDate>(11);
    facture.totalTtc = row.as<Montant>(12);
    facture.litige = row.flag(16);
    const Reglement reglement{facture.type,        facture.etat,        row.as<Montant>(13),
                              row.as<Montant>(14), row.as<Montant>(15), facture.dateEcheance};
    facture.reste = resteDu(reglement);
    facture.statut = statutDe(reglement, today);
    facture.retard = retardJours(reglement, today);
    if (!facture.reste.isZero())
        facture.dansJours = int(std::max<qint64>(0, today.daysTo(facture.dateEcheance)));
    return facture;
}

QList<ListSql::Named> filters(const QDate& today) {
    const QString statut = factureSql::statut(today);
    const auto is = [&](const char* code) {
        return QStringLiteral("%1 = '%2'").arg(statut, QLatin1String(code));
    };
    return {{"brouillons", is("brouillon")},
            {"a_echoir", is("a_echoir") + QStringLiteral(" AND f.type <> 'avoir'")},
            {"en_retard", factureSql::late(today)},
            {"partielles", is("partielle")},
            {"payees", is("payee")},
            {"payees_ce_mois",
             is("payee") + QStringLiteral(" AND r.dernier >= '%1'").arg(factureSql::firstOfMonth(today))},
            {"annulees", is("soldee_par_avoir")},
            {"avoirs", QStringLiteral("f.type = 'avoir'")},
            {"ouvertes", factureSql::reste() + QStringLiteral(" > 0")},
            {"litiges", QStringLiteral("f.litige = 1")}};
}

} // namespace

Result<ListSql> FactureQueries::listSql() {
    static const QByteArray from = factureSql::from().toUtf8();
    ListSql list{listColumns,
                 from.constData(),
                 "f.id",
                 QStringLiteral("f.archive_le IS NULL"),
                 {},
                 QStringLiteral("f.recherche LIKE ? ESCAPE '\\' OR c.nom_recherche LIKE ? ESCAPE '\\'"),
                 filters(m_session.today()),
                 {{"emission", "coalesce(f.date_facture, '9999-12-31')"},
                  {"numero", "coalesce(f.numero, '~')"},
                  {"client", "c.nom_recherche"},
                  {"echeance", "coalesce(f.date_echeance, '9999-12-31')"},
                  {"total", "f.montant_ttc_cts"},
                  {"reste", factureSql::reste()}}};
    if (TRY(m_session.scope(permission::facturesLire)) == Scope::Own) {
        list.where += QStringLiteral(" AND ") + factureSql::own();
        const QVariant actor(qlonglong(m_session.actor().utilisateurId));
        list.values << actor << actor << actor;
    }
    return list;
}

Result<RowPage<FactureRow>> FactureQueries::page(const ListRequest& request) {
    const QDate today = m_session.today();
    return fetchPage<FactureRow>(m_session, permission::facturesLire, TRY(listSql()), request,
                                 listColumnCount, [&](const Row& row) { return readRow(row, today); });
}

Result<FactureTotal> FactureQueries::total(const ListRequest& request) {
    TRY(m_session.require(permission::facturesLire, true));
    const QString sums =
        QStringLiteral("coalesce(sum(f.montant_ttc_cts), 0), coalesce(sum(%1), 0)").arg(factureSql::reste());
    const BuiltQuery query = totalQuery(TRY(listSql()), request, sums);
    const auto rows = TRY(m_session.connection().select(query.sql, query.values, [](const Row& row) {
        return FactureTotal{row.integer(0), row.as<Montant>(1), row.as<Montant>(2)};
    }));
    return rows.first();
}

Outcome FactureQueries::requireVisible(Id<Facture> id) {
    TRY(m_session.require(permission::facturesLire, true));
    if (TRY(m_session.scope(permission::facturesLire)) == Scope::All)
        return {};
    const QVariant actor(qlonglong(m_session.actor().utilisateurId));
    const QVariant found = TRY(m_session.connection().value(
        QStringLiteral(
            "SELECT f.id FROM facture f LEFT JOIN devis d ON d.id = f.devis_id WHERE f.id = ? AND ") +
            factureSql::own(),
        {id.value(), actor, actor, actor}));
    return found.isNull() ? m_session.require(permission::facturesLire) : Outcome();
}

Result<QByteArray> FactureQueries::pdf(Id<Facture> id) {
    TRY(requireVisible(id));
    const Facture facture = TRY(Store(m_session).load(id));
    if (!facture.pdfPieceId)
        return Error::notFound(translate("Facture", "Ce brouillon n’a pas encore de document."));
    return PieceJointeService::read(m_session.connection(), facture.pdfPieceId);
}

Result<QList<FactureOuverte>> FactureQueries::ouvertes(Id<Client> clientId) {
    TRY(m_session.require(permission::facturesLire));
    return m_session.connection().select(
        QStringLiteral("SELECT f.id, f.numero, f.date_facture, f.date_echeance, %1 FROM %2 WHERE %1 > 0 AND "
                       "(f.client_id = ? OR f.payeur_id = ?) ORDER BY f.date_echeance, f.date_facture, f.id")
            .arg(factureSql::reste(), factureSql::from()),
        {clientId.value(), clientId.value()}, [](const Row& row) {
            return FactureOuverte{row.as<Id<Facture>>(0), row.text(1), row.as<QDate>(2), row.as<QDate>(3),
                                  row.as<Montant>(4)};
        });
}

Result<QList<DevisAFacturer>> FactureQueries::devisAFacturer() {
    TRY(m_session.require(permission::facturesLire));
    const QTimeZone zone = m_session.zone();
    return m_session.connection().select(
        QStringLiteral(
            "SELECT d.id, d.numero, c.type, c.civilite, c.prenom, c.nom, d.titre, d.montant_ttc_cts, "
            "d.client_le FROM devis d JOIN client c ON c.id = d.client_id WHERE d.statut = 'accepte' "
            "AND d.archive_le IS NULL AND NOT EXISTS (SELECT 1 FROM facture f WHERE f.devis_id = d.id "
            "AND f.type <> 'avoir' AND f.etat <> 'contrepassee' AND f.archive_le IS NULL) "
            "ORDER BY d.client_le, d.id"),
        {}, [&](const Row& row) {
            return DevisAFacturer{row.as<Id<Devis>>(0), row.text(1),
                                  clientName(row, 2),   row.text(6),
                                  row.as<Montant>(7),   row.as<QDateTime>(8).toTimeZone(zone).date()};
        });
}

Result<Id<Facture>> FactureQueries::byNumero(const QString& numero) {
    TRY(m_session.require(permission::facturesLire));
    const QVariant key =
        TRY(m_session.connection().value("SELECT id FROM facture WHERE numero = ?", {numero}));
    if (key.isNull())
        return Error::notFound(translate("Factures", "Aucune facture ne porte le numéro %1.").arg(numero));
    return Id<Facture>(key.toLongLong());
}

} // namespace tournevis
