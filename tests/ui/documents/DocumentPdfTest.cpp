// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "documents/PaintDocument.h"
#include "documents/QPrinterDocumentPainter.h"
#include "support/ui/documents/SampleDocuments.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <algorithm>
#include <gtest/gtest.h>
#include <memory>

namespace tournevis {
namespace {

using LineKind = DocumentModel::Line::Kind;

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished()) << program.toStdString();
    EXPECT_EQ(process.exitCode(), 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Spaces of every kind, and line ends, as one plain space.
QString plain(QString text) {
    return text.replace(QChar(0x202F), u' ').replace(QChar(0x00A0), u' ').simplified();
}

/// A PDF of `model` in a file that lives as long as this.
class Printed {
public:
    explicit Printed(const DocumentModel& model) {
        const auto bytes = QPrinterDocumentPainter().pdf(model);
        EXPECT_TRUE(bytes);
        m_bytes = bytes.value_or(QByteArray());
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(m_bytes);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("document.pdf")); }
    const QByteArray& bytes() const { return m_bytes; }
    QStringList pages(const QStringList& options) const {
        QStringList pages =
            run(QStringLiteral("pdftotext"), options + QStringList{path(), QStringLiteral("-")})
                .split(u'\f', Qt::SkipEmptyParts);
        std::transform(pages.begin(), pages.end(), pages.begin(), plain);
        return pages;
    }
    QString text() const { return pages({QStringLiteral("-raw")}).join(u' '); }

private:
    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

void expectHeld(const QString& text, const QString& wanted) {
    EXPECT_TRUE(text.contains(plain(wanted))) << plain(wanted).toStdString() << "\nin\n"
                                              << text.toStdString();
}

void expectWholeDocument(const DocumentModel& model, const QString& text) {
    for (const auto& line : model.lines + model.options) {
        for (const QString& value :
             {line.reference, line.designation, line.description, line.quantite, line.unite,
              line.prixUnitaire, line.remise, line.tva, format::amount(line.montant)})
            expectHeld(text, value);
    }
    for (const auto& fact : model.facts + model.bank.facts)
        expectHeld(text, fact.label + u' ' + fact.value);
    for (const auto& total : model.totals + QList{model.netTotal})
        expectHeld(text, total.label + u' ' + total.value);
    for (const auto& mention : model.mentions)
        expectHeld(text, mention.head + u' ' + mention.text);
    for (const auto& tax : model.taxes)
        expectHeld(text, tax.base + u' ' + tax.taux + u' ' + tax.tva + u' ' + tax.motif);
    for (const QString& value :
         QStringList{model.kind, model.numero, model.objet, model.objetNote, model.legal,
                     model.destinataireNom, model.destinataireNote, model.signatureEntreprise,
                     model.signatureClientTitre, model.bank.title} +
             model.pied + model.societeLignes + model.destinataire + model.lieu)
        expectHeld(text, value);
}

TEST(DocumentPdf, holdsEveryWord) {
    for (const DocumentModel& model : {sample::devis(), sample::facture()}) {
        const Printed printed(model);
        expectWholeDocument(model, printed.text());
        expectHeld(printed.text(), QStringLiteral("Page 1 / 1"));
    }
}

TEST(DocumentPdf, defaultReadingOrderHoldsEveryCell) {
    const DocumentModel model = sample::devis();
    const QString text = Printed(model).pages({}).join(u' ');
    for (const auto& line : model.lines) {
        for (const QString& value :
             {line.designation, line.quantite, line.prixUnitaire, format::amount(line.montant)})
            expectHeld(text, value);
    }
}

TEST(DocumentPdf, keepsDifficultWords) {
    DocumentModel model = sample::devis();
    model.lines = {
        sample::line(
            QStringLiteral("Câble U-1000 R2V 5G2,5 – « sous tube » (IRL 3321) × 12 – œuvre, ça & là : 100 % "
                           "@ 45° ; réf. AB-12/34-CD-56-EF-78-GH-90-IJ-12, fluide R-32 <neuf> ½ m² ± 2 µm"),
            1'234'567),
        sample::line(
            QStringLiteral("Contrôle-commande et régulation-programmation-supervision de la chaufferie-bois "
                           "avec télé-relève et sous-comptage, réf-a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p"),
            -98'765),
        sample::line(QStringLiteral("office affluent ffi fl fi => -> <= ... -- ÀÉÈÊËÎÏÔÖÙÛÜŸÇŒÆ"), 1)};
    expectWholeDocument(model, Printed(model).text());
    // In its default reading order pdftotext puts the other columns between the lines of a long designation.
    const QString readingOrder = Printed(model).pages({}).join(u' ');
    for (const auto& line : model.lines) {
        for (const QString& word : plain(line.designation).split(u' '))
            expectHeld(readingOrder, word);
    }
}

TEST(DocumentPdf, decomposedAccentsAreComposed) {
    DocumentModel model = sample::devis();
    model.lines = {sample::line(QStringLiteral("E\u0301te\u0301"), 100)};
    expectHeld(Printed(model).text(), QStringLiteral("Été"));
}

TEST(DocumentPdf, sumsGoFromPageToPage) {
    const DocumentModel model = sample::longDevis(120);
    const Printed printed(model);
    const QStringList pages = printed.pages({QStringLiteral("-raw")});
    ASSERT_GE(pages.size(), 4);
    EXPECT_EQ(pages.size(), pageCount(model));
    expectWholeDocument(model, pages.join(u' '));
    const QRegularExpression amount(QStringLiteral("À reporter ([0-9 ]+,[0-9]{2})"));
    const QRegularExpression report(QStringLiteral("Total HT Report ([0-9 ]+,[0-9]{2})"));
    Montant sum;
    qsizetype next = 0;
    int carried = 0;
    for (qsizetype number = 0; number + 1 < pages.size(); ++number) {
        for (; next < model.lines.size() && pages[number].contains(model.lines[next].designation); ++next)
            sum += model.lines[next].kind == LineKind::Line ? model.lines[next].montant : Montant();
        expectHeld(pages[number], QStringLiteral("Page %1 / %2").arg(number + 1).arg(pages.size()));
        if (next == model.lines.size())
            break;
        EXPECT_EQ(amount.match(pages[number]).captured(1), plain(format::amount(sum))) << number;
        EXPECT_EQ(report.match(pages[number + 1]).captured(1), plain(format::amount(sum))) << number;
        ++carried;
    }
    EXPECT_EQ(next, model.lines.size());
    EXPECT_GE(carried, 3);
}

TEST(DocumentPdf, everyFontIsEmbedded) {
    const Printed printed(sample::facture());
    const QStringList rows =
        run(QStringLiteral("pdffonts"), {printed.path()}).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_GT(rows.size(), 2);
    for (const QString& row : rows.mid(2)) {
        const QStringList cells = row.simplified().split(u' ');
        // From the right: object, generation, uni, sub, emb.
        ASSERT_GE(cells.size(), 6);
        EXPECT_EQ(cells[cells.size() - 5], QStringLiteral("yes")) << row.toStdString();
        EXPECT_EQ(cells[cells.size() - 3], QStringLiteral("yes")) << row.toStdString();
    }
}

TEST(DocumentPdf, isForTheArchive) {
    const Printed printed(sample::devis());
    EXPECT_TRUE(printed.bytes().startsWith("%PDF-1.4"));
    EXPECT_TRUE(printed.bytes().contains("pdfaid"));
    EXPECT_FALSE(printed.bytes().contains("/URI"));
    EXPECT_FALSE(printed.bytes().contains("/JavaScript"));
    expectHeld(plain(run(QStringLiteral("pdfinfo"), {printed.path()})),
               QStringLiteral("Title: Devis DEV-2026-0212"));
}

TEST(DocumentPdf, onlyADraftSaysSo) {
    DocumentModel model = sample::devis();
    EXPECT_FALSE(Printed(model).text().contains(QStringLiteral("BROUILLON")));
    const QImage issued = renderPreview(model, 0, 40);
    model.brouillon = true;
    const QImage marked = renderPreview(model, 0, 40);
    EXPECT_NE(issued, marked);
    model.numero.clear();
    expectHeld(Printed(model).text(), QStringLiteral("BROUILLON"));
}

TEST(DocumentPdf, noDiscountNoColumn) {
    DocumentModel model = sample::devis();
    EXPECT_TRUE(Printed(model).text().contains(QStringLiteral("Rem. TVA")));
    for (auto& line : model.lines)
        line.remise.clear();
    EXPECT_FALSE(Printed(model).text().contains(QStringLiteral("Rem.")));
}

TEST(DocumentPdf, optionsAreListedWithTheirAmounts) {
    DocumentModel model = sample::devis();
    model.options = {sample::line(QStringLiteral("Désemboueur magnétique"), 42'000)};
    const QString text = Printed(model).text();
    expectHeld(text, QStringLiteral("Options non comprises"));
    expectHeld(text, QStringLiteral("Désemboueur magnétique 1 u 420,00 20 % 420,00"));
    EXPECT_GT(text.indexOf(QStringLiteral("Options non comprises")),
              text.indexOf(QStringLiteral("Total TTC")));
}

TEST(DocumentPdf, hostileTextHarmsNothing) {
    DocumentModel model = sample::devis();
    model.lines = {sample::line(QStringLiteral("a\u0000b\u0007c\u202Ed\u200Be 🔧 ﬁn\tf"), 100)};
    const QString text = Printed(model).text();
    expectHeld(text, QStringLiteral("abcde"));
    for (const QChar letter : text)
        EXPECT_NE(letter.category(), QChar::Other_Control);
    EXPECT_FALSE(text.contains(QStringLiteral("🔧")));
}

TEST(DocumentPdf, isMadeOnAnyThread) {
    QByteArray bytes;
    const std::unique_ptr<QThread> thread(QThread::create(
        [&bytes] { bytes = QPrinterDocumentPainter().pdf(sample::devis()).value_or(QByteArray()); }));
    thread->start();
    ASSERT_TRUE(thread->wait(20'000));
    EXPECT_TRUE(bytes.startsWith("%PDF"));
}

TEST(DocumentPdf, previewIsThePageInPixels) {
    const QImage image = renderPreview(sample::devis(), 0, 96);
    EXPECT_EQ(image.size(), QSize(794, 1123));
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white));
    // Inside the header of the table, at its left border: the colour of the company.
    EXPECT_EQ(image.pixelColor(61, 330), QColor(0x7A, 0x3B, 0x12));
    EXPECT_TRUE(renderPreview(sample::devis(), 1, 96).isNull());
    EXPECT_TRUE(renderPreview(sample::devis(), -1, 96).isNull());
}

} // namespace
} // namespace tournevis
