// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/MissionsBase.h"
#include "missions/InterventionLigneService.h"
#include "missions/MissionQueries.h"

namespace tournevis::test {
namespace {

class InterventionServiceTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_account = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_account);
        m_lea = technicien("Léa", "Martin", "electricite");
        m_mission = newMission();
        m_visite = newVisit(m_mission, slot(9, 7, 9), {m_paul, m_lea});
        m_clock.set(at(9, 18));
    }

    QList<InterventionLigne> lignes() {
        return expectValue(InterventionLigneService(*m_session).list(m_visite));
    }

    InterventionService service() { return InterventionService(*m_session); }

    Actor m_account;
    Id<Technicien> m_paul;
    Id<Technicien> m_lea;
    Id<Mission> m_mission;
    Id<Intervention> m_visite;
};

TEST_F(InterventionServiceTest, LivesItsLife) {
    expectOk(service().setOut(m_visite, version(m_visite)));
    EXPECT_EQ(load(m_mission).statut, MissionStatut::EnCours);
    expectOk(service().start(m_visite, version(m_visite), at(9, 7, 10)));
    expectOk(service().suspend(m_visite, version(m_visite)));
    expectOk(service().resume(m_visite, version(m_visite)));
    EXPECT_EQ(load(m_visite).debutReel, at(9, 7, 10));
    VisitEnd end;
    end.heures.fin = at(9, 8, 30);
    end.heures.pauseMin = 10;
    end.trajetMin = 20;
    end.compteRendu = QStringLiteral("Tableau remplacé.");
    expectOk(service().finish(m_visite, version(m_visite), end));
    const Intervention done = load(m_visite);
    EXPECT_EQ(done.dureeMin, 70);
    EXPECT_EQ(done.resultat, Resultat::Resolu);
    EXPECT_EQ(load(m_mission).statut, MissionStatut::Terminee);
    EXPECT_EQ(load(m_mission).termineeLe, m_clock.now());
    EXPECT_EQ(value("SELECT count(*) FROM technicien_intervention WHERE fin_reelle = ?",
                    {at(9, 8, 30).toMSecsSinceEpoch()}),
              2);
    expectOk(service().close(m_visite, version(m_visite)));
    EXPECT_FALSE(service().update(load(m_visite)));
}

TEST_F(InterventionServiceTest, ReopensTheMissionForAnotherVisit) {
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    expectValue(service().add(m_mission, "Revenir poser le parafoudre"));
    EXPECT_EQ(load(m_mission).statut, MissionStatut::EnCours);
    EXPECT_FALSE(load(m_mission).termineeLe.isValid());
}

TEST_F(InterventionServiceTest, RefusesWrongTimes) {
    EXPECT_EQ(service().start(m_visite, version(m_visite), at(9, 19)).error().field(), "debut_reel");
    expectOk(service().start(m_visite, version(m_visite), at(9, 5)));
    VisitEnd end;
    end.heures.fin = at(9, 5);
    EXPECT_EQ(service().finish(m_visite, version(m_visite), end).error().field(), "fin_reelle");
    end.heures.fin = at(9, 17, 1);
    EXPECT_EQ(service().finish(m_visite, version(m_visite), end).error().field(), "fin_reelle");
    end.heures.longueDureeConfirmee = true;
    end.trajetMin = -1;
    EXPECT_EQ(service().finish(m_visite, version(m_visite), end).error().field(), "trajet_min");
    end.trajetMin = 0;
    EXPECT_EQ(load(m_visite).statut, InterventionStatut::EnCours);
    expectOk(service().finish(m_visite, version(m_visite), end));
}

TEST_F(InterventionServiceTest, KeepsWhatIsKnownOfAVisitUnderWay) {
    expectOk(service().start(m_visite, version(m_visite), at(9, 7)));
    Intervention typed = load(m_visite);
    typed.pauseMin = 20;
    typed.trajetMin = 35;
    typed.distanceM = 12000;
    typed.resultat = Resultat::Partiel;
    typed.finReelle = at(9, 8);
    expectOk(service().update(typed));
    const Intervention stored = load(m_visite);
    EXPECT_EQ(stored.statut, InterventionStatut::EnCours);
    EXPECT_EQ(stored.pauseMin, 20);
    EXPECT_EQ(stored.trajetMin, 35);
    EXPECT_EQ(stored.distanceM, 12000);
    EXPECT_EQ(stored.resultat, Resultat::Partiel);
    EXPECT_EQ(stored.finReelle, at(9, 8));
    EXPECT_FALSE(stored.dureeMin) << "the duration is that of a finished visit";
    EXPECT_TRUE(expectValue(InterventionLigneService(*m_session).proposed(m_visite)).isEmpty());
}

TEST_F(InterventionServiceTest, RefusesWhatCannotBeTrueOfAVisitUnderWay) {
    expectOk(service().start(m_visite, version(m_visite), at(9, 7)));
    const auto refused = [&](auto change) {
        Intervention typed = load(m_visite);
        change(typed);
        return service().update(typed).error().field();
    };
    EXPECT_EQ(refused([](Intervention& typed) { typed.finReelle = typed.debutReel; }), "fin_reelle");
    EXPECT_EQ(refused([](Intervention& typed) { typed.debutReel = at(10, 7); }), "debut_reel");
    EXPECT_EQ(refused([](Intervention& typed) { typed.pauseMin = -1; }), "pause_min");
    EXPECT_EQ(refused([](Intervention& typed) { typed.trajetMin = -1; }), "trajet_min");
    EXPECT_EQ(refused([](Intervention& typed) { typed.distanceM = -1; }), "distance_m");
    VisitEnd end;
    end.heures.fin = at(9, 8);
    expectOk(service().finish(m_visite, version(m_visite), end));
    Intervention late = load(m_visite);
    late.pauseMin = 30;
    expectOk(service().update(late));
    EXPECT_EQ(load(m_visite).pauseMin, 0) << "a finished visit is corrected, with a reason";
}

TEST_F(InterventionServiceTest, DoesNotSkipSteps) {
    VisitEnd end;
    end.heures = {at(9, 7), at(9, 8), 0, false};
    EXPECT_FALSE(service().finish(m_visite, version(m_visite), end));
    EXPECT_FALSE(service().close(m_visite, version(m_visite)));
    EXPECT_EQ(service().cancel(m_visite, version(m_visite), " ").error().field(), "annulee_motif");
    expectOk(service().cancel(m_visite, version(m_visite), "Client absent"));
    EXPECT_EQ(load(m_mission).statut, MissionStatut::APlanifier);
}

TEST_F(InterventionServiceTest, ProposesLabourAndTravel) {
    expectOk(service().start(m_visite, version(m_visite), at(9, 7)));
    VisitEnd end;
    end.heures.fin = at(9, 7, 50);
    end.trajetMin = 16;
    expectOk(service().finish(m_visite, version(m_visite), end));
    const auto stored = lignes();
    ASSERT_EQ(stored.size(), 2);
    EXPECT_EQ(stored[0].designation, "Main-d’œuvre Électricité du 09/11/2026");
    EXPECT_EQ(stored[0].quantite, Quantite::whole(1));
    EXPECT_EQ(stored[0].prixUnitaireHt, PrixUnitaire::whole(75));
    EXPECT_EQ(stored[0].quantite * stored[0].prixUnitaireHt, Montant::fromUnits(75'00));
    EXPECT_TRUE(stored[0].tauxTvaId);
    EXPECT_TRUE(stored[0].uniteId);
    EXPECT_EQ(stored[1].type, InterventionLigneType::Deplacement);
    EXPECT_EQ(stored[1].quantite, Quantite::fromUnits(500));
    EXPECT_EQ(stored[1].ordre, 2);
}

TEST_F(InterventionServiceTest, BillsAnHourAndTenAsAnHourAndAQuarter) {
    expectOk(work(m_visite, at(9, 7), at(9, 8, 10)));
    ASSERT_EQ(lignes().size(), 1);
    EXPECT_EQ(lignes()[0].quantite * lignes()[0].prixUnitaireHt, Montant::fromUnits(93'75));
}

TEST_F(InterventionServiceTest, ProposesNothingWhenTheWorkIsNotBilled) {
    m_mission = newMission("GARANTIE");
    m_visite = newVisit(m_mission, slot(9, 10, 11), {m_paul});
    expectOk(work(m_visite, at(9, 10), at(9, 11)));
    EXPECT_TRUE(lignes().isEmpty());
}

TEST_F(InterventionServiceTest, ACorrectionNeedsAReasonAndTheLabourFollows) {
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    const RealTimes longer{at(9, 7), at(9, 9), 0, false};
    EXPECT_EQ(service().correct(m_visite, version(m_visite), longer, {}).error().field(), "motif");
    expectOk(service().correct(m_visite, version(m_visite), longer, "Oubli"));
    EXPECT_EQ(load(m_visite).dureeMin, 120);
    EXPECT_EQ(lignes()[0].quantite, Quantite::whole(2));
    EXPECT_EQ(value("SELECT motif FROM historique_modification WHERE champ = 'duree_min' ORDER BY id DESC"),
              "Oubli");
    InterventionLigne typed = lignes()[0];
    typed.quantite = Quantite::whole(3);
    expectOk(InterventionLigneService(*m_session).update(typed));
    expectOk(service().correct(m_visite, version(m_visite), {at(9, 7), at(9, 8), 0, false}, "Erreur"));
    EXPECT_EQ(lignes()[0].quantite, Quantite::whole(3)) << "a typed quantity stays";
}

TEST_F(InterventionServiceTest, KeepsLinesInOrder) {
    InterventionLigneService service(*m_session);
    InterventionLigne ligne;
    ligne.interventionId = m_visite;
    ligne.type = InterventionLigneType::Forfait;
    ligne.designation = QStringLiteral("Forfait");
    EXPECT_EQ(service.add(ligne).error().field(), "quantite");
    ligne.quantite = Quantite::whole(1);
    const auto first = expectValue(service.add(ligne));
    expectValue(service.add(ligne));
    expectOk(service.remove(first, 1));
    ASSERT_EQ(lignes().size(), 1);
    EXPECT_EQ(lignes()[0].ordre, 1);
}

TEST_F(InterventionServiceTest, ATechnicianWithoutTheRightIsRefused) {
    AccountRights rights;
    m_services.rights = &rights;
    auto session = open(m_account);
    EXPECT_EQ(InterventionService(*session).start(m_visite, version(m_visite)).error().cause,
              Cause::Forbidden);
}

TEST_F(InterventionServiceTest, ATechnicianGivenTheRightOverTheirOwnStartsTheirs) {
    AccountRights rights;
    m_services.rights = &rights;
    expectValue(m_session->connection().execute(
        "INSERT INTO role_permission(uuid, cree_le, modifie_le, role_id, permission, portee) VALUES("
        "'00000000-0000-4000-8000-000000000009', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), "
        "'missions.ecrire', 'soi')"));
    const Id<Intervention> other = newVisit(m_mission, slot(9, 14, 15), {m_lea});
    auto session = open(m_account);
    InterventionService service(*session);
    expectOk(service.start(m_visite, version(m_visite)));
    EXPECT_EQ(service.start(other, version(other)).error().cause, Cause::Forbidden);
    EXPECT_EQ(MissionService(*session).save(request()).error().cause, Cause::Forbidden);
}

TEST_F(InterventionServiceTest, ShowsTheSheets) {
    MissionQueries queries(*m_session);
    const InterventionSheet site = expectValue(queries.interventionSheet(m_visite));
    EXPECT_EQ(site.vue.reference, "INT-2026-00001/1");
    EXPECT_EQ(site.telephone, "+33499001248");
    EXPECT_EQ(site.site, "Villa, 24 rue des Tilleuls, 69100 Villeurbanne");
    EXPECT_EQ(site.codePorte, "12A4");
    EXPECT_TRUE(site.vue.enRetard);
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    const MissionSheet sheet = expectValue(queries.sheet(m_mission));
    ASSERT_EQ(sheet.visites.size(), 1);
    EXPECT_EQ(sheet.visites[0].equipe[0].initiales, "PR");
    EXPECT_EQ(sheet.visites[0].equipe[0].role, TeamRole::Responsable);
    EXPECT_EQ(sheet.visites[0].lignes.size(), 1);
    EXPECT_EQ(sheet.specialites, QStringList{"Électricité"});
    EXPECT_EQ(sheet.visitesFaites, 1);
    EXPECT_EQ(sheet.prevuMin, 120);
    EXPECT_EQ(sheet.reelMin, 60);
}

TEST_F(InterventionServiceTest, ListsMissions) {
    MissionQueries queries(*m_session);
    const auto page = expectValue(queries.page({}));
    ASSERT_EQ(page.rows.size(), 1);
    EXPECT_EQ(page.rows[0].client, "Durand");
    EXPECT_EQ(page.rows[0].ville, "Villeurbanne");
    EXPECT_EQ(page.rows[0].prochaine, at(9, 7));
    EXPECT_TRUE(page.rows[0].enRetard);
    EXPECT_EQ(page.rows[0].visites, 1);
    ListRequest request;
    const std::pair<const char*, qint64> filters[] = {
        {"ouvertes", 1},   {"a_planifier", 0},  {"en_cours", 0},  {"en_retard", 1},
        {"a_facturer", 0}, {"mes_missions", 0}, {"terminees", 0}, {"annulees", 0}};
    for (const auto& [name, expected] : filters) {
        request.filter = name;
        EXPECT_EQ(expectValue(queries.count(request)), expected) << name;
    }
    request.filter.clear();
    request.search = QStringLiteral("electrique durand 00001");
    for (const char* sort : {"recu", "numero", "client", "priorite", "nature"}) {
        request.sort = sort;
        EXPECT_EQ(expectValue(queries.page(request)).rows.size(), 1) << sort;
    }
    EXPECT_EQ(expectValue(queries.similar(m_client, "installation ELECTRIQUE")).size(), 1);
}

TEST_F(InterventionServiceTest, ATechnicianFindsOnlyTheirMissions) {
    AccountRights rights;
    m_services.rights = &rights;
    const Id<Mission> other = newMission();
    newVisit(other, slot(10, 8, 9), {m_lea});
    auto session = open(m_account);
    MissionQueries queries(*session);
    EXPECT_EQ(expectValue(queries.count({})), 1);
    EXPECT_EQ(expectValue(queries.page({})).rows.size(), 1);
    expectValue(queries.sheet(m_mission));
    EXPECT_EQ(queries.sheet(other).error().cause, Cause::Forbidden);
    EXPECT_EQ(MissionService(*session).load(other).error().cause, Cause::Forbidden);
    EXPECT_EQ(expectValue(queries.interventionSheet(m_visite)).codePorte, "12A4");
}

} // namespace
} // namespace tournevis::test
