// SPDX-License-Identifier: GPL-3.0-or-later
// Property: whatever was done on the board, taking everything back gives the same base.
#include "core/missions/planning/PlanningBase.h"

#include <QtCore/QRandomGenerator>

namespace tournevis::test {
namespace {

class AnnulationTest : public PlanningBase {
protected:
    static constexpr int gestureCount = 40;

    void SetUp() override {
        PlanningBase::SetUp();
        m_techniciens = {m_paul, m_lea, technicien("Ali", "Benali", "electricite")};
        for (int day : {9, 10, 12}) {
            m_visites.append(newVisit(m_mission, slot(day, 8, 10), {m_paul, m_lea}));
            m_visites.append(newVisit(m_mission, slot(day, 14, 16), {m_techniciens[2]}));
            m_visites.append(waiting());
        }
        expectOk(PlanningService(*m_session).confirm(m_visites[0], version(m_visites[0]), RdvCanal::Email));
        away(m_lea, at(13, 0), at(14, 0));
    }

    int draw(int below) { return m_random.bounded(below); }
    Interval anySlot() {
        const QDateTime start = at(9 + draw(5), 8).addSecs(draw(36) * 15 * 60);
        return {start, start.addSecs((1 + draw(12)) * 15 * 60)};
    }
    Id<Technicien> anybody() { return m_techniciens[draw(int(m_techniciens.size()))]; }
    /// A member of the visit, or nobody when it waits.
    Id<Technicien> someMember(Id<Intervention> id) {
        return Id<Technicien>(value("SELECT technicien_id FROM technicien_intervention WHERE intervention_id "
                                    "= ? ORDER BY (technicien_id * ?) % 7 LIMIT 1",
                                    {id.value(), 1 + draw(6)})
                                  .toLongLong());
    }
    PlanGeste anyGesture() {
        const Id<Intervention> id = m_visites[draw(int(m_visites.size()))];
        PlanGeste one = geste(id, someMember(id), anybody(), anySlot());
        one.equipe = GesteEquipe(draw(5) < 2 ? 0 : draw(4));
        one.detache = one.de && draw(4) == 0;
        if (one.detache)
            one.vers = one.de;
        return one;
    }

    Result<GesteResultat> anything() {
        const QString motif = draw(3) == 0 ? QString() : QStringLiteral("Essai");
        switch (draw(6)) {
        case 0:
            return gestes().unplan({anyGesture()});
        case 1:
            return gestes().copy({anyGesture()}, motif);
        case 2:
            return gestes().apply({anyGesture(), anyGesture()}, motif);
        default:
            return gestes().apply({anyGesture()}, motif);
        }
    }

    QStringList rows(const QString& sql) {
        return expectValue(
            m_session->connection().select(sql, {}, [](const Row& row) { return row.text(0); }));
    }
    /// Everything a gesture may touch, in words; but when people are told, which is a story of its own.
    QStringList state() {
        return rows(
                   "SELECT json_array(id, statut, debut_prevu, fin_prevue, vehicule_id, forcage_motif, "
                   "force_par, rdv_statut, travaux) FROM intervention WHERE archive_le IS NULL ORDER BY id") +
               rows("SELECT json_array(intervention_id, technicien_id, role, commentaire, ti.debut_prevu, "
                    "ti.fin_prevue, reponse, cout_horaire) FROM technicien_intervention ti JOIN "
                    "intervention i ON i.id = ti.intervention_id WHERE i.archive_le IS NULL ORDER BY "
                    "intervention_id, technicien_id") +
               rows("SELECT json_array(id, statut, terminee_le) FROM mission ORDER BY id");
    }

    /// One row a line: a difference is read at once.
    static std::string told(const QStringList& rows) { return rows.join(u'\n').toStdString(); }

    QList<Id<Technicien>> m_techniciens;
    QList<Id<Intervention>> m_visites;
    QRandomGenerator m_random;
};

TEST_F(AnnulationTest, TakingEverythingBackGivesTheSameBase) {
    // TOURNEVIS_GRAINE tries another story.
    const quint32 seed = qEnvironmentVariable("TOURNEVIS_GRAINE", QStringLiteral("20261109")).toUInt();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    m_random.seed(seed);
    const QStringList before = state();
    QList<PlanAnnulation> undo;
    for (int count = 0; count < gestureCount; ++count) {
        if (const auto done = anything(); done && !done->annulation.visites.isEmpty())
            undo.append(done->annulation);
        m_clock.advance(draw(20));
    }
    ASSERT_GT(undo.size(), gestureCount / 5);
    const QStringList after = state();
    QList<PlanAnnulation> redo;
    while (!undo.isEmpty())
        redo.append(expectValue(gestes().revert(undo.takeLast())).annulation);
    EXPECT_EQ(told(state()), told(before));
    while (!redo.isEmpty())
        undo.append(expectValue(gestes().revert(redo.takeLast())).annulation);
    EXPECT_EQ(told(state()), told(after));
    while (!undo.isEmpty())
        expectValue(gestes().revert(undo.takeLast()));
    EXPECT_EQ(told(state()), told(before));
}

} // namespace
} // namespace tournevis::test
