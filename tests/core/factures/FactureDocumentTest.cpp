// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureDocument.h"

#include "core/factures/FactureBase.h"
#include "factures/FactureMentions.h"

namespace tournevis::test {
namespace {

/// Everything a model prints, with plain spaces.
QString wordsOf(const DocumentModel& model) {
    QStringList words{model.kind,      model.numero,          model.objet,
                      model.objetNote, model.destinataireNom, model.destinataireNote,
                      model.legal,     model.netTotal.label,  model.netTotal.value,
                      model.bank.title};
    words += model.lieu + model.destinataire + model.pied + model.societeLignes;
    for (const auto& fact : model.facts + model.bank.facts)
        words += fact.label + u'=' + fact.value;
    for (const auto& line : model.lines)
        words += QStringList{line.reference, line.designation,  line.quantite,
                             line.unite,     line.prixUnitaire, line.tva};
    for (const auto& row : model.taxes)
        words += QStringList{row.base, row.taux, row.tva, row.motif};
    for (const auto& total : model.totals)
        words += total.label + u'=' + total.value;
    for (const auto& mention : model.mentions)
        words += mention.head + mention.text;
    QString text = words.join(u'\n');
    return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
}

} // namespace

using FactureDocumentTest = FactureBase;

TEST_F(FactureDocumentTest, AProfessionalFactureHoldsItsMentions) {
    value("UPDATE type_paiement SET mention = NULL, penalite_bp = 0 RETURNING id");
    const Facture facture =
        issue(expectValue(m_service->createFromDevis(addDevis(m_copropriete, "DEV-2026-00189"))));
    const DocumentModel& model = m_painter.last;
    EXPECT_FALSE(model.brouillon);
    EXPECT_EQ(model.numero, facture.numero);
    const QString words = wordsOf(model);
    for (const char* expected :
         {"Date d’émission=09/11/2026",
          "Échéance=09/12/2026 (30 jours nets)",
          "Devis accepté=DEV-2026-00189 du 22/09/2026",
          "24 rue des Tilleuls",
          "69100 Villeurbanne",
          "Opération mixte : livraison de biens et prestation de services",
          "représentée par Régie Saint-Clair, syndic",
          "SIREN 999 654 320 · réf. client CLT-00087",
          "CIR-D-50",
          "1 120,00",
          "10 %",
          "Total brut HT=2 674,00 €",
          "Remise 3 %=−80,22 €",
          "Total HT=2 593,78 €",
          "TVA 10 %=259,38 €",
          "2 853,16 €",
          "Net à payer TTC",
          "TVA à 10 % (article 279-0 bis du CGI) : le client certifie que les travaux portent sur des locaux "
          "à "
          "usage d’habitation achevés depuis plus de deux ans. TVA exigible à l’encaissement.",
          "Règlement par virement avant le 09/12/2026",
          "IBAN=FR76 9999 9000 0420 0012 3456 787",
          "BIC=XXXXFRPP",
          "Référence=FAC-2026-00001",
          "Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux directeur de la BCE "
          "majoré "
          "de 10 points, exigibles sans rappel, et indemnité forfaitaire de recouvrement de 40 € (articles "
          "L441-10 et D441-5 du code de commerce). Réserve de propriété :",
          "Ateliers Rochebrune, SAS au capital de 80 000 € · SIRET 999 482 177 00014 · RCS Lyon 999 482 177 "
          "· "
          "APE 43.22B · TVA FR03 999 482 177",
          "Assurance décennale : Mutuelle du Rhône, 8 quai des Étroits, 69005 Lyon · contrat MR-4482-119 · "
          "couverture : France métropolitaine"})
        EXPECT_TRUE(words.contains(QString::fromUtf8(expected))) << expected << "\n" << words.toStdString();
    EXPECT_EQ(model.lines.first().kind, DocumentModel::Line::Kind::Section);
    EXPECT_EQ(model.lines.first().montant, Montant::whole(2674));
}

TEST_F(FactureDocumentTest, AConsumerReadsNeitherPenaltiesNorIndemnity) {
    issue(expectValue(m_service->createFromDevis(addDevis(m_particulier, "DEV-2026-00190"))));
    const QString words = wordsOf(m_painter.last);
    EXPECT_TRUE(words.contains("M. Jean Bailly"));
    EXPECT_TRUE(words.contains("Médiateur de la consommation : Médiation Artisans, mediation.example."));
    for (const char* absent : {"40 €", "L441-10", "D441-5", "escompte", "pénalités"})
        EXPECT_FALSE(words.contains(QString::fromUtf8(absent))) << absent;
}

TEST_F(FactureDocumentTest, ADraftIsMarkedAndHasNoNumber) {
    const DocumentModel model = expectValue(m_service->documentModel(addDraft(m_copropriete)));
    EXPECT_TRUE(model.brouillon);
    EXPECT_TRUE(model.numero.isEmpty());
    EXPECT_FALSE(wordsOf(model).contains("Référence="));
    EXPECT_EQ(model.objetNote, "Prestation de services");
}

TEST_F(FactureDocumentTest, AnIssuedFactureKeepsItsPartiesAndTerms) {
    const Facture facture = issued(m_copropriete);
    const QString before = wordsOf(m_painter.last);
    value("UPDATE client SET nom = 'Autre', adresse_l1 = 'Ailleurs', type = 'particulier' RETURNING id");
    value("UPDATE societe SET raison_sociale = 'Autre' RETURNING id");
    value("UPDATE type_paiement SET libelle = code, mention = 'Autre' RETURNING id");
    EXPECT_EQ(wordsOf(expectValue(m_service->documentModel(facture.key()))), before);
}

TEST_F(FactureDocumentTest, ThePayerReceivesTheFacture) {
    FactureFiche fiche = expectValue(m_service->load(addDraft(m_particulier)));
    fiche.facture.payeurId = m_copropriete;
    expectOk(m_service->saveDraft(fiche));
    const DocumentModel model = expectValue(m_service->documentModel(fiche.facture.key()));
    EXPECT_EQ(model.destinataireNom, "M. Jean Bailly");
    EXPECT_EQ(model.destinataire.first(), "à l’adresse de Copropriété Les Tilleuls");
}

TEST(FactureMentions, TheTaxMentionFollowsRegimeAndCategories) {
    FactureDossier dossier;
    FactureTva taxe;
    taxe.code = "S";
    taxe.taux = Taux::fromUnits(2000);
    dossier.taxes = {taxe};
    EXPECT_EQ(mentionTva(dossier), "TVA exigible à l’encaissement.");
    dossier.operation = CategorieOperation::Biens;
    EXPECT_EQ(mentionTva(dossier), "");
    dossier.vendeur.regimeTva = "debits";
    EXPECT_EQ(mentionTva(dossier), "Option pour le paiement de la taxe d’après les débits.");
    taxe = {};
    taxe.code = "E";
    taxe.motif = "TVA non applicable, art. 293 B du CGI";
    dossier.taxes = {taxe};
    EXPECT_EQ(mentionTva(dossier), "TVA non applicable, art. 293 B du CGI.");
}

TEST(FactureMentions, TheTermsOfTheCompanyTakeThePlaceOfTheDefaults) {
    FactureDossier dossier;
    dossier.acheteur.type = "entreprise";
    dossier.typePaiement.escompte = Taux::fromUnits(200);
    dossier.typePaiement.escompteJours = 8;
    dossier.typePaiement.penalite = Taux::fromUnits(1215);
    dossier.typePaiement.mention = "Paiement à 30 jours nets.";
    EXPECT_EQ(
        conditionsTexte(dossier).replace(QChar(0x00A0), u' '),
        "Paiement à 30 jours nets. Escompte de 2 % pour un paiement sous 8 jours. En cas de retard : "
        "pénalités "
        "au taux annuel de 12,15 %, exigibles sans rappel, et indemnité forfaitaire de recouvrement de 40 € "
        "(articles L441-10 et D441-5 du code de commerce).");
    dossier.typePaiement.mention = "Pas d’escompte.";
    EXPECT_TRUE(conditionsTexte(dossier).startsWith("Pas d’escompte. En cas"));
}

} // namespace tournevis::test
