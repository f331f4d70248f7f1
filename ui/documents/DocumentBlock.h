// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "documents/TableRow.h"

#include <functional>

namespace tournevis {

/// A piece of the end of a document that is never cut.
struct Block {
    qreal gapBefore = 0; ///< dropped at the top of a page
    qreal height = 0;
    std::function<void(Pen&, qreal top)> draw;
    bool keepWithNext = false;
};

/// Totals at right; taxes and the mentions that fit at left. What does not fit is for the full width below.
class TotalsBlock {
public:
    TotalsBlock(const DocumentModel& model, const Typesetter& typesetter);

    static constexpr qreal gapBefore = 8 * units::pt;
    qreal height() const;
    void draw(Pen& pen, qreal top) const;
    /// The mentions, and reasons of a rate, that stand below the block.
    const QList<DocumentModel::Mention>& leftOver() const { return m_leftOver; }

private:
    qreal totalsHeight() const;
    qreal taxesHeight() const;
    void shareMentions();
    void drawTotals(Pen& pen, qreal top) const;
    void drawNet(Pen& pen, qreal top) const;
    void drawTaxes(Pen& pen, qreal top) const;
    void drawTaxRow(Pen& pen, const QStringList& texts, const TextLine& look, qreal top) const;

    const DocumentModel& m_model;
    const Typesetter& m_typesetter;
    QList<TextLine> m_beside;
    QList<DocumentModel::Mention> m_leftOver;
};

/// What follows the totals: options, bank box, signatures, legal paragraph.
class DocumentTail {
public:
    DocumentTail(const DocumentModel& model, const Typesetter& typesetter, const TableRows& rows,
                 const TableColumns& columns)
        : m_model(model)
        , m_typesetter(typesetter)
        , m_rows(rows)
        , m_columns(columns) {}

    QList<Block> blocks(const QList<DocumentModel::Mention>& leftOver) const;

private:
    void addParagraph(QList<Block>& blocks, const QList<TextLine>& lines, qreal gap) const;
    void addOptions(QList<Block>& blocks) const;
    void addBank(QList<Block>& blocks) const;
    void addSignatures(QList<Block>& blocks) const;
    qreal drawBank(Pen& pen, qreal top) const;
    void drawSignature(Pen& pen, const QRectF& area, const QString& title, const QString& note) const;
    qreal signatureHeight() const;

    const DocumentModel& m_model;
    const Typesetter& m_typesetter;
    const TableRows& m_rows;
    const TableColumns& m_columns;
};

} // namespace tournevis
