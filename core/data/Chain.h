// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Connection.h"
#include "data/Finding.h"

namespace tournevis {

/// Rows sealed one after the other: each digest covers its row and the digest before it, and `compteur` keeps
/// the last rank and head, so that an edit, a deletion or a cut tail made outside the program is found.
/// digest = SHA-256(format LF previous LF canonical JSON of the sealed columns).
struct ChainSpec {
    const char* table;
    const char* rankColumn;
    QList<QByteArray> sealedColumns; ///< never changes for a format; later columns enter a new one
    int format = 1;
};

struct ChainLink {
    qint64 rank = 0;
    QByteArray previous;
};

/// The next free place of a chain, inside the writing transaction.
Result<ChainLink> nextLink(Connection& connection, const ChainSpec& spec);

/// The digest of a row at `link`; `values` holds exactly the sealed columns.
QByteArray digestOf(const ChainSpec& spec, const ChainLink& link, const QMap<QByteArray, QVariant>& values);

/// Moves the head of the chain to `digest`, which must be that of `link`.
Outcome advanceChain(Connection& connection, const ChainSpec& spec, const ChainLink& link,
                     const QByteArray& digest);

/// Recomputes the chain from its first row and compares it with the head kept in `compteur`.
Outcome verifyChain(Connection& connection, const ChainSpec& spec, Findings& findings);

} // namespace tournevis
