// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Chain.h"
#include "data/Transaction.h"
#include "factures/Facture.h"
#include "factures/Paiement.h"

namespace tournevis {

/// The chain of issued factures, all series together, in order of issue: every column that never moves again
/// (data-model.md § 5 invariant 1), among them the seal of the lines and the digest of the PDF.
const ChainSpec& factureChain();

/// The chain of payments, in order of entry.
const ChainSpec& paiementChain();

/// A table whose rows are frozen with their facture, and the columns its digests cover.
struct SealedTable {
    const char* table;
    QByteArrayList columns;
};
const QList<SealedTable>& sealedTables();

/// Digests of the rows of one table that belong to a facture, by id.
Result<QMap<qint64, QByteArray>> rowDigests(Connection& connection, const SealedTable& table,
                                            qint64 factureId);

/// The seal of a facture: a JSON object, table → id → digest, over its lines, tax rows and due dates.
Result<QString> sealOf(Connection& connection, qint64 factureId);

/// Digests held by a seal for one table.
QMap<qint64, QByteArray> sealedDigests(const QString& sceau, const SealedTable& table);

/// The digest of a stored facture at its place of the chain.
Result<QByteArray> factureDigest(Connection& connection, qint64 factureId, const ChainLink& link);

/// Gives a payment its place of the chain, before it is inserted: rank, id, uuid and digest.
Outcome chainPaiement(Transaction& transaction, Paiement& paiement);

} // namespace tournevis
