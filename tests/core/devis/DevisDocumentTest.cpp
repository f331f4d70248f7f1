// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisDocument.h"

#include "core/devis/DevisBase.h"

namespace tournevis::test {
namespace {

/// Narrow and no-break spaces read as plain ones.
QString plain(QString text) { return text.replace(QChar(0x202F), u' ').replace(QChar(0x00A0), u' '); }

class DevisDocumentTest : public DevisBase {
protected:
    DocumentModel paper(Id<Devis> id) { return devisDocument(expectValue(printable(*m_session, id))); }
    DocumentModel paper(const DevisFile& file) { return paper(saved(file).devis.key()); }
    static QStringList factsOf(const DocumentModel& model) {
        QStringList facts;
        for (const auto& fact : model.facts)
            facts += plain(fact.label + u'=' + fact.value);
        return facts;
    }
    static QStringList totalsOf(const DocumentModel& model) {
        QStringList totals;
        for (const auto& total : model.totals)
            totals += plain(total.label + u'=' + total.value);
        return totals;
    }
    static QString mention(const DocumentModel& model, const QString& head) {
        for (const auto& mention : model.mentions) {
            if (mention.head == head)
                return plain(mention.text);
        }
        return {};
    }
    void makeConsumer() {
        value("UPDATE client SET type = 'particulier', representant = NULL WHERE id = ? RETURNING id",
              {m_client.value()});
    }
};

TEST_F(DevisDocumentTest, headOfTheMockup) {
    DevisFile file = mockup();
    file.devis.dateDebutPrevue = QDate(2026, 12, 7);
    file.devis.dureeEstimee = 4 * 7 * 60;
    const DocumentModel model = paper(file);
    EXPECT_EQ(model.kind, QStringLiteral("Devis"));
    EXPECT_TRUE(model.brouillon);
    EXPECT_EQ(factsOf(model),
              (QStringList{"Date=09/11/2026", "Valable jusqu’au=09/12/2026",
                           "Début des travaux=semaine 50 (7 décembre)", "Durée estimée=4 jours ouvrés",
                           "Suivi par=Sophie Mercier, 04 99 00 07 14"}));
    EXPECT_EQ(model.lieuTitre, QStringLiteral("Lieu des travaux"));
    EXPECT_EQ(model.lieu, QStringList{"24 rue des Tilleuls, 69100 Villeurbanne"});
    EXPECT_EQ(model.objetNote, QStringLiteral("Devis gratuit"));
    EXPECT_EQ(model.destinataireTitre, QStringLiteral("Adressé à"));
    EXPECT_EQ(model.destinataireNom, QStringLiteral("Copropriété Les Tilleuls"));
    EXPECT_EQ(model.destinataire,
              (QStringList{"représentée par Régie Saint-Clair, syndic", "3 place Carnot", "69002 Lyon"}));
    EXPECT_EQ(plain(model.destinataireNote), QStringLiteral("SIREN 999 654 320 · réf. client CLT-00087"));
    EXPECT_EQ(plain(model.societeLignes.join(u'|')),
              QStringLiteral("Ateliers Rochebrune|14 rue des Forges, 69007 Lyon|04 99 00 07 14 · "
                             "contact@rochebrune.example"));
}

TEST_F(DevisDocumentTest, tableOfTheMockup) {
    const DocumentModel model = paper(mockup());
    ASSERT_EQ(model.lines.size(), 15);
    EXPECT_EQ(model.lines[3].kind, DocumentModel::Line::Kind::Section);
    EXPECT_EQ(model.lines[3].designation, QStringLiteral("2. Pompe à chaleur air/eau"));
    EXPECT_EQ(model.lines[3].montant, Montant::whole(17962));
    const DocumentModel::Line& pac = model.lines[4];
    EXPECT_EQ(plain(QStringList{pac.quantite, pac.unite, pac.prixUnitaire, pac.remise, pac.tva}.join(u'|')),
              QStringLiteral("1|u|13 200,00|5 %|5,5 %"));
    EXPECT_EQ(pac.montant, Montant::whole(12540));
    EXPECT_EQ(pac.description, QStringLiteral("Fluide R290, module hydraulique intégré, garantie 5 ans"));
    EXPECT_EQ(totalsOf(model),
              (QStringList{"Total brut HT=22 145,00 €", "Remises=−660,00 €", "Total HT=21 485,00 €",
                           "TVA 5,5 % sur 18 602,00 €=1 023,11 €", "TVA 10 % sur 2 883,00 €=288,30 €"}));
    EXPECT_EQ(plain(model.netTotal.label + u'=' + model.netTotal.value),
              QStringLiteral("Total TTC=22 796,41 €"));
}

TEST_F(DevisDocumentTest, mentionsOfTheMockup) {
    DevisFile file = mockup();
    file.devis.garanties = QStringLiteral("parfait achèvement 1 an");
    file.devis.dechets = QStringLiteral("environ 420 kg");
    const DocumentModel model = paper(file);
    EXPECT_EQ(mention(model, "Paiement"),
              QStringLiteral("30 % à la commande (6 838,92 €), solde à la fin des travaux."));
    EXPECT_EQ(mention(model, "Garanties"), QStringLiteral("parfait achèvement 1 an"));
    EXPECT_EQ(mention(model, "Déchets"), QStringLiteral("environ 420 kg"));
    EXPECT_TRUE(mention(model, "TVA réduite").contains(QStringLiteral("achevés depuis plus de deux ans")));
    EXPECT_EQ(
        plain(model.pied.join(u'|')),
        QStringLiteral("Ateliers Rochebrune, SAS au capital de 80 000 € · SIRET 999 482 177 00014 · RCS "
                       "Lyon 999 482 177 · APE 43.22B · TVA FR03 999 482 177|Assurance décennale : "
                       "Mutuelle du Rhône, 8 quai des Étroits, 69005 Lyon · contrat MR-4482-119 · "
                       "couverture : France métropolitaine"));
    EXPECT_TRUE(model.signatureClientTitre.contains(QStringLiteral("bon pour accord")));
}

TEST_F(DevisDocumentTest, theMediatorIsForConsumersOnly) {
    const DevisFile file = mockup();
    EXPECT_FALSE(paper(file).legal.contains(QStringLiteral("médiateur")));
    makeConsumer();
    const QString legal = plain(paper(file).legal);
    EXPECT_TRUE(legal.contains(QStringLiteral("Médiation Artisans du Rhône, 2 rue du Pont, 69002 Lyon")));
    EXPECT_TRUE(legal.contains(QStringLiteral("rétractation de 14 jours")));
}

TEST_F(DevisDocumentTest, costMarginAndInternalNotesNeverReachThePaper) {
    DevisFile file = mockup();
    file.lignes[4].noteInterne = QStringLiteral("négocié");
    const DocumentModel model = paper(file);
    QString everything = model.legal + model.objet + model.pied.join(u' ');
    for (const auto& line : model.lines)
        everything += line.reference + line.designation + line.description + line.prixUnitaire;
    for (const auto& total : model.totals)
        everything += total.label + total.value;
    EXPECT_FALSE(everything.contains(QStringLiteral("négocié")));
    EXPECT_FALSE(everything.contains(QStringLiteral("arge")));
    EXPECT_FALSE(plain(everything).contains(QStringLiteral("9 530")));
}

TEST_F(DevisDocumentTest, optionsGoAfterTheTotal) {
    DevisFile file = typed(5000);
    DevisLigne option = line("Contrat d’entretien", 1, 300);
    option.nature = NatureDevisLigne::Option;
    file.lignes.append(option);
    const DocumentModel model = paper(file);
    EXPECT_EQ(model.lines.size(), 1);
    ASSERT_EQ(model.options.size(), 1);
    EXPECT_EQ(model.options[0].montant, Montant::whole(300));
    EXPECT_EQ(totalsOf(model), (QStringList{"Total HT=50,00 €", "TVA 20 % sur 50,00 €=10,00 €"}))
        << "no gross nor discount row without a discount";
}

TEST_F(DevisDocumentTest, untaxedGroupsTellTheirGround) {
    DevisFile file = typed(5000);
    file.lignes[0].tauxTvaId = rate("AUTOLIQ");
    DocumentModel model = paper(file);
    EXPECT_EQ(totalsOf(model).last(), QStringLiteral("Autoliquidation sur 50,00 €=0,00 €"));
    EXPECT_TRUE(mention(model, "TVA").startsWith(QStringLiteral("Autoliquidation")));
    EXPECT_TRUE(mention(model, "TVA réduite").isEmpty());
    value("UPDATE societe SET regime_tva = 'franchise' RETURNING id");
    file.lignes[0].tauxTvaId = rate("EXO");
    model = paper(file);
    EXPECT_EQ(mention(model, "TVA"), QStringLiteral("TVA non applicable, art. 293 B du CGI"));
}

TEST_F(DevisDocumentTest, everyKindOfRow) {
    DevisFile file = typed(5000);
    file.devis.texteEntete = QStringLiteral("Suite à notre visite");
    file.devis.textePied = QStringLiteral("Échafaudage fourni");
    file.devis.payant = true;
    file.devis.prixDevis = Montant::whole(60);
    file.devis.retenueGarantie = Taux::whole(5);
    file.devis.acompteMontant = Montant::whole(12);
    file.devis.dureeEstimee = 90;
    DevisLigne text = section("Hors plâtrerie");
    text.type = TypeDevisLigne::Texte;
    DevisLigne sum = section("Sous-total fournitures");
    sum.type = TypeDevisLigne::SousTotal;
    DevisLigne page;
    page.type = TypeDevisLigne::SautPage;
    file.lignes[0].masquerPrix = true;
    file.lignes << sum << text << page;
    const DocumentModel model = paper(file);
    ASSERT_EQ(model.lines.size(), 5);
    EXPECT_EQ(model.lines[0].designation, QStringLiteral("Suite à notre visite"));
    EXPECT_TRUE(model.lines[1].prixUnitaire.isEmpty());
    EXPECT_EQ(model.lines[2].montant, Montant::whole(50));
    EXPECT_EQ(model.lines[3].kind, DocumentModel::Line::Kind::Text);
    EXPECT_EQ(model.lines[4].kind, DocumentModel::Line::Kind::PageBreak);
    EXPECT_EQ(plain(model.objetNote), QStringLiteral("Devis payant : 60,00 €"));
    EXPECT_EQ(mention(model, "Paiement"),
              QStringLiteral("12,00 € à la commande, solde à la fin des travaux. Retenue de garantie de 5 % "
                             "(loi 71-584)."));
    EXPECT_EQ(mention(model, "Conditions"), QStringLiteral("Échafaudage fourni"));
    EXPECT_TRUE(factsOf(model).contains(QStringLiteral("Durée estimée=1 h 30")));
}

TEST_F(DevisDocumentTest, theApproverSignsAndTheMarkGoes) {
    const Id<Devis> id = submitted(1000000);
    EXPECT_TRUE(paper(id).brouillon);
    EXPECT_EQ(paper(id).signatureEntreprise, QStringLiteral("Sophie Mercier"));
    signIn(m_dg);
    expectOk(service().approveAsDg(id, version(id)));
    const DocumentModel model = paper(id);
    EXPECT_FALSE(model.brouillon);
    EXPECT_EQ(model.numero, QStringLiteral("DEV-2026-00001"));
    EXPECT_EQ(model.documentTitle, QStringLiteral("Devis DEV-2026-00001"));
    EXPECT_EQ(model.signatureEntreprise, QStringLiteral("Hélène Laurent, direction générale"));
}

TEST_F(DevisDocumentTest, aBareBaseStillPrints) {
    value("DELETE FROM societe RETURNING id");
    DevisFile file = typed(5000);
    file.devis.siteId = {};
    const DocumentModel model = paper(file);
    EXPECT_EQ(model.lieu, QStringList{"3 place Carnot, 69002 Lyon"}) << "the client's own address";
    EXPECT_EQ(model.pied.size(), 1);
}

} // namespace
} // namespace tournevis::test
