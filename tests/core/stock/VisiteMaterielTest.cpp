// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/visite/VisiteMateriel.h"

#include "core/missions/MissionsBase.h"
#include "missions/InterventionLigneService.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

namespace tournevis::test {
namespace {

Quantite q(int whole) { return Quantite::whole(whole); }

/// Monday's visit of Paul and Léa, begun at 07:00; the depot holds breakers at 19 € and a meter to lend.
class VisiteMaterielTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_services.handlers.insert("intervention", requireMaterielSolde);
        m_services.handlers.insert("sortie_materiel", followSortie);
        m_session = open();
        m_comptePaul = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_comptePaul);
        m_lea = technicien("Léa", "Martin", "chauffage");
        m_depot = Id<Emplacement>(value("SELECT id FROM emplacement WHERE code = 'DEPOT'").toLongLong());
        m_disjoncteur = article("DIS-20C", "Disjoncteur 20 A", TypeMateriel::Piece);
        m_testeur = article("TES-1", "Testeur de terre", TypeMateriel::Outillage);
        m_visite = newVisit(newMission(), slot(9, 7, 8), {m_paul, m_lea});
        expectOk(InterventionService(*m_session).start(m_visite, version(m_visite), at(9, 7)));
    }

    Id<Materiel> article(const QString& reference, const QString& designation, TypeMateriel type) {
        Materiel materiel;
        materiel.reference = reference;
        materiel.designation = designation;
        materiel.type = type;
        materiel.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = 'u'").toLongLong());
        materiel.tauxTvaId = Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = 'TVA20'").toLongLong());
        materiel.prixVenteHt = PrixUnitaire::whole(19);
        const auto id = expectValue(MaterielService(*m_session).create(materiel));
        EntreeDemande livraison;
        livraison.materiel = id;
        livraison.emplacement = m_depot;
        livraison.quantite = q(10);
        livraison.coutUnitaire = PrixUnitaire::whole(8);
        expectValue(StockService(*m_session).entrer(livraison));
        return id;
    }

    Id<SortieMateriel> sortir(Id<Materiel> materiel, int quantite, NatureSortie nature = NatureSortie::Pose) {
        return expectValue(
                   StockService(*m_session)
                       .sortir({m_visite, m_paul, m_depot, {{materiel, q(quantite)}}, nature, {}, {}}))
            .value(0);
    }

    Outcome terminer(const QList<DevenirSortie>& dits) { return terminer(*m_session, dits); }
    Outcome terminer(Session& session, const QList<DevenirSortie>& dits) {
        VisitEnd end;
        end.heures.fin = at(9, 8);
        return VisiteMaterielService(session).finish(m_visite, version(m_visite), end, dits);
    }

    QList<InterventionLigne> pieces() {
        QList<InterventionLigne> lignes = expectValue(InterventionLigneService(*m_session).list(m_visite));
        lignes.removeIf([](const InterventionLigne& ligne) { return !ligne.sortieId; });
        return lignes;
    }
    Quantite niveau(Id<Materiel> materiel, const char* type) {
        return Quantite::fromUnits(value("SELECT coalesce(sum(n.quantite), 0) FROM stock_niveau n JOIN "
                                         "emplacement e ON e.id = n.emplacement_id WHERE n.materiel_id = ? "
                                         "AND e.type = ?",
                                         {materiel.value(), type})
                                       .toLongLong());
    }
    Outcome rendre(Id<SortieMateriel> sortie, int quantite) {
        const auto rendu = StockService(*m_session).retourner({sortie, q(quantite), EtatRetour::Bon, {}, {}});
        return rendu ? Outcome() : rendu.error();
    }

    Actor m_comptePaul;
    Id<Technicien> m_paul;
    Id<Technicien> m_lea;
    Id<Emplacement> m_depot;
    Id<Materiel> m_disjoncteur;
    Id<Materiel> m_testeur;
    Id<Intervention> m_visite;
};

TEST_F(VisiteMaterielTest, WhatWasFittedBecomesAPricedLineOfTheVisit) {
    const auto sortie = sortir(m_disjoncteur, 3);
    expectOk(terminer({{sortie, Devenir::Pose, {}}}));
    const auto lignes = pieces();
    ASSERT_EQ(lignes.size(), 1);
    EXPECT_EQ(lignes[0].type, InterventionLigneType::Materiel);
    EXPECT_EQ(lignes[0].sortieId, sortie);
    EXPECT_EQ(lignes[0].materielId, m_disjoncteur);
    EXPECT_EQ(lignes[0].designation, "Disjoncteur 20 A");
    EXPECT_EQ(lignes[0].quantite, q(3));
    EXPECT_EQ(lignes[0].prixUnitaireHt, PrixUnitaire::whole(19));
    EXPECT_EQ(lignes[0].coutUnitaire, PrixUnitaire::whole(8));
    EXPECT_EQ(lignes[0].tauxTvaId.value(),
              value("SELECT id FROM taux_tva WHERE code = 'TVA20'").toLongLong());
    EXPECT_EQ(lignes[0].facturation, LigneFacturation::AFacturer);
}

TEST_F(VisiteMaterielTest, AVisitDoesNotEndWhileNobodySaysWhereItsMaterialIs) {
    const auto sortie = sortir(m_disjoncteur, 3);
    const auto pret = sortir(m_testeur, 1, NatureSortie::Pret);
    const Error silence = terminer({}).error();
    ASSERT_EQ(silence.fields.size(), 2);
    EXPECT_EQ(silence.fields[0].field, QStringLiteral("materiel.%1.devenir").arg(sortie.value()));
    EXPECT_EQ(silence.fields[1].field, QStringLiteral("materiel.%1.devenir").arg(pret.value()));
    EXPECT_EQ(load(m_visite).statut, InterventionStatut::EnCours);
    // Nor by the door that knows no stock.
    VisitEnd end;
    end.heures.fin = at(9, 8);
    const Outcome direct = InterventionService(*m_session).finish(m_visite, version(m_visite), end);
    EXPECT_EQ(direct.error().field(), QStringLiteral("materiel.%1.devenir").arg(sortie.value()));
    EXPECT_EQ(load(m_visite).statut, InterventionStatut::EnCours);
}

TEST_F(VisiteMaterielTest, WhatIsLeftOverGoesBackAndTheRestIsBilled) {
    const auto sortie = sortir(m_disjoncteur, 5);
    expectOk(terminer({{sortie, Devenir::Rendu, q(2)}}));
    EXPECT_EQ(pieces().value(0).quantite, q(3));
    EXPECT_EQ(niveau(m_disjoncteur, "depot"), q(7));
    EXPECT_EQ(load(sortie).statut, StatutSortie::PartiellementRetournee);
}

TEST_F(VisiteMaterielTest, WhatStaysInTheVehicleIsStockedThere) {
    const auto sortie = sortir(m_disjoncteur, 4);
    const auto pret = sortir(m_testeur, 1, NatureSortie::Pret);
    expectOk(terminer({{sortie, Devenir::Vehicule, {}}, {pret, Devenir::Vehicule, {}}}));
    EXPECT_TRUE(pieces().isEmpty());
    EXPECT_EQ(niveau(m_disjoncteur, "vehicule"), q(4));
    EXPECT_EQ(value("SELECT libelle FROM emplacement WHERE technicien_id = ?", {m_paul.value()}).toString(),
              "Véhicule de Paul Rivière");
    EXPECT_EQ(load(pret).statut, StatutSortie::Sortie) << "a loan goes on";
}

TEST_F(VisiteMaterielTest, AVehicleAlreadyKnownIsUsedAgain) {
    const auto first = sortir(m_disjoncteur, 2);
    const auto second = sortir(m_disjoncteur, 1);
    expectOk(terminer({{first, Devenir::Vehicule, {}}, {second, Devenir::Vehicule, {}}}));
    EXPECT_EQ(value("SELECT count(*) FROM emplacement WHERE type = 'vehicule'").toInt(), 1);
    EXPECT_EQ(niveau(m_disjoncteur, "vehicule"), q(3));
}

TEST_F(VisiteMaterielTest, WhatIsLostIsNeitherBilledNorInStock) {
    const auto sortie = sortir(m_disjoncteur, 2);
    expectOk(terminer({{sortie, Devenir::Perdu, {}}}));
    EXPECT_TRUE(pieces().isEmpty());
    EXPECT_EQ(load(sortie).retourEtat, EtatRetour::Perdu);
    EXPECT_EQ(niveau(m_disjoncteur, "depot"), q(8));
}

TEST_F(VisiteMaterielTest, ALaterReturnLowersTheLineStillAsProposed) {
    const auto sortie = sortir(m_disjoncteur, 5);
    expectOk(terminer({{sortie, Devenir::Pose, {}}}));
    expectOk(rendre(sortie, 2));
    EXPECT_EQ(pieces().value(0).quantite, q(3));
    expectOk(rendre(sortie, 3));
    EXPECT_TRUE(pieces().isEmpty());
    const auto lignes = expectValue(InterventionLigneService(*m_session).list(m_visite));
    ASSERT_EQ(lignes.size(), 1) << "labour stays";
    EXPECT_EQ(lignes[0].ordre, 1);
}

TEST_F(VisiteMaterielTest, ALineChangedByHandOrBilledKeepsItsQuantity) {
    const auto sortie = sortir(m_disjoncteur, 5);
    expectOk(terminer({{sortie, Devenir::Pose, {}}}));
    InterventionLigne ligne = pieces().value(0);
    ligne.quantite = q(4);
    expectOk(InterventionLigneService(*m_session).update(ligne));
    expectOk(rendre(sortie, 2));
    EXPECT_EQ(pieces().value(0).quantite, q(4));
}

TEST_F(VisiteMaterielTest, WhatIsTakenAfterTheEndIsALineAtOnceAndNeverTwice) {
    expectOk(terminer({}));
    const auto sortie = sortir(m_disjoncteur, 1);
    ASSERT_EQ(pieces().size(), 1);
    EXPECT_EQ(pieces()[0].sortieId, sortie);
    EXPECT_TRUE(expectValue(StockQueries(*m_session).partsOf(m_visite)).isEmpty());
    expectOk(InterventionService(*m_session).close(m_visite, version(m_visite)));
    EXPECT_EQ(pieces().size(), 1);
}

TEST_F(VisiteMaterielTest, APartAlreadyTypedOnALineIsNotAskedNorBilledTwice) {
    const auto sortie = sortir(m_disjoncteur, 2);
    InterventionLigne ligne;
    ligne.interventionId = m_visite;
    ligne.type = InterventionLigneType::Materiel;
    ligne.designation = "Disjoncteur du tableau";
    ligne.quantite = q(2);
    ligne.sortieId = sortie;
    expectValue(InterventionLigneService(*m_session).add(ligne));
    EXPECT_TRUE(expectValue(StockQueries(*m_session).aDemander(m_visite)).isEmpty());
    expectOk(terminer({}));
    EXPECT_EQ(pieces().size(), 1);
}

TEST_F(VisiteMaterielTest, APartOfAMissionNobodyPaysIsGiven) {
    value("UPDATE mission SET facturation = 'non_facturable', facturation_motif = 'Reprise' RETURNING id");
    const auto sortie = sortir(m_disjoncteur, 1);
    expectOk(terminer({{sortie, Devenir::Pose, {}}}));
    EXPECT_EQ(pieces().value(0).facturation, LigneFacturation::Offert);
}

TEST_F(VisiteMaterielTest, ATechnicianEndingHisVisitSpeaksForTheTeam) {
    const auto deLea =
        expectValue(
            StockService(*m_session)
                .sortir({m_visite, m_lea, m_depot, {{m_disjoncteur, q(2)}}, NatureSortie::Pose, {}, {}}))
            .value(0);
    expectValue(m_session->connection().execute(
        "INSERT INTO role_permission(uuid, cree_le, modifie_le, role_id, permission, portee) VALUES("
        "'00000000-0000-4000-8000-000000000009', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), "
        "'missions.ecrire', 'soi')"));
    AccountRights rights;
    m_services.rights = &rights;
    const auto paul = open(m_comptePaul);
    EXPECT_EQ(expectValue(StockQueries(*paul).aDemander(m_visite)).size(), 1);
    expectOk(terminer(*paul, {{deLea, Devenir::Rendu, {}}}));
    EXPECT_EQ(niveau(m_disjoncteur, "depot"), q(10));
    const auto autre = open(person("technicien", {}, "Ali", "Benali"));
    EXPECT_EQ(StockQueries(*autre).aDemander(m_visite).error().cause, Cause::Forbidden);
    EXPECT_EQ(StockService(*autre).retournerDeVisite({deLea, q(1), EtatRetour::Bon, {}, {}}).error().cause,
              Cause::Forbidden);
}

TEST(VisiteMaterielRules, WhatIsSaidFitsTheSortie) {
    const auto refus = [](std::optional<Devenir> devenir, std::optional<Quantite> quantite,
                          NatureSortie nature = NatureSortie::Pose) {
        const auto errors = erreurs({{}, devenir, quantite}, nature, q(3));
        return errors.isEmpty() ? QString() : errors.first().field;
    };
    EXPECT_EQ(refus({}, {}), "devenir");
    EXPECT_EQ(refus(Devenir::Pose, {}, NatureSortie::Pret), "devenir");
    EXPECT_EQ(refus(Devenir::Rendu, q(0)), "quantite");
    EXPECT_EQ(refus(Devenir::Rendu, q(4)), "quantite");
    EXPECT_EQ(refus(Devenir::Perdu, q(2)), "quantite");
    EXPECT_EQ(refus(Devenir::Pose, q(2)), "quantite");
    EXPECT_EQ(refus(Devenir::Pose, q(3)), QString());
    EXPECT_EQ(refus(Devenir::Rendu, q(3)), QString());
    EXPECT_EQ(refus(Devenir::Vehicule, {}, NatureSortie::Pret), QString());
    EXPECT_TRUE(devenirsPossibles(NatureSortie::Casse).isEmpty());
    EXPECT_TRUE(devenirsPossibles(NatureSortie::Interne).isEmpty());
}

} // namespace
} // namespace tournevis::test
