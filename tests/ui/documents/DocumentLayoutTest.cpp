// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentLayout.h"

#include "documents/Sheet.h"
#include "support/ui/documents/SampleDocuments.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <iostream>

namespace tournevis {
namespace {

using RowKind = TableRow::Kind;
using LineKind = DocumentModel::Line::Kind;
using Page = DocumentLayout::Page;

constexpr qreal slack = 0.01;

bool isLine(const DocumentLayout::PlacedRow& placed) {
    return placed.row.kind == RowKind::Line || placed.row.kind == RowKind::Text;
}

qsizetype linesOn(const Page& page) { return std::count_if(page.rows.begin(), page.rows.end(), isLine); }

/// The rows of the model, without those the layout adds.
QList<DocumentLayout::PlacedRow> ownRows(const DocumentLayout& layout) {
    QList<DocumentLayout::PlacedRow> rows;
    for (const Page& page : layout.pages()) {
        for (const auto& placed : page.rows) {
            if (placed.row.source >= 0)
                rows += placed;
        }
    }
    return rows;
}

void expectNothingOverlaps(const DocumentLayout& layout) {
    for (const Page& page : layout.pages()) {
        qreal bottom = page.rows.isEmpty() ? 0 : page.tableTop + TableRows::headerHeight();
        for (const auto& placed : page.rows) {
            EXPECT_NEAR(placed.top, bottom, slack);
            bottom = placed.top + placed.height;
        }
        if (!page.totals.isNull()) {
            EXPECT_GE(page.totals.top(), bottom - slack);
        }
        EXPECT_LE(bottom, layout.contentBottom() + slack);
        EXPECT_LE(page.bottom, layout.contentBottom() + slack);
        for (const Drawing::Box& box : page.drawing.boxes)
            EXPECT_LE(box.rect.bottom(), layout.contentBottom() + slack);
    }
}

void expectTextsWithinMargins(const DocumentLayout& layout) {
    const Typesetter typesetter;
    for (const Page& page : layout.pages()) {
        for (const Drawing::Text& text : page.drawing.texts) {
            EXPECT_GE(text.baseline.x(), sheet::margin - slack) << text.text.toStdString();
            EXPECT_LE(text.baseline.x() + typesetter.width(text.text, text.style), sheet::right + 1)
                << text.text.toStdString();
            EXPECT_LE(text.baseline.y(), sheet::footBottom);
        }
    }
}

void expectEachRowOnceInOrder(const DocumentLayout& layout, const DocumentModel& model) {
    QList<int> expected;
    for (int index = 0; index < model.lines.size(); ++index) {
        if (model.lines[index].kind != LineKind::PageBreak)
            expected += index;
    }
    QList<int> found;
    int part = 0;
    for (const auto& placed : ownRows(layout)) {
        if (!found.isEmpty() && found.last() == placed.row.source) {
            EXPECT_EQ(placed.row.part, ++part);
            continue;
        }
        part = 0;
        EXPECT_EQ(placed.row.part, 0);
        found += placed.row.source;
    }
    EXPECT_EQ(found, expected);
}

void expectWordsKept(const DocumentLayout& layout, const DocumentModel& model) {
    QHash<int, QStringList> words;
    for (const auto& placed : ownRows(layout)) {
        for (const TableRow::Cell& cell : placed.row.cells) {
            for (const TextLine& line : cell.lines)
                words[placed.row.source] += line.text.split(u' ');
        }
    }
    for (auto each = words.cbegin(); each != words.cend(); ++each) {
        for (const QString& word : model.lines[each.key()].designation.split(u' '))
            EXPECT_TRUE(each->contains(word)) << word.toStdString();
    }
}

void expectOnlyTallRowsSplit(const DocumentLayout& layout) {
    QHash<int, qreal> heights;
    for (const auto& placed : ownRows(layout))
        heights[placed.row.source] += placed.height;
    for (const auto& placed : ownRows(layout)) {
        if (placed.row.part > 0) {
            EXPECT_GT(heights[placed.row.source], layout.contentBottom() - 110 * units::pt);
        }
    }
}

void expectSectionsNotLast(const DocumentLayout& layout) {
    for (qsizetype number = 0; number + 1 < layout.pages().size(); ++number) {
        const auto& rows = layout.pages()[number].rows;
        if (rows.size() >= 2 && rows.last().row.kind == RowKind::CarriedForward) {
            EXPECT_NE(rows[rows.size() - 2].row.kind, RowKind::Section) << number;
        }
    }
}

void expectCarriedSums(const DocumentLayout& layout, const DocumentModel& model) {
    Montant sum;
    for (qsizetype number = 0; number < layout.pages().size(); ++number) {
        const auto& rows = layout.pages()[number].rows;
        const bool first = sum.isZero() && number == 0;
        for (const auto& placed : rows) {
            if (placed.row.kind == RowKind::Report || placed.row.kind == RowKind::CarriedForward) {
                EXPECT_EQ(placed.row.montant.units(), sum.units()) << number;
            } else if (placed.row.part == 0 && model.lines[placed.row.source].kind == LineKind::Line) {
                sum += model.lines[placed.row.source].montant;
            }
        }
        if (first && !rows.isEmpty()) {
            EXPECT_NE(rows.first().row.kind, RowKind::Report);
        }
    }
}

void expectCarryRowsInPairs(const DocumentLayout& layout) {
    const Page* previous = nullptr;
    for (const Page& page : layout.pages()) {
        if (page.rows.isEmpty())
            continue;
        const bool continued = page.rows.first().row.kind == RowKind::Report;
        EXPECT_EQ(continued, previous != nullptr);
        if (previous != nullptr) {
            EXPECT_EQ(previous->rows.last().row.kind, RowKind::CarriedForward);
        }
        previous = &page;
    }
    if (previous != nullptr) {
        EXPECT_NE(previous->rows.last().row.kind, RowKind::CarriedForward);
    }
}

/// Unless two lines and the totals cannot stand on one page at all.
void expectTotalsWithTwoLines(const DocumentLayout& layout) {
    const auto page = std::find_if(layout.pages().begin(), layout.pages().end(),
                                   [](const Page& each) { return !each.totals.isNull(); });
    ASSERT_NE(page, layout.pages().end());
    if (linesOn(*page) >= 2)
        return;
    qreal needed = page->totals.height();
    qsizetype lines = 0;
    const auto rows = ownRows(layout);
    for (auto placed = rows.rbegin(); placed != rows.rend() && lines < 2; ++placed) {
        needed += placed->height;
        lines += isLine(*placed) ? 1 : 0;
    }
    if (lines == 2) {
        EXPECT_GT(needed, layout.contentBottom() - 130 * units::pt);
    }
}

void expectSound(const DocumentModel& model) {
    const DocumentLayout layout(model);
    expectNothingOverlaps(layout);
    expectTextsWithinMargins(layout);
    expectEachRowOnceInOrder(layout, model);
    expectWordsKept(layout, model);
    expectOnlyTallRowsSplit(layout);
    expectSectionsNotLast(layout);
    expectCarriedSums(layout, model);
    expectCarryRowsInPairs(layout);
    expectTotalsWithTwoLines(layout);
}

TEST(DocumentLayout, mockupsHoldOnOnePage) {
    EXPECT_EQ(DocumentLayout(sample::devis()).pages().size(), 1);
    EXPECT_EQ(DocumentLayout(sample::facture()).pages().size(), 1);
    expectSound(sample::devis());
    expectSound(sample::facture());
}

TEST(DocumentLayout, longDevisCarriesItsSums) {
    const DocumentModel model = sample::longDevis(120);
    const DocumentLayout layout(model);
    EXPECT_GE(layout.pages().size(), 4);
    expectSound(model);
    Montant sum;
    for (const auto& line : model.lines)
        sum += line.kind == LineKind::Line ? line.montant : Montant();
    Montant placed;
    for (const auto& row : ownRows(layout))
        placed += row.row.montant;
    EXPECT_EQ(placed.units(), sum.units());
}

TEST(DocumentLayout, everyLengthIsSound) {
    for (int count = 1; count <= 75; ++count) {
        SCOPED_TRACE(count);
        expectSound(sample::longDevis(count));
    }
}

TEST(DocumentLayout, randomDocumentsAreSound) {
    for (quint32 seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        expectSound(sample::random(seed));
        if (::testing::Test::HasFailure())
            FAIL() << "seed " << seed;
    }
    std::cout << "seeds 1 to 60\n";
}

TEST(DocumentLayout, columnsWithoutValueDisappear) {
    const auto titles = [](const DocumentModel& model) {
        QStringList texts;
        const DocumentLayout layout(model);
        for (const auto& text : layout.pages().first().drawing.texts)
            texts += text.text;
        return texts;
    };
    DocumentModel model = sample::devis();
    EXPECT_TRUE(titles(model).contains(QStringLiteral("Rem.")));
    EXPECT_FALSE(titles(model).contains(QStringLiteral("Réf.")));
    for (auto& line : model.lines)
        line.remise.clear();
    EXPECT_FALSE(titles(model).contains(QStringLiteral("Rem.")));
    EXPECT_TRUE(titles(sample::facture()).contains(QStringLiteral("Réf.")));
}

TEST(DocumentLayout, pageBreakTakesItsSectionAlong) {
    DocumentModel model = sample::longDevis(6);
    DocumentModel::Line pageBreak;
    pageBreak.kind = LineKind::PageBreak;
    model.lines.insert(3, sample::section(QStringLiteral("Suite"), 0));
    model.lines.insert(4, pageBreak);
    const DocumentLayout layout(model);
    ASSERT_EQ(layout.pages().size(), 2);
    EXPECT_EQ(layout.pages()[1].rows[0].row.kind, RowKind::Report);
    EXPECT_EQ(layout.pages()[1].rows[1].row.source, 3);
    expectSound(model);
}

TEST(DocumentLayout, breaksWithNothingAfterThemAreIgnored) {
    DocumentModel model = sample::longDevis(3);
    DocumentModel::Line pageBreak;
    pageBreak.kind = LineKind::PageBreak;
    model.lines.prepend(pageBreak);
    model.lines.append(pageBreak);
    EXPECT_EQ(DocumentLayout(model).pages().size(), 1);
}

TEST(DocumentLayout, rowTallerThanAPageGoesOn) {
    DocumentModel model = sample::longDevis(3);
    model.lines[2].description = QStringLiteral("Une phrase assez longue pour être répétée. ").repeated(400);
    const DocumentLayout layout(model);
    EXPECT_GE(layout.pages().size(), 3);
    EXPECT_EQ(layout.pages()[1].rows[1].row.part, 0);
    EXPECT_EQ(layout.pages()[2].rows[1].row.part, 1);
    EXPECT_EQ(layout.pages()[2].rows[1].row.source, 2);
    expectSound(model);
}

TEST(DocumentLayout, emptyDocumentHasItsTotals) {
    const DocumentLayout nothing{DocumentModel()};
    ASSERT_EQ(nothing.pages().size(), 1);
    EXPECT_FALSE(nothing.pages().first().totals.isNull());
    DocumentModel onlySections = sample::devis();
    onlySections.lines = {sample::section(QStringLiteral("Seule"), 0)};
    EXPECT_EQ(DocumentLayout(onlySections).pages().size(), 1);
}

TEST(DocumentLayout, footWithoutRoomEnds) {
    DocumentModel model = sample::longDevis(8);
    for (int line = 0; line < 200; ++line)
        model.pied += QStringLiteral("Mention légale");
    const DocumentLayout layout(model);
    expectEachRowOnceInOrder(layout, model);
    EXPECT_LE(layout.pages().size(), 30);
}

TEST(DocumentLayout, longMentionsGoBelowTheTotals) {
    DocumentModel model = sample::devis();
    model.mentions += {QStringLiteral("Long"), QStringLiteral("mot ").repeated(3000)};
    const DocumentLayout layout(model);
    EXPECT_GE(layout.pages().size(), 2);
    expectSound(model);
}

TEST(DocumentLayout, optionsFollowTheTotals) {
    DocumentModel model = sample::devis();
    model.options = {sample::line(QStringLiteral("Désemboueur"), 42'000)};
    const DocumentLayout layout(model);
    for (const Page& page : layout.pages()) {
        for (const auto& text : page.drawing.texts) {
            if (text.text == QStringLiteral("Options non comprises") && !page.totals.isNull()) {
                EXPECT_GT(text.baseline.y(), page.totals.bottom());
            }
        }
    }
    expectSound(model);
}

} // namespace
} // namespace tournevis
