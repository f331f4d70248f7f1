// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever gets, keeps or loses a visit knows it once nothing can be taken back, and hears nothing wrong
// before.
#include "base/Format.h"
#include "core/missions/planning/PlanningBase.h"

#include <QtCore/QRandomGenerator>

namespace tournevis::test {
namespace {

/// One mission a visit: a notice names its mission.
class AvisTest : public PlanningBase {
protected:
    static constexpr int storyLength = 120;

    struct Recu {
        QString code;
        QString message;
    };
    /// What an account was shown about a mission until now, in that order.
    QList<Recu> shown(const Actor& compte, Id<Mission> mission) {
        return expectValue(m_session->connection().select(
            "SELECT code, message FROM notification WHERE utilisateur_id = ? AND entite_id = ? AND "
            "coalesce(reporte_a, 0) <= ? ORDER BY coalesce(reporte_a, modifie_le), id",
            {compte.utilisateurId, mission.value(), m_clock.now().toMSecsSinceEpoch()}, [](const Row& row) {
                return Recu{row.text(0), row.text(1)};
            }));
    }
    QStringList codes() {
        QStringList codes;
        for (const Recu& recu : shown(m_compte, m_mission))
            codes += recu.code;
        return codes;
    }
    Interval creneau(Id<Intervention> id) { return load(id).planned(); }
    PlanGeste leaves(Id<Intervention> id, Id<Technicien> who) {
        PlanGeste one = geste(id, who, {}, creneau(id));
        one.equipe = GesteEquipe::Retire;
        return one;
    }

    const QStringList m_told{"mission_assigned"};
    const QStringList m_lost{"mission_assigned", "mission_unassigned"};
};

TEST_F(AvisTest, WhoLosesAVisitToAnotherIsToldAfterTheDelay) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectValue(gestes().apply({geste(id, m_paul, m_lea, slot(12, 14, 16))}));
    m_clock.advance(9);
    EXPECT_EQ(codes(), m_told);
    m_clock.advance(1);
    ASSERT_EQ(codes(), m_lost);
    EXPECT_EQ(shown(m_compte, m_mission)[1].message,
              "Retirée de votre planning\u00a0: mission INT-2026-00001\u00a0: Installation électrique, mar. "
              "10/11 08:00 – 10:00");
}

TEST_F(AvisTest, SoIsWhoLeavesATeamAndWhoseVisitGoesBackToTheBacklog) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_lea, m_paul});
    const auto left = expectValue(gestes().apply({leaves(id, m_paul)}));
    m_clock.advance(10);
    EXPECT_EQ(codes(), m_lost);
    expectValue(gestes().revert(left.annulation));
    m_clock.advance(10);
    EXPECT_EQ(codes(), m_lost + m_told) << "what was told is told otherwise";
    expectValue(gestes().unplan({geste(id, m_lea, {}, {})}));
    m_clock.advance(10);
    EXPECT_EQ(codes(), m_lost + m_lost);
}

TEST_F(AvisTest, ALossTakenBackInTimeIsNotTold) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_lea, m_paul});
    const auto left = expectValue(gestes().apply({leaves(id, m_paul)}));
    m_clock.advance(3);
    const auto unplanned = expectValue(gestes().unplan({geste(id, m_lea, {}, {})}));
    m_clock.advance(3);
    expectValue(gestes().revert(unplanned.annulation));
    expectValue(gestes().revert(left.annulation));
    m_clock.advance(60);
    EXPECT_EQ(codes(), m_told);
}

TEST_F(AvisTest, BackWhereItWasByHandTellsNothingEither) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectValue(gestes().apply({geste(id, m_paul, m_lea, slot(12, 8, 10))}));
    m_clock.advance(5);
    expectValue(gestes().apply({geste(id, m_lea, m_paul, slot(10, 8, 10))}));
    m_clock.advance(60);
    EXPECT_EQ(codes(), m_told);
}

TEST_F(AvisTest, WhoWasNotToldYetLosesNothing) {
    const Id<Intervention> id =
        expectValue(InterventionService(*m_session).add(m_mission, QStringLiteral("Fuite")));
    expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    m_clock.advance(5);
    expectValue(gestes().apply({geste(id, m_paul, m_lea, slot(10, 8, 10))}));
    m_clock.advance(60);
    EXPECT_EQ(codes(), QStringList());
    EXPECT_EQ(value("SELECT count(*) FROM notification"), 0);
}

TEST_F(AvisTest, AGestureUndoneTooLateTellsTheLoss) {
    const Id<Intervention> id = waiting();
    const auto placed = expectValue(gestes().apply({geste(id, {}, m_paul, slot(10, 8, 10))}));
    m_clock.advance(20);
    expectValue(gestes().revert(placed.annulation));
    m_clock.advance(20);
    EXPECT_EQ(codes(), m_lost);
}

TEST_F(AvisTest, ProvisionalVisitsAreNobodys) {
    VisitPlan hidden = plan(slot(10, 8, 10), {m_paul});
    hidden.provisoire = true;
    const Id<Intervention> id = expectValue(PlanningService(*m_session).plan(m_mission, hidden));
    expectValue(gestes().unplan({geste(id, m_paul, {}, {})}));
    m_clock.advance(60);
    EXPECT_EQ(codes(), QStringList());
}

TEST_F(AvisTest, FormsTellAtOnce) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_lea, m_paul});
    expectOk(PlanningService(*m_session).replan(id, version(id), plan(slot(10, 8, 10), {m_lea})));
    EXPECT_EQ(codes(), m_lost);
    expectOk(PlanningService(*m_session).unplan(id, version(id)));
    EXPECT_EQ(codes(), m_lost) << "it was Léa's alone";
}

TEST_F(AvisTest, ACancelledVisitIsLostToo) {
    const Id<Intervention> id = newVisit(m_mission, slot(10, 8, 10), {m_paul});
    expectOk(InterventionService(*m_session).cancel(id, version(id), "Client absent"));
    EXPECT_EQ(codes(), m_lost);
    const Id<Intervention> other = waiting();
    expectValue(gestes().apply({geste(other, {}, m_paul, slot(12, 8, 10))}));
    expectOk(MissionService(*m_session).cancel(m_mission, version(m_mission), "Erreur"));
    m_clock.advance(60);
    EXPECT_EQ(codes(), m_lost) << "he had not heard of the second one";
    expectOk(MissionService(*m_session).reopen(m_mission, version(m_mission)));
    EXPECT_EQ(codes().last(), "mission_assigned");
}

TEST_F(AvisTest, WhateverIsDoneTheLastNoticeIsTrue) {
    const quint32 seed = qEnvironmentVariable("TOURNEVIS_GRAINE", QStringLiteral("20261110")).toUInt();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    QRandomGenerator random(seed);
    const Actor compteAli = person("technicien", {}, "Ali", "Benali");
    const QList<Id<Technicien>> techniciens{m_paul, technicien("Ali", "Benali", "electricite", compteAli)};
    const QList<Actor> comptes{m_compte, compteAli};
    QList<Id<Mission>> missions;
    QList<Id<Intervention>> visites;
    for (int rank = 0; rank < 4; ++rank) {
        missions += newMission();
        visites += newVisit(missions.last(), slot(10, 8 + 2 * rank, 9 + 2 * rank), {techniciens[rank % 2]});
    }
    QList<PlanAnnulation> undo;
    for (int count = 0; count < storyLength; ++count) {
        m_clock.advance(1 + random.bounded(8));
        const Id<Intervention> id = visites[random.bounded(4)];
        const auto team = load(id).planned().isValid()
                              ? value("SELECT min(technicien_id) FROM technicien_intervention WHERE "
                                      "intervention_id = ?",
                                      {id.value()})
                              : QVariant(0);
        PlanGeste one = geste(id, Id<Technicien>(team.toLongLong()), techniciens[random.bounded(2)],
                              slot(10 + random.bounded(3) % 2, 8 + random.bounded(9), 18));
        one.creneau.end = one.creneau.start.addSecs(3600);
        one.equipe = GesteEquipe(random.bounded(4));
        const int draw = random.bounded(10);
        const auto done = draw < 2                      ? gestes().unplan({one})
                          : draw < 5 && !undo.isEmpty() ? gestes().revert(undo.takeLast())
                                                        : gestes().apply({one}, "Essai");
        if (done && draw != 2)
            undo += done->annulation;
    }
    m_clock.advance(60);
    int told = 0;
    for (int rank = 0; rank < 4; ++rank) {
        for (int who = 0; who < 2; ++who) {
            const auto recus = shown(comptes[who], missions[rank]);
            told += int(recus.size());
            const bool theirs =
                value("SELECT count(*) FROM technicien_intervention WHERE intervention_id = ? "
                      "AND technicien_id = ?",
                      {visites[rank].value(), techniciens[who].value()})
                    .toBool();
            ASSERT_TRUE(!theirs || !recus.isEmpty());
            EXPECT_EQ(theirs, !recus.isEmpty() && recus.last().code == "mission_assigned") << rank << who;
            if (theirs) {
                const QString hours = format::timeRange(creneau(visites[rank]), m_session->zone());
                EXPECT_TRUE(recus.last().message.endsWith(hours)) << qPrintable(recus.last().message);
            }
            for (qsizetype notice = 1; notice < recus.size(); ++notice)
                EXPECT_NE(recus[notice].message, recus[notice - 1].message) << "said twice";
        }
    }
    EXPECT_GT(told, 20);
}

} // namespace
} // namespace tournevis::test
