// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/planning/PlanningBase.h"
#include "missions/InterventionLigneService.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

namespace tournevis::test {
namespace {

/// Monday 9 November, and what the depot holds.
class MaterielManquantTest : public PlanningBase {
protected:
    void SetUp() override {
        PlanningBase::SetUp();
        m_depot = Id<Emplacement>(value("SELECT id FROM emplacement WHERE code = 'DEPOT'").toLongLong());
        m_pompe = article("Pompe de relevage", 1);
    }

    Materiel article(const QString& designation, int stock, const char* unite = "u") {
        Materiel materiel;
        materiel.reference = designation.toUpper();
        materiel.designation = designation;
        materiel.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = ?", {unite}).toLongLong());
        materiel.tauxTvaId = Id<TauxTva>(value("SELECT min(id) FROM taux_tva").toLongLong());
        expectValue(MaterielService(*m_session).create(materiel));
        if (stock > 0) {
            EntreeDemande entree;
            entree.materiel = materiel.key();
            entree.emplacement = m_depot;
            entree.quantite = Quantite::whole(stock);
            expectValue(StockService(*m_session).entrer(entree));
        }
        return materiel;
    }

    void need(Id<Intervention> visite, const Materiel& materiel, Quantite quantite = Quantite::whole(1)) {
        InterventionLigne ligne;
        ligne.interventionId = visite;
        ligne.type = InterventionLigneType::Materiel;
        ligne.materielId = materiel.key();
        ligne.designation = materiel.designation;
        ligne.quantite = quantite;
        ligne.uniteId = materiel.uniteId;
        ligne.tauxTvaId = materiel.tauxTvaId;
        expectValue(InterventionLigneService(*m_session).add(ligne));
    }

    void takeOut(Id<Intervention> visite, const Materiel& materiel) {
        expectValue(
            StockService(*m_session)
                .sortir({visite, m_paul, m_depot, {{materiel.key(), Quantite::whole(1)}}, {}, {}, {}}));
    }

    QString missing(Id<Intervention> id) { return week().demandes.value(id).materielManquant; }

    Id<Emplacement> m_depot;
    Materiel m_pompe;
};

TEST_F(MaterielManquantTest, SaysWhatTheDepotCannotGive) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    need(id, m_pompe);
    EXPECT_EQ(missing(id), QString()) << "all there";
    need(id, m_pompe, Quantite::whole(2));
    EXPECT_EQ(missing(id), "Pompe de relevage\u00a0: 2 manquent");
    EXPECT_EQ(expectValue(planDemande(*m_session, id)).materielManquant, missing(id));
    const PlanningTableau tableau = week();
    const auto found = constats(tableau.contexte, tableau.demandes.value(id), m_paul, slot(10, 8, 10));
    EXPECT_TRUE(std::ranges::any_of(found, [](const Constat& one) {
        return one.code == ConstatCode::MaterielManquant &&
               one.texte == "Matériel manquant (Pompe de relevage\u00a0: 2 manquent)";
    }));
}

TEST_F(MaterielManquantTest, WhatOtherPlannedVisitsNeedIsNoLongerThere) {
    const Id<Intervention> first = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const Id<Intervention> second = waiting();
    need(first, m_pompe);
    need(second, m_pompe);
    EXPECT_EQ(missing(first), QString()) << "what waits has no claim yet";
    EXPECT_EQ(missing(second), "Pompe de relevage\u00a0: 1 manque");
    expectValue(gestes().apply({geste(second, {}, m_lea, slot(12, 8, 10))}));
    EXPECT_EQ(missing(first), "Pompe de relevage\u00a0: 1 manque");
    expectOk(InterventionService(*m_session).cancel(second, version(second), "Client absent"));
    EXPECT_EQ(missing(first), QString());
}

TEST_F(MaterielManquantTest, AVisitOfYesterdayClaimsNothingAndAStartedOneIsNotJudged) {
    const Id<Intervention> late = newVisit(m_mission, slot(9, 10, 12), {m_paul});
    const Id<Intervention> next = newVisit(m_mission, slot(12, 8, 10), {m_lea});
    need(late, m_pompe);
    need(next, m_pompe);
    EXPECT_EQ(missing(next), "Pompe de relevage\u00a0: 1 manque");
    m_clock.set(at(10, 8));
    EXPECT_EQ(missing(next), QString());
    EXPECT_EQ(missing(late), "Pompe de relevage\u00a0: 1 manque") << "it still needs it, after the others";
    expectOk(InterventionService(*m_session).start(late, version(late)));
    EXPECT_EQ(missing(late), QString());
}

TEST_F(MaterielManquantTest, WhatWasTakenOutForTheVisitIsThere) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    need(id, m_pompe);
    takeOut(id, m_pompe);
    EXPECT_EQ(missing(id), QString());
    const Id<Intervention> other = newVisit(m_mission, slot(12, 8, 10), {m_paul});
    need(other, m_pompe);
    EXPECT_EQ(missing(other), "Pompe de relevage\u00a0: 1 manque");
}

TEST_F(MaterielManquantTest, NamesTheFirstArticleAndCountsTheOthers) {
    const Id<Intervention> id = waiting();
    need(id, article("Câble 3G2,5", 10, "m"), Quantite::fromUnits(22'500));
    EXPECT_EQ(missing(id), "Câble 3G2,5\u00a0: 12,5\u00a0m manquent");
    need(id, article("Coude", 0));
    EXPECT_EQ(missing(id), "Câble 3G2,5\u00a0: 12,5\u00a0m manquent, et 1 autre article");
    need(id, article("Vanne", 0));
    EXPECT_EQ(missing(id), "Câble 3G2,5\u00a0: 12,5\u00a0m manquent, et 2 autres articles");
}

TEST_F(MaterielManquantTest, WhatIsNotCountedIsNotMissing) {
    const Id<Intervention> id = waiting();
    Materiel service = article("Évacuation", 0);
    need(id, service);
    change<Materiel>(service.key(), [](Materiel& record) { record.gereEnStock = false; });
    EXPECT_EQ(missing(id), QString());
}

TEST_F(MaterielManquantTest, IsForWhoReadsTheStock) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    need(id, m_pompe, Quantite::whole(2));
    AccountRights rights;
    m_services.rights = &rights;
    auto own = open(m_compte);
    const auto tableau = expectValue(planningTableau(*own, {at(9, 0), at(16, 0)}));
    ASSERT_TRUE(tableau.demandes.contains(id));
    EXPECT_EQ(tableau.demandes.value(id).materielManquant, QString());
}

} // namespace
} // namespace tournevis::test
