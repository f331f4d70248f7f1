// SPDX-License-Identifier: GPL-3.0-or-later
// Property: the plan kept during a gesture is the one that would be read again.
#include "core/missions/planning/PlanningBase.h"
#include "missions/tableau/PoseVisite.h"

#include <QtCore/QRandomGenerator>

namespace tournevis::test {
namespace {

class PlanCourantTest : public PlanningBase {
protected:
    /// Every visit of every technician in a week: « 2 7 Durand @ 3 from–to ».
    static QStringList words(const PlanContexte& contexte, const Interval& week) {
        QStringList words;
        for (const PlanTechnicien& technicien : contexte.techniciens) {
            for (const PlanVisite& visite : technicien.visites) {
                if (!visite.interval.overlaps(week))
                    continue;
                words += QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                             .arg(technicien.id.value())
                             .arg(visite.id.value())
                             .arg(visite.clientId.value())
                             .arg(visite.libelle, visite.lieu.codeInsee)
                             .arg(visite.vehiculeId.value())
                             .arg(visite.interval.start.toString(Qt::ISODate),
                                  visite.interval.end.toString(Qt::ISODate));
            }
        }
        words.sort();
        return words;
    }
};

TEST_F(PlanCourantTest, WhatIsKeptIsWhatWouldBeRead) {
    const quint32 seed = qEnvironmentVariable("TOURNEVIS_GRAINE", QStringLiteral("20261111")).toUInt();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    QRandomGenerator random(seed);
    QList<Id<Intervention>> visites;
    for (int day : {9, 10, 12, 17, 18})
        visites += newVisit(m_mission, slot(day, 8, 10), {m_paul});
    visites += waiting();
    int placed = 0;
    expectOk(m_session->write(permission::planningEcrire, [&](Transaction& transaction) -> Outcome {
        PlanCourant courant(*m_session);
        for (int step = 0; step < 60; ++step) {
            Intervention visite = TRY(Store(transaction).load(visites[random.bounded(6)]));
            // Sundays at midnight too: the edge between two stretches of weeks.
            const QDateTime start = at(8 + random.bounded(12), random.bounded(24));
            VisitPlan wanted = plan({start, start.addSecs(3600 * (1 + random.bounded(4)))}, {m_paul, m_lea});
            if (random.bounded(2))
                wanted.equipe.removeLast();
            if (random.bounded(3) == 0)
                wanted.equipe.last().creneau =
                    Interval{start.addDays(random.bounded(5)), start.addDays(5).addSecs(1800)};
            wanted.forcageMotif = QStringLiteral("Essai");
            const Outcome done = m_session->write(permission::planningEcrire, [&](Transaction& inner) {
                PoseVisite pose(inner, courant);
                return random.bounded(4) ? pose.pose(visite, wanted) : pose.retire(visite);
            });
            placed += done.has_value();
            for (const Interval& week : {Interval{at(9, 0), at(16, 0)}, Interval{at(16, 0), at(23, 0)}}) {
                const PlanContexte* kept = TRY(courant.around(week));
                const PlanContexte read = TRY(readPlan(*m_session, week)).contexte;
                EXPECT_EQ(words(*kept, week).join(u'\n').toStdString(),
                          words(read, week).join(u'\n').toStdString())
                    << "step " << step;
            }
        }
        return {};
    }));
    EXPECT_GT(placed, 30);
}

} // namespace
} // namespace tournevis::test
