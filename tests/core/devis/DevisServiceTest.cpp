// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devis/DevisBase.h"
#include "devis/DevisMontants.h"

namespace tournevis::test {
namespace {

class DevisServiceTest : public DevisBase {
protected:
    QList<qint64> tva(Id<Devis> id) {
        QList<qint64> flat;
        for (const auto& pair : expectValue(m_session->connection().select(
                 "SELECT base_cts, tva_cts FROM devis_tva JOIN taux_tva t ON t.id = taux_tva_id WHERE "
                 "devis_id = ? ORDER BY t.taux_bp",
                 {id.value()}, [](const Row& row) { return std::pair(row.integer(0), row.integer(1)); })))
            flat << pair.first << pair.second;
        return flat;
    }
    Id<Intervention> visit();
    void visitLine(Id<Intervention> visit, const char* type, const char* designation, qint64 quantite,
                   qint64 prix, const char* facturation = "a_facturer");
};

TEST_F(DevisServiceTest, theDevisOfTheMockupTotals) {
    const DevisFile file = saved(mockup());
    EXPECT_EQ(file.devis.montantHt, Montant::fromUnits(2148500));
    EXPECT_EQ(file.devis.montantTva, Montant::fromUnits(102311 + 28830));
    EXPECT_EQ(file.devis.montantTtc, Montant::fromUnits(2279641));
    EXPECT_EQ(acompteOf(file.devis), Montant::fromUnits(683892)) << "30 % of the client's terms";
    EXPECT_EQ(tva(file.devis.key()), (QList<qint64>{1860200, 102311, 288300, 28830}));
    const QList<Montant> sums = subtotals(file.lignes);
    EXPECT_EQ(sums[0], Montant::whole(605));
    EXPECT_EQ(sums[3], Montant::whole(17962));
    EXPECT_EQ(sums[8], Montant::whole(2038));
    EXPECT_EQ(sums[12], Montant::whole(880));
    EXPECT_EQ(file.devis.marge, Montant::fromUnits(2148500 - 953000));
}

TEST_F(DevisServiceTest, aGlobalDiscountKeepsEachBaseExact) {
    DevisFile file = mockup();
    file.devis.remiseTaux = Taux::whole(3);
    const Devis devis = saved(file).devis;
    const QList<qint64> rows = tva(devis.key());
    EXPECT_EQ(rows[0] + rows[2], devis.montantHt.units()) << "DEV-03";
    EXPECT_EQ(devis.montantHt, Montant::fromUnits(2148500 - 55806 - 8649));
}

TEST_F(DevisServiceTest, optionsChangeNoTotal) {
    DevisFile file = mockup();
    DevisLigne option = line("Contrat d’entretien", 1, 300);
    option.nature = NatureDevisLigne::Option;
    file.lignes.append(option);
    const Devis devis = saved(file).devis;
    EXPECT_EQ(devis.montantHt, Montant::fromUnits(2148500));
    EXPECT_EQ(devis.optionsHt, Montant::whole(300));
    EXPECT_EQ(devis.optionsTtc, Montant::whole(360));
}

TEST_F(DevisServiceTest, rowsAreInsertedUpdatedRemovedAndRenumbered) {
    DevisFile file = saved(mockup());
    const qint64 kept = file.lignes[4].id;
    const QString titleOfFirst = file.lignes[0].designation;
    file.lignes.move(4, 0);
    file.lignes.removeLast();
    file.lignes.insert(1, line("Nacelle", 2, 150));
    const DevisFile again = saved(file);
    EXPECT_EQ(again.lignes[0].id, kept);
    for (qsizetype rank = 0; rank < again.lignes.size(); ++rank)
        EXPECT_EQ(again.lignes[rank].ordre, rank + 1);
    EXPECT_EQ(value("SELECT count(*) FROM devis_ligne WHERE devis_id = ?", {again.devis.id}).toLongLong(),
              again.lignes.size());
    const DevisFile reloaded = expectValue(service().load(again.devis.key()));
    EXPECT_EQ(reloaded.lignes[2].designation, titleOfFirst);
    EXPECT_EQ(reloaded.devis.montantHt, Montant::fromUnits(2148500 - 24000 + 30000));
}

TEST_F(DevisServiceTest, savingTheSameTwiceWritesNothing) {
    const DevisFile file = saved(mockup());
    EXPECT_EQ(saved(file).devis.version, file.devis.version);
}

TEST_F(DevisServiceTest, theSecondOfTwoEditorsIsToldEvenIfTotalsAgree) {
    const DevisFile first = saved(mockup());
    DevisFile renamed = first;
    renamed.lignes[1].designation = QStringLiteral("Vidange");
    saved(renamed);
    DevisFile stale = first;
    stale.lignes[2].designation = QStringLiteral("Évacuation");
    const auto outcome = service().saveDraft(stale);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().cause, Cause::Conflict);
}

TEST_F(DevisServiceTest, aRowOfAnotherDevisIsRefused) {
    const DevisFile other = saved(mockup());
    DevisFile file = typed(5000);
    file.lignes.append(other.lignes[1]);
    const auto outcome = service().saveDraft(file);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().cause, Cause::Conflict);
}

TEST_F(DevisServiceTest, refusedFieldsNameTheirRow) {
    DevisFile file = typed(5000);
    file.lignes.append(line("Pose", 0, 10));
    EXPECT_EQ(service().saveDraft(file).error().field(), QStringLiteral("ligne.1.quantite"));
    file.lignes[1] = line(QString(2001, u'x'), 1, 10);
    EXPECT_EQ(service().saveDraft(file).error().field(), QStringLiteral("ligne.1.designation"));
    EXPECT_EQ(value("SELECT count(*) FROM devis").toInt(), 0) << "nothing is stored by halves";
}

TEST_F(DevisServiceTest, whatIsNotTypedCannotBeForged) {
    DevisFile file = saved(5000);
    file.devis.statut = StatutDevis::Accepte;
    file.devis.numero = QStringLiteral("DEV-2026-99999");
    file.devis.auteurId = Id<Utilisateur>(m_dg.utilisateurId);
    file.devis.montantHt = Montant::whole(1);
    const Devis devis = saved(file).devis;
    EXPECT_EQ(devis.statut, StatutDevis::Brouillon);
    EXPECT_TRUE(devis.numero.isEmpty());
    EXPECT_EQ(devis.auteurId.value(), m_sophie.utilisateurId);
    EXPECT_EQ(devis.montantHt, Montant::whole(50));
}

TEST_F(DevisServiceTest, startsWithTheDefaultsOfTheClient) {
    const Devis devis = expectValue(service().blank(m_client)).devis;
    EXPECT_EQ(devis.dateDevis, QDate(2026, 11, 9));
    EXPECT_EQ(devis.dateValidite, QDate(2026, 12, 9));
    EXPECT_EQ(devis.siteId, m_site);
    EXPECT_EQ(devis.acompteTaux, Taux::whole(30));
    EXPECT_TRUE(expectValue(service().blank()).devis.typePaiementId);
}

TEST_F(DevisServiceTest, duplicateIsADraftOfToday) {
    const Id<Devis> source = submitted(2000000);
    m_clock.advance(86400);
    const Devis copy = stored(expectValue(service().duplicate(source)));
    EXPECT_EQ(copy.statut, StatutDevis::Brouillon);
    EXPECT_TRUE(copy.numero.isEmpty());
    EXPECT_EQ(copy.dateDevis, QDate(2026, 11, 10));
    EXPECT_EQ(copy.montantHt, stored(source).montantHt);
    EXPECT_NE(copy.id, source.value());
}

Id<Intervention> DevisServiceTest::visit() {
    const qint64 mission =
        value("INSERT INTO mission(uuid, cree_le, modifie_le, numero, client_id, site_id, type_id, nature, "
              "recu_le) VALUES('00000000-0000-4000-8000-0000000000d1', 0, 0, 'INT-2026-00001', ?, ?, "
              "(SELECT min(id) FROM type_intervention), 'Panne de chauffage', 0) RETURNING id",
              {m_client.value(), m_site.value()})
            .toLongLong();
    return Id<Intervention>(value("INSERT INTO intervention(uuid, cree_le, modifie_le, mission_id, rang) "
                                  "VALUES('00000000-0000-4000-8000-0000000000d2', 0, 0, ?, 1) RETURNING id",
                                  {mission})
                                .toLongLong());
}

void DevisServiceTest::visitLine(Id<Intervention> visit, const char* type, const char* designation,
                                 qint64 quantite, qint64 prix, const char* facturation) {
    const int rank = value("SELECT count(*) FROM intervention_ligne").toInt() + 1;
    value("INSERT INTO intervention_ligne(uuid, cree_le, modifie_le, intervention_id, ordre, type, "
          "designation, quantite, prix_unitaire_ht, facturation) VALUES(?, 0, 0, ?, ?, ?, ?, ?, ?, ?) "
          "RETURNING id",
          {QStringLiteral("00000000-0000-4000-8000-%1").arg(rank, 12, 10, QChar(u'0')), visit.value(), rank,
           type, designation, quantite, prix, facturation});
}

TEST_F(DevisServiceTest, aVisitBecomesADevisWithoutRetyping) {
    const Id<Intervention> id = visit();
    EXPECT_FALSE(service().fromIntervention(id)) << "nothing to bill";
    visitLine(id, "main_oeuvre", "Main-d’œuvre", 1250, 750000);
    visitLine(id, "materiel", "Circulateur", 1000, 1860000);
    visitLine(id, "deplacement", "Déplacement", 1000, 450000, "offert");
    visitLine(id, "materiel", "Joint", 1000, 10000, "garantie");
    visitLine(id, "texte", "Accès par la cave", 0, 0);
    const DevisFile file = expectValue(service().load(expectValue(service().fromIntervention(id))));
    ASSERT_EQ(file.lignes.size(), 4);
    EXPECT_EQ(file.lignes[0].montantHt, Montant::fromUnits(9375)) << "1 h 10 bills 1,25 h at 75 €";
    EXPECT_EQ(file.lignes[2].montantHt, Montant()) << "offered";
    EXPECT_EQ(file.lignes[3].type, TypeDevisLigne::Texte);
    EXPECT_EQ(file.lignes[0].tauxTvaId, rate("TVA20"));
    EXPECT_EQ(file.devis.titre, QStringLiteral("Panne de chauffage"));
    EXPECT_EQ(file.devis.siteId, m_site);
    EXPECT_EQ(file.devis.montantHt, Montant::fromUnits(9375 + 18600));
    EXPECT_FALSE(service().fromIntervention(Id<Intervention>(999)));
    EXPECT_FALSE(service().forMission(Id<Mission>(999)));
}

TEST_F(DevisServiceTest, withoutTheRightCostsAreHiddenAndKept) {
    DevisFile file = saved(mockup());
    expectValue(m_session->connection().execute("DELETE FROM profil_permission WHERE permission = "
                                                "'marge.voir' AND profil_id = (SELECT id FROM profil "
                                                "WHERE code = 'regulation')"));
    DevisFile blind = expectValue(service().load(file.devis.key()));
    EXPECT_EQ(blind.devis.marge, Montant());
    EXPECT_EQ(blind.lignes[4].coutUnitaire, PrixUnitaire());
    blind.devis.titre = QStringLiteral("Autre objet");
    EXPECT_EQ(expectValue(service().saveDraft(blind)).devis.cout, Montant());
    EXPECT_EQ(stored(file.devis.key()).cout, Montant::whole(9530));
}

} // namespace
} // namespace tournevis::test
