// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientQueries.h"

#include "comptes/Permissions.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

/// What is still due of the issued factures of a client, as the list of factures says « Reste dû » (CLI-02):
/// each one's net less the payments that were not rejected and the avoirs issued on it.
const QString encoursOfClient = QStringLiteral(
    "(SELECT coalesce(sum(max(0, f.net_a_payer_cts - (SELECT coalesce(sum(a.montant_cts), 0) FROM "
    "paiement_affectation a JOIN paiement p ON p.id = a.paiement_id WHERE a.facture_id = f.id AND "
    "a.archive_le IS NULL AND p.rejete_le IS NULL) - (SELECT coalesce(sum(v.montant_ttc_cts), 0) FROM "
    "facture "
    "v WHERE v.facture_origine_id = f.id AND v.type = 'avoir' AND v.etat <> 'brouillon'))), 0) "
    "FROM facture f WHERE f.client_id = c.id AND f.etat = 'emise' AND f.type <> 'avoir')");

/// The clients a technician reads: those of the missions they have a visit on (ux.md § 2).
const QString ownClients = QStringLiteral(
    "EXISTS (SELECT 1 FROM mission m JOIN intervention i ON i.mission_id = m.id AND i.archive_le IS NULL "
    "JOIN technicien_intervention ti ON ti.intervention_id = i.id AND ti.archive_le IS NULL "
    "JOIN technicien t ON t.id = ti.technicien_id "
    "WHERE m.client_id = c.id AND m.archive_le IS NULL AND t.utilisateur_id = ?)");

const ListSql& clientList() {
    static const QByteArray columns =
        "c.id, c.code, c.civilite, c.prenom, c.nom, c.type, c.carte, c.ville, c.telephone, "
        "(SELECT count(*) FROM mission m WHERE m.client_id = c.id AND m.archive_le IS NULL "
        "AND m.statut NOT IN ('terminee', 'annulee')), " +
        encoursOfClient.toUtf8() +
        ", (SELECT max(i.fin_reelle) FROM intervention i JOIN mission m ON m.id = i.mission_id "
        "WHERE m.client_id = c.id AND i.statut IN ('effectuee', 'cloturee')), c.archive_le";
    static const ListSql list{
        columns.constData(),
        "client c",
        "c.id",
        {},
        {},
        QStringLiteral(
            "c.nom_recherche LIKE ? ESCAPE '\\' OR fold(coalesce(c.ville, '')) LIKE ? ESCAPE '\\' OR "
            "coalesce(c.telephone, '') LIKE ? ESCAPE '\\' OR coalesce(c.email, '') LIKE ? ESCAPE '\\' OR "
            // What the list shows: a French number without its +33, a title, which only a whole word names.
            "replace(coalesce(c.telephone, ''), '+33', '0') LIKE ? ESCAPE '\\' OR "
            "' ' || fold(coalesce(c.civilite, '')) || ' ' LIKE '%' || replace(?, '%', ' ') || '%'"),
        {{"actifs", "c.archive_le IS NULL"},
         {"premium", "c.archive_le IS NULL AND c.carte = 'premium'"},
         {"bloques", "c.archive_le IS NULL AND c.blocage <> 'aucun'"},
         {"archives", "c.archive_le IS NOT NULL"}},
        {{"nom", "c.nom_recherche"}, {"ville", "fold(coalesce(c.ville, ''))"}, {"code", "c.code"}},
        ownClients};
    return list;
}
constexpr int clientColumnCount = 13;

/// A number typed in groups, « 04 99.00 14 16 », is one word of the search.
ListRequest withNumbersJoined(ListRequest request) {
    static const QRegularExpression number(QStringLiteral("(?<!\\S)[+0][0-9]*(?:[ ./-][0-9]+)+(?!\\S)"));
    static const QRegularExpression gaps(QStringLiteral("[ ./-]"));
    request.search = fold(request.search);
    for (auto found = number.match(request.search); found.hasMatch();
         found = number.match(request.search, found.capturedStart() + 1))
        request.search.replace(found.capturedStart(), found.capturedLength(), found.captured().remove(gaps));
    return request;
}

ClientRow readRow(const Row& row, bool seesMoney, const QTimeZone& zone) {
    Client name;
    name.civilite = row.text(2);
    name.prenom = row.text(3);
    name.nom = row.text(4);
    name.type = row.as<ClientType>(5);
    ClientRow client;
    client.id = Id<Client>(row.integer(0));
    client.code = row.text(1);
    client.nom = name.displayName();
    client.type = name.type;
    client.carte = row.as<CarteClient>(6);
    client.ville = row.text(7);
    client.telephone = row.text(8);
    client.missionsOuvertes = int(row.integer(9));
    if (seesMoney)
        client.encours = row.as<Montant>(10);
    client.derniereVisite = row.as<QDateTime>(11).toTimeZone(zone).date();
    client.archive = !row.isNull(12);
    return client;
}

} // namespace

Result<RowPage<ClientRow>> ClientQueries::page(const ListRequest& request) {
    const bool seesMoney = TRY(m_session.scope(permission::facturesLire)) == Scope::All;
    return fetchPage<ClientRow>(m_session, permission::clientsLire, clientList(), withNumbersJoined(request),
                                clientColumnCount,
                                [&](const Row& row) { return readRow(row, seesMoney, m_session.zone()); });
}

Result<qint64> ClientQueries::count(const ListRequest& request) {
    return fetchCount(m_session, permission::clientsLire, clientList(), withNumbersJoined(request));
}

Outcome ClientQueries::requireReadable(Id<Client> id) {
    TRY(m_session.require(permission::clientsLire, true));
    if (TRY(m_session.scope(permission::clientsLire)) == Scope::All)
        return {};
    const qint64 own =
        TRY(m_session.connection().value(QStringLiteral("SELECT count(*) FROM client c WHERE c.id = ? AND ") +
                                             ownClients,
                                         {id.value(), m_session.actor().utilisateurId}))
            .toLongLong();
    return own > 0 ? Outcome() : m_session.require(permission::clientsLire);
}

Result<ClientFigures> ClientQueries::figures(Id<Client> id) {
    TRY(requireReadable(id));
    const bool seesMoney = TRY(m_session.scope(permission::facturesLire)) == Scope::All;
    const QDate yearAgo = m_session.today().addYears(-1);
    const auto rows = TRY(m_session.connection().select(
        "SELECT (SELECT count(*) FROM mission m WHERE m.client_id = c.id AND m.archive_le IS NULL AND "
        "m.statut NOT IN "
        "('terminee', 'annulee')), (SELECT count(*) FROM devis d WHERE d.client_id = c.id AND d.archive_le "
        "IS NULL AND "
        "d.statut IN ('attente_dg', 'attente_pdg', 'valide', 'envoye')), " +
            encoursOfClient +
            ", (SELECT coalesce(sum(CASE WHEN f.type = 'avoir' THEN -f.montant_ht_cts ELSE f.montant_ht_cts "
            "END), 0) "
            "FROM facture f WHERE f.client_id = c.id AND f.etat <> 'brouillon' AND f.date_facture >= ?) "
            "FROM client c WHERE c.id = ?",
        {yearAgo.toString(Qt::ISODate), id.value()}, [&](const Row& row) {
            ClientFigures figures{int(row.integer(0)), int(row.integer(1)), {}, {}};
            if (seesMoney) {
                figures.encours = row.as<Montant>(2);
                figures.caDouzeMois = row.as<Montant>(3);
            }
            return figures;
        }));
    if (rows.isEmpty())
        return Error::notFound(translate("Clients", "Ce client n’existe plus."));
    return rows.first();
}

Result<QList<std::pair<qint64, QString>>> ClientQueries::paymentTerms() {
    return m_session.connection().select(
        "SELECT id, libelle FROM type_paiement WHERE actif = 1 AND archive_le IS NULL "
        "ORDER BY par_defaut DESC, libelle",
        {}, [](const Row& row) { return std::pair(row.integer(0), row.text(1)); });
}

Result<QHash<Id<Client>, QString>> clientReserves(Connection& connection) {
    static const QString sql =
        QStringLiteral("SELECT c.id, c.blocage, c.encours_max_cts IS NOT NULL AND %1 > c.encours_max_cts "
                       "FROM client c WHERE c.archive_le IS NULL AND (c.blocage <> 'aucun' OR "
                       "c.encours_max_cts IS NOT NULL)")
            .arg(encoursOfClient);
    QHash<Id<Client>, QString> reserves;
    TRY(connection.select(sql, {}, [&](const Row& row) {
        const auto blocage = row.as<Blocage>(1);
        if (blocage == Blocage::Bloquer)
            reserves.insert(row.as<Id<Client>>(0), translate("Clients", "client bloqué"));
        else if (row.flag(2))
            reserves.insert(row.as<Id<Client>>(0), translate("Clients", "encours dépassé"));
        else if (blocage == Blocage::Avertir)
            reserves.insert(row.as<Id<Client>>(0), translate("Clients", "client à surveiller"));
        return true;
    }));
    return reserves;
}

} // namespace tournevis
