// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientQueries.h"
#include "core/factures/FactureBase.h"

namespace tournevis::test {

/// One facture of each status on 9 November 2026: draft, due, late, partial, paid, cancelled, and the avoir.
class FactureQueriesTest : public FactureBase {
protected:
    void SetUp() override {
        FactureBase::SetUp();
        const QDateTime present = m_clock.now();
        m_clock.set(QDateTime(QDate(2026, 9, 20), QTime(9, 0), Qt::UTC));
        issued(m_copropriete, PrixUnitaire::whole(100));
        m_clock.set(QDateTime(QDate(2026, 10, 20), QTime(9, 0), Qt::UTC));
        const Facture partial = issued(m_copropriete, PrixUnitaire::whole(200));
        const Facture paid = issued(m_particulier, PrixUnitaire::whole(300));
        issue(expectValue(m_service->createAvoir(issued(m_copropriete, PrixUnitaire::whole(400)).key())));
        m_clock.set(present);
        issued(m_copropriete, PrixUnitaire::whole(500));
        addDraft(m_copropriete, PrixUnitaire::whole(600));
        pay(Montant::whole(400), {{partial.key(), Montant::whole(40)}, {paid.key(), Montant::whole(360)}});
    }
    QList<FactureRow> rows(const ListRequest& request) {
        return expectValue(FactureQueries(*m_session).page(request)).rows;
    }
};

TEST_F(FactureQueriesTest, EachFilterHoldsTheRowsTheRulesPutThere) {
    const QList<std::pair<QByteArray, FactureStatut>> filters{
        {"brouillons", FactureStatut::Brouillon}, {"a_echoir", FactureStatut::AEchoir},
        {"en_retard", FactureStatut::EnRetard},   {"partielles", FactureStatut::Partielle},
        {"payees", FactureStatut::Payee},         {"annulees", FactureStatut::SoldeeParAvoir},
        {"payees_ce_mois", FactureStatut::Payee}};
    for (const auto& [filter, statut] : filters) {
        ListRequest request;
        request.filter = filter;
        const auto found = rows(request);
        ASSERT_EQ(found.size(), 1) << filter.constData();
        EXPECT_EQ(found.first().statut, statut) << filter.constData();
    }
    EXPECT_EQ(rows({}).size(), 7);
}

TEST_F(FactureQueriesTest, CLI02TheEncoursOfAClientIsWhatItsIssuedFacturesStillOwe) {
    const Facture lessened = issued(m_copropriete, PrixUnitaire::whole(700));
    FactureFiche avoir = expectValue(m_service->load(expectValue(m_service->createAvoir(lessened.key()))));
    avoir.lignes.first().prixUnitaireHt = PrixUnitaire::whole(250);
    expectOk(m_service->saveDraft(avoir));
    const auto owed = [&](Id<Client> client) {
        Montant reste;
        for (const FactureRow& row : rows({}))
            reste += row.clientId == client ? row.reste : Montant();
        return reste;
    };
    const auto encours = [&](Id<Client> client) {
        return expectValue(ClientQueries(*m_session).figures(client)).encours;
    };
    EXPECT_EQ(encours(m_copropriete), owed(m_copropriete)) << "a draft avoir lessens nothing";
    const Montant before = owed(m_copropriete);
    issue(avoir.facture.key());
    EXPECT_EQ(before - owed(m_copropriete), Montant::whole(300));
    EXPECT_EQ(encours(m_copropriete), owed(m_copropriete));
    EXPECT_EQ(encours(m_particulier), Montant());
}

TEST_F(FactureQueriesTest, CellsAgeingAndTotalsAgreeToTheCentime) {
    FactureQueries queries(*m_session);
    const FactureCellules cellules = expectValue(queries.cellules());
    EXPECT_EQ(cellules.brouillons.montant, Montant::whole(720));
    EXPECT_EQ(cellules.aEchoir.montant, Montant::whole(600));
    EXPECT_EQ(cellules.enRetard.montant, Montant::whole(120));
    EXPECT_EQ(cellules.enRetard.fait, 20);
    EXPECT_EQ(cellules.partielles.montant, Montant::whole(200));
    EXPECT_EQ(cellules.payeesCeMois.montant, Montant::whole(360));
    EXPECT_EQ(cellules.payeesCeMois.fait, 20);
    ListRequest open;
    open.filter = "ouvertes";
    const FactureTotal total = expectValue(queries.total(open));
    EXPECT_EQ(total.nombre, 3);
    const BalanceAgee balance = expectValue(queries.balanceAgee());
    EXPECT_EQ(total.reste, balance.total());
    EXPECT_EQ(total.reste,
              cellules.aEchoir.montant + cellules.enRetard.montant + cellules.partielles.montant);
    EXPECT_EQ(balance.jusqua30, Montant::whole(120));
    EXPECT_EQ(balance.aEchoir, Montant::whole(800));
}

TEST_F(FactureQueriesTest, APartPaidFacturePastItsDueDateIsLateInTheCellAndInTheFilter) {
    m_clock.set(QDateTime(QDate(2026, 11, 29), QTime(9, 0), Qt::UTC));
    ListRequest request;
    request.filter = "en_retard";
    request.sort = "echeance";
    const auto late = rows(request);
    ASSERT_EQ(late.size(), 2);
    EXPECT_EQ(late[0].statut, FactureStatut::EnRetard);
    EXPECT_EQ(late[1].statut, FactureStatut::Partielle);
    EXPECT_EQ(late[1].retard, 10);
    const FactureCellules cellules = expectValue(FactureQueries(*m_session).cellules());
    EXPECT_EQ(cellules.enRetard.nombre, 2);
    EXPECT_EQ(cellules.enRetard.montant, late[0].reste + late[1].reste);
    EXPECT_EQ(cellules.enRetard.fait, (40 + 10) / 2);
    EXPECT_EQ(cellules.partielles.nombre, 1);
    EXPECT_EQ(cellules.partielles.fait, 1) << "one of the part-paid is late";
}

TEST_F(FactureQueriesTest, TheListIsSearchedSortedAndPaged) {
    ListRequest request;
    request.search = "bailly";
    ASSERT_EQ(rows(request).size(), 1);
    EXPECT_EQ(rows(request).first().client, "M. Jean Bailly");
    request = {};
    request.sort = "reste";
    request.descending = true;
    EXPECT_EQ(rows(request).first().reste, Montant::whole(600));
    request.sort = "numero";
    request.descending = false;
    request.limit = 4;
    const auto first = expectValue(FactureQueries(*m_session).page(request));
    ASSERT_TRUE(first.next);
    request.after = first.next;
    EXPECT_EQ(rows(request).size(), 3);
}

TEST_F(FactureQueriesTest, AcceptedDevisWaitToBeInvoiced) {
    FactureQueries queries(*m_session);
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    ASSERT_EQ(expectValue(queries.devisAFacturer()).size(), 1);
    expectValue(m_service->createFromDevis(devis));
    EXPECT_TRUE(expectValue(queries.devisAFacturer()).isEmpty());
}

TEST_F(FactureQueriesTest, WithoutTheRightNothingIsRead) {
    m_openRights.refused = {"factures.lire"};
    auto session = open(person("technicien", {}, "Luc", "Petit"));
    FactureQueries queries(*session);
    EXPECT_FALSE(queries.page({}));
    EXPECT_FALSE(queries.total({}));
    EXPECT_FALSE(queries.cellules());
    EXPECT_FALSE(queries.balanceAgee());
    EXPECT_FALSE(queries.sheet(Id<Facture>(1)));
    EXPECT_FALSE(queries.pdf(Id<Facture>(1)));
    EXPECT_FALSE(queries.devisAFacturer());
}

/// Rights that reach the person's own records only.
class OwnRights final : public Rights {
public:
    Result<Scope> scope(Connection&, const Actor&, const Permission&) override { return Scope::Own; }
    QString refusal(const Permission&) override { return QStringLiteral("Accès non autorisé."); }
    QString nameOf(Connection&, qint64) override { return {}; }
};

TEST_F(FactureQueriesTest, OwnReachShowsOnlyOnesOwn) {
    const Actor author = person("manager", {}, "Hélène", "Laurent");
    const auto devis = addDevis(m_copropriete, "DEV-2026-00189");
    value("UPDATE devis SET auteur_id = ? WHERE id = ? RETURNING id", {author.utilisateurId, devis.value()});
    const Facture own = issue(expectValue(m_service->createFromDevis(devis)));
    OwnRights rights;
    m_services.rights = &rights;
    auto session = open(author);
    FactureQueries queries(*session);
    EXPECT_EQ(expectValue(queries.total({})).nombre, 1);
    expectValue(queries.pdf(own.key()));
    EXPECT_EQ(queries.sheet(Id<Facture>(1)).error().cause, Cause::Forbidden);
}

} // namespace tournevis::test
