// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisQueries.h"

#include "comptes/Permissions.h"
#include "core/devis/DevisBase.h"
#include "devis/DevisVerification.h"

namespace tournevis::test {
namespace {

class DevisQueriesTest : public DevisBase {
protected:
    DevisQueries queries() { return DevisQueries(*m_session); }
    QList<DevisRow> rows(const QByteArray& filter = {}, const QString& search = {}) {
        ListRequest request;
        request.filter = filter;
        request.search = search;
        return expectValue(queries().page(request)).rows;
    }
    QStringList findings() {
        Findings found;
        expectOk(verifyDevis(*m_session, found));
        QStringList texts;
        for (const Finding& finding : found)
            texts += finding.table + u' ' + finding.row;
        return texts;
    }
    void tamper(const QString& sql) { expectValue(m_session->connection().execute(sql)); }
};

TEST_F(DevisQueriesTest, listIsFilteredAndSearched) {
    saved(5000);
    submitted(2000000);
    EXPECT_EQ(rows().size(), 2);
    EXPECT_EQ(rows("brouillons").size(), 1);
    ASSERT_EQ(rows("a_valider").size(), 1);
    EXPECT_EQ(rows({}, "tilleuls").size(), 2);
    EXPECT_EQ(rows({}, "2026-00001").size(), 1);
    EXPECT_EQ(rows({}, "introuvable").size(), 0);
    const DevisRow row = rows("a_valider").first();
    EXPECT_EQ(row.numero, QStringLiteral("DEV-2026-00001"));
    EXPECT_EQ(row.client, QStringLiteral("Copropriété Les Tilleuls"));
    EXPECT_EQ(row.auteur, QStringLiteral("Sophie Mercier"));
    EXPECT_EQ(row.montantTtc, Montant::whole(24000));
    EXPECT_TRUE(row.marge);
    EXPECT_EQ(expectValue(queries().count({})), 2);
}

TEST_F(DevisQueriesTest, pagesFollowEachOtherInEverySort) {
    for (int rank = 0; rank < 5; ++rank)
        saved(5000 + rank);
    for (const char* sort : {"date", "numero", "client", "montant", "validite"}) {
        ListRequest request;
        request.sort = sort;
        request.limit = 2;
        QSet<qint64> seen;
        do {
            const auto page = expectValue(queries().page(request));
            for (const DevisRow& row : page.rows)
                seen.insert(row.id.value());
            request.after = page.next;
        } while (request.after);
        EXPECT_EQ(seen.size(), 5) << sort;
    }
}

TEST_F(DevisQueriesTest, remindersAndExpiriesFollowTheDay) {
    const Devis devis = saved(5000).devis;
    expectOk(service().send(devis.key(), devis.version));
    EXPECT_TRUE(rows("a_relancer").isEmpty());
    m_clock.advance(qint64(8) * 86400);
    EXPECT_EQ(rows("a_relancer").size(), 1);
    EXPECT_TRUE(rows("expirent").isEmpty());
    m_clock.advance(qint64(18) * 86400);
    EXPECT_EQ(rows("expirent").size(), 1);
}

TEST_F(DevisQueriesTest, pipelineCountsAndSums) {
    saved(5000);
    saved(7000);
    submitted(2000000);
    const QList<DevisCellule> cells = expectValue(queries().pipeline());
    ASSERT_EQ(cells.size(), 5);
    EXPECT_EQ(cells[0].nombre, 2);
    EXPECT_EQ(cells[0].montantHt, Montant::whole(120));
    EXPECT_EQ(cells[1].montantHt, Montant::whole(20000));
    EXPECT_EQ(cells[4].nombre, 0);
}

TEST_F(DevisQueriesTest, inboxIsGroupedAndSaysWhoMayDecide) {
    const Id<Devis> small = submitted(200000);
    const Id<Devis> large = submitted(2000000);
    signIn(m_dg);
    QList<ValidationRow> rows = expectValue(queries().waiting());
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].id, large);
    EXPECT_TRUE(rows[0].circuitComplet);
    EXPECT_FALSE(rows[1].circuitComplet);
    EXPECT_TRUE(rows[0].empechement.isEmpty());
    expectOk(service().approveAsDg(large, version(large)));
    rows = expectValue(queries().waiting());
    EXPECT_EQ(rows[0].niveau, NiveauDevis::Pdg);
    EXPECT_FALSE(rows[0].empechement.isEmpty()) << "waits for the PDG";
    signIn(m_pdg);
    EXPECT_TRUE(expectValue(queries().waiting())[0].empechement.isEmpty());
    EXPECT_EQ(expectValue(queries().waiting())[1].id, small);
    signIn(m_sophie);
    EXPECT_EQ(queries().waiting().error().cause, Cause::Forbidden);
    EXPECT_EQ(queries().treated().error().cause, Cause::Forbidden);
}

TEST_F(DevisQueriesTest, ownDevisSayWhyTheyCannotBeApproved) {
    signIn(m_dg);
    const Devis devis = expectValue(service().saveDraft(typed(2000000))).devis;
    expectOk(service().submit(devis.key(), devis.version));
    EXPECT_TRUE(
        expectValue(queries().waiting())[0].empechement.startsWith(QStringLiteral("Vous avez rédigé")));
}

TEST_F(DevisQueriesTest, rewrittenDevisSayWhyTheyCannotBeApproved) {
    signIn(m_sophie);
    const Devis devis = expectValue(service().saveDraft(typed(2000000))).devis;
    signIn(m_dg);
    EXPECT_TRUE(expectValue(queries().waiting()).isEmpty());
    DevisFile file = expectValue(service().load(devis.key()));
    file.lignes[0].prixUnitaireHt = PrixUnitaire::whole(18000);
    file = expectValue(service().saveDraft(file));
    expectOk(service().submit(devis.key(), file.devis.version));
    EXPECT_TRUE(expectValue(queries().waiting())[0].empechement.startsWith(
        QStringLiteral("Vous avez modifié les lignes")));
}

TEST_F(DevisQueriesTest, treatedDecisionsTellWhichAreVoid) {
    const Id<Devis> id = submitted(2000000);
    signIn(m_dg);
    expectOk(service().approveAsDg(id, version(id), "Bon pour moi"));
    QList<DecisionRow> treated = expectValue(queries().treated());
    ASSERT_EQ(treated.size(), 1);
    EXPECT_FALSE(treated[0].caduque);
    EXPECT_EQ(treated[0].valideur, QStringLiteral("Hélène Laurent"));
    EXPECT_EQ(treated[0].commentaire, QStringLiteral("Bon pour moi"));
    signIn(m_sophie);
    DevisFile file = expectValue(service().load(id));
    file.lignes[0].quantite = Quantite::whole(2);
    expectValue(service().saveDraft(file));
    EXPECT_TRUE(expectValue(queries().sheet(id)).historique[0].caduque) << "VAL-04";
}

TEST_F(DevisQueriesTest, sheetHoldsPointsCircuitAndMargin) {
    const DevisSheet sheet = expectValue(queries().sheet(saved(mockup()).devis.key()));
    EXPECT_EQ(sheet.circuit, (Circuit{true, true}));
    EXPECT_EQ(sheet.marge, Montant::fromUnits(2148500 - 953000));
    EXPECT_EQ(sheet.tauxMarge, Taux::fromUnits(5564));
    QStringList warnings;
    for (const PointDevis& point : sheet.points) {
        if (!point.ok)
            warnings += point.text;
    }
    EXPECT_EQ(warnings, (QStringList{"Taux réduits à justifier par le client",
                                     "Gestion des déchets à indiquer pour des travaux"}));
}

TEST_F(DevisQueriesTest, pointsOfAnIncompleteDevis) {
    value("UPDATE societe SET rcs = NULL, mediateur_nom = NULL, assureur = NULL RETURNING id");
    value("UPDATE client SET type = 'particulier' WHERE id = ? RETURNING id", {m_client.value()});
    DevisFile file = typed(0);
    file.devis.siteId = {};
    const Id<Devis> id = saved(file).devis.key();
    m_clock.advance(qint64(40) * 86400);
    QStringList texts;
    for (const PointDevis& point : expectValue(queries().sheet(id)).points)
        texts += point.text;
    EXPECT_EQ(
        texts,
        (QStringList{"Mentions à compléter\u00A0: RCS ou RM, médiateur", "Assurance décennale à compléter",
                     "Validité dépassée depuis le 09/12/2026", "Lieu des travaux à indiquer",
                     "Gestion des déchets à indiquer pour des travaux", "Lignes sans prix\u00A0: 1"}));
}

TEST_F(DevisQueriesTest, missingStockIsAPoint) {
    const qint64 article =
        value(
            "INSERT INTO materiel(uuid, cree_le, modifie_le, reference, designation, unite_id, taux_tva_id) "
            "VALUES('00000000-0000-4000-8000-0000000000e1', 0, 0, 'PAC-32T', 'PAC', ?, ?) RETURNING id",
            {unit("u").value(), rate("TVA20").value()})
            .toLongLong();
    DevisFile file = typed(5000);
    file.lignes[0].materielId = Id<Materiel>(article);
    const DevisSheet sheet = expectValue(queries().sheet(saved(file).devis.key()));
    EXPECT_EQ(sheet.points.last(), (PointDevis{false, QStringLiteral("PAC-32T\u00A0: 0 en stock")}));
}

TEST_F(DevisQueriesTest, marginOnlyWithItsRight) {
    const Id<Devis> id = saved(mockup()).devis.key();
    m_services.rights = &m_openRights;
    m_openRights.refused = {permission::margeVoir.code};
    m_session = open(m_sophie);
    const DevisSheet sheet = expectValue(queries().sheet(id));
    EXPECT_FALSE(sheet.marge || sheet.cout || sheet.tauxMarge);
    EXPECT_EQ(sheet.contenu.lignes[4].coutUnitaire, PrixUnitaire());
    EXPECT_FALSE(rows().first().marge);
    m_openRights.refused = {permission::devisLire.code};
    EXPECT_FALSE(queries().page({}));
    EXPECT_FALSE(queries().count({}));
    EXPECT_FALSE(queries().pipeline());
    EXPECT_FALSE(queries().sheet(id));
    EXPECT_FALSE(service().load(id));
}

TEST_F(DevisQueriesTest, aSoundBasePassesTheCheck) {
    DevisFile file = mockup();
    file.devis.remiseMontant = Montant::whole(100);
    saved(file);
    submitted(2000000);
    submitted(2000000);
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(DevisQueriesTest, everyEditFromOutsideIsFound) {
    const Id<Devis> id = submitted(2000000);
    submitted(3000000);
    const QString numero = stored(id).numero;
    const struct {
        const char* edit;
        const char* undo;
        QString found;
    } cases[] = {
        {"UPDATE devis SET montant_tva_cts = montant_tva_cts + 1, montant_ttc_cts = montant_ttc_cts + 1 "
         "WHERE numero = 'DEV-2026-00001'",
         "UPDATE devis SET montant_tva_cts = montant_tva_cts - 1, montant_ttc_cts = montant_ttc_cts - 1 "
         "WHERE numero = 'DEV-2026-00001'",
         QStringLiteral("devis DEV-2026-00001")},
        {"UPDATE devis_ligne SET designation = 'Autre' WHERE devis_id = 1",
         "UPDATE devis_ligne SET designation = 'Forfait' WHERE devis_id = 1",
         QStringLiteral("devis DEV-2026-00001")},
        {"UPDATE devis_ligne SET ordre = 3 WHERE devis_id = 1",
         "UPDATE devis_ligne SET ordre = 1 WHERE devis_id = 1",
         QStringLiteral("devis_ligne DEV-2026-00001/1")},
        {"UPDATE devis_tva SET tva_cts = tva_cts + 1 WHERE devis_id = 1",
         "UPDATE devis_tva SET tva_cts = tva_cts - 1 WHERE devis_id = 1",
         QStringLiteral("devis_tva DEV-2026-00001")},
        {"UPDATE devis SET numero = 'DEV-2026-00007' WHERE numero = 'DEV-2026-00001'",
         "UPDATE devis SET numero = 'DEV-2026-00001' WHERE numero = 'DEV-2026-00007'",
         QStringLiteral("devis DEV-2026-")},
        {"UPDATE compteur SET prochain = 9 WHERE type = 'devis' AND exercice = 2026",
         "UPDATE compteur SET prochain = 3 WHERE type = 'devis' AND exercice = 2026",
         QStringLiteral("compteur devis")},
        {"UPDATE devis_tva SET devis_id = 2, taux_tva_id = 2 WHERE devis_id = 1",
         "UPDATE devis_tva SET devis_id = 1, taux_tva_id = 1 WHERE devis_id = 2 AND taux_tva_id = 2",
         QStringLiteral("devis_tva DEV-2026-00001")},
    };
    for (const auto& one : cases) {
        tamper(one.edit);
        EXPECT_TRUE(findings().contains(one.found)) << one.edit << findings().join(u'|').toStdString();
        tamper(one.undo);
        EXPECT_EQ(findings(), QStringList()) << one.undo;
    }
    EXPECT_EQ(numero, QStringLiteral("DEV-2026-00001"));
}

} // namespace
} // namespace tournevis::test
