// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Theme.h"
#include "comptes/Permissions.h"
#include "comptes/presence/Presences.h"
#include "missions/tableau/PlanningGestes.h"
#include "planning/PlanningTotaux.h"
#include "planning/gestes/MarquesDesAutres.h"
#include "planning/gestes/PriseAnnoncee.h"
#include "ui/planning/board/BoardUi.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

class BoardLive : public BoardUi {
protected:
    /// Somebody else, at another post.
    Error moveElsewhere(Id<Intervention> id, int version, const QDateTime& start) {
        auto other = open(who(QStringLiteral("admin")));
        const auto answer = PlanningGestes(*other).apply({{.id = id,
                                                           .version = version,
                                                           .creneau = {start, start.addSecs(3600)},
                                                           .de = m_julie,
                                                           .vers = m_julie}});
        return answer ? Error() : answer.error();
    }
    /// The board hears within its poll, whatever the speed of the machine.
    void hear() {
        QSignalSpy heard(&m_desk->data, &DataThread::changed);
        ASSERT_TRUE(heard.wait(5000));
        settle();
    }
    void many() {
        for (int who = 0; who < 20; ++who)
            technicien(QStringLiteral("Alex%1").arg(who), QStringLiteral("Zeller"), "plomberie");
    }
};

TEST_F(BoardLive, WhatOthersMoveShowsAndKeepsScrollSelectionAndDrag) {
    many();
    const Id<Intervention> mine = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_thomas});
    const Id<Intervention> theirs = visit(mission(m_aubert, "Fuite"), at(9, 8), 60, {m_julie});
    openBoard();
    board()->setCurrent(blockOf(mine));
    board()->verticalScrollBar()->setValue(40);
    const QPoint from = centreOf(blockOf(mine));
    press(from);
    moveTo(pointOf(m_thomas, at(12, 10)));
    moveTo(pointOf(m_thomas, at(12, 10)) + QPoint(1, 0));
    ASSERT_TRUE(drag().isActive());
    const int scrolled = board()->verticalScrollBar()->value();
    QSignalSpy moved(&model(), &PlanningModel::movedByOthers);
    EXPECT_TRUE(moveElsewhere(theirs, 1, at(11, 9)).message.isEmpty());
    hear();
    EXPECT_EQ(shown(theirs)->interval.start, at(11, 9));
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved.first()[0].value<QList<qint64>>(), QList{theirs.value()});
    EXPECT_EQ(moved.first()[1].toString(), QStringLiteral("AR"));
    EXPECT_TRUE(drag().isActive());
    EXPECT_EQ(board()->verticalScrollBar()->value(), scrolled);
    EXPECT_EQ(model().selection(), QList{mine});
}

TEST_F(BoardLive, ALostRaceReturnsTheBlockAndNamesTheWinner) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(9, 8), 60, {m_julie});
    openBoard();
    press(centreOf(blockOf(id)));
    moveTo(pointOf(m_thomas, at(12, 10)));
    EXPECT_TRUE(moveElsewhere(id, 1, at(11, 9)).message.isEmpty());
    hear();
    release(pointOf(m_thomas, at(12, 10)));
    ASSERT_EQ(m_page->refusals.size(), 1);
    EXPECT_EQ(m_page->refusals.first().cause, Cause::Conflict);
    EXPECT_TRUE(m_page->refusals.first().message.contains(QStringLiteral("Antoine Roche")))
        << m_page->refusals.first().message.toStdString();
    EXPECT_EQ(shown(id)->interval.start, at(11, 9));
    EXPECT_EQ(shown(id)->techniciens, QList{m_julie});
}

TEST_F(BoardLive, WhatSomebodyElseHoldsShowsTheirInitialsWithoutReadingAgain) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(9, 8), 60, {m_julie});
    openBoard();
    ASSERT_FALSE(model().marques().de(id));
    QSignalSpy read(&m_desk->data, &DataThread::changed);
    QSignalSpy marked(&model().marques(), &MarquesDesAutres::changed);
    auto other = open(who(QStringLiteral("admin")));
    Presences theirs(*other, QStringLiteral("ATELIER"));
    expectOk(theirs.tenir(permission::planningEcrire, {{Intervention::schema.table, id.value()}}));
    ASSERT_TRUE(marked.wait(5000));
    ASSERT_TRUE(model().marques().de(id));
    EXPECT_EQ(model().marques().de(id)->initiales, QStringLiteral("AR"));
    EXPECT_TRUE(
        board()->sentence(blockOf(id)).contains(QStringLiteral("en cours de déplacement par Antoine Roche")));
    EXPECT_TRUE(read.isEmpty()) << "no record changed";
    expectOk(theirs.tenir(permission::planningEcrire, {}));
    ASSERT_TRUE(marked.wait(5000));
    EXPECT_FALSE(model().marques().de(id));
}

TEST_F(BoardLive, WhatOneHoldsIsToldToTheOthersUntilItIsLetGo) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openBoard();
    PriseAnnoncee prise(drag());
    auto other = open(who(QStringLiteral("admin")));
    const auto held = [&] {
        return expectValue(Presences(*other, QStringLiteral("ATELIER"))
                               .desAutres(permission::planningLire, Intervention::schema.table));
    };
    key(Qt::Key_V);
    ASSERT_TRUE(drag().isByKeys());
    ASSERT_TRUE(QTest::qWaitFor([&] { return held().size() == 1; }, 5000));
    EXPECT_EQ(held().first().fiche, (EntityRef{Intervention::schema.table, id.value()}));
    key(Qt::Key_Escape);
    settle();
    EXPECT_TRUE(held().isEmpty());
}

TEST_F(BoardLive, AConflictThatAppearsLaterIsMarkedAndSaid) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_julie});
    openBoard();
    EXPECT_GT(model().alerte(id, m_julie), ConstatNiveau::Fort);
    QSignalSpy judged(&model(), &PlanningModel::judged);
    absence(m_julie, at(10, 7), at(10, 12));
    ASSERT_TRUE(judged.wait(5000));
    settle();
    EXPECT_EQ(model().alerte(id, m_julie), ConstatNiveau::Fort);
    EXPECT_TRUE(board()->sentence(blockOf(id)).contains(QStringLiteral("conflit\u00a0: ")))
        << board()->sentence(blockOf(id)).toStdString();
    EXPECT_EQ(totauxOf(model()).enConflit, 1);
}

TEST_F(BoardLive, WhatOneMovesIsNotToldAsSomebodyElse) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(9, 8), 60, {m_julie});
    openBoard();
    QSignalSpy moved(&model(), &PlanningModel::movedByOthers);
    drag().place({id}, m_julie, {m_thomas, at(10, 8)});
    settle();
    EXPECT_EQ(shown(id)->techniciens, QList{m_thomas});
    EXPECT_TRUE(moved.isEmpty());
}

TEST_F(BoardLive, Pla05ArmisticeIsNamedAndGivesNoCapacity) {
    openBoard();
    EXPECT_EQ(board()->daySentence(2), QStringLiteral("mercredi 11 novembre 2026, férié, Armistice 1918"));
    EXPECT_EQ(board()->charge(2).disponibleMin, 0);
    EXPECT_GT(board()->charge(1).disponibleMin, 0);
}

TEST_F(BoardLive, Pla08TheDayOfTheClockChangeKeepsHoursAndDurations) {
    const QDateTime morning(QDate(2026, 3, 29), QTime(1, 0), defaultZone());
    const Id<Intervention> id = visit(mission(m_aubert, "Astreinte"), morning.toUTC(), 180, {m_karim});
    openBoard();
    model().goTo(QDate(2026, 3, 29));
    settle();
    const BoardBlock block = board()->block(blockOf(id));
    EXPECT_EQ(block.jour, QDate(2026, 3, 29));
    EXPECT_EQ(block.span.minutes(), 180);
    EXPECT_TRUE(board()->sentence(blockOf(id)).contains(QStringLiteral("01:00 – 05:00")))
        << board()->sentence(blockOf(id)).toStdString();
    EXPECT_EQ(board()->weekLayout().blocks()[blockOf(id)].minute, 60);
    model().goTo(QDate(2026, 10, 25));
    settle();
    EXPECT_EQ(board()->charge(6).planifieMin, 0);
}

TEST_F(BoardLive, Pla11OverMidnightItShowsOnceADayAndCountsOnce) {
    const Id<Intervention> id = visit(mission(m_aubert, "Astreinte"), at(10, 22), 240, {m_karim});
    openBoard();
    int days = 0;
    for (int index = 0; index < board()->blockCount(); ++index)
        days += board()->block(index).visite->id == id ? 1 : 0;
    EXPECT_EQ(days, 2);
    EXPECT_EQ(board()->charge(1).planifieMin, 120);
    EXPECT_EQ(board()->charge(2).planifieMin, 120);
    EXPECT_EQ(model().tableau().lanes.first().planifieMin, 240);
}

TEST_F(BoardLive, Pla10AtTwiceTheSizeNamesAndDaysStay) {
    many();
    visit(mission(m_aubert, "Fuite"), at(13, 8), 60, {m_karim});
    openBoard();
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 200, .strongContrast = false});
    settle();
    ASSERT_GT(board()->horizontalScrollBar()->maximum(), 0);
    const auto band = [&](const QRect& where) { return board()->viewport()->grab(where).toImage(); };
    const QRect corner(0, 0, px(150), px(40));
    const QImage before = band(corner);
    const QRect names(0, px(46), px(60), px(30));
    const QImage karim = band(names);
    board()->horizontalScrollBar()->setValue(board()->horizontalScrollBar()->maximum());
    EXPECT_EQ(band(names), karim) << "the names stay when days scroll";
    board()->verticalScrollBar()->setValue(board()->verticalScrollBar()->maximum());
    EXPECT_EQ(band(corner), before) << "the header stays when rows scroll";
    EXPECT_NE(band(names), karim) << "the names follow their rows";
}

TEST_F(BoardLive, AboveFourTheRestUnfolds) {
    const Id<Mission> ascenseur = mission(m_aubert, "Ascenseur");
    for (int hour = 8; hour < 14; ++hour)
        visit(ascenseur, at(9, hour), 60, {m_karim});
    openBoard();
    ASSERT_EQ(board()->weekLayout().more().size(), 1);
    const QPoint more = board()->weekLayout().more().first().rect.center();
    const QPoint origin = board()->visibleRect(0).topLeft() - board()->block(0).rect.topLeft();
    QTest::mouseClick(board()->viewport(), Qt::LeftButton, {}, more + origin);
    settle();
    EXPECT_TRUE(board()->weekLayout().more().isEmpty());
}

TEST_F(BoardLive, AFullWeekReadsWell) {
    m_clock.set(at(10, 10, 42));
    for (const auto& [prenom, nom, specialite] : {std::tuple("Aïcha", "Diallo", "plomberie"),
                                                  {"Lucas", "Perrin", "electricite"},
                                                  {"Marc", "Fontaine", "chauffage"},
                                                  {"Inès", "Caron", "climatisation"},
                                                  {"Yann", "Le Goff", "plomberie"},
                                                  {"Paul", "Ravel", "electricite"}})
        technicien(prenom, nom, specialite);
    const Id<Client> clients[] = {m_tilleuls, m_aubert, m_marchetti};
    const int people = value("SELECT count(*) FROM technicien").toInt();
    for (int who = 1; who <= people; ++who) {
        for (int day : {9, 10, 12, 13}) {
            const Id<Mission> id =
                mission(clients[(who + day) % 3], "Depannage", Priorite((who + day) % 7 == 0 ? 2 : 0));
            visit(id, at(day, 8), 90 + 30 * (who % 3), {Id<Technicien>(who)});
            visit(id, at(day, 13, 30), 60 * (1 + day % 3), {Id<Technicien>(who)});
        }
    }
    absence(m_julie, at(14, 0), at(14, 23));
    openBoard();
    EXPECT_EQ(board()->blockCount(), people * 8);
    picture(QStringLiteral("planning-semaine"));
}

} // namespace
} // namespace tournevis::test
