// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureSceau.h"

#include "base/Canonical.h"
#include "data/Transaction.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

namespace tournevis {
namespace {

QByteArrayList columns(const char* names) { return QByteArray(names).split(' '); }

const char* const standardColumns = "id uuid version cree_le cree_par modifie_le modifie_par archive_le ";

QMap<QByteArray, QVariant> namedValues(const QByteArrayList& names, const Row& row) {
    QMap<QByteArray, QVariant> values;
    for (int column = 0; column < names.size(); ++column)
        values.insert(names[column], row.value(column));
    return values;
}

QString selection(const char* table, const QByteArrayList& names, const char* key) {
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? ORDER BY id")
        .arg(QString::fromLatin1(names.join(", ")), QLatin1String(table), QLatin1String(key));
}

/// The sealed columns of a payment that is not stored yet.
QMap<QByteArray, QVariant> paiementValues(const Paiement& paiement, const Transaction& transaction) {
    const qint64 actor = transaction.actor().utilisateurId;
    QMap<QByteArray, QVariant> values{{"id", paiement.id},
                                      {"uuid", paiement.uuid},
                                      {"cree_le", qlonglong(transaction.instant().toMSecsSinceEpoch())},
                                      {"cree_par", actor ? QVariant(qlonglong(actor)) : QVariant()},
                                      {"archive_le", QVariant()}};
    for (const QByteArray& column : paiementChain().sealedColumns) {
        if (const Field* field = Paiement::schema.find(QString::fromLatin1(column)))
            values.insert(column, field->read(paiement));
    }
    return values;
}

} // namespace

const ChainSpec& factureChain() {
    static const ChainSpec spec{
        "facture", "chaine_rang",
        columns(
            "id uuid cree_le cree_par archive_le numero serie exercice type devis_id mission_id "
            "facture_origine_id client_id payeur_id site_id vendeur acheteur livraison date_facture "
            "date_prestation periode_du periode_au date_echeance type_paiement_id conditions ref_acheteur "
            "bon_commande ref_marche objet texte_entete texte_pied remise_bp remise_cts lignes_ht_cts "
            "montant_ht_cts montant_tva_cts montant_ttc_cts acomptes_cts deja_regle_cts net_a_payer_cts "
            "situation_rang situation_finale retenue_bp retenue_cts retenue_liberation_le "
            "autoliquidation mention_tva tiers_payeur_id tiers_cts iban bic qr mode_paiement_prevu "
            "emise_le emise_par pdf_piece_id pdf_sha xml_sha sceau chaine_rang recherche"),
        1};
    return spec;
}

const ChainSpec& paiementChain() {
    static const ChainSpec spec{"paiement", "chaine_rang",
                                columns("id uuid cree_le cree_par archive_le numero date montant_cts mode "
                                        "reference_transaction banque_id chaine_rang"),
                                1};
    return spec;
}

const QList<SealedTable>& sealedTables() {
    static const QByteArray standard(standardColumns);
    static const QList<SealedTable> tables{
        {"facture_ligne",
         columns(
             standard +
             "facture_id parent_id ordre type materiel_id specialite_id reference designation description "
             "quantite unite_id prix_unitaire_ht remise_bp taux_tva_id tva_motif montant_ht_cts "
             "cout_unitaire temps_min masquer_prix note_interne acompte_id devis_ligne_id "
             "intervention_ligne_id avancement_bp avancement_prec_bp periode_du periode_au compte_vente "
             "section_analytique")},
        {"facture_tva",
         columns(standard + "facture_id taux_tva_id code taux_bp lignes_cts remise_cts base_cts "
                            "tva_cts motif")},
        {"echeance", columns(standard + "facture_id date montant_cts nature")},
    };
    return tables;
}

Result<QMap<qint64, QByteArray>> rowDigests(Connection& connection, const SealedTable& table,
                                            qint64 factureId) {
    QMap<qint64, QByteArray> digests;
    TRY(connection.select(
        selection(table.table, table.columns, "facture_id"), {factureId}, [&](const Row& row) {
            digests.insert(row.integer(0), sha256(canonicalJson(namedValues(table.columns, row))));
            return true;
        }));
    return digests;
}

Result<QString> sealOf(Connection& connection, qint64 factureId) {
    QJsonObject seal;
    for (const SealedTable& table : sealedTables()) {
        QJsonObject rows;
        const auto digests = TRY(rowDigests(connection, table, factureId));
        for (auto row = digests.cbegin(); row != digests.cend(); ++row)
            rows.insert(QString::number(row.key()), QString::fromLatin1(row.value()));
        seal.insert(QLatin1String(table.table), rows);
    }
    return QString::fromUtf8(QJsonDocument(seal).toJson(QJsonDocument::Compact));
}

QMap<qint64, QByteArray> sealedDigests(const QString& sceau, const SealedTable& table) {
    const QJsonObject rows =
        QJsonDocument::fromJson(sceau.toUtf8()).object()[QLatin1String(table.table)].toObject();
    QMap<qint64, QByteArray> digests;
    for (auto row = rows.constBegin(); row != rows.constEnd(); ++row)
        digests.insert(row.key().toLongLong(), row.value().toString().toLatin1());
    return digests;
}

Result<QByteArray> factureDigest(Connection& connection, qint64 factureId, const ChainLink& link) {
    const QByteArrayList& names = factureChain().sealedColumns;
    const auto rows = TRY(connection.select(selection("facture", names, "id"), {factureId},
                                            [&](const Row& row) { return namedValues(names, row); }));
    if (rows.isEmpty())
        return Error::notFound(translate("Facture", "Facture introuvable."));
    return digestOf(factureChain(), link, rows.first());
}

Outcome chainPaiement(Transaction& transaction, Paiement& paiement) {
    const ChainLink link = TRY(nextLink(transaction.connection(), paiementChain()));
    paiement.id = link.rank;
    paiement.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    paiement.chaineRang = link.rank;
    const QByteArray digest = digestOf(paiementChain(), link, paiementValues(paiement, transaction));
    paiement.empreintePrec = QString::fromLatin1(link.previous);
    paiement.empreinte = QString::fromLatin1(digest);
    return advanceChain(transaction.connection(), paiementChain(), link, digest);
}

} // namespace tournevis
