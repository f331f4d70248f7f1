// SPDX-License-Identifier: GPL-3.0-or-later
// Two dispatchers at two posts, each its own program, on one board.
#include "support/core/Programme.h"
#include "ui/planning/day/DayUi.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

/// What the design promises between a change elsewhere and its sight here.
constexpr int promisedMilliseconds = 5000;
constexpr int patience = 60000;

class PlanningDeuxPostes : public DayUi {
protected:
    void SetUp() override {
        DayUi::SetUp();
        m_antoine = who(QStringLiteral("admin"));
        for (int rang = 0; rang < 20; ++rang)
            technicien(QStringLiteral("Alex%1").arg(rang), "Zeller", "plomberie");
        m_fuite = visit(mission(m_aubert, "Fuite groupe froid"), at(10, 9), 60, {m_karim});
        m_tableau = visit(mission(m_tilleuls, "Tableau"), at(10, 14), 60, {m_julie});
    }
    /// Antoine moves a visit by some minutes, in a program of his own.
    void moveElsewhere(Id<Intervention> id, int minutes) {
        const QString login =
            value("SELECT identifiant FROM utilisateur WHERE id = ?", {m_antoine.utilisateurId}).toString();
        QProcess program;
        program.setProcessEnvironment(quietEnvironment());
        program.start(QStringLiteral(TOURNEVIS_EXERCISE),
                      {path(), "move", login, QString::number(id.value()), QString::number(minutes)});
        ASSERT_TRUE(program.waitForFinished(patience));
        ASSERT_EQ(program.exitCode(), 0) << program.readAllStandardError().constData();
        EXPECT_EQ(program.readAllStandardOutput(),
                  "ACK intervention " + QByteArray::number(id.value()) + '\n');
    }
    /// Whether the board shows the visit there within what is promised.
    bool seesIn(Id<Intervention> id, const QDateTime& wanted) {
        return QTest::qWaitFor([&] { return visite(id)->interval.start == wanted; }, promisedMilliseconds);
    }
    /// Takes a block in hand and holds it over eleven o’clock.
    void hold(Id<Intervention> id) {
        m_target = {spot(m_karim, at(10, 11, 30)).x(), spot(m_karim, at(10, 11)).y()};
        grab(shownAt(blockAt(id)).center());
        pull(m_target - QPoint(8, 0));
        pull(m_target);
        ASSERT_TRUE(dayDrag().isActive());
    }

    Actor m_antoine;
    Id<Intervention> m_fuite;
    Id<Intervention> m_tableau;
    QPoint m_target;
};

TEST_F(PlanningDeuxPostes, CeQuUnPosteDeplaceSeVoitALAutreSansRienLuiPrendre) {
    openDay();
    day()->verticalScrollBar()->setValue(6);
    hold(m_fuite);
    const int down = day()->verticalScrollBar()->value();
    const int across = day()->horizontalScrollBar()->value();
    const QList<Id<Intervention>> selection = dayModel().selection();
    const Interval target = dayDrag().creneau();

    moveElsewhere(m_tableau, 60);
    EXPECT_TRUE(seesIn(m_tableau, at(10, 15)));
    EXPECT_TRUE(dayDrag().isActive()) << "the block is still in her hand";
    EXPECT_EQ(dayDrag().creneau(), target);
    EXPECT_EQ(day()->verticalScrollBar()->value(), down);
    EXPECT_EQ(day()->horizontalScrollBar()->value(), across);
    EXPECT_EQ(dayModel().selection(), selection);

    letGo(m_target);
    EXPECT_EQ(visite(m_fuite)->interval, target) << "her own drop goes on";
}

TEST_F(PlanningDeuxPostes, SiLesDeuxLachentLeMemeBlocLePremierGagneEtLAutreSaitQui) {
    openDay();
    hold(m_fuite);
    moveElsewhere(m_fuite, -60);
    letGo(m_target);
    EXPECT_TRUE(seesIn(m_fuite, at(10, 8))) << "the block is where he put it";
    EXPECT_FALSE(dayDrag().isActive());
    ASSERT_EQ(m_day->refusals.size(), 1);
    EXPECT_EQ(m_day->refusals[0].cause, Cause::Conflict);
    EXPECT_TRUE(m_day->refusals[0].message.contains("Antoine Roche"))
        << m_day->refusals[0].message.toStdString();
    EXPECT_EQ(value("SELECT debut_prevu FROM intervention WHERE id = ?", {m_fuite.value()}).toLongLong(),
              at(10, 8).toMSecsSinceEpoch());
}

} // namespace
} // namespace tournevis::test
