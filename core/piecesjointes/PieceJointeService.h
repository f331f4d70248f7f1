// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"
#include "piecesjointes/PieceJointe.h"

namespace tournevis {

/// Attachments of records. Whoever calls holds the transaction, hence the right on the record itself.
class PieceJointeService {
public:
    /// Stores the bytes of an issued document, never to change again (legal.md § 6: the original is kept byte
    /// for byte). Refused when there are no bytes.
    static Result<PieceJointe> addFrozen(Transaction& transaction, const QString& nom,
                                         const QString& typeMime, const QByteArray& contenu,
                                         const EntityRef& entite, CategoriePiece categorie);

    /// The bytes of an attachment stored in the base, checked against their digest: a damaged one is BadBase.
    static Result<QByteArray> read(Connection& connection, Id<PieceJointe> id);
};

} // namespace tournevis
