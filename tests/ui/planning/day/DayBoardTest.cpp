// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "missions/InterventionService.h"
#include "ui/planning/day/DayUi.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

using DayBoardTest = DayUi;

Interval slot(const QDateTime& start, int minutes) { return {start, start.addSecs(minutes * 60)}; }

TEST_F(DayBoardTest, ABlockIsDraggedToAnotherHourAndPersonByQuarters) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 90, {m_julie});
    openDay();
    const QPoint from = shownAt(blockAt(id)).center();
    const QPoint to = spot(m_karim, at(10, 10, 34)) + (from - shownAt(blockAt(id)).topLeft());
    grab(from);
    pull(QPoint(to.x(), spot(m_karim, at(10, 10)).y()));
    ASSERT_TRUE(dayDrag().isActive());
    EXPECT_EQ(dayDrag().creneau(), slot(at(10, 10, 30), 90)) << "the nearest quarter";
    pull(QPoint(to.x(), spot(m_karim, at(10, 10)).y()), Qt::ShiftModifier);
    EXPECT_EQ(dayDrag().creneau(), slot(at(10, 10, 35), 90)) << "Maj: five minutes";
    letGo(QPoint(to.x(), spot(m_karim, at(10, 10)).y()));
    EXPECT_EQ(visite(id)->interval, slot(at(10, 10, 30), 90));
    EXPECT_EQ(visite(id)->techniciens, QList{m_karim});
    strike(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(visite(id)->interval, slot(at(10, 8), 90));
    EXPECT_EQ(visite(id)->techniciens, QList{m_julie});
}

TEST_F(DayBoardTest, AnEdgePullsTheEndWithTheFindingsOfAMove) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_julie});
    visit(mission(m_tilleuls, "Tableau"), at(10, 10), 60, {m_julie});
    openDay();
    const QRect rect = shownAt(blockAt(id));
    QTest::mouseMove(day()->viewport(), QPoint(rect.right() - 1, rect.center().y()));
    EXPECT_EQ(day()->viewport()->cursor().shape(), Qt::SizeHorCursor);
    const QPoint over = spot(m_julie, at(10, 10, 30));
    const QPoint free = spot(m_julie, at(10, 9, 45));
    grab({rect.right() - 1, rect.center().y()});
    pull(over);
    EXPECT_EQ(dayDrag().action(), PlanAction::Redimensionner);
    EXPECT_TRUE(finds(ConstatCode::Chevauchement));
    pull(free);
    EXPECT_FALSE(finds(ConstatCode::Chevauchement));
    pull(spot(m_thomas, at(10, 9, 45)));
    EXPECT_EQ(dayDrag().cible()->technicien, m_julie) << "the hand strays, the row stays";
    letGo(free);
    EXPECT_EQ(visite(id)->interval, slot(at(10, 8), 105));
    EXPECT_EQ(visite(id)->techniciens, QList{m_julie});
}

TEST_F(DayBoardTest, TheOtherEdgePullsTheStart) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 9), 60, {m_julie});
    openDay();
    const QRect rect = shownAt(blockAt(id));
    grab({rect.left() + 1, rect.center().y()});
    pull(spot(m_julie, at(10, 8, 40)), Qt::ShiftModifier);
    letGo(spot(m_julie, at(10, 8, 40)), Qt::ShiftModifier);
    EXPECT_EQ(visite(id)->interval, slot(at(10, 8, 40), 80)) << "Maj: five minutes";
}

TEST_F(DayBoardTest, AResizeOntoAnotherVisitWaitsForAReasonAndEscapeGivesItUp) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_julie});
    visit(mission(m_tilleuls, "Tableau"), at(10, 10), 60, {m_julie});
    openDay();
    const QRect rect = shownAt(blockAt(id));
    const QPoint over = spot(m_julie, at(10, 10, 30));
    grab({rect.right() - 1, rect.center().y()});
    pull(over);
    letGo(over);
    EXPECT_TRUE(m_day->rebuffs.isEmpty()) << m_day->rebuffs.join(u' ').toStdString();
    EXPECT_TRUE(dayDrag().isWaiting());
    EXPECT_EQ(visite(id)->interval, slot(at(10, 8), 60)) << "nothing before the reason";
    dayDrag().cancel();
    calm();
    EXPECT_EQ(visite(id)->interval, slot(at(10, 8), 60));
}

TEST_F(DayBoardTest, MajAltAndArrowsLengthenAndShorten) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 9), 60, {m_julie});
    openDay();
    day()->setCurrent(blockAt(id));
    strike(Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_EQ(visite(id)->interval, slot(at(10, 9), 75));
    strike(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    strike(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_EQ(visite(id)->interval, slot(at(10, 9), 45));
}

TEST_F(DayBoardTest, ATaskOfTheBacklogFallsWhereThePointerIs) {
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid"));
    openDay();
    dayDrag().begin({fuite}, {});
    dayDrag().moveTo(day()->viewport()->mapToGlobal(spot(m_karim, at(10, 14, 15))), Qt::NoModifier);
    EXPECT_EQ(dayDrag().creneau().start, at(10, 14, 15));
    dayDrag().drop();
    calm();
    ASSERT_TRUE(visite(fuite));
    EXPECT_EQ(visite(fuite)->interval.start, at(10, 14, 15));
    EXPECT_EQ(visite(fuite)->techniciens, QList{m_karim});
}

TEST_F(DayBoardTest, Pla04ATravelLongerThanTheGapIsToldWithBothFigures) {
    locate(m_tilleuls, 45.7578, 4.8320);
    locate(m_aubert, 45.7719, 4.8902);
    visit(mission(m_tilleuls, "Chaudiere"), at(10, 8), 60, {m_julie});
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 14), 60, {m_julie});
    openDay();
    ASSERT_EQ(day()->dayLayout().travels().size(), 1);
    const int minutes = day()->dayLayout().travels()[0].trajet.minutes;
    const QList<Constat> found = dayModel().constats(id, m_julie, slot(at(10, 9, 5), 60));
    const auto tight = std::ranges::find_if(
        found, [](const Constat& constat) { return constat.code == ConstatCode::TrajetImpossible; });
    ASSERT_NE(tight, found.end());
    EXPECT_TRUE(tight->texte.contains(format::duration(minutes))) << tight->texte.toStdString();
    EXPECT_TRUE(tight->texte.contains(format::duration(5))) << tight->texte.toStdString();
}

TEST_F(DayBoardTest, Pla04UnknownCoordinatesGiveNoTravel) {
    visit(mission(m_tilleuls, "Chaudiere"), at(10, 8), 60, {m_julie});
    const Id<Intervention> id = visit(mission(m_tilleuls, "Fuite"), at(10, 14), 60, {m_julie});
    openDay();
    EXPECT_TRUE(day()->dayLayout().travels().isEmpty());
    for (const Constat& constat : dayModel().constats(id, m_julie, slot(at(10, 9, 5), 60))) {
        EXPECT_NE(constat.code, ConstatCode::TrajetImpossible) << constat.texte.toStdString();
        EXPECT_NE(constat.code, ConstatCode::TrajetSerre) << constat.texte.toStdString();
    }
}

TEST_F(DayBoardTest, Pla08TheDaysOfTheClockChangesKeepHoursAndDurations) {
    const QDate spring(2026, 3, 29);
    const QDateTime one = QDateTime(spring, QTime(1, 0), defaultZone()).toUTC();
    const Id<Intervention> night = visit(mission(m_aubert, "Astreinte"), one, 120, {m_karim});
    const QDate autumn(2026, 10, 25);
    const QDateTime eight = QDateTime(autumn, QTime(8, 0), defaultZone()).toUTC();
    const Id<Intervention> morning = visit(mission(m_tilleuls, "Chauffage"), eight, 60, {m_karim});
    openDay(spring);
    EXPECT_EQ(day()->block(blockAt(night)).span.minutes(), 120);
    EXPECT_TRUE(day()->sentence(blockAt(night)).contains(QStringLiteral("01:00 – 04:00")))
        << day()->sentence(blockAt(night)).toStdString();
    dayModel().goTo(autumn);
    calm();
    const DayAxis& axis = day()->dayLayout().axis();
    EXPECT_NEAR(axis.x(eight) - axis.left(), 9 * 60 * axis.scale().width / axis.scale().minutes, 1)
        << "eight o’clock is nine hours after midnight";
    const QPoint grip = shownAt(blockAt(morning)).center() - shownAt(blockAt(morning)).topLeft();
    const QPoint to(spot(m_karim, eight.addSecs(3600)).x() + grip.x(), spot(m_karim, eight).y());
    carry(shownAt(blockAt(morning)).center(), to);
    EXPECT_EQ(visite(morning)->interval, slot(eight.addSecs(3600), 60));
}

TEST_F(DayBoardTest, Pla11OverMidnightItShowsOnEachDayAndCountsOnce) {
    const Id<Intervention> id = visit(mission(m_aubert, "Astreinte"), at(10, 22), 240, {m_karim});
    openDay(QDate(2026, 11, 10));
    EXPECT_EQ(day()->block(blockAt(id)).span.minutes(), 120);
    EXPECT_EQ(dayModel().tableau().lanes[0].planifieMin, 120);
    dayModel().goTo(QDate(2026, 11, 11));
    calm();
    EXPECT_EQ(day()->block(blockAt(id)).span.minutes(), 120);
    dayModel().setVue(PlanningVue::TroisJours);
    dayModel().goTo(QDate(2026, 11, 10));
    calm();
    EXPECT_EQ(day()->blockCount(), 2);
    EXPECT_EQ(dayModel().tableau().lanes[0].planifieMin, 240) << "counted once";
}

TEST_F(DayBoardTest, ThreeDaysFillTheScreenWithoutTheirNights) {
    visit(mission(m_aubert, "Fuite"), at(11, 8), 60, {m_julie});
    openDay(QDate(2026, 11, 10), PlanningVue::TroisJours);
    const DayAxis& axis = day()->dayLayout().axis();
    ASSERT_EQ(axis.jours().size(), 3);
    EXPECT_LE(axis.right(), day()->viewport()->width());
    EXPECT_FALSE(axis.shows(at(10, 23)));
}

TEST_F(DayBoardTest, WorkUnderWayShowsItsProgressAndItsOverrun) {
    const Id<Intervention> okafor = visit(mission(m_aubert, "Panne"), at(9, 7, 30), 120, {m_thomas});
    expectOk(InterventionService(*m_session).start(okafor, 1, at(9, 7, 30)));
    m_clock.set(at(9, 8, 30));
    openDay(QDate(2026, 11, 9));
    const DayBlock half = day()->dayLayout().blocks()[blockAt(okafor)];
    EXPECT_NEAR(half.progres.width() * 2, half.rect.width(), 2);
    EXPECT_TRUE(half.depassement.isEmpty());
    m_clock.set(at(9, 10, 42));
    day()->setNow(m_clock.now());
    const DayBlock late = day()->dayLayout().blocks()[blockAt(okafor)];
    EXPECT_EQ(late.depasseMin, 72);
    picture("planning-jour-depassement");
    EXPECT_EQ(late.depassement.right() + 1, day()->dayLayout().axis().x(m_clock.now()));
}

TEST_F(DayBoardTest, VisitsForcedAtTheSameHourLieBelowEachOther) {
    visit(mission(m_aubert, "Fuite"), at(10, 9), 120, {m_julie});
    VisitPlan plan;
    plan.interval = slot(at(10, 10), 120);
    plan.equipe = {{m_julie, TeamRole::Responsable, {}, {}}};
    plan.forcageMotif = "Urgence vitale";
    const Id<Mission> chaudiere = mission(m_tilleuls, "Chaudiere");
    expectValue(PlanningService(*m_session).plan(chaudiere, plan));
    openDay();
    ASSERT_EQ(day()->blockCount(), 2);
    EXPECT_LT(shownAt(0).bottom(), shownAt(1).top());
}

TEST_F(DayBoardTest, TheBoardOpensOnThePresent) {
    m_clock.set(at(9, 18, 45));
    openDay(QDate(2026, 11, 9));
    const int now = day()->dayLayout().axis().x(m_clock.now()) - day()->horizontalScrollBar()->value();
    EXPECT_GT(now, day()->dayLayout().axis().left());
    EXPECT_LT(now, day()->viewport()->width());
}

TEST_F(DayBoardTest, CtrlAndTheWheelZoomAroundThePointer) {
    openDay();
    const QPoint at = spot(m_karim, this->at(10, 10));
    const int before = day()->minutesShown();
    EXPECT_EQ(before, 12 * 60);
    for (int turn = 0; turn < 12; ++turn) {
        QWheelEvent wheel(at, day()->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(day()->viewport(), &wheel);
    }
    EXPECT_EQ(day()->minutesShown(), 3 * 60);
    EXPECT_NEAR(spot(m_karim, this->at(10, 10)).x(), at.x(), 8) << "ten o’clock stays under the pointer";
}

TEST_F(DayBoardTest, ADoubleClickOnAnEmptyHourAsksForANewVisitThere) {
    openDay();
    QTest::mouseDClick(day()->viewport(), Qt::LeftButton, {}, spot(m_thomas, at(10, 15)));
    ASSERT_EQ(m_day->creations.size(), 1);
    EXPECT_EQ(m_day->creations[0], (PlanPoint{m_thomas, at(10, 15)}));
    strike(Qt::Key_Up);
    strike(Qt::Key_Right);
    strike(Qt::Key_I);
    ASSERT_EQ(m_day->creations.size(), 2);
    EXPECT_EQ(m_day->creations[1], (PlanPoint{m_julie, at(10, 16)}));
}

TEST_F(DayBoardTest, ControlAndAnArrowGoToTheNextDay) {
    const Id<Intervention> wednesday = visit(mission(m_aubert, "Fuite"), at(12, 10), 60, {m_julie});
    openDay(QDate(2026, 11, 11));
    day()->setFocus();
    day()->setCursorPoint({m_julie, at(11, 10)});
    strike(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(dayModel().jour(), QDate(2026, 11, 12));
    ASSERT_GE(day()->current(), 0);
    EXPECT_EQ(day()->block(day()->current()).visite->id, wednesday);
    strike(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(dayModel().jour(), QDate(2026, 11, 11));
}

TEST_F(DayBoardTest, ATeamMovesTogetherAndAltDetachesOne) {
    const Id<Intervention> id = visit(mission(m_aubert, "Levage"), at(10, 8), 120, {m_karim, m_julie});
    openDay();
    QTest::mouseMove(day()->viewport(), shownAt(blockAt(id, m_karim)).center());
    const QPoint grip = shownAt(blockAt(id, m_karim)).center() - shownAt(blockAt(id, m_karim)).topLeft();
    carry(shownAt(blockAt(id, m_karim)).center(),
          {spot(m_karim, at(10, 10)).x() + grip.x(), spot(m_karim, at(10, 10)).y()});
    EXPECT_EQ(day()->block(blockAt(id, m_karim)).span, slot(at(10, 10), 120));
    EXPECT_EQ(day()->block(blockAt(id, m_julie)).span, slot(at(10, 10), 120));
    carry(shownAt(blockAt(id, m_julie)).center(),
          {spot(m_julie, at(10, 13)).x() + grip.x(), spot(m_julie, at(10, 13)).y()}, Qt::AltModifier);
    EXPECT_EQ(day()->block(blockAt(id, m_karim)).span, slot(at(10, 10), 120)) << "he stays";
    EXPECT_EQ(day()->block(blockAt(id, m_julie)).span, slot(at(10, 13), 120)) << "she comes later";
}

TEST_F(DayBoardTest, CtrlAndADropOnASecondRowAddAnAssistant) {
    const Id<Intervention> id = visit(mission(m_aubert, "Levage"), at(10, 8), 120, {m_karim});
    openDay();
    carry(shownAt(blockAt(id)).center(), spot(m_thomas, at(10, 9)), Qt::ControlModifier);
    ASSERT_EQ(visite(id)->techniciens, (QList{m_karim, m_thomas}));
    EXPECT_EQ(day()->block(blockAt(id, m_thomas)).span, slot(at(10, 8), 120)) << "the hour of the team";
    EXPECT_EQ(day()->block(blockAt(id, m_thomas)).visite->role, TeamRole::Assistant);
    strike(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(visite(id)->techniciens, QList{m_karim});
}

TEST_F(DayBoardTest, EachBlockOnScreenIsAChildWithItsWholeSentence) {
    const Id<Intervention> id =
        visit(mission(m_tilleuls, "Recherche de fuite", Priorite::Urgente), at(10, 10), 120, {m_julie});
    openDay();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(day());
    ASSERT_TRUE(list);
    ASSERT_GE(list->childCount(), 1);
    EXPECT_EQ(list->child(0)->text(QAccessible::Name), day()->sentence(blockAt(id)));
    EXPECT_TRUE(day()
                    ->sentence(blockAt(id))
                    .contains(QStringLiteral("mardi 10 novembre 2026, 10:00 – 12:00, Julie Morel")))
        << day()->sentence(blockAt(id)).toStdString();
}

} // namespace
} // namespace tournevis::test
