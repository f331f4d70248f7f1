// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanningGestes.h"
#include "planning/drag/DragCard.h"
#include "ui/planning/board/BoardUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace tournevis::test {
namespace {

class BoardDrag : public BoardUi {
protected:
    bool waits(Id<Intervention> id) const { return model().tache(id) != nullptr; }
    bool finds(ConstatNiveau niveau) const {
        return std::ranges::any_of(drag().constats(),
                                   [&](const Constat& constat) { return constat.niveau() == niveau; });
    }
    void withoutForcing() {
        expectValue(m_session->connection().execute(
            "DELETE FROM profil_permission WHERE permission = 'planning.forcer'"));
    }
    qint64 load(Id<Technicien> technicien) const {
        for (const PlanningLane& lane : model().tableau().lanes) {
            if (lane.technicien.id == technicien)
                return lane.planifieMin;
        }
        return -1;
    }
};

TEST_F(BoardDrag, Pla01ATaskDroppedOnAFreeCellBecomesOneAssignmentAndIsUndoneWhole) {
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid"));
    openBoard();
    ASSERT_TRUE(waits(fuite));
    const QPoint target = pointOf(m_karim, at(10, 10));
    bring(fuite, target);
    EXPECT_EQ(drag().creneau().start, at(10, 10));
    drag().drop();
    settle();
    ASSERT_EQ(m_page->done.size(), 1)
        << (m_page->refusals.isEmpty() ? "" : m_page->refusals.first().message.toStdString());
    EXPECT_FALSE(waits(fuite));
    EXPECT_EQ(board()->blockCount(), 1);
    EXPECT_EQ(board()->block(blockOf(fuite)).technicien, m_karim);
    EXPECT_EQ(shown(fuite)->interval.start, at(10, 10));
    EXPECT_EQ(load(m_karim), 90);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waits(fuite));
    EXPECT_EQ(board()->blockCount(), 0);
    EXPECT_EQ(load(m_karim), 0);
    key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_FALSE(waits(fuite));
    EXPECT_EQ(shown(fuite)->interval.start, at(10, 10));
}

TEST_F(BoardDrag, Pla02WithoutTheRightADropOnAnAbsenceChangesNothing) {
    withoutForcing();
    absence(m_karim, at(10, 0), at(11, 0));
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid"));
    openBoard();
    bring(fuite, pointOf(m_karim, at(10, 10)));
    EXPECT_FALSE(drag().mayDrop());
    EXPECT_EQ(board()->viewport()->cursor().shape(), Qt::ForbiddenCursor);
    drag().drop();
    settle();
    EXPECT_TRUE(waits(fuite));
    EXPECT_EQ(m_page->rebuffs.size(), 1);
    EXPECT_EQ(board()->blockCount(), 0);
}

TEST_F(BoardDrag, Pla02WithTheRightAReasonIsAskedAndKept) {
    absence(m_karim, at(10, 0), at(11, 0));
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid"));
    openBoard();
    bring(fuite, pointOf(m_karim, at(10, 10)));
    EXPECT_TRUE(finds(ConstatNiveau::Fort));
    drag().drop();
    settle();
    EXPECT_TRUE(waits(fuite)) << "nothing before the reason";
    auto* text = find<QLineEdit>(m_desk->window, "planning.drag.motif.text");
    QTest::mouseClick(find<QPushButton>(m_desk->window, "planning.drag.motif.accept"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(waits(fuite)) << "an empty reason is none";
    typeText(text, QStringLiteral("Fuite de fluide, le client attend"));
    QTest::keyClick(text, Qt::Key_Return);
    settle();
    ASSERT_TRUE(shown(fuite));
    EXPECT_TRUE(shown(fuite)->force);
    EXPECT_EQ(shown(fuite)->forcageMotif, QStringLiteral("Fuite de fluide, le client attend"));
    EXPECT_TRUE(board()->sentence(blockOf(fuite)).contains(QStringLiteral("Fuite de fluide")));
}

TEST_F(BoardDrag, Pla03OneMinuteOfOverlapIsStrongAndTouchingIsNot) {
    const Id<Mission> tilleuls = mission(m_tilleuls, "Chaudiere");
    visit(tilleuls, at(10, 8), 120, {m_julie});
    const Id<Intervention> other = visit(mission(m_aubert, "Tableau"), at(12, 10), 60, {m_julie});
    openBoard();
    const auto strong = [&](const QDateTime& start) {
        const QList<Constat> found = model().constats(other, m_julie, {start, start.addSecs(3600)});
        return std::ranges::any_of(
            found, [](const Constat& constat) { return constat.code == ConstatCode::Chevauchement; });
    };
    EXPECT_TRUE(strong(at(10, 9, 59)));
    EXPECT_FALSE(strong(at(10, 10)));
    EXPECT_FALSE(strong(at(10, 7)));
    EXPECT_TRUE(strong(at(10, 7, 1)));
}

TEST_F(BoardDrag, AVisitDraggedToAnotherDayAndPersonKeepsItsHour) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 14), 60, {m_julie});
    openBoard();
    const QPoint from = centreOf(blockOf(id));
    const QRect there = board()->placeOf({m_thomas, at(12, 12)});
    const QPoint to(board()->viewport()->mapFromGlobal(there.center()).x() + 4,
                    board()->viewport()->mapFromGlobal(there.center()).y());
    dragTo(from, to);
    ASSERT_TRUE(shown(id));
    EXPECT_EQ(shown(id)->interval.start, at(12, 14));
    EXPECT_EQ(shown(id)->techniciens, QList{m_thomas});
}

TEST_F(BoardDrag, TheSourceStaysAndEscapeReturnsEverything) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 14), 60, {m_julie});
    openBoard();
    press(centreOf(blockOf(id)));
    const QPoint to = pointOf(m_thomas, at(12, 10));
    moveTo(to);
    moveTo(to + QPoint(1, 0));
    ASSERT_TRUE(drag().isActive());
    EXPECT_EQ(shown(id)->interval.start, at(10, 14));
    QTest::keyClick(board(), Qt::Key_Escape);
    EXPECT_FALSE(drag().isActive());
    release(to);
    EXPECT_EQ(shown(id)->interval.start, at(10, 14));
    EXPECT_TRUE(m_page->done.isEmpty());
}

TEST_F(BoardDrag, AltCopiesAndControlJoinsTheTeam) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 14), 60, {m_julie});
    openBoard();
    dragTo(centreOf(blockOf(id)), pointOf(m_julie, at(12, 13)), Qt::AltModifier);
    EXPECT_EQ(board()->blockCount(), 2) << "the visit and its copy";
    EXPECT_EQ(shown(id)->interval.start, at(10, 14));
    dragTo(centreOf(blockOf(id)), pointOf(m_thomas, at(10, 13)), Qt::ControlModifier);
    EXPECT_EQ(shown(id)->techniciens, (QList{m_julie, m_thomas}));
    EXPECT_EQ(board()->block(blockOf(id, m_thomas)).visite->interval.start, at(10, 14));
}

TEST_F(BoardDrag, ATeamMovesTogether) {
    const Id<Intervention> id = visit(mission(m_aubert, "Chaufferie"), at(10, 14), 60, {m_julie, m_thomas});
    openBoard();
    dragTo(centreOf(blockOf(id, m_julie)), pointOf(m_julie, at(12, 12)) + QPoint(0, -10));
    EXPECT_EQ(board()->block(blockOf(id, m_julie)).jour, QDate(2026, 11, 12));
    EXPECT_EQ(board()->block(blockOf(id, m_thomas)).jour, QDate(2026, 11, 12));
}

TEST_F(BoardDrag, ASelectionMovesTogetherAndReportsPerBlock) {
    const Id<Intervention> first = visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_julie});
    const Id<Intervention> second = visit(mission(m_tilleuls, "Tableau"), at(10, 14), 60, {m_julie});
    openBoard();
    QTest::mouseClick(board()->viewport(), Qt::LeftButton, {}, centreOf(blockOf(second)));
    QTest::mouseClick(board()->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(blockOf(first)));
    ASSERT_EQ(model().selection().size(), 2);
    const QPoint from = centreOf(blockOf(first));
    const QRect there = board()->placeOf({m_thomas, at(12, 12)});
    dragTo(from, {from.x() + board()->placeOf({m_thomas, at(12, 12)}).left() -
                      board()->placeOf({m_julie, at(10, 12)}).left(),
                  board()->viewport()->mapFromGlobal(there.center()).y()});
    ASSERT_EQ(m_page->done.size(), 1);
    EXPECT_EQ(m_page->done.first().bilan.size(), 2);
    EXPECT_EQ(shown(first)->interval.start, at(12, 8));
    EXPECT_EQ(shown(second)->interval.start, at(12, 14));
    EXPECT_EQ(shown(second)->techniciens, QList{m_thomas});
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(first)->interval.start, at(10, 8));
    EXPECT_EQ(shown(second)->techniciens, QList{m_julie});
}

TEST_F(BoardDrag, TheCardTellsWhoWhenAndWhatStandsAgainst) {
    visit(mission(m_tilleuls, "Chaudiere"), at(10, 8), 600, {m_karim});
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid", Priorite::Critique));
    openBoard();
    bring(fuite, pointOf(m_karim, at(10, 12)));
    const auto* card = find<DragCard>(m_desk->window, "planning.drag.card");
    ASSERT_TRUE(card->isVisible());
    EXPECT_TRUE(card->spoken().contains(QStringLiteral("Karim Benslimane · mar. 10")))
        << card->spoken().toStdString();
    EXPECT_TRUE(card->spoken().contains(QStringLiteral("Chevauchement")));
    EXPECT_TRUE(card->spoken().contains(QStringLiteral("motif demandé")));
    EXPECT_FALSE(drag().meilleures().isEmpty());
    picture(QStringLiteral("planning-glisser"));
}

TEST_F(BoardDrag, AReaderOfThePlanningMovesNothing) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 14), 60, {m_julie});
    openBoard(QStringLiteral("manager"));
    dragTo(centreOf(blockOf(id)), pointOf(m_thomas, at(12, 10)));
    EXPECT_FALSE(drag().isActive());
    EXPECT_EQ(shown(id)->interval.start, at(10, 14));
}

} // namespace
} // namespace tournevis::test
