// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/StockRules.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

constexpr Quantite q(qint64 number) { return Quantite::whole(number); }

QStringList columnsOf(const QList<FieldError>& errors) {
    QStringList columns;
    for (const FieldError& error : errors)
        columns += error.field;
    return columns;
}

SortieMateriel sortieDe(int quantite) {
    SortieMateriel sortie;
    sortie.numero = QStringLiteral("SOR-2026-00001");
    sortie.quantite = q(quantite);
    return sortie;
}

TEST(StockRules, stateFollowsAvailableAgainstThreshold) {
    EXPECT_EQ(etatStock(q(0), q(0), q(0)), EtatStock::Rupture);
    EXPECT_EQ(etatStock(q(1), q(0), q(0)), EtatStock::Correct);
    EXPECT_EQ(etatStock(q(8), q(0), q(8)), EtatStock::Correct);
    EXPECT_EQ(etatStock(q(7), q(0), q(8)), EtatStock::SousLeSeuil);
    EXPECT_EQ(etatStock(q(2), q(0), q(8)), EtatStock::SousLeSeuil);
    EXPECT_EQ(etatStock(q(1), q(0), q(8)), EtatStock::Insuffisant);
    EXPECT_EQ(etatStock(q(5), q(6), q(0)), EtatStock::Insuffisant);
    EXPECT_EQ(etatStock(q(5), q(5), q(0)), EtatStock::Correct);
    EXPECT_EQ(etatStock(q(10), q(3), q(8)), EtatStock::SousLeSeuil);
}

TEST(StockRules, onlyTheWayDownCrosses) {
    EXPECT_TRUE(franchitSeuil(q(5), q(4), q(5)));
    EXPECT_FALSE(franchitSeuil(q(6), q(5), q(5)));
    EXPECT_FALSE(franchitSeuil(q(4), q(3), q(5)));
    EXPECT_FALSE(franchitSeuil(q(4), q(6), q(5)));
}

TEST(StockRules, averageCostIsExact) {
    const auto pmp = [](qint64 stock, qint64 old, qint64 entree, qint64 cout) {
        return pmpApresEntree(q(stock), PrixUnitaire::fromUnits(old), q(entree),
                              PrixUnitaire::fromUnits(cout))
            .units();
    };
    EXPECT_EQ(pmp(0, 0, 10, 123456), 123456);
    EXPECT_EQ(pmp(10, 100000, 10, 200000), 150000);
    EXPECT_EQ(pmp(1, 1, 1, 2), 2) << "half goes up";
    EXPECT_EQ(pmp(2, 1, 1, 2), 1) << "a third goes down";
    EXPECT_EQ(pmp(1'000'000'000, 900'000'000, 1'000'000'000, 900'000'000), 900'000'000) << "no overflow";
}

TEST(StockRules, saleFollowsCost) {
    EXPECT_EQ(prixVenteAuto(PrixUnitaire::fromUnits(125000), 14000).units(), 175000);
    EXPECT_EQ(prixVenteAuto(PrixUnitaire::fromUnits(1), 15000).units(), 2);
    EXPECT_EQ(valeurStock(q(3), PrixUnitaire::fromUnits(12345)).units(), 370);
}

TEST(StockRules, naturesSayWhatTheyNeed) {
    EXPECT_TRUE(exigeIntervention(NatureSortie::Pose));
    EXPECT_TRUE(exigeIntervention(NatureSortie::Pret));
    for (const NatureSortie nature : {NatureSortie::Casse, NatureSortie::Vol, NatureSortie::Interne})
        EXPECT_FALSE(exigeIntervention(nature));
    EXPECT_FALSE(estRetournable(NatureSortie::Casse));
    EXPECT_FALSE(estRetournable(NatureSortie::Vol));
    for (const NatureSortie nature : {NatureSortie::Pose, NatureSortie::Pret, NatureSortie::Interne})
        EXPECT_TRUE(estRetournable(nature));
    EXPECT_EQ(natureParDefaut(TypeMateriel::Outillage), NatureSortie::Pret);
    EXPECT_EQ(natureParDefaut(TypeMateriel::Piece), NatureSortie::Pose);
    EXPECT_TRUE(facturableParDefaut(NatureSortie::Pose));
    EXPECT_FALSE(facturableParDefaut(NatureSortie::Pret));
    EXPECT_TRUE(changePmp(TypeEntree::Achat));
    EXPECT_TRUE(changePmp(TypeEntree::Initial));
    EXPECT_FALSE(changePmp(TypeEntree::Transfert));
    EXPECT_FALSE(changePmp(TypeEntree::Retour));
}

TEST(StockRules, eanNeedsItsCheckDigit) {
    for (const char* good : {"4006381333931", "96385074", "036000291452", "10012345678902"})
        EXPECT_TRUE(estEan(good)) << good;
    for (const char* bad : {"4006381333932", "400638133393", "123", "", "40063813339A1", "٤٠٠٦٣٨١٣"})
        EXPECT_FALSE(estEan(bad)) << bad;
}

TEST(StockRules, quantityKeepsToItsUnit) {
    EXPECT_TRUE(respecteDecimales(q(3), 0));
    EXPECT_FALSE(respecteDecimales(Quantite::fromUnits(500), 0));
    EXPECT_TRUE(respecteDecimales(Quantite::fromUnits(250), 2));
    EXPECT_FALSE(respecteDecimales(Quantite::fromUnits(255), 2));
    EXPECT_TRUE(respecteDecimales(Quantite::fromUnits(255), 3));
}

TEST(StockRules, articleRefusalsNameTheirColumn) {
    EXPECT_TRUE(erreurs(Materiel()).isEmpty());
    Materiel wrong;
    wrong.id = 7;
    wrong.ean = QStringLiteral("4006381333932");
    wrong.type = TypeMateriel::Service;
    wrong.prixAchatHt = wrong.prixVenteHt = PrixUnitaire::fromUnits(-1);
    wrong.prixAuto = true;
    wrong.coefAchat = {};
    wrong.ecotaxe = Montant::fromUnits(-1);
    wrong.seuilAlerte = q(-1);
    wrong.stockCible = q(-2);
    wrong.lotMini = q(0);
    wrong.garantieMois = -1;
    wrong.remplaceParId = Id<Materiel>(7);
    const QStringList all{"ean",        "prix_achat_ht", "prix_vente_ht", "coef_marge_bp",
                          "coef_achat", "ecotaxe_cts",   "seuil_alerte",  "stock_cible",
                          "lot_mini",   "garantie_mois", "gere_en_stock", "remplace_par_id"};
    EXPECT_EQ(columnsOf(erreurs(wrong)), all);
    Materiel negative;
    negative.coefMargeBp = -1;
    EXPECT_EQ(columnsOf(erreurs(negative)), QStringList{"coef_marge_bp"});
}

TEST(StockRules, requestsNameWhatIsMissing) {
    const QStringList sortie{"intervention_id", "technicien_id", "emplacement_id", "materiel_id"};
    EXPECT_EQ(columnsOf(erreurs(SortieDemande())), sortie);
    SortieDemande vide{
        {}, Id<Technicien>(1), Id<Emplacement>(1), {{Id<Materiel>(1), q(0)}}, NatureSortie::Casse, {}, {}};
    EXPECT_EQ(columnsOf(erreurs(vide)), QStringList{"quantite"});
    vide.lignes = {{Id<Materiel>(), q(1)}};
    EXPECT_EQ(columnsOf(erreurs(vide)), QStringList{"quantite"});

    EntreeDemande entree;
    entree.coutUnitaire = PrixUnitaire::fromUnits(-1);
    EXPECT_EQ(columnsOf(erreurs(entree)),
              (QStringList{"materiel_id", "emplacement_id", "quantite", "cout_unitaire"}));
    entree = {TypeEntree::Transfert, Id<Materiel>(1), Id<Emplacement>(1), {}, q(1), {}, {}, {}, {}, {}};
    EXPECT_EQ(columnsOf(erreurs(entree)), QStringList{"emplacement_source_id"});
    entree.emplacementSource = entree.emplacement;
    EXPECT_EQ(columnsOf(erreurs(entree)), QStringList{"emplacement_source_id"});
    entree.emplacementSource = Id<Emplacement>(2);
    EXPECT_TRUE(erreurs(entree).isEmpty());
    for (const TypeEntree type : {TypeEntree::Retour, TypeEntree::Inventaire}) {
        entree.type = type;
        EXPECT_EQ(columnsOf(erreurs(entree)), QStringList{"type"});
    }

    CorrectionDemande correction;
    correction.comptee = q(-1);
    correction.motif = QStringLiteral("  ");
    EXPECT_EQ(columnsOf(erreurs(correction)),
              (QStringList{"materiel_id", "emplacement_id", "quantite", "motif"}));
}

TEST(StockRules, returnsStayWithinWhatIsOut) {
    SortieMateriel sortie = sortieDe(5);
    sortie.quantiteRetournee = q(2);
    const auto refused = [&](int quantite, EtatRetour etat) {
        return columnsOf(erreurs({{}, q(quantite), etat, {}}, sortie, QStringLiteral("u")));
    };
    EXPECT_TRUE(refused(3, EtatRetour::Bon).isEmpty());
    EXPECT_EQ(refused(4, EtatRetour::Bon), QStringList{"quantite"});
    EXPECT_EQ(refused(0, EtatRetour::Bon), QStringList{"quantite"});
    EXPECT_EQ(refused(2, EtatRetour::Perdu), QStringList{"quantite"});
    EXPECT_TRUE(refused(3, EtatRetour::Perdu).isEmpty());
    for (const StatutSortie statut :
         {StatutSortie::Annulee, StatutSortie::Retournee, StatutSortie::Reservee}) {
        sortie.statut = statut;
        EXPECT_EQ(refused(1, EtatRetour::Bon), QStringList{"sortie_id"});
    }
    sortie.statut = StatutSortie::Sortie;
    sortie.nature = NatureSortie::Casse;
    EXPECT_FALSE(resteARetourner(sortie));
    sortie.nature = NatureSortie::Pret;
    EXPECT_TRUE(resteARetourner(sortie));
    sortie.retourLe = QDateTime::currentDateTimeUtc();
    EXPECT_FALSE(resteARetourner(sortie));
}

TEST(StockRules, statusCountsWhatCameBack) {
    EXPECT_EQ(statutApresRetour(q(5), q(0)), StatutSortie::Sortie);
    EXPECT_EQ(statutApresRetour(q(5), q(4)), StatutSortie::PartiellementRetournee);
    EXPECT_EQ(statutApresRetour(q(5), q(5)), StatutSortie::Retournee);
}

TEST(StockRules, onlyAWholeSortieIsCancelled) {
    SortieMateriel sortie = sortieDe(5);
    EXPECT_TRUE(refusAnnulation(sortie, false).isEmpty());
    EXPECT_FALSE(refusAnnulation(sortie, true).isEmpty());
    sortie.retourLe = QDateTime::currentDateTimeUtc();
    EXPECT_FALSE(refusAnnulation(sortie, false).isEmpty());
    sortie.retourLe = {};
    for (const StatutSortie statut : {StatutSortie::Annulee, StatutSortie::PartiellementRetournee}) {
        sortie.statut = statut;
        EXPECT_FALSE(refusAnnulation(sortie, false).isEmpty());
    }
}

} // namespace
} // namespace tournevis
