// SPDX-License-Identifier: GPL-3.0-or-later
#include "piecesjointes/PieceJointeService.h"

#include "base/Canonical.h"
#include "data/Store.h"

namespace tournevis {

Result<PieceJointe> PieceJointeService::addFrozen(Transaction& transaction, const QString& nom,
                                                  const QString& typeMime, const QByteArray& contenu,
                                                  const EntityRef& entite, CategoriePiece categorie) {
    if (contenu.isEmpty())
        return Error::technical(translate("PieceJointe", "Le document %1 est vide.").arg(nom), {});
    PieceJointe piece;
    piece.nom = nom;
    piece.typeMime = typeMime;
    piece.taille = contenu.size();
    piece.sha256 = QString::fromLatin1(tournevis::sha256(contenu));
    piece.contenu = contenu;
    piece.entite = QString::fromLatin1(entite.kind);
    piece.entiteId = entite.id;
    piece.categorie = categorie;
    piece.ajoutePar = Id<Utilisateur>(transaction.actor().utilisateurId);
    piece.ajouteLe = transaction.instant();
    piece.fige = true;
    TRY(Store(transaction).insert(transaction, piece));
    return piece;
}

Result<QByteArray> PieceJointeService::read(Connection& connection, Id<PieceJointe> id) {
    const PieceJointe piece = TRY(Store(connection).load(id));
    if (QString::fromLatin1(tournevis::sha256(piece.contenu)) != piece.sha256)
        return Error{
            Cause::BadBase,
            translate("PieceJointe", "Le document %1 est endommagé. Lancer « check » pour le détail.")
                .arg(piece.nom),
            QStringLiteral("piece_jointe %1").arg(piece.id),
            {}};
    return piece.contenu;
}

} // namespace tournevis
