// SPDX-License-Identifier: GPL-3.0-or-later
// Every paper of the demonstration, read back as the client's computer reads it.
#include "Composition.h"
#include "base/Format.h"
#include "data/Store.h"
#include "demo/Demonstration.h"
#include "devis/DevisDocument.h"
#include "documents/QPrinterDocumentPainter.h"
#include "documents/planning/JourneePages.h"
#include "documents/planning/SemainePages.h"
#include "factures/FactureQueries.h"
#include "support/core/Programme.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QDate day(2026, 11, 9);

class MorningClock final : public Clock {
public:
    QDateTime now() const override { return {day, QTime(10, 0), defaultZone()}; }
};

/// Without any white space: where a line wraps says nothing.
QString packed(QString text) { return text.remove(QRegularExpression("[\\s\u00a0\u202f]+")); }

class PapiersTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new QTemporaryDir;
        QString logins;
        QTextStream stream(&logins);
        QPrinterDocumentPainter painter;
        const PasswordHasher hasher{TestHashCost{}};
        ASSERT_TRUE(createDemonstration(s_folder->filePath("demo.db"), 1, day, hasher, painter, stream));
    }
    static void TearDownTestSuite() {
        delete s_folder;
        s_folder = nullptr;
    }
    void SetUp() override {
        m_session = std::move(*m_composition.openSession(s_folder->filePath("demo.db")));
    }

    QString paper() const { return s_folder->filePath("papier.pdf"); }
    void write(const QByteArray& pdf) const {
        QFile file(paper());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
    }
    QString textOf(const QByteArray& pdf) const {
        write(pdf);
        return QString::fromUtf8(run("pdftotext", {"-raw", "-nopgbrk", paper(), "-"}).out);
    }
    void expectFontsEmbedded() const {
        const QStringList lines = QString::fromUtf8(run("pdffonts", {paper()}).out).split(u'\n').mid(2);
        static const QRegularExpression embedded("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$");
        for (const QString& line : lines) {
            if (line.isEmpty())
                continue;
            EXPECT_EQ(embedded.match(line).captured(1), QStringLiteral("yes")) << line.toStdString();
        }
    }

    static QTemporaryDir* s_folder;
    MorningClock m_clock;
    Composition m_composition{m_clock};
    std::unique_ptr<Session> m_session;
};

QTemporaryDir* PapiersTest::s_folder = nullptr;

/// What is told and what stands on paper, by words a person would look for.
struct Expected {
    QString document;
    QStringList words;
};

void expectAll(const QString& text, const Expected& expected) {
    const QString paper = packed(text);
    for (const QString& words : expected.words)
        EXPECT_TRUE(paper.contains(packed(words)))
            << expected.document.toStdString() << " misses " << words.toStdString();
}

template <class Line>
void addLine(QStringList& words, const Line& line) {
    words << line.designation << format::quantity(line.quantite) << format::price(line.prixUnitaireHt)
          << format::amount(line.montantHt);
}

TEST_F(PapiersTest, EveryNumberedDevisReadsBackWhole) {
    QPrinterDocumentPainter painter;
    const auto all = Store(*m_session).list<Devis>("numero IS NOT NULL ORDER BY id");
    ASSERT_TRUE(all);
    ASSERT_GT(all->size(), 20);
    for (const Devis& devis : *all) {
        const auto content = printable(*m_session, devis.key());
        ASSERT_TRUE(content);
        const auto pdf = painter.pdf(devisDocument(*content));
        ASSERT_TRUE(pdf);
        Expected expected{devis.numero,
                          {devis.numero, format::date(devis.dateDevis), format::date(devis.dateValidite),
                           devis.titre, format::euros(devis.montantTtc)}};
        for (const DevisLigne& line : content->lignes) {
            if (line.type == TypeDevisLigne::Ligne)
                addLine(expected.words, line);
        }
        const auto taxes = Store(*m_session).list<DevisTva>("devis_id = ?", {devis.id});
        ASSERT_TRUE(taxes);
        for (const DevisTva& tax : *taxes)
            expected.words << format::euros(tax.base) << format::euros(tax.tva);
        expectAll(textOf(*pdf), expected);
        expectFontsEmbedded();
    }
}

TEST_F(PapiersTest, EveryIssuedFactureReadsBackWhole) {
    const auto all = Store(*m_session).list<Facture>("etat <> 'brouillon' ORDER BY id");
    ASSERT_TRUE(all);
    ASSERT_GT(all->size(), 20);
    FactureQueries queries(*m_session);
    for (const Facture& facture : *all) {
        const auto pdf = queries.pdf(facture.key());
        const auto sheet = queries.sheet(facture.key());
        ASSERT_TRUE(pdf && sheet);
        Expected expected{facture.numero,
                          {facture.numero, format::date(facture.dateFacture),
                           sheet->dossier.acheteur.displayName(), format::euros(facture.montantTtc)}};
        for (const FactureLigne& line : sheet->dossier.lignes) {
            if (line.isCounted())
                addLine(expected.words, line);
        }
        for (const FactureTva& tax : sheet->dossier.taxes)
            expected.words << format::euros(tax.base) << format::euros(tax.tva);
        const QString text = textOf(*pdf);
        expectAll(text, expected);
        expectFontsEmbedded();
        if (sheet->dossier.acheteur.isConsumer()) {
            EXPECT_FALSE(packed(text).contains(QStringLiteral("de40€"))) << facture.numero.toStdString();
            EXPECT_FALSE(text.contains(QStringLiteral("L441-10"))) << facture.numero.toStdString();
        }
    }
}

TEST_F(PapiersTest, TheLongDevisCarriesItsSumsFromPageToPage) {
    QPrinterDocumentPainter painter;
    const auto id = m_session->connection().value("SELECT devis_id FROM devis_ligne WHERE type = 'ligne' "
                                                  "GROUP BY devis_id ORDER BY count(*) DESC LIMIT 1");
    ASSERT_TRUE(id);
    const auto content = printable(*m_session, Id<Devis>(id->toLongLong()));
    ASSERT_TRUE(content);
    write(*painter.pdf(devisDocument(*content)));
    const QStringList pages =
        QString::fromUtf8(run("pdftotext", {"-layout", paper(), "-"}).out).split(u'\f', Qt::SkipEmptyParts);
    ASSERT_GE(pages.size(), 4);
    static const QRegularExpression carried("À reporter\\s+([\\d\\s\u202f]+,\\d\\d)");
    static const QRegularExpression brought("(?<!À )Report\\s+([\\d\\s\u202f]+,\\d\\d)");
    int carries = 0;
    for (qsizetype page = 0; page + 1 < pages.size(); ++page) {
        const auto left = carried.match(pages[page]);
        if (!left.hasMatch())
            continue;
        ++carries;
        EXPECT_EQ(packed(left.captured(1)), packed(brought.match(pages[page + 1]).captured(1)));
    }
    EXPECT_GE(carries, 3);
}

void expectNoDoorCode(Session& session, const QString& text) {
    const auto codes = session.connection().select("SELECT code_porte FROM site WHERE code_porte IS NOT NULL",
                                                   {}, [](const Row& row) { return row.text(0); });
    ASSERT_TRUE(codes);
    ASSERT_GT(codes->size(), 5);
    const QRegularExpression words("[\\s,.;]+");
    const QStringList printed = text.split(words);
    for (const QString& code : *codes)
        EXPECT_FALSE(printed.contains(code)) << code.toStdString();
}

TEST_F(PapiersTest, TheDayOfEachTechnicianIsAPageWithoutDoorCodes) {
    const auto journee = papierJournee(*m_session, day);
    ASSERT_TRUE(journee);
    ASSERT_GT(journee->feuilles.size(), 4);
    const PlanningPages pages = journeePages(*journee);
    EXPECT_GE(pages.pages.size(), journee->feuilles.size());
    const auto pdf = pdfOf(pages);
    ASSERT_TRUE(pdf);
    const QString text = textOf(*pdf);
    for (const PapierFeuille& feuille : journee->feuilles) {
        Expected expected{feuille.technicien, {feuille.technicien, feuille.jour, feuille.total}};
        for (const PapierVisite& visite : feuille.visites)
            expected.words << visite.heures << visite.reference << visite.client << visite.adresse
                           << visite.contact << visite.travaux << visite.acces;
        expectAll(text, expected);
    }
    expectNoDoorCode(*m_session, text);
    expectFontsEmbedded();
}

TEST_F(PapiersTest, TheWeekBoardReadsBackWhole) {
    const auto semaine = papierSemaine(*m_session, day);
    ASSERT_TRUE(semaine);
    for (const auto format : {QPageSize::A4, QPageSize::A3}) {
        const auto pdf = pdfOf(semainePages(*semaine, format));
        ASSERT_TRUE(pdf);
        const QString text = textOf(*pdf);
        Expected expected{semaine->titre,
                          {semaine->titre, semaine->periode, QStringLiteral("Armistice 1918")}};
        for (const PapierLigne& ligne : semaine->lignes)
            expected.words << ligne.technicien << ligne.charge;
        expectAll(text, expected);
        expectNoDoorCode(*m_session, text);
        expectFontsEmbedded();
        const QString size = QString::fromUtf8(run("pdfinfo", {paper()}).out);
        EXPECT_TRUE(size.contains(format == QPageSize::A4 ? "842 x 595" : "1191 x 842"))
            << size.toStdString();
    }
}

} // namespace
} // namespace tournevis::test
