// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "documents/DocumentBlock.h"
#include "documents/DocumentHead.h"
#include "documents/Sheet.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::pt;

constexpr qreal padding = 8 * pt;
constexpr qreal gap = 11.5 * pt;
/// An option longer than this goes on in another row.
constexpr qreal tallestOption = 300 * pt;
const TextLine boxTitle{{}, {7.2, true}, Ink::Brand, 11.6 * pt};
const TextLine note{{}, {8.5}, Ink::Grey, 11.6 * pt};

QList<TableRow> inParts(TableRow row) {
    QList<TableRow> parts;
    while (row.height() > tallestOption) {
        TableRow rest = row.splitAt(tallestOption);
        parts += row;
        row = rest;
    }
    parts += row;
    return parts;
}

} // namespace

void DocumentTail::addParagraph(QList<Block>& blocks, const QList<TextLine>& lines, qreal above) const {
    for (const TextLine& line : lines) {
        blocks +=
            {above, line.leading,
             [line](Pen& pen, qreal top) { pen.lines({line}, sheet::margin, top, sheet::contentWidth); },
             false};
        above = 0;
    }
}

void DocumentTail::addOptions(QList<Block>& blocks) const {
    if (m_model.options.isEmpty())
        return;
    const TextLine title{translate("Document", "Options non comprises"), {8.5, true}, Ink::Brand, 15 * pt};
    blocks +=
        {gap, title.leading,
         [title](Pen& pen, qreal top) { pen.lines({title}, sheet::margin, top, sheet::contentWidth); }, true};
    blocks +=
        {0, TableRows::headerHeight(), [this](Pen& pen, qreal top) { m_rows.drawHeader(pen, top); }, true};
    for (const TableRow& row : m_rows.rows(m_model.options)) {
        for (const TableRow& part : inParts(row))
            blocks +=
                {0, part.height(), [this, part](Pen& pen, qreal top) { part.draw(pen, m_columns, top); },
                 part.kind == TableRow::Kind::Section};
    }
}

qreal DocumentTail::drawBank(Pen& pen, qreal top) const {
    const qreal left = sheet::margin + padding;
    const qreal width = sheet::contentWidth - 2 * padding;
    const auto title = m_typesetter.wrap(m_model.bank.title, boxTitle, width);
    qreal bottom = pen.lines(title, left, top + 6 * pt, width) + 3 * pt;
    bottom = drawFactList(pen, m_typesetter, m_model.bank.facts, left, bottom, width, 69 * pt);
    const auto notes = m_typesetter.wrap(m_model.bank.note, {{}, {7.2}, Ink::Grey, 11 * pt}, width);
    bottom = pen.lines(notes, left, bottom + (notes.isEmpty() ? 0 : 1 * pt), width) + 6 * pt;
    const QRectF frame(sheet::margin, top, sheet::contentWidth, bottom - top);
    pen.drawing().boxes += {frame, Fill::None, Outline::Frame, 3 * pt};
    return bottom;
}

void DocumentTail::addBank(QList<Block>& blocks) const {
    if (m_model.bank.title.isEmpty())
        return;
    Drawing scratch;
    Pen measure(scratch, m_typesetter);
    blocks += {17 * pt, drawBank(measure, 0), [this](Pen& pen, qreal top) { drawBank(pen, top); }, false};
}

void DocumentTail::drawSignature(Pen& pen, const QRectF& area, const QString& title,
                                 const QString& noteText) const {
    const qreal width = area.width() - 2 * padding;
    pen.drawing().boxes += {area, Fill::None, Outline::Frame, 3 * pt};
    const qreal top = pen.lines(m_typesetter.wrap(title, boxTitle, width), area.left() + padding,
                                area.top() + 6 * pt, width);
    pen.lines(m_typesetter.wrap(noteText, note, width), area.left() + padding, top + 0.5 * pt, width);
}

qreal DocumentTail::signatureHeight() const {
    const qreal width = (sheet::contentWidth - 12 * pt) / 2 - 2 * padding;
    const qreal company =
        boxTitle.leading + heightOf(m_typesetter.wrap(m_model.signatureEntreprise, note, width));
    const qreal client = heightOf(m_typesetter.wrap(m_model.signatureClientTitre, boxTitle, width)) +
                         heightOf(m_typesetter.wrap(m_model.signatureClientNote, note, width));
    constexpr qreal roomToSign = 40 * pt;
    return std::max(80.5 * pt, std::max(company, client) + 6.5 * pt + roomToSign);
}

void DocumentTail::addSignatures(QList<Block>& blocks) const {
    if (m_model.signatureEntreprise.isEmpty() && m_model.signatureClientTitre.isEmpty())
        return;
    const qreal height = signatureHeight();
    const auto draw = [this, height](Pen& pen, qreal top) {
        const qreal width = (sheet::contentWidth - 12 * pt) / 2;
        drawSignature(pen, {sheet::margin, top, width, height}, translate("Document", "L’entreprise"),
                      m_model.signatureEntreprise);
        drawSignature(pen, {sheet::right - width, top, width, height}, m_model.signatureClientTitre,
                      m_model.signatureClientNote);
    };
    blocks += {gap, height, draw, false};
}

QList<Block> DocumentTail::blocks(const QList<DocumentModel::Mention>& leftOver) const {
    QList<Block> blocks;
    const TextLine mention{{}, {7.2}, Ink::Grey, 10.5 * pt};
    qreal above = gap;
    for (const auto& each : leftOver) {
        addParagraph(blocks, m_typesetter.wrapMention(each.head, each.text, mention, sheet::contentWidth),
                     above);
        above = 0;
    }
    addOptions(blocks);
    addBank(blocks);
    addSignatures(blocks);
    addParagraph(blocks,
                 m_typesetter.wrap(m_model.legal, {{}, {7}, Ink::Grey, 9.8 * pt}, sheet::contentWidth),
                 8 * pt);
    return blocks;
}

} // namespace tournevis
