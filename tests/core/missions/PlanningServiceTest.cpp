// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/MissionsBase.h"
#include "equipe/techniciens/TechnicienService.h"
#include "missions/tableau/PlanVoulu.h"
#include "missions/tableau/PlanningGestes.h"
#include "missions/tableau/PlanningTableau.h"
#include "missions/tableau/PoseVisite.h"

namespace tournevis::test {
namespace {

class PlanningServiceTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_account = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_account);
        m_lea = technicien("Léa", "Martin", "electricite");
        m_mission = newMission();
    }

    int notices() {
        return value("SELECT coalesce(sum(nb_occurrences), 0) FROM notification WHERE code = "
                     "'mission_assigned' AND "
                     "utilisateur_id = ?",
                     {m_account.utilisateurId})
            .toInt();
    }
    QString team(Id<Intervention> id) {
        return value("SELECT group_concat(technicien_id || role, ' ') FROM (SELECT technicien_id, role FROM "
                     "technicien_intervention WHERE intervention_id = ? ORDER BY technicien_id)",
                     {id.value()})
            .toString();
    }

    PlanningService service() { return PlanningService(*m_session); }
    /// The plan a visit has, changed.
    Outcome replan(Id<Intervention> id, const std::function<void(VisitPlan&)>& edit) {
        VisitPlan wanted = expectValue(planOf(m_session->connection(), load(id)));
        wanted.forcageMotif.clear();
        edit(wanted);
        return service().replan(id, version(id), wanted);
    }
    Outcome move(Id<Intervention> id, const Interval& interval) {
        return replan(id, [&](VisitPlan& wanted) { wanted = shifted(wanted, interval); });
    }
    Outcome become(Id<Intervention> id, const Team& equipe) {
        return replan(id, [&](VisitPlan& wanted) { wanted.equipe = equipe; });
    }
    static TeamMember leads(Id<Technicien> id) { return {id, TeamRole::Responsable, {}, {}}; }
    static TeamMember helps(Id<Technicien> id) { return {id, TeamRole::Assistant, {}, {}}; }

    Actor m_account;
    Id<Technicien> m_paul;
    Id<Technicien> m_lea;
    Id<Mission> m_mission;
};

TEST_F(PlanningServiceTest, PlansAVisitAndTellsTheTechnician) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_paul, m_lea});
    EXPECT_EQ(load(id).statut, InterventionStatut::Planifiee);
    EXPECT_EQ(load(id).rang, 1);
    EXPECT_EQ(load(m_mission).statut, MissionStatut::Planifiee);
    EXPECT_EQ(notices(), 1);
    EXPECT_TRUE(value("SELECT message FROM notification").toString().contains("INT-2026-00001"));
    EXPECT_EQ(
        value("SELECT cout_horaire FROM technicien_intervention WHERE technicien_id = ?", {m_paul.value()}),
        340000);
}

TEST_F(PlanningServiceTest, RefusesACollisionAndSaysWhoAndWhen) {
    newVisit(m_mission, slot(10, 8, 12), {m_paul});
    const auto refused = service().plan(m_mission, plan(slot(10, 11, 14), {m_lea, m_paul}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field(), "forcage_motif");
    for (const char* said : {"Paul Rivière", "chevauchement", "Durand", "08:00"})
        EXPECT_TRUE(refused.error().message.contains(QString::fromUtf8(said))) << said;
    newVisit(m_mission, slot(10, 12, 14), {m_paul});
}

TEST_F(PlanningServiceTest, RefusesAValidatedAbsenceOnly) {
    Absence absence;
    absence.technicienId = m_paul;
    absence.debut = at(10, 0);
    absence.fin = at(11, 0);
    const Id<Absence> id = store(absence);
    const Id<Intervention> early = newVisit(m_mission, slot(10, 8, 9), {m_paul});
    expectOk(service().unplan(early, version(early)));
    absence = load(id);
    absence.statut = AbsenceStatut::Validee;
    expectOk(m_session->write(permission::planningEcrire, [&](Transaction& transaction) {
        return Store(transaction).update(transaction, absence);
    }));
    const auto refused = service().plan(m_mission, plan(slot(10, 8, 12), {m_paul}));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("absence"));
    newVisit(m_mission, slot(11, 0, 4), {m_paul});
}

TEST_F(PlanningServiceTest, ForcingTakesARightAndAReason) {
    newVisit(m_mission, slot(10, 8, 12), {m_paul});
    VisitPlan wanted = plan(slot(10, 11, 14), {m_paul});
    wanted.forcageMotif = QStringLiteral("Urgence");
    m_openRights.refused = {"planning.forcer"};
    auto planner = open({m_account.utilisateurId, "Paul"});
    EXPECT_EQ(PlanningService(*planner).plan(m_mission, wanted).error().cause, Cause::Forbidden);
    m_openRights.refused.clear();
    const Id<Intervention> id = expectValue(PlanningService(*planner).plan(m_mission, wanted));
    EXPECT_EQ(load(id).forcageMotif, "Urgence");
    EXPECT_EQ(load(id).forcePar.value(), m_account.utilisateurId);
    EXPECT_EQ(value("SELECT count(*) FROM audit_log WHERE action = 'forcage'"), 1);
    expectOk(move(id, slot(11, 8, 9)));
    EXPECT_TRUE(load(id).forcageMotif.isEmpty()) << "a reason without a collision is not kept";
}

TEST_F(PlanningServiceTest, RefusesTeamsThatAreNot) {
    EXPECT_FALSE(service().plan(m_mission, plan(slot(10, 8, 12), {})));
    EXPECT_FALSE(service().plan(m_mission, plan(slot(10, 8, 12), {m_paul, m_paul})));
    EXPECT_FALSE(service().plan(m_mission, plan({at(10, 12), at(10, 8)}, {m_paul})));
    Technicien gone = load(m_lea);
    gone.actif = false;
    expectOk(m_session->write(permission::administrationEcrire, [&](Transaction& transaction) {
        return Store(transaction).update(transaction, gone);
    }));
    const auto refused = service().plan(m_mission, plan(slot(10, 8, 12), {m_lea}));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.startsWith("Léa Martin"));
}

TEST_F(PlanningServiceTest, MovesAVisitOverItsOwnOldSlot) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_paul});
    expectOk(move(id, slot(10, 9, 13)));
    EXPECT_EQ(load(id).planned(), slot(10, 9, 13));
    EXPECT_EQ(service().replan(id, 1, plan(slot(10, 10, 14), {m_paul})).error().cause, Cause::Conflict);
    EXPECT_EQ(load(id).planned(), slot(10, 9, 13));
    EXPECT_EQ(notices(), 2) << "who is already in the team is told of the new hour";
}

TEST_F(PlanningServiceTest, NobodyLeavesThePlanningWithVisitsToCome) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_lea});
    TechnicienService technicians(*m_session);
    const auto refused = technicians.setActive(m_lea, load(m_lea).version, false);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.startsWith("Léa Martin a encore une intervention"));
    expectOk(service().unplan(id, version(id)));
    expectOk(technicians.setActive(m_lea, load(m_lea).version, false));
}

TEST_F(PlanningServiceTest, MovesOwnSlotsAlong) {
    VisitPlan wanted = plan(slot(10, 8, 12), {m_paul, m_lea});
    wanted.equipe[1].creneau = slot(10, 8, 9);
    const Id<Intervention> id = expectValue(service().plan(m_mission, wanted));
    newVisit(m_mission, slot(10, 9, 12), {m_lea});
    expectOk(move(id, slot(11, 10, 14)));
    EXPECT_EQ(
        value(
            "SELECT debut_prevu FROM technicien_intervention WHERE technicien_id = ? AND intervention_id = ?",
            {m_lea.value(), id.value()}),
        at(11, 10).toMSecsSinceEpoch());
}

TEST_F(PlanningServiceTest, DoesNotMoveWhatIsLockedOrStarted) {
    const Id<Intervention> id = newVisit(m_mission, slot(9, 8, 12), {m_paul});
    Intervention visite = load(id);
    visite.verrouPlanning = true;
    expectOk(InterventionService(*m_session).update(visite));
    EXPECT_FALSE(move(id, slot(10, 8, 12)));
    expectOk(InterventionService(*m_session).start(id, version(id)));
    EXPECT_FALSE(service().unplan(id, version(id)));
    EXPECT_FALSE(become(id, {leads(m_paul), helps(m_lea)}));
}

TEST_F(PlanningServiceTest, ChangesTheTeamOnePersonAtATime) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_lea});
    EXPECT_EQ(notices(), 0);
    EXPECT_EQ(become(id, {leads(m_lea), helps(m_lea)}).error().field(), "equipe");
    expectOk(become(id, {leads(m_lea), helps(m_paul)}));
    EXPECT_EQ(notices(), 1);
    EXPECT_FALSE(become(id, {helps(m_lea), helps(m_paul)})) << "somebody leads";
    expectOk(become(id, {leads(m_paul), helps(m_lea)}));
    EXPECT_EQ(team(id), QStringLiteral("%1responsable %2assistant").arg(m_paul.value()).arg(m_lea.value()));
    expectOk(become(id, {leads(m_paul)}));
    EXPECT_FALSE(become(id, {})) << "nor does a planned visit lose its last member";
    expectOk(become(id, {helps(m_paul), leads(m_lea)}));
    EXPECT_EQ(team(id), QStringLiteral("%1assistant %2responsable").arg(m_paul.value()).arg(m_lea.value()));
}

TEST_F(PlanningServiceTest, ReplansWithAnotherTeamAtATimeTheFormerOneLacks) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_paul});
    newVisit(m_mission, slot(11, 8, 12), {m_paul});
    expectOk(service().replan(id, version(id), plan(slot(11, 8, 12), {m_lea})));
    EXPECT_EQ(team(id), QStringLiteral("%1responsable").arg(m_lea.value()));
}

TEST_F(PlanningServiceTest, UnplansToTheBacklogAndBack) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_paul});
    expectOk(service().unplan(id, version(id)));
    EXPECT_EQ(load(m_mission).statut, MissionStatut::APlanifier);
    EXPECT_EQ(team(id), "");
    const auto backlog = expectValue(planningTableau(*m_session, slot(10, 0, 12))).backlog;
    ASSERT_EQ(backlog.size(), 1);
    EXPECT_EQ(backlog[0].reference, "INT-2026-00001/1");
    expectOk(service().replan(id, backlog[0].version, plan(slot(12, 8, 12), {m_paul})));
    EXPECT_EQ(load(m_mission).statut, MissionStatut::Planifiee);
}

TEST_F(PlanningServiceTest, KeepsProvisionalVisitsFromTechnicians) {
    VisitPlan wanted = plan(slot(10, 8, 12), {m_paul});
    wanted.provisoire = true;
    const Id<Intervention> id = expectValue(service().plan(m_mission, wanted));
    EXPECT_EQ(notices(), 0);
    expectValue(PlanningGestes(*m_session)
                    .publier({{.id = id, .version = version(id), .creneau = {}, .de = {}, .vers = {}}}));
    EXPECT_EQ(notices(), 1);
    expectOk(service().confirm(id, version(id), RdvCanal::Telephone));
    EXPECT_EQ(load(id).statut, InterventionStatut::Confirmee);
    expectOk(become(id, {leads(m_paul), helps(m_lea)}));
    EXPECT_EQ(load(id).statut, InterventionStatut::Confirmee);
    expectOk(move(id, slot(12, 8, 12)));
    EXPECT_EQ(load(id).statut, InterventionStatut::Planifiee);
}

TEST_F(PlanningServiceTest, DoesNotGiveOneVehicleTwice) {
    const Id<Vehicule> van(
        expectValue(m_session->connection().value(
                        "INSERT INTO vehicule(uuid, cree_le, modifie_le, immatriculation) VALUES("
                        "'00000000-0000-4000-8000-000000000001', 0, 0, 'AB-123-CD') RETURNING id"))
            .toLongLong());
    VisitPlan wanted = plan(slot(10, 8, 12), {m_paul});
    wanted.vehiculeId = van;
    expectValue(service().plan(m_mission, wanted));
    wanted.equipe[0].technicienId = m_lea;
    const auto refused = service().plan(m_mission, wanted);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("véhicule déjà pris"));
    wanted.interval = slot(10, 12, 13);
    expectValue(service().plan(m_mission, wanted));
}

TEST_F(PlanningServiceTest, PlansNothingOnACancelledMission) {
    expectOk(MissionService(*m_session).cancel(m_mission, version(m_mission), "Erreur"));
    EXPECT_FALSE(service().plan(m_mission, plan(slot(10, 8, 12), {m_paul})));
    EXPECT_FALSE(InterventionService(*m_session).add(m_mission, "Revenir"));
}

TEST_F(PlanningServiceTest, ShowsTheWeekOfEachTechnician) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 12), {m_paul, m_lea});
    newVisit(m_mission, slot(16, 8, 12), {m_paul});
    const Id<Intervention> cancelled = newVisit(m_mission, slot(11, 8, 12), {m_paul});
    expectOk(InterventionService(*m_session).cancel(cancelled, version(cancelled), "Absent"));
    Absence absence;
    absence.technicienId = m_lea;
    absence.debut = at(12, 0);
    absence.fin = at(13, 0);
    absence.statut = AbsenceStatut::Validee;
    store(absence);
    const auto lanes = expectValue(planningTableau(*m_session, {at(9, 0), at(16, 0)})).lanes;
    ASSERT_EQ(lanes.size(), 2);
    EXPECT_EQ(lanes[0].technicien.nom, "Léa Martin");
    EXPECT_EQ(lanes[0].disponibleMin, 3 * 480) << "less the Armistice and a day of leave";
    ASSERT_EQ(lanes[1].visites.size(), 1);
    EXPECT_EQ(lanes[1].visites[0].id, id);
    EXPECT_EQ(lanes[1].visites[0].equipe, 2);
    EXPECT_EQ(lanes[1].planifieMin, 240);
    EXPECT_EQ(lanes[1].disponibleMin, 4 * 480);
}

TEST_F(PlanningServiceTest, ATechnicianSeesOnlyTheirOwnLine) {
    AccountRights rights;
    m_services.rights = &rights;
    VisitPlan hidden = plan(slot(11, 8, 12), {m_paul});
    hidden.provisoire = true;
    expectValue(service().plan(m_mission, hidden));
    newVisit(m_mission, slot(10, 8, 12), {m_paul});
    auto session = open(m_account);
    const auto lanes = expectValue(planningTableau(*session, {at(9, 0), at(16, 0)})).lanes;
    ASSERT_EQ(lanes.size(), 1);
    EXPECT_EQ(lanes[0].visites.size(), 1);
    EXPECT_TRUE(expectValue(planningTableau(*session, slot(9, 0, 12))).backlog.isEmpty());
    EXPECT_EQ(PlanningService(*session).plan(m_mission, plan(slot(12, 8, 9), {m_paul})).error().cause,
              Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
