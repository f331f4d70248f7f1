// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Utilisateur;

/// Where the bytes of an attachment live.
enum class StockagePiece { Base, Fichier };
constexpr EnumCode<StockagePiece> stockagePieceCodes[] = {
    {StockagePiece::Base, "base", QT_TRANSLATE_NOOP("Enum", "Dans la base")},
    {StockagePiece::Fichier, "fichier", QT_TRANSLATE_NOOP("Enum", "Fichier")}};
constexpr std::span<const EnumCode<StockagePiece>> enumTable(StockagePiece) { return stockagePieceCodes; }

/// What an attachment shows.
enum class CategoriePiece {
    Photo,
    Signature,
    Devis,
    Facture,
    Rapport,
    Contrat,
    BonCommande,
    Attestation,
    Autre
};
constexpr EnumCode<CategoriePiece> categoriePieceCodes[] = {
    {CategoriePiece::Photo, "photo", QT_TRANSLATE_NOOP("Enum", "Photo")},
    {CategoriePiece::Signature, "signature", QT_TRANSLATE_NOOP("Enum", "Signature")},
    {CategoriePiece::Devis, "devis", QT_TRANSLATE_NOOP("Enum", "Devis")},
    {CategoriePiece::Facture, "facture", QT_TRANSLATE_NOOP("Enum", "Facture")},
    {CategoriePiece::Rapport, "rapport", QT_TRANSLATE_NOOP("Enum", "Rapport")},
    {CategoriePiece::Contrat, "contrat", QT_TRANSLATE_NOOP("Enum", "Contrat")},
    {CategoriePiece::BonCommande, "bon_commande", QT_TRANSLATE_NOOP("Enum", "Bon de commande")},
    {CategoriePiece::Attestation, "attestation", QT_TRANSLATE_NOOP("Enum", "Attestation")},
    {CategoriePiece::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "Autre")}};
constexpr std::span<const EnumCode<CategoriePiece>> enumTable(CategoriePiece) { return categoriePieceCodes; }

/// A file attached to any record. Its SHA-256 is that of its bytes; a frozen one never changes.
struct PieceJointe : Entity<PieceJointe> {
    QString nom;
    QString typeMime;
    qint64 taille = 0; ///< bytes
    QString sha256;
    StockagePiece stockage = StockagePiece::Base;
    QString chemin;     ///< relative to the folder of attachments; empty when stored in the base
    QByteArray contenu; ///< empty when stored in a file
    QString entite;     ///< table of the record it belongs to
    qint64 entiteId = 0;
    CategoriePiece categorie = CategoriePiece::Autre;
    QString titre;
    QString description;
    Id<Utilisateur> ajoutePar;
    QDateTime ajouteLe;
    QDateTime prisLe;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<int> largeur;
    std::optional<int> hauteur;
    QByteArray vignette;
    bool confidentiel = false;
    bool fige = false; ///< an issued document: neither deleted nor replaced
    QDate conserveJusquAu;
    Id<PieceJointe> remplaceId;

    static const Schema schema;
};

} // namespace tournevis
