// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/MissionsBase.h"

namespace tournevis::test {
namespace {

class MissionServiceTest : public MissionsBase {};

TEST_F(MissionServiceTest, DrawsANumberAndFillsWhatTheCallDoesNotSay) {
    MissionFile file;
    file.mission.clientId = m_client;
    file.mission.typeId = type("INSTAL_ELEC");
    file.mission.nature = QStringLiteral("Installation électrique");
    const Id<Mission> id = expectValue(MissionService(*m_session).save(file));
    const MissionFile stored = expectValue(MissionService(*m_session).load(id));
    EXPECT_EQ(stored.mission.numero, "INT-2026-00001");
    EXPECT_EQ(stored.mission.statut, MissionStatut::APlanifier);
    EXPECT_EQ(stored.mission.priorite, Priorite::Normale);
    EXPECT_EQ(stored.mission.recuLe, m_clock.now());
    EXPECT_TRUE(stored.mission.siteId);
    EXPECT_EQ(stored.specialites, QList{specialite("electricite")});
}

TEST_F(MissionServiceTest, StartsHigherForAPremiumClient) {
    EXPECT_EQ(request().mission.priorite, Priorite::Normale);
    m_client = newClient(CarteClient::Premium);
    EXPECT_EQ(request().mission.priorite, Priorite::Urgente);
}

TEST_F(MissionServiceTest, RefusesADeadlineBeforeTheSheetAndSpendsNoNumber) {
    MissionFile file = request();
    file.mission.echeanceLe = at(8, 12);
    const auto refused = MissionService(*m_session).save(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field(), "echeance_le");
    file.mission.echeanceLe = at(12, 12);
    const Id<Mission> id = expectValue(MissionService(*m_session).save(file));
    EXPECT_EQ(load(id).numero, "INT-2026-00001");
}

TEST_F(MissionServiceTest, RefusesTheSiteOfAnotherClient) {
    MissionFile file = request();
    file.mission.clientId = newClient(CarteClient::Standard);
    const auto refused = MissionService(*m_session).save(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field(), "site_id");
}

TEST_F(MissionServiceTest, KeepsTheStatusOutOfTheForm) {
    const Id<Mission> id = newMission();
    MissionFile file = expectValue(MissionService(*m_session).load(id));
    file.mission.statut = MissionStatut::Terminee;
    file.mission.numero = QStringLiteral("INT-1");
    file.mission.nature = QStringLiteral("Dépannage");
    file.specialites = {specialite("chauffage")};
    expectValue(MissionService(*m_session).save(file));
    const MissionFile stored = expectValue(MissionService(*m_session).load(id));
    EXPECT_EQ(stored.mission.statut, MissionStatut::APlanifier);
    EXPECT_EQ(stored.mission.numero, "INT-2026-00001");
    EXPECT_EQ(stored.mission.nature, "Dépannage");
    EXPECT_EQ(stored.specialites, QList{specialite("chauffage")});
}

TEST_F(MissionServiceTest, SeesThatSomebodyElseChangedIt) {
    const Id<Mission> id = newMission();
    MissionFile mine = expectValue(MissionService(*m_session).load(id));
    MissionFile theirs = mine;
    theirs.mission.nature = QStringLiteral("Dépannage");
    expectValue(MissionService(*open()).save(theirs));
    const auto refused = MissionService(*m_session).save(mine);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Conflict);
}

TEST_F(MissionServiceTest, CancelsWithAReasonAndFreesTheTeam) {
    const Id<Technicien> paul = technicien("Paul", "Rivière", "electricite");
    const Id<Mission> id = newMission();
    const Id<Intervention> done = newVisit(id, slot(9, 7, 8), {paul});
    expectOk(work(done, at(9, 7), at(9, 8)));
    const Id<Intervention> coming = newVisit(id, slot(10, 8, 12), {paul});
    MissionService service(*m_session);
    EXPECT_EQ(service.cancel(id, version(id), "  ").error().field(), "annulee_motif");
    expectOk(service.cancel(id, version(id), "Le client renonce"));
    EXPECT_EQ(load(id).statut, MissionStatut::Annulee);
    EXPECT_EQ(load(done).statut, InterventionStatut::Effectuee);
    EXPECT_EQ(load(coming).statut, InterventionStatut::Annulee);
    newVisit(newMission(), slot(10, 8, 12), {paul});
}

TEST_F(MissionServiceTest, DoesNotCancelUnderTheFeetOfATeam) {
    const Id<Mission> id = newMission();
    const Id<Intervention> visite =
        newVisit(id, slot(9, 8, 12), {technicien("Paul", "Rivière", "electricite")});
    expectOk(InterventionService(*m_session).start(visite, version(visite)));
    EXPECT_FALSE(MissionService(*m_session).cancel(id, version(id), "Le client renonce"));
    EXPECT_EQ(load(id).statut, MissionStatut::EnCours);
}

TEST_F(MissionServiceTest, TakesACancellationBackWhereSlotsAreStillFree) {
    const Id<Technicien> paul = technicien("Paul", "Rivière", "electricite");
    const Id<Mission> id = newMission();
    const Id<Intervention> free = newVisit(id, slot(10, 8, 12), {paul});
    const Id<Intervention> taken = newVisit(id, slot(11, 8, 12), {paul});
    MissionService service(*m_session);
    expectOk(service.cancel(id, version(id), "Erreur"));
    newVisit(newMission(), slot(11, 10, 11), {paul});
    expectOk(service.reopen(id, version(id)));
    EXPECT_EQ(load(id).statut, MissionStatut::Planifiee);
    EXPECT_EQ(load(free).statut, InterventionStatut::Planifiee);
    EXPECT_EQ(load(taken).statut, InterventionStatut::Annulee);
    EXPECT_FALSE(service.reopen(id, version(id)));
}

TEST_F(MissionServiceTest, AsksForTheRight) {
    m_openRights.refused = {"missions.ecrire"};
    auto session = open({42, "Nul"});
    const auto refused = MissionService(*session).save(MissionFile());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Forbidden);
}

TEST_F(MissionServiceTest, KeepsTheHistoryOfEachField) {
    const Id<Mission> id = newMission();
    MissionFile file = expectValue(MissionService(*m_session).load(id));
    file.mission.priorite = Priorite::Critique;
    expectValue(MissionService(*m_session).save(file));
    EXPECT_EQ(
        value("SELECT ancienne_valeur || '>' || nouvelle_valeur FROM historique_modification WHERE entite = "
              "'mission' AND champ = 'priorite' AND ancienne_valeur IS NOT NULL"),
        "normale>critique");
}

} // namespace
} // namespace tournevis::test
