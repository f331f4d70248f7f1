// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/planning/PlanningBase.h"
#include "missions/tableau/JugementEquipe.h"

namespace tournevis::test {
namespace {

class TableauTest : public PlanningBase {};

TEST_F(TableauTest, PLA_05_TheArmisticeIsNamedAndTakenFromTheCapacity) {
    const PlanningTableau tableau = week();
    EXPECT_EQ(jourFerie(QDate(2026, 11, 11), tableau.contexte.calendrier), "Armistice 1918");
    EXPECT_EQ(laneOf(tableau, m_paul).disponibleMin, 4 * 480);
}

TEST_F(TableauTest, PLA_08_NightsOfAClockChangeLastWhatTheyLast) {
    const QTimeZone paris("Europe/Paris");
    const auto night = [&](const QDate& day) {
        return Interval{QDateTime(day, QTime(0, 30), paris).toUTC(),
                        QDateTime(day, QTime(4, 30), paris).toUTC()};
    };
    for (const auto& [day, minutes] : {std::pair(QDate(2026, 3, 29), 180), {QDate(2026, 10, 25), 300}}) {
        const Id<Intervention> id = newVisit(m_mission, night(day), {m_paul});
        const auto tableau = expectValue(planningTableau(
            *m_session, {day.startOfDay(paris).toUTC(), day.addDays(1).startOfDay(paris).toUTC()}));
        const PlanningLane& lane = laneOf(tableau, m_paul);
        ASSERT_EQ(lane.visites.size(), 1);
        EXPECT_EQ(lane.visites[0].id, id);
        EXPECT_EQ(lane.planifieMin, minutes) << qPrintable(day.toString(Qt::ISODate));
        EXPECT_EQ(lane.visites[0].interval.start.toTimeZone(paris).time(), QTime(0, 30));
        EXPECT_EQ(lane.visites[0].interval.end.toTimeZone(paris).time(), QTime(4, 30));
    }
}

TEST_F(TableauTest, PLA_11_ANightVisitIsOnBothDaysAndCountsOnce) {
    const Id<Intervention> id = newVisit(m_mission, {at(10, 22), at(11, 2)}, {m_paul});
    const PlanningTableau whole = week();
    ASSERT_EQ(laneOf(whole, m_paul).visites.size(), 1);
    EXPECT_EQ(laneOf(whole, m_paul).planifieMin, 240);
    for (int day : {10, 11}) {
        const auto tableau = expectValue(planningTableau(*m_session, {at(day, 0), at(day + 1, 0)}));
        ASSERT_EQ(laneOf(tableau, m_paul).visites.size(), 1) << day;
        EXPECT_EQ(laneOf(tableau, m_paul).visites[0].id, id);
        EXPECT_EQ(laneOf(tableau, m_paul).visites[0].interval, Interval({at(10, 22), at(11, 2)}));
        EXPECT_EQ(laneOf(tableau, m_paul).planifieMin, 120) << day;
    }
}

TEST_F(TableauTest, ShowsEachMemberOfATeamTheirOwnSlot) {
    VisitPlan wanted = plan(slot(10, 8, 12), {m_paul, m_lea});
    wanted.equipe[1].creneau = slot(10, 9, 10);
    const Id<Intervention> id = expectValue(PlanningService(*m_session).plan(m_mission, wanted));
    const PlanningTableau tableau = week();
    const PlanningVisit lea = laneOf(tableau, m_lea).visites.value(0);
    EXPECT_EQ(lea.id, id);
    EXPECT_EQ(lea.interval, slot(10, 9, 10));
    EXPECT_EQ(lea.visite, slot(10, 8, 12));
    EXPECT_EQ(lea.role, TeamRole::Assistant);
    EXPECT_EQ(lea.techniciens, (QList<Id<Technicien>>{m_paul, m_lea}));
    EXPECT_EQ(lea.specialite, "electricite");
    EXPECT_EQ(lea.adresse, "24 rue des Tilleuls, 69100 Villeurbanne");
    EXPECT_EQ(laneOf(tableau, m_lea).planifieMin, 60);
    EXPECT_EQ(tableau.contexte.technicien(m_lea)->visites.value(0).interval, slot(10, 9, 10));
    EXPECT_EQ(tableau.demandes.value(id).specialites.size(), 1);
}

TEST_F(TableauTest, KnowsWhatHoldsAnOrderBack) {
    change<Client>(m_client, [](Client& client) {
        client.blocage = Blocage::Bloquer;
        client.blocageMotif = QStringLiteral("Impayés");
    });
    change<Mission>(m_mission, [](Mission& mission) { mission.attenteMotif = AttenteMotif::Devis; });
    const Id<Intervention> id = waiting();
    const PlanningTableau tableau = week();
    ASSERT_EQ(tableau.backlog.size(), 1);
    EXPECT_TRUE(tableau.backlog[0].attendDevis);
    EXPECT_EQ(tableau.backlog[0].attente, "En attente\u00a0: devis");
    EXPECT_EQ(tableau.backlog[0].specialiteLibelle, "Électricité");
    EXPECT_EQ(tableau.demandes.value(id).clientReserve, "client bloqué");
    EXPECT_FALSE(tableau.demandes.value(id).devisEnAttente.isEmpty());
    EXPECT_EQ(tableau.demandes.value(id).lieu.precision, LieuPrecision::Commune) << "by its town";
    place(m_client, 45.7719, 4.8902);
    EXPECT_TRUE(week().demandes.value(id).lieu.exact());
}

TEST_F(TableauTest, SaysThatTheNextVisitIsCompromised) {
    const Id<Intervention> first = newVisit(m_mission, {at(9, 8), at(9, 9)}, {m_paul});
    const Id<Intervention> second = newVisit(m_mission, slot(9, 10, 11), {m_paul});
    expectOk(InterventionService(*m_session).start(first, version(first)));
    m_clock.set(at(9, 9, 59));
    EXPECT_TRUE(laneOf(week(), m_paul).visites[0].enRetard) << "its end has passed";
    EXPECT_FALSE(laneOf(week(), m_paul).visites[1].compromise);
    m_clock.set(at(9, 10));
    EXPECT_TRUE(laneOf(week(), m_paul).visites[1].compromise);
    EXPECT_EQ(laneOf(week(), m_paul).visites[1].id, second);
    VisitEnd end;
    end.heures.fin = at(9, 9, 58);
    expectOk(InterventionService(*m_session).finish(first, version(first), end));
    EXPECT_FALSE(laneOf(week(), m_paul).visites[1].compromise);
}

TEST_F(TableauTest, ACancelledVisitShowsWhenAskedForAndIsNeverJudged) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectOk(InterventionService(*m_session).cancel(id, version(id), "Client absent"));
    EXPECT_TRUE(laneOf(week(), m_paul).visites.isEmpty());
    const PlanningTableau asked = expectValue(planningTableau(*m_session, {at(9, 0), at(16, 0)}, true));
    ASSERT_EQ(laneOf(asked, m_paul).visites.size(), 1);
    EXPECT_EQ(laneOf(asked, m_paul).visites[0].statut, InterventionStatut::Annulee);
    EXPECT_EQ(laneOf(asked, m_paul).planifieMin, 0);
    EXPECT_TRUE(asked.contexte.technicien(m_paul)->visites.isEmpty());
    EXPECT_EQ(asked.demandes.value(id).etat, PlanEtat::Annulee);
}

TEST_F(TableauTest, CountsTheVisitsMadeForAClient) {
    const Id<Intervention> id = newVisit(m_mission, {at(9, 8), at(9, 9)}, {m_paul});
    m_clock.set(at(9, 9));
    expectOk(work(id, at(9, 8), at(9, 9)));
    EXPECT_EQ(week().contexte.technicien(m_paul)->visitesFaites.value(m_client), 1);
    EXPECT_EQ(week().contexte.technicien(m_lea)->visitesFaites.value(m_client), 0);
}

TEST_F(TableauTest, WhoSeesOnlyTheirOwnPlanningFindsNothingElse) {
    AccountRights rights;
    m_services.rights = &rights;
    VisitPlan hidden = plan(slot(11, 8, 12), {m_paul});
    hidden.provisoire = true;
    expectValue(PlanningService(*m_session).plan(m_mission, hidden));
    newVisit(m_mission, slot(10, 8, 12), {m_paul, m_lea});
    newVisit(m_mission, slot(12, 8, 12), {m_lea});
    waiting();
    change<Client>(m_client, [](Client& client) { client.blocage = Blocage::Bloquer; });
    auto own = open(m_compte);
    const auto tableau = expectValue(planningTableau(*own, {at(9, 0), at(16, 0)}));
    ASSERT_EQ(tableau.lanes.size(), 1);
    EXPECT_EQ(tableau.lanes[0].technicien.id, m_paul);
    EXPECT_EQ(tableau.lanes[0].visites.size(), 1);
    EXPECT_TRUE(tableau.backlog.isEmpty());
    EXPECT_EQ(tableau.demandes.size(), 1);
    EXPECT_FALSE(tableau.demandes.cbegin()->droit);
    EXPECT_EQ(tableau.demandes.cbegin()->clientReserve, QString()) << "what a client owes is not theirs";
}

TEST_F(TableauTest, WhatStandsAgainstAVisitIsToldWhoeverLooks) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    PlanningTableau tableau = week();
    const PlanningVisit visite = laneOf(tableau, m_paul).visites[0];
    PlanDemande demande = tableau.demandes[id];
    demande.droit = false;
    demande.forcer = false;
    demande.etat = PlanEtat::Verrouillee;
    const auto codes = [&] {
        QList<ConstatCode> found;
        for (const ConstatMembre& one :
             alertesVisite(tableau.contexte, demande, visite.membres, visite.visite))
            found += one.constat.code;
        return found;
    };
    EXPECT_EQ(codes(), QList<ConstatCode>()) << "what speaks for it is not told";
    away(m_paul, at(10, 9), at(10, 12));
    tableau = week();
    EXPECT_EQ(codes(), QList{ConstatCode::Absence});
}

} // namespace
} // namespace tournevis::test
