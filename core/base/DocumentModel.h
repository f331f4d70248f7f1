// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Montant.h"
#include "base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace tournevis {

/// What is printed, already decided and worded: a painter only lays it out. Amounts stay exact, so that « À
/// reporter » and « Report » can be added up by the layout.
struct DocumentModel {
    struct Fact {
        QString label;
        QString value;
    };
    /// A row of the table. A section carries its title and subtotal; a line its columns; a text only its
    /// designation.
    struct Line {
        enum class Kind { Section, Line, Text, PageBreak };
        Kind kind = Kind::Line;
        QString reference;
        QString designation;
        QString description; ///< smaller, grey, under the designation
        QString quantite;
        QString unite;
        QString prixUnitaire;
        QString remise;
        QString tva;
        Montant montant; ///< of a line: its net; of a section: its subtotal
    };
    struct TaxRow {
        QString base;
        QString taux;
        QString tva;
        QString motif;
    };
    /// One row of the totals block; `strong` rows are set in semibold.
    struct Total {
        QString label;
        QString value;
        bool strong = false;
    };
    /// « Paiement », « Garanties »… : a bold coloured head followed by its sentence.
    struct Mention {
        QString head;
        QString text;
    };
    struct BankBox {
        QString title;
        QList<Fact> facts;
        QString note;
    };

    QString kind;           ///< « Devis », « Facture », « Avoir »
    QString numero;         ///< empty on a draft
    bool brouillon = false; ///< prints the diagonal mark
    QString documentTitle;  ///< PDF title
    QString couleur;        ///< #rrggbb of the company's documents
    QByteArray logo;        ///< PNG, JPEG or SVG; empty: the company name is set in large type
    QString societeNom;     ///< large name when there is no logo
    QString societeSousTitre;
    QStringList societeLignes; ///< address, phone, mail under the logo
    QList<Fact> facts;         ///< dates and references, right of the head
    QString lieuTitre;         ///< « Lieu des travaux »
    QStringList lieu;
    QString objet;
    QString objetNote;         ///< « Devis gratuit », category of operation
    QString destinataireTitre; ///< « Adressé à », « Facturé à »
    QString destinataireNom;
    QStringList destinataire;
    QString destinataireNote; ///< SIREN and client reference, grey
    QList<Line> lines;
    QList<Line> options; ///< « Options non comprises », after the totals
    QList<TaxRow> taxes; ///< table of bases and taxes; empty: the totals block alone tells them
    QList<Total> totals;
    Total netTotal;              ///< the filled box
    QList<Mention> mentions;     ///< left of the totals, then full width when long
    BankBox bank;                ///< empty title: no box
    QString signatureEntreprise; ///< empty: no signature boxes
    QString signatureClientTitre;
    QString signatureClientNote;
    QString legal;    ///< small paragraph before the foot
    QStringList pied; ///< foot of each page
};

/// Turns a model into the bytes of a PDF. Implemented above core, injected by app; tests of core use a fake.
class DocumentPainter {
public:
    virtual ~DocumentPainter() = default;
    virtual Result<QByteArray> pdf(const DocumentModel& model) = 0;
};

} // namespace tournevis
