// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Canonical.h"
#include "core/factures/FactureBase.h"
#include "data/Store.h"

#include <thread>

namespace tournevis::test {

using FactureEmissionTest = FactureBase;

TEST_F(FactureEmissionTest, AnAcceptedDevisBecomesADraftWithItsCountedLines) {
    const auto id = expectValue(m_service->createFromDevis(addDevis(m_copropriete, "DEV-2026-00189")));
    const FactureFiche fiche = expectValue(m_service->load(id));
    ASSERT_EQ(fiche.lignes.size(), 3) << "the option stays out";
    EXPECT_EQ(fiche.lignes[1].parentId, fiche.lignes[0].key());
    EXPECT_EQ(fiche.lignes[1].coutUnitaire, PrixUnitaire::whole(800));
    EXPECT_EQ(fiche.facture.lignesHt, Montant::whole(2674));
    EXPECT_EQ(fiche.facture.montantHt, Montant::fromUnits(259378));
    EXPECT_EQ(fiche.facture.montantTva, Montant::fromUnits(25938));
    EXPECT_EQ(fiche.facture.montantTtc, Montant::fromUnits(285316));
    EXPECT_TRUE(fiche.facture.numero.isEmpty());
}

TEST_F(FactureEmissionTest, ADevisIsInvoicedOnce) {
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    const auto id = expectValue(m_service->createFromDevis(devis));
    EXPECT_EQ(m_service->createFromDevis(devis).error().message,
              "Le devis DEV-2026-00189 a déjà un brouillon de facture.");
    issue(id);
    EXPECT_EQ(m_service->createFromDevis(devis).error().message,
              "Le devis DEV-2026-00189 est déjà facturé\u00A0: FAC-2026-00001.");
}

TEST_F(FactureEmissionTest, ADiscardedDraftLetsTheDevisBeInvoicedAgain) {
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    const auto id = expectValue(m_service->createFromDevis(devis));
    expectOk(m_service->discardDraft(id));
    EXPECT_FALSE(m_service->issue(id, m_painter));
    EXPECT_TRUE(m_service->createFromDevis(devis));
}

TEST_F(FactureEmissionTest, ADevisThatIsNotAcceptedIsRefused) {
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    value("UPDATE devis SET statut = 'envoye' WHERE id = ? RETURNING id", {devis.value()});
    EXPECT_EQ(m_service->createFromDevis(devis).error().cause, Cause::Validation);
}

TEST_F(FactureEmissionTest, AReducedRateWithoutDevisNeedsItsGroundOnTheFacture) {
    FactureFiche fiche = expectValue(m_service->load(addDraft(m_particulier)));
    fiche.lignes.first().tauxTvaId = rate("TVA10");
    expectOk(m_service->saveDraft(fiche));
    EXPECT_EQ(m_service->issue(fiche.facture.key(), m_painter).error().field(), "mention_tva");
    fiche.facture.mentionTva = "maison achevée en 1987, attestation du 9 novembre";
    expectOk(m_service->saveDraft(fiche));
    const Facture issued = issue(fiche.facture.key());
    const QString mention =
        "TVA à 10\u00A0% (article 279-0 bis du CGI)\u00A0: le client certifie que les conditions "
        "du taux réduit sont remplies (maison achevée en 1987, attestation du 9 novembre).";
    EXPECT_TRUE(issued.mentionTva.startsWith(mention)) << issued.mentionTva.toStdString();
    EXPECT_EQ(expectValue(m_service->documentModel(issued.key())).mentions.first().text, issued.mentionTva)
        << "the printed copy says it once";
    EXPECT_EQ(issue(expectValue(m_service->createAvoir(issued.key()))).montantTtc, issued.montantTtc);
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(FactureEmissionTest, IssuingNumbersFreezesPaintsAndSeals) {
    const auto id = expectValue(m_service->createFromDevis(addDevis(m_copropriete, "DEV-2026-00189")));
    const Facture facture = issue(id);
    EXPECT_EQ(facture.numero, "FAC-2026-00001");
    EXPECT_EQ(facture.serie, "FAC");
    EXPECT_EQ(facture.exercice, 2026);
    EXPECT_EQ(facture.etat, EtatFacture::Emise);
    EXPECT_EQ(facture.dateFacture, QDate(2026, 11, 9));
    EXPECT_EQ(facture.dateEcheance, QDate(2026, 12, 9));
    EXPECT_EQ(facture.chaineRang, 1);
    EXPECT_EQ(facture.iban, "FR7699999000042000123456787");
    EXPECT_TRUE(facture.acheteur.contains("Copropriété Les Tilleuls"));
    const QByteArray pdf = expectValue(FactureQueries(*m_session).pdf(id));
    EXPECT_EQ(pdf, "%PDF-1.4 FAC-2026-00001");
    EXPECT_EQ(facture.pdfSha, QString::fromLatin1(sha256(pdf)));
    EXPECT_EQ(value("SELECT montant_cts FROM echeance WHERE facture_id = ?", {id.value()}).toLongLong(),
              285316);
    EXPECT_EQ(value("SELECT libelle FROM audit_log WHERE action = 'emission'").toString(), "FAC-2026-00001");
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(FactureEmissionTest, AnIssuedFactureIsNeitherIssuedAgainNorEdited) {
    const Facture facture = issued(m_copropriete);
    EXPECT_EQ(m_service->issue(facture.key(), m_painter).error().message, "FAC-2026-00001 est déjà émise.");
    FactureFiche fiche = expectValue(m_service->load(facture.key()));
    fiche.facture.objet = "Autre";
    EXPECT_FALSE(m_service->saveDraft(fiche));
    fiche.facture.etat = EtatFacture::Brouillon;
    EXPECT_FALSE(m_service->saveDraft(fiche));
    EXPECT_FALSE(m_service->discardDraft(facture.key()));
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(FactureEmissionTest, APainterThatFailsSpendsNoNumber) {
    const auto id = addDraft(m_copropriete);
    m_painter.failing = true;
    EXPECT_EQ(m_service->issue(id, m_painter).error().cause, Cause::Technical);
    EXPECT_EQ(value("SELECT etat FROM facture").toString(), "brouillon");
    EXPECT_EQ(value("SELECT count(*) FROM piece_jointe").toInt(), 0);
    m_painter.failing = false;
    EXPECT_EQ(issue(id).numero, "FAC-2026-00001");
}

TEST_F(FactureEmissionTest, AClockThatWentBackIsRefusedInWords) {
    issued(m_copropriete);
    const auto id = addDraft(m_copropriete);
    m_clock.advance(-86400);
    const auto refused = m_service->issue(id, m_painter);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("08/11/2026")) << refused.error().message.toStdString();
    m_clock.advance(86400);
    EXPECT_EQ(issue(id).numero, "FAC-2026-00002");
}

TEST_F(FactureEmissionTest, ANewYearOpensANewSeriesOfNumbers) {
    issued(m_copropriete);
    m_clock.set(QDateTime(QDate(2027, 1, 2), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(issued(m_copropriete).numero, "FAC-2027-00001");
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(FactureEmissionTest, MissingMentionsBlockWithTheirField) {
    value("UPDATE societe SET siret = NULL, assureur = NULL RETURNING id");
    value("UPDATE client SET adresse_l1 = NULL, siren = NULL, type = 'entreprise' WHERE id = ? RETURNING id",
          {m_copropriete.value()});
    const auto refused = m_service->issue(addDraft(m_copropriete), m_painter);
    ASSERT_FALSE(refused);
    QStringList fields;
    for (const FieldError& error : refused.error().fields)
        fields += error.field;
    EXPECT_EQ(fields,
              QStringList({"societe.siret", "societe.assureur", "client.adresse_l1", "client.siren"}));
}

TEST_F(FactureEmissionTest, WithoutTheRightNothingIsIssued) {
    const auto id = addDraft(m_copropriete);
    m_openRights.refused = {"facture.emettre"};
    auto session = open(person("technicien", {}, "Luc", "Petit"));
    EXPECT_EQ(FactureService(*session).issue(id, m_painter).error().cause, Cause::Forbidden);
}

TEST_F(FactureEmissionTest, TheAuthorOfTheDevisIsTold) {
    const Actor author = person("manager", {}, "Hélène", "Laurent");
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    value("UPDATE devis SET auteur_id = ? WHERE id = ? RETURNING id", {author.utilisateurId, devis.value()});
    const Facture facture = issue(expectValue(m_service->createFromDevis(devis)));
    pay(facture.netAPayer, {{facture.key(), facture.netAPayer}});
    EXPECT_EQ(
        value("SELECT group_concat(code, ' ') FROM (SELECT code FROM notification ORDER BY id)").toString(),
        "facture_emise paiement_recu");
}

TEST_F(FactureEmissionTest, SealedRowsRefuseSql) {
    const Facture facture = issued(m_copropriete);
    Connection& connection = m_session->connection();
    const QStringList statements{
        "UPDATE facture SET montant_ht_cts = 1 WHERE id = %1",
        "UPDATE facture SET etat = 'brouillon' WHERE id = %1",
        "DELETE FROM facture WHERE id = %1",
        "UPDATE facture_ligne SET designation = 'x' WHERE facture_id = %1",
        "DELETE FROM facture_ligne WHERE facture_id = %1",
        "UPDATE facture_tva SET tva_cts = 1 WHERE facture_id = %1",
        "DELETE FROM echeance WHERE facture_id = %1",
        "INSERT OR REPLACE INTO facture(uuid, cree_le, modifie_le, client_id, numero) "
        "SELECT 'x', 0, 0, client_id, numero FROM facture WHERE id = %1",
        "INSERT OR REPLACE INTO facture(id, uuid, cree_le, modifie_le, client_id) "
        "SELECT id, '00000000-0000-4000-8000-000000000099', 0, 0, client_id FROM facture WHERE id = %1",
        "UPDATE piece_jointe SET contenu = x'00' WHERE id IN (SELECT pdf_piece_id FROM facture WHERE id = "
        "%1)"};
    for (const QString& statement : statements)
        EXPECT_FALSE(connection.execute(statement.arg(facture.id))) << statement.toStdString();
    EXPECT_TRUE(
        connection.execute(QStringLiteral("UPDATE facture SET litige = 1 WHERE id = %1").arg(facture.id)));
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(FactureEmissionTest, ASaveDraftKeepsTheDifferenceOfTheRows) {
    const auto id = addDraft(m_copropriete);
    FactureFiche fiche = expectValue(m_service->load(id));
    FactureFiche stale = fiche;
    FactureLigne section;
    section.type = TypeFactureLigne::Section;
    section.designation = "Atelier";
    fiche.lignes.prepend(section);
    fiche.lignes.append(fiche.lignes.last());
    fiche.lignes.last().id = 0;
    fiche.lignes.last().quantite = Quantite::fromUnits(1250);
    expectOk(m_service->saveDraft(fiche));
    fiche = expectValue(m_service->load(id));
    EXPECT_EQ(fiche.lignes[2].parentId, fiche.lignes[0].key());
    EXPECT_EQ(fiche.facture.montantHt, Montant::whole(225));
    fiche.lignes.removeFirst();
    fiche.lignes.removeFirst();
    expectOk(m_service->saveDraft(fiche));
    EXPECT_EQ(value("SELECT count(*) FROM facture_ligne").toInt(), 1);
    EXPECT_EQ(value("SELECT ordre FROM facture_ligne").toInt(), 1);
    EXPECT_EQ(value("SELECT base_cts FROM facture_tva").toInt(), 12500);
    stale.facture.objet = "Autre";
    EXPECT_EQ(m_service->saveDraft(stale).error().cause, Cause::Conflict);
}

TEST_F(FactureEmissionTest, TwoSessionsIssuingAtOnceLeaveNoGap) {
    constexpr int each = 20;
    QList<Id<Facture>> drafts;
    for (int rank = 0; rank < 2 * each; ++rank)
        drafts += addDraft(m_copropriete);
    const auto work = [&](int first) {
        AuditLog journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
        const SessionServices services{&m_clock, &m_openRights, &journal, {}};
        Session session(*Connection::open(path(), OpenMode::Existing), services, Actor{});
        FakePainter painter;
        for (int rank = first; rank < first + each; ++rank) {
            const auto done = FactureService(session).issue(drafts[rank], painter);
            EXPECT_TRUE(done) << done.error().message.toStdString() << done.error().detail.toStdString();
        }
    };
    std::thread other(work, each);
    work(0);
    other.join();
    EXPECT_EQ(value("SELECT count(DISTINCT numero) FROM facture WHERE etat = 'emise'").toInt(), 2 * each);
    EXPECT_EQ(value("SELECT max(numero) FROM facture").toString(), "FAC-2026-00040");
    EXPECT_EQ(findings(), QStringList());
}

} // namespace tournevis::test
