// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/planning/PlanningBase.h"
#include "notifications/NotificationQueries.h"

namespace tournevis::test {
namespace {

class GestesTest : public PlanningBase {
protected:
    int audits(const char* action) {
        return value("SELECT count(*) FROM audit_log WHERE action = ?", {action}).toInt();
    }
    int bell() {
        auto own = open(m_compte);
        return expectValue(NotificationQueries(*own).unreadCount());
    }
};

TEST_F(GestesTest, PLA_01_ABacklogCardBecomesOneAssignmentAndComesBack) {
    const Id<Intervention> id = waiting();
    ASSERT_EQ(week().backlog.size(), 1);
    const qint64 operations = value("SELECT count(*) FROM audit_log").toLongLong();
    const auto done = expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    EXPECT_EQ(value("SELECT count(*) FROM audit_log").toLongLong(), operations + 1);
    EXPECT_EQ(value("SELECT count(*) FROM technicien_intervention"), 1);
    PlanningTableau tableau = week();
    EXPECT_TRUE(tableau.backlog.isEmpty());
    EXPECT_EQ(laneOf(tableau, m_paul).planifieMin, 120);
    ASSERT_EQ(laneOf(tableau, m_paul).visites.size(), 1);
    EXPECT_EQ(done.bilan[0].reference, "INT-2026-00001/1");
    EXPECT_TRUE(done.annulation.libelle.contains("Fuite groupe froid"));

    const auto undone = expectValue(gestes().revert(done.annulation));
    tableau = week();
    EXPECT_EQ(tableau.backlog.size(), 1);
    EXPECT_EQ(laneOf(tableau, m_paul).planifieMin, 0);
    EXPECT_EQ(load(m_mission).statut, MissionStatut::APlanifier);
    EXPECT_EQ(audits("annulation"), 1);
    EXPECT_NE(
        value("SELECT count(*) FROM historique_modification WHERE operation = 'annulation' AND entite = "
              "'intervention'"),
        0);
    expectValue(gestes().revert(undone.annulation));
    EXPECT_EQ(laneOf(week(), m_paul).planifieMin, 120);
}

TEST_F(GestesTest, AProvisionalVisitIsShownToItsTechniciansAndHiddenAgain) {
    VisitPlan hidden;
    hidden.interval = slot(10, 8, 10);
    hidden.equipe = {{m_paul, TeamRole::Responsable, {}, {}}};
    hidden.provisoire = true;
    const Id<Intervention> id = expectValue(PlanningService(*m_session).plan(m_mission, hidden));
    ASSERT_EQ(load(id).statut, InterventionStatut::Provisoire);
    const auto done = expectValue(gestes().publier({geste(id, m_paul, {}, {})}));
    EXPECT_EQ(load(id).statut, InterventionStatut::Planifiee);
    EXPECT_EQ(load(id).planned(), slot(10, 8, 10));
    EXPECT_TRUE(done.annulation.libelle.startsWith("Intervention montrée aux techniciens"));
    const auto again = gestes().publier({geste(id, m_paul, {}, {})});
    EXPECT_EQ(again.error().cause, Cause::Validation) << "once is enough";
    expectValue(gestes().revert(done.annulation));
    EXPECT_EQ(load(id).statut, InterventionStatut::Provisoire);
    EXPECT_EQ(load(id).planned(), slot(10, 8, 10));
}

TEST_F(GestesTest, NobodyTakesThePlaceOfAColleagueOfTheirOwnTeam) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    const QString before = team(id);
    const auto refused = gestes().apply({geste(id, m_paul, m_lea, slot(10, 8, 10))});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.endsWith(QStringLiteral("fait déjà partie de l’équipe.")))
        << qPrintable(refused.error().message);
    EXPECT_EQ(team(id), before) << "the one who leads is not lost";
}

TEST_F(GestesTest, PLA_02_AnAbsenceTakesARightAndAReason) {
    away(m_paul, at(10, 0), at(11, 0));
    const Id<Intervention> id = waiting();
    const QList<PlanGeste> wanted{geste(id, {}, m_paul, slot(10, 8, 10))};
    m_openRights.refused = {"planning.forcer"};
    auto planner = open({m_compte.utilisateurId, "Paul"});
    for (const char* motif : {"", "Urgence"}) {
        EXPECT_FALSE(PlanningGestes(*planner).apply(wanted, motif));
        EXPECT_EQ(load(id).statut, InterventionStatut::APlanifier);
        EXPECT_EQ(team(id), "");
    }
    EXPECT_EQ(PlanningGestes(*planner).apply(wanted, "Urgence").error().cause, Cause::Forbidden);
    m_openRights.refused.clear();
    const auto asked = PlanningGestes(*planner).apply(wanted);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().field(), "forcage_motif");
    EXPECT_TRUE(asked.error().message.contains("absence"));
    expectValue(PlanningGestes(*planner).apply(wanted, "Paul a accepté"));
    EXPECT_EQ(load(id).forcageMotif, "Paul a accepté");
    EXPECT_EQ(load(id).forcePar.value(), m_compte.utilisateurId);
    EXPECT_EQ(audits("forcage"), 1);
    EXPECT_NE(value("SELECT count(*) FROM historique_modification WHERE motif = 'Paul a accepté'"), 0);
}

TEST_F(GestesTest, PLA_03_OneMinuteTooManyIsAnOverlapTouchingIsNot) {
    newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const Id<Intervention> id = waiting();
    const auto refused = gestes().apply({geste(id, {}, m_paul, {at(10, 9, 59), at(10, 11)})});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("chevauchement"));
    expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 10, 11))}));
    EXPECT_EQ(load(id).planned(), slot(10, 10, 11));
}

TEST_F(GestesTest, PLA_04_ARoadLongerThanTheGapIsSaidWithBothFigures) {
    place(m_client, 45.7719, 4.8902);
    newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const Id<Client> far = newClient(CarteClient::Standard);
    place(far, 45.4397, 4.3872);
    MissionFile file = expectValue(MissionService(*m_session).blank(far));
    file.mission.typeId = type("INSTAL_ELEC");
    file.mission.nature = QStringLiteral("Tableau");
    const Id<Mission> mission = expectValue(MissionService(*m_session).save(file));
    const Id<Intervention> id = expectValue(InterventionService(*m_session).add(mission, "Tableau"));
    const PlanGeste tight = geste(id, {}, m_paul, {at(10, 10, 30), at(10, 11, 30)});
    const auto refused = gestes().apply({tight});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("30\u00a0min")) << qPrintable(refused.error().message);
    EXPECT_TRUE(refused.error().message.contains("1\u00a0h\u00a0")) << qPrintable(refused.error().message);
    change<Site>(Id<Site>(value("SELECT id FROM site WHERE client_id = ?", {far.value()}).toLongLong()),
                 [](Site& site) {
                     site.latitude.reset();
                     site.longitude.reset();
                     site.codePostal = QStringLiteral("00000");
                 });
    expectValue(gestes().apply({tight}));
}

TEST_F(GestesTest, AStartedVisitDoesNotMove) {
    const Id<Intervention> id = newVisit(m_mission, {at(9, 8), at(9, 12)}, {m_paul});
    expectOk(InterventionService(*m_session).start(id, version(id)));
    const auto refused = gestes().apply({geste(id, m_paul, m_lea, slot(10, 8, 10))}, "Parce que");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "Intervention commencée.");
}

TEST_F(GestesTest, ATeamMovesTogetherUnlessOneIsDetached) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    const QString before = team(id);
    const auto moved = expectValue(gestes().apply({geste(id, m_lea, m_lea, slot(12, 8, 10))}));
    EXPECT_EQ(load(id).planned(), slot(12, 8, 10));
    EXPECT_EQ(team(id), before) << "no own slot";
    PlanGeste alone = geste(id, m_lea, m_lea, slot(12, 10, 11));
    alone.detache = true;
    const auto detached = expectValue(gestes().apply({alone}));
    EXPECT_EQ(load(id).planned(), slot(12, 8, 10));
    EXPECT_EQ(laneOf(week(), m_lea).visites[0].interval, slot(12, 10, 11));
    expectValue(gestes().revert(detached.annulation));
    expectValue(gestes().revert(moved.annulation));
    EXPECT_EQ(load(id).planned(), slot(10, 8, 10));
    EXPECT_EQ(team(id), before);
}

TEST_F(GestesTest, ADetachedMemberOverlapsWithAReason) {
    newVisit(m_mission, slot(12, 9, 11), {m_lea});
    const Id<Intervention> id = newVisit(m_mission, slot(12, 7, 8), {m_paul, m_lea});
    PlanGeste alone = geste(id, m_lea, m_lea, slot(12, 10, 12));
    alone.detache = true;
    EXPECT_FALSE(gestes().apply({alone}));
    const auto forced = expectValue(gestes().apply({alone}, "Dépannage urgent"));
    EXPECT_EQ(load(id).forcageMotif, "Dépannage urgent");
    EXPECT_EQ(load(id).planned(), slot(12, 7, 8));
    expectValue(gestes().revert(forced.annulation));
    EXPECT_EQ(load(id).forcageMotif, QString());
}

TEST_F(GestesTest, ReassigningKeepsTheRoleAndCtrlAddsAnAssistant) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectValue(gestes().apply({geste(id, m_paul, m_lea, slot(10, 8, 10))}));
    EXPECT_EQ(team(id), who(m_lea, "responsable"));
    PlanGeste joins = geste(id, {}, m_paul, slot(10, 8, 10));
    joins.equipe = GesteEquipe::Ajoute;
    const auto added = expectValue(gestes().apply({joins}));
    EXPECT_EQ(team(id), who(m_paul, "assistant") + ' ' + who(m_lea, "responsable"));
    expectValue(gestes().revert(added.annulation));
    EXPECT_EQ(team(id), who(m_lea, "responsable"));
}

TEST_F(GestesTest, AnotherOfTheTeamLeadsAndOneLeaves) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    PlanGeste leads = geste(id, m_paul, m_lea, slot(10, 8, 10));
    leads.equipe = GesteEquipe::Nomme;
    const auto named = expectValue(gestes().apply({leads}));
    EXPECT_EQ(team(id), who(m_paul, "assistant") + ' ' + who(m_lea, "responsable"));
    EXPECT_TRUE(named.annulation.libelle.startsWith("Équipe changée"));
    PlanGeste leaves = geste(id, m_lea, {}, slot(10, 8, 10));
    leaves.equipe = GesteEquipe::Retire;
    const auto left = expectValue(gestes().apply({leaves}));
    EXPECT_EQ(team(id), who(m_paul, "responsable"));
    leaves = geste(id, m_paul, {}, slot(10, 8, 10));
    leaves.equipe = GesteEquipe::Retire;
    expectValue(gestes().apply({leaves}));
    EXPECT_EQ(team(id), who(m_paul, "responsable")) << "the last one stays";
    expectValue(gestes().revert(left.annulation));
    expectValue(gestes().revert(named.annulation));
    EXPECT_EQ(team(id), who(m_paul, "responsable") + ' ' + who(m_lea, "assistant"));
}

TEST_F(GestesTest, EverybodyInTheTeamIsJudged) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    newVisit(m_mission, slot(12, 9, 11), {m_lea});
    const auto refused = gestes().apply({geste(id, m_paul, m_paul, slot(12, 8, 10))});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.startsWith("Léa Martin")) << qPrintable(refused.error().message);
}

TEST_F(GestesTest, ASelectionMovesTogetherAndSaysWhichDidNot) {
    const Id<Intervention> first = newVisit(m_mission, slot(10, 8, 9), {m_paul});
    const Id<Intervention> second = newVisit(m_mission, slot(10, 9, 10), {m_paul});
    const qint64 operations = value("SELECT count(*) FROM audit_log").toLongLong();
    const auto later = expectValue(gestes().apply(
        {geste(first, m_paul, m_paul, slot(10, 9, 10)), geste(second, m_paul, m_paul, slot(10, 10, 11))}));
    EXPECT_TRUE(later.bilan[0].fait && later.bilan[1].fait) << "each finds its place free";
    EXPECT_EQ(value("SELECT count(*) FROM audit_log").toLongLong(), operations + 1);
    expectValue(gestes().revert(later.annulation));
    EXPECT_EQ(load(first).planned(), slot(10, 8, 9));
    newVisit(m_mission, slot(12, 9, 10), {m_paul});
    const auto partly = expectValue(gestes().apply(
        {geste(first, m_paul, m_paul, slot(12, 8, 9)), geste(second, m_paul, m_paul, slot(12, 9, 10))}));
    EXPECT_TRUE(partly.bilan[0].fait);
    EXPECT_FALSE(partly.bilan[1].fait);
    EXPECT_TRUE(partly.bilan[1].raison.contains("chevauchement"));
    EXPECT_EQ(load(second).planned(), slot(10, 9, 10));
}

TEST_F(GestesTest, ACopyIsAnotherVisitThatUndoingArchives) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const auto done = expectValue(gestes().copy({geste(id, m_paul, m_lea, slot(12, 8, 10))}));
    const Id<Intervention> copy = done.bilan[0].id;
    EXPECT_EQ(load(copy).rang, 2);
    EXPECT_EQ(load(id).planned(), slot(10, 8, 10));
    EXPECT_EQ(laneOf(week(), m_lea).visites.size(), 1);
    const auto undone = expectValue(gestes().revert(done.annulation));
    EXPECT_TRUE(load(copy).archiveLe.isValid());
    EXPECT_TRUE(laneOf(week(), m_lea).visites.isEmpty());
    expectValue(gestes().revert(undone.annulation));
    EXPECT_EQ(laneOf(week(), m_lea).visites.size(), 1);
}

TEST_F(GestesTest, BackToTheBacklogAndUndone) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    expectOk(PlanningService(*m_session).confirm(id, version(id), RdvCanal::Telephone));
    const QString before = team(id);
    const auto done = expectValue(gestes().unplan({geste(id, m_paul, {}, {})}));
    EXPECT_EQ(week().backlog.size(), 1);
    expectValue(gestes().revert(done.annulation));
    EXPECT_EQ(load(id).statut, InterventionStatut::Confirmee);
    EXPECT_EQ(load(id).rdvStatut, RdvStatut::Confirme);
    EXPECT_EQ(team(id), before);
}

TEST_F(GestesTest, AMovedAppointmentIsToBeConfirmedAgain) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectOk(PlanningService(*m_session).confirm(id, version(id), RdvCanal::Telephone));
    expectValue(gestes().apply({geste(id, m_paul, m_paul, slot(12, 8, 10))}));
    EXPECT_EQ(load(id).rdvStatut, RdvStatut::AReconfirmer);
}

TEST_F(GestesTest, TechniciansAreToldOnceNothingCanBeTakenBack) {
    const Id<Intervention> id = waiting();
    const auto done = expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    EXPECT_EQ(bell(), 0);
    auto own = open(m_compte);
    EXPECT_EQ(expectValue(NotificationQueries(*own).nextShown()), m_clock.now().addSecs(10));
    m_clock.advance(9);
    EXPECT_EQ(bell(), 0);
    m_clock.advance(1);
    EXPECT_EQ(bell(), 1);
    EXPECT_FALSE(expectValue(NotificationQueries(*own).nextShown()).isValid());
    expectValue(gestes().revert(done.annulation));
    EXPECT_EQ(bell(), 1) << "what was read is not unsaid";
}

TEST_F(GestesTest, AGestureTakenBackInTimeTellsNobody) {
    const Id<Intervention> id = waiting();
    const auto done = expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    m_clock.advance(5);
    const auto undone = expectValue(gestes().revert(done.annulation));
    EXPECT_EQ(value("SELECT count(*) FROM notification"), 0);
    expectValue(gestes().revert(undone.annulation));
    m_clock.advance(60);
    EXPECT_EQ(bell(), 1) << "done again, they are told";
}

TEST_F(GestesTest, TwoGesturesInARowTellOnceOfTheLastTime) {
    const Id<Intervention> id = waiting();
    expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    m_clock.advance(3);
    expectValue(gestes().apply({geste(id, m_paul, m_paul, slot(12, 14, 16))}));
    m_clock.advance(60);
    EXPECT_EQ(bell(), 1);
    EXPECT_TRUE(value("SELECT message FROM notification").toString().contains("14:00"));
}

TEST_F(GestesTest, OneOfTwoPeopleWinsAndTheOtherLearnsWho) {
    AccountRights rights;
    m_services.rights = &rights;
    auto julie = open(person("manager", {"regulation"}, "Julie", "Morel"));
    auto marc = open(person("manager", {"regulation"}, "Marc", "Petit"));
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const PlanGeste first = geste(id, m_paul, m_lea, slot(10, 8, 10));
    const PlanGeste second = geste(id, m_paul, m_paul, slot(12, 8, 10));
    const auto won = expectValue(PlanningGestes(*julie).apply({first}));
    const auto lost = PlanningGestes(*marc).apply({second});
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().cause, Cause::Conflict);
    EXPECT_TRUE(lost.error().message.contains("Julie Morel")) << qPrintable(lost.error().message);
    EXPECT_EQ(team(id), who(m_lea, "responsable")) << "a change of team alone counts";
    expectValue(PlanningGestes(*marc).apply({geste(id, m_lea, m_lea, slot(12, 8, 10))}));
    const auto late = PlanningGestes(*julie).revert(won.annulation);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().cause, Cause::Conflict);
    EXPECT_TRUE(late.error().message.contains("Marc Petit"));
    EXPECT_EQ(load(id).planned(), slot(12, 8, 10));
}

TEST_F(GestesTest, UndoingDoesNotPushSomebodyElseAside) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    const auto moved = expectValue(gestes().apply({geste(id, m_paul, m_paul, slot(12, 8, 10))}));
    newVisit(m_mission, slot(10, 9, 11), {m_paul});
    const auto refused = gestes().revert(moved.annulation);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains("chevauchement"));
    EXPECT_EQ(load(id).planned(), slot(12, 8, 10));
}

} // namespace
} // namespace tournevis::test
