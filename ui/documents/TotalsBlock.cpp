// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "documents/DocumentBlock.h"
#include "documents/Sheet.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::pt;

constexpr qreal totalStep = 14.8 * pt;
constexpr qreal netGap = 5 * pt;
constexpr qreal netHeight = 24 * pt;
constexpr qreal taxStep = 19 * pt;
constexpr qreal underTaxes = 6 * pt;
constexpr qreal padding = 5 * pt;
const TextLine mention{{}, {7.2}, Ink::Grey, 10.5 * pt};

} // namespace

TotalsBlock::TotalsBlock(const DocumentModel& model, const Typesetter& typesetter)
    : m_model(model)
    , m_typesetter(typesetter) {
    shareMentions();
}

qreal TotalsBlock::totalsHeight() const {
    return static_cast<qreal>(m_model.totals.size()) * totalStep + netGap + netHeight;
}

qreal TotalsBlock::taxesHeight() const {
    return m_model.taxes.isEmpty() ? 0 : static_cast<qreal>(m_model.taxes.size() + 1) * taxStep + underTaxes;
}

void TotalsBlock::shareMentions() {
    QList<DocumentModel::Mention> mentions;
    QStringList motifs;
    for (const auto& tax : m_model.taxes) {
        if (!tax.motif.isEmpty() && !motifs.contains(tax.motif)) {
            motifs += tax.motif;
            mentions += {QString(), tax.motif};
        }
    }
    mentions += m_model.mentions;
    const qreal room = totalsHeight() - taxesHeight();
    for (const auto& each : mentions) {
        const auto lines = m_typesetter.wrapMention(each.head, each.text, mention, sheet::besideTotals);
        if (m_leftOver.isEmpty() && heightOf(m_beside) + heightOf(lines) <= room)
            m_beside += lines;
        else
            m_leftOver += each;
    }
}

qreal TotalsBlock::height() const { return std::max(totalsHeight(), taxesHeight() + heightOf(m_beside)); }

void TotalsBlock::draw(Pen& pen, qreal top) const {
    drawTaxes(pen, top);
    pen.lines(m_beside, sheet::margin, top + taxesHeight(), sheet::besideTotals);
    drawTotals(pen, top);
}

void TotalsBlock::drawTotals(Pen& pen, qreal top) const {
    const qreal left = sheet::right - sheet::totalsWidth;
    for (const auto& total : m_model.totals) {
        const TextLine look{{}, {8.5, total.strong}, Ink::Body, totalStep};
        const auto value = m_typesetter.wrap(total.value, look, sheet::totalsWidth).value(0);
        const qreal labelWidth = sheet::totalsWidth - m_typesetter.width(value.text, look.style) - padding;
        const auto label = m_typesetter.wrap(total.label, look, labelWidth).value(0);
        pen.lines({label}, left, top, labelWidth);
        pen.lines({value}, left, top, sheet::totalsWidth, Align::Right);
        top += totalStep;
    }
    drawNet(pen, top + netGap);
}

void TotalsBlock::drawNet(Pen& pen, qreal top) const {
    constexpr qreal inside = 7.5 * pt;
    const QRectF area(sheet::right - sheet::totalsWidth, top, sheet::totalsWidth, netHeight);
    pen.drawing().boxes += {area, Fill::Brand, Outline::None, 3 * pt};
    const TextLine label{m_typesetter.printable(m_model.netTotal.label), {9.5, true}, Ink::White, netHeight};
    const TextLine value{m_typesetter.printable(m_model.netTotal.value), {14, true}, Ink::White, netHeight};
    const qreal width = area.width() - 2 * inside;
    pen.lines({label}, area.left() + inside, top + 1 * pt, width);
    pen.lines({value}, area.left() + inside, top, width, Align::Right);
}

void TotalsBlock::drawTaxRow(Pen& pen, const QStringList& texts, const TextLine& look, qreal top) const {
    const qreal third = sheet::besideTotals / 3;
    for (qsizetype index = 0; index < texts.size(); ++index) {
        TextLine line = look;
        line.text = m_typesetter.printable(texts[index]);
        pen.lines({line}, sheet::margin + padding + static_cast<qreal>(index) * third, top,
                  third - 2 * padding, index == 0 ? Align::Left : Align::Right);
    }
    pen.drawing().rules += {{sheet::margin, top + look.leading}, sheet::besideTotals, Outline::Rule};
}

void TotalsBlock::drawTaxes(Pen& pen, qreal top) const {
    if (m_model.taxes.isEmpty())
        return;
    const QStringList titles{translate("Document", "Base HT"), translate("Document", "Taux"),
                             translate("Document", "TVA")};
    drawTaxRow(pen, titles, {{}, {8}, Ink::Grey, taxStep}, top);
    for (const auto& tax : m_model.taxes) {
        top += taxStep;
        drawTaxRow(pen, {tax.base, tax.taux, tax.tva}, {{}, {8}, Ink::Body, taxStep}, top);
    }
}

} // namespace tournevis
