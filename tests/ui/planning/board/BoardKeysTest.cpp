// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/HoverCard.h"
#include "ui/planning/board/BoardUi.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace tournevis::test {
namespace {

using BoardKeys = BoardUi;

TEST_F(BoardKeys, Pla06ATaskIsPlacedAndTakenBackByKeyboardAlone) {
    const Id<Intervention> fuite = task(mission(m_marchetti, "Fuite groupe froid"));
    openBoard();
    key(Qt::Key_Right, Qt::ControlModifier);
    drag().beginByKeys({fuite}, {});
    ASSERT_TRUE(drag().isByKeys());
    EXPECT_EQ(QApplication::focusWidget(), board());
    const QDateTime begun = drag().cible()->debut;
    key(Qt::Key_Right);
    EXPECT_EQ(drag().cible()->debut, begun.addSecs(15 * 60));
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(drag().cible()->debut, begun.addSecs(20 * 60));
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Down);
    EXPECT_EQ(drag().cible()->technicien, m_julie);
    key(Qt::Key_Return);
    ASSERT_TRUE(shown(fuite));
    EXPECT_EQ(shown(fuite)->techniciens, QList{m_julie});
    EXPECT_EQ(shown(fuite)->interval.start, begun.addSecs(15 * 60));
    EXPECT_EQ(board()->current(), blockOf(fuite)) << "the keyboard goes with it";
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(model().tache(fuite));
}

TEST_F(BoardKeys, Pla06AnAbsenceIsOverriddenByKeyboardAloneWithItsReason) {
    absence(m_karim, at(10, 0), at(11, 0));
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(9, 14), 60, {m_karim});
    openBoard();
    key(Qt::Key_V);
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(drag().niveau(), ConstatNiveau::Fort);
    key(Qt::Key_Return);
    EXPECT_TRUE(drag().isWaiting());
    ASSERT_TRUE(qobject_cast<QPushButton*>(QApplication::focusWidget())) << "the first reason has the focus";
    key(Qt::Key_Space);
    EXPECT_EQ(shown(id)->interval.start, at(10, 14));
    EXPECT_FALSE(shown(id)->forcageMotif.isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), board()) << "the focus comes back";
}

TEST_F(BoardKeys, Pla03OneMinuteTooManyAsksForAReasonAndTouchingDoesNot) {
    visit(mission(m_tilleuls, "Chaudiere"), at(10, 8), 121, {m_julie});
    const Id<Intervention> other = visit(mission(m_aubert, "Tableau"), at(10, 10, 15), 60, {m_julie});
    openBoard();
    board()->setCurrent(blockOf(other));
    key(Qt::Key_V);
    key(Qt::Key_Left);
    EXPECT_EQ(drag().creneau().start, at(10, 10)) << "one minute before the other visit ends";
    key(Qt::Key_Return);
    EXPECT_TRUE(find<QLineEdit>(m_desk->window, "planning.drag.motif.text")->isVisible());
    EXPECT_EQ(shown(other)->interval.start, at(10, 10, 15));
    key(Qt::Key_Escape);
    EXPECT_FALSE(drag().isActive());

    visit(mission(m_tilleuls, "Radiateur"), at(12, 8), 120, {m_thomas});
    const Id<Intervention> touching = visit(mission(m_aubert, "Prise"), at(12, 10, 15), 60, {m_thomas});
    model().reload();
    settle();
    board()->setCurrent(blockOf(touching));
    key(Qt::Key_V);
    key(Qt::Key_Left);
    key(Qt::Key_Return);
    EXPECT_EQ(shown(touching)->interval.start, at(12, 10));
}

TEST_F(BoardKeys, ArrowsGoFromBlockToBlockAndControlArrowsFromCellToCell) {
    const Id<Intervention> first = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    visit(mission(m_aubert, "Fuite"), at(12, 8), 60, {m_karim});
    visit(mission(m_aubert, "Fuite"), at(12, 8), 60, {m_thomas});
    openBoard();
    EXPECT_EQ(board()->current(), 0);
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    EXPECT_EQ(board()->block(board()->current()).technicien, m_thomas);
    key(Qt::Key_Up);
    key(Qt::Key_Left);
    EXPECT_EQ(board()->block(board()->current()).visite->id, first);
    key(Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(board()->cursor());
    EXPECT_EQ(board()->current(), -1);
    EXPECT_EQ(board()->cursor()->debut.toTimeZone(defaultZone()).date(), QDate(2026, 11, 10));
}

TEST_F(BoardKeys, LengthenUnplanCopyAndPaste) {
    const Id<Intervention> id = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    openBoard();
    key(Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_EQ(shown(id)->interval.minutes(), 75);
    key(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_EQ(shown(id)->interval.minutes(), 60);
    key(Qt::Key_C, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(board()->blockCount(), 2);
    board()->setCurrent(blockOf(id));
    key(Qt::Key_U);
    EXPECT_EQ(board()->blockCount(), 1);
    EXPECT_TRUE(model().tache(id));
}

TEST_F(BoardKeys, ASlotOfOnesOwnMovesAlone) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie, m_thomas});
    openBoard();
    drag().place({id}, m_thomas, {m_thomas, at(10, 10)}, PlanAction::Detacher, 60);
    settle();
    board()->setCurrent(blockOf(id, m_thomas));
    key(Qt::Key_V);
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    EXPECT_EQ(shown(id)->visite.start, at(10, 8)) << "the visit of the others stays";
    EXPECT_EQ(board()->block(blockOf(id, m_thomas)).visite->interval,
              (Interval{at(10, 10, 15), at(10, 11, 15)}));
}

TEST_F(BoardKeys, TheCursorGoesWithThePeriod) {
    openBoard();
    key(Qt::Key_Right, Qt::ControlModifier);
    const QDateTime before = board()->cursor()->debut;
    model().turn(1);
    settle();
    EXPECT_EQ(board()->cursor()->debut, before.addDays(7));
}

TEST_F(BoardKeys, ACopyGoesToAnotherWeek) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 10), 75, {m_julie});
    openBoard();
    board()->setCurrent(blockOf(id));
    key(Qt::Key_C);
    model().turn(1);
    settle();
    ASSERT_EQ(board()->blockCount(), 0);
    key(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(board()->blockCount(), 1)
        << (m_page->refusals.isEmpty() ? "" : m_page->refusals.first().message.toStdString());
    EXPECT_NE(board()->block(0).visite->id, id);
    EXPECT_EQ(board()->block(0).visite->interval.minutes(), 75);
}

TEST_F(BoardKeys, TwoQuickPressesLengthenTwice) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 10), 60, {m_julie});
    openBoard();
    board()->setCurrent(blockOf(id));
    QTest::keyClick(board(), Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    QTest::keyClick(board(), Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    settle();
    settle();
    EXPECT_EQ(shown(id)->interval.minutes(), 90);
    EXPECT_TRUE(m_page->refusals.isEmpty());
}

TEST_F(BoardKeys, AnOlderGestureIsTakenBackAlone) {
    const Id<Intervention> first = visit(mission(m_aubert, "Fuite"), at(10, 10), 60, {m_julie});
    const Id<Intervention> second = visit(mission(m_tilleuls, "Prise"), at(12, 10), 60, {m_thomas});
    openBoard();
    drag().place({first}, m_julie, {m_julie, at(10, 14)});
    settle();
    const int numero = model().derniereAnnulation();
    drag().place({second}, m_thomas, {m_thomas, at(12, 14)});
    settle();
    model().undo(numero);
    settle();
    EXPECT_EQ(shown(first)->interval.start, at(10, 10));
    EXPECT_EQ(shown(second)->interval.start, at(12, 14)) << "not the last one";
    model().undo(numero);
    settle();
    EXPECT_EQ(shown(second)->interval.start, at(12, 14)) << "once only";
}

TEST_F(BoardKeys, ACopyOverItsSourceAsksForAReason) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 10), 60, {m_julie});
    openBoard();
    drag().place({id}, m_julie, {m_julie, at(10, 10, 30)}, PlanAction::Copier);
    settle();
    EXPECT_TRUE(drag().isWaiting());
    EXPECT_EQ(board()->blockCount(), 1);
}

TEST_F(BoardKeys, LinesAreRankedAndPinnedAsThePersonWantsThem) {
    openBoard();
    const auto names = [&] {
        QStringList found;
        for (int lane : model().rangees())
            found += model().tableau().lanes[lane].technicien.nom.section(u' ', 0, 0);
        return found;
    };
    const QStringList before = names();
    ASSERT_EQ(before.size(), 3);
    board()->setCursorPoint({model().tableau().lanes[model().rangees().last()].technicien.id, at(10, 8)});
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(names(), QStringList({before[0], before[2], before[1]}));
    QMenu menu;
    board()->fillMenu(menu);
    menu.findChild<QAction*>(QStringLiteral("planning.board.week.pin"))->trigger();
    EXPECT_EQ(names(), QStringList({before[2], before[0], before[1]}));
    EXPECT_EQ(PlanningOrdre::fromJson(model().ordre().toJson()), model().ordre());
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(names().first(), before[2]) << "the first one stays";
}

TEST_F(BoardKeys, ALineIsDraggedByItsName) {
    openBoard();
    const auto idOf = [&](int row) { return model().tableau().lanes[model().rangees()[row]].technicien.id; };
    const Id<Technicien> top = idOf(0);
    const auto onName = [&](int row) {
        const QRect cell = board()->placeOf({idOf(row), at(9, 8)});
        return QPoint(20, board()->viewport()->mapFromGlobal(cell.center()).y());
    };
    const QPoint from = onName(0);
    const QPoint to = onName(2);
    QTest::mousePress(board()->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(board()->viewport(), (from + to) / 2);
    QTest::mouseMove(board()->viewport(), to);
    QTest::mouseRelease(board()->viewport(), Qt::LeftButton, {}, to);
    EXPECT_EQ(idOf(2), top);
}

TEST_F(BoardKeys, ANameTypedAssigns) {
    const Id<Intervention> id = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    openBoard();
    QSignalSpy opened(&board()->actions(), &VisiteActions::opened);
    key(Qt::Key_A);
    auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_TRUE(name);
    // The letters of the map are letters here.
    typeText(name, QStringLiteral("juli"));
    EXPECT_EQ(name->text(), QStringLiteral("juli"));
    key(Qt::Key_Return);
    EXPECT_EQ(shown(id)->techniciens, QList{m_julie});
    EXPECT_EQ(QApplication::focusWidget(), board());
    EXPECT_TRUE(opened.isEmpty()) << "Entrée was for the name";
}

TEST_F(BoardKeys, TicksGatherVisitsAndEscapeLetsThemGo) {
    visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_karim});
    openBoard();
    model().clearSelection();
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_X);
    EXPECT_EQ(model().selection().size(), 2);
    key(Qt::Key_Escape);
    EXPECT_TRUE(model().selection().isEmpty());
}

TEST_F(BoardKeys, EnterOpensAndLettersAskTheirThing) {
    const Id<Intervention> id = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    openBoard();
    QSignalSpy opened(&board()->actions(), &VisiteActions::opened);
    QSignalSpy wanted(&board()->actions(), &VisiteActions::creationWanted);
    key(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toLongLong(), id.value());
    key(Qt::Key_I);
    EXPECT_EQ(wanted.size(), 1);
    key(Qt::Key_F2);
    EXPECT_TRUE(find<HoverCard>(m_desk->window, "planning.board.week.card")->isVisible());
    key(Qt::Key_Escape);
    EXPECT_FALSE(find<HoverCard>(m_desk->window, "planning.board.week.card")->isVisible());
}

TEST_F(BoardKeys, TheMenuOffersWhatKeysAndDragsDo) {
    visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    openBoard();
    QMenu menu;
    board()->fillMenu(menu);
    for (const char* name :
         {"open", "assign", "join", "propose", "move", "longer", "shorter", "copy", "unplan", "create"})
        EXPECT_TRUE(menu.findChild<QAction*>(QStringLiteral("planning.board.week.") + QLatin1String(name)))
            << name;
    menu.findChild<QAction*>(QStringLiteral("planning.board.week.unplan"))->trigger();
    settle();
    EXPECT_EQ(board()->blockCount(), 0);
}

TEST_F(BoardKeys, TheMenuOfATeamSaysWhoLeadsAndWhoLeaves) {
    const Id<Intervention> id = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim, m_julie});
    openBoard();
    const auto choose = [&](const char* name, Id<Technicien> who) {
        QMenu menu;
        board()->fillMenu(menu);
        const QString wanted =
            QStringLiteral("planning.board.week.%1%2").arg(QLatin1String(name)).arg(who.value());
        auto* action = menu.findChild<QAction*>(wanted);
        ASSERT_TRUE(action) << qPrintable(wanted);
        action->trigger();
        settle();
    };
    board()->setCurrent(0);
    choose("lead", m_julie);
    EXPECT_EQ(model().visite(id)->techniciens, QList({m_julie, m_karim}));
    choose("leave", m_julie);
    EXPECT_EQ(model().visite(id)->techniciens, QList({m_karim}));
    key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(model().visite(id)->techniciens, QList({m_karim, m_julie}));
}

TEST_F(BoardKeys, ControlAndAnArrowGoOnIntoTheNextWeek) {
    const Id<Intervention> monday = visit(mission(m_aubert, "Fuite"), at(16, 10), 60, {m_julie});
    openBoard();
    board()->setCursorPoint({m_julie, at(15, 9)});
    key(Qt::Key_Right, Qt::ControlModifier);
    settle();
    EXPECT_EQ(model().premierJour(), QDate(2026, 11, 16));
    ASSERT_GE(board()->current(), 0) << "the visit of Monday has the keyboard";
    EXPECT_EQ(board()->block(board()->current()).visite->id, monday);
    key(Qt::Key_Left, Qt::ControlModifier);
    settle();
    EXPECT_EQ(model().premierJour(), QDate(2026, 11, 9));
    ASSERT_TRUE(board()->cursor());
    EXPECT_EQ(board()->cursor()->debut.toTimeZone(defaultZone()).date(), QDate(2026, 11, 15));
}

TEST_F(BoardKeys, TheFirstTickKeepsWhatTheKeyboardIsOn) {
    visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_karim});
    openBoard();
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_X);
    EXPECT_EQ(model().selection().size(), 2);
    key(Qt::Key_X);
    EXPECT_EQ(model().selection().size(), 1);
}

TEST_F(BoardKeys, TheCardOfAVisitOffersItsTeam) {
    const Id<Intervention> id = visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim, m_julie});
    openBoard();
    key(Qt::Key_F2);
    key(Qt::Key_F2);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("planning.board.week.card.open"))
        << "asked again, the card has the keyboard";
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), board());
    key(Qt::Key_F2);
    QTest::mouseClick(find<QPushButton>(m_desk->window, "planning.board.week.card.team"), Qt::LeftButton);
    settle();
    auto* menu = find<QMenu>(*board(), "planning.board.week.team.menu");
    ASSERT_TRUE(menu->isVisible());
    menu->findChild<QAction*>(QStringLiteral("planning.board.week.lead%1").arg(m_julie.value()))->trigger();
    menu->close();
    settle();
    EXPECT_EQ(model().visite(id)->techniciens, QList({m_julie, m_karim}));
}

TEST_F(BoardKeys, TheTeamOfACardIsThatOfItsVisitWhateverIsTicked) {
    const Id<Intervention> ticked =
        visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim, m_julie});
    const Id<Intervention> other = visit(mission(m_aubert, "Fuite"), at(10, 8), 60, {m_karim, m_thomas});
    openBoard();
    board()->setCurrent(blockOf(ticked));
    key(Qt::Key_X);
    board()->setCurrent(blockOf(other));
    key(Qt::Key_F2);
    QTest::mouseClick(find<QPushButton>(m_desk->window, "planning.board.week.card.team"), Qt::LeftButton);
    settle();
    auto* menu = find<QMenu>(*board(), "planning.board.week.team.menu");
    menu->findChild<QAction*>(QStringLiteral("planning.board.week.leave%1").arg(m_thomas.value()))->trigger();
    menu->close();
    settle();
    EXPECT_EQ(model().visite(other)->techniciens, QList{m_karim});
    EXPECT_EQ(model().visite(ticked)->techniciens, QList({m_karim, m_julie}));
}

TEST_F(BoardKeys, AQuickArrowDoesNotChangeWhatIsLengthened) {
    const Id<Intervention> first = visit(mission(m_tilleuls, "Chaudiere"), at(9, 10), 60, {m_karim});
    const Id<Intervention> second = visit(mission(m_aubert, "Fuite"), at(9, 14), 60, {m_karim});
    openBoard();
    board()->setCurrent(blockOf(first));
    QTest::keyClick(board(), Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    QTest::keyClick(board(), Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    QTest::keyClick(board(), Qt::Key_Down);
    QTest::keyClick(board(), Qt::Key_Right);
    settle();
    settle();
    EXPECT_EQ(shown(first)->interval.minutes(), 90);
    EXPECT_EQ(shown(second)->interval.minutes(), 60);
}

TEST_F(BoardKeys, ThePointerMayGoFromTheVisitToItsCard) {
    visit(mission(m_tilleuls, "Chaudiere"), at(9, 14), 60, {m_karim});
    openBoard();
    QTest::mouseMove(board()->viewport(), centreOf(0));
    const auto card = [&] {
        return m_desk->window.findChild<HoverCard*>(QStringLiteral("planning.board.week.card"));
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return card() && card()->isVisible(); }, 5000));
    const auto counts = [&] {
        return std::ranges::any_of(card()->findChildren<QTimer*>(), &QTimer::isActive);
    };
    EXPECT_FALSE(counts());
    QEvent left(QEvent::Leave);
    QApplication::sendEvent(board()->viewport(), &left);
    EXPECT_TRUE(counts()) << "it goes unless it is reached";
    QEnterEvent reached(QPointF(4, 4), QPointF(4, 4), card()->mapToGlobal(QPointF(4, 4)));
    QApplication::sendEvent(card(), &reached);
    EXPECT_FALSE(counts());
    EXPECT_TRUE(card()->isVisible());
    QApplication::sendEvent(card(), &left);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !card()->isVisible(); }, 5000));
}

TEST_F(BoardKeys, EachVisibleBlockIsAChildWithItsWholeSentence) {
    const Id<Intervention> id =
        visit(mission(m_tilleuls, "Recherche de défaut", Priorite::Urgente), at(10, 10), 120, {m_julie});
    openBoard();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(board());
    ASSERT_NE(list, nullptr);
    ASSERT_GE(list->childCount(), 1);
    EXPECT_EQ(list->child(0)->text(QAccessible::Name),
              QStringLiteral("Copropriété Les Tilleuls, Recherche de défaut, mardi 10 novembre 2026, 10:00 – "
                             "12:00, Julie Morel, planifiée, urgente, 1 sur 1"));
    EXPECT_EQ(list->child(1)->role(), QAccessible::ColumnHeader) << "the blocks come first";
    QSignalSpy opened(&board()->actions(), &VisiteActions::opened);
    list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toLongLong(), id.value());
}

TEST_F(BoardKeys, AbsencesDaysAndLinesAreChildrenToo) {
    absence(m_karim, at(10, 8), at(10, 17));
    openBoard();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(board());
    QMultiMap<QAccessible::Role, QString> told;
    for (int rank = 0; rank < list->childCount(); ++rank)
        told.insert(list->child(rank)->role(), list->child(rank)->text(QAccessible::Name));
    EXPECT_EQ(told.count(QAccessible::ColumnHeader), 7);
    EXPECT_TRUE(told.values(QAccessible::ColumnHeader)
                    .contains(QStringLiteral("mercredi 11 novembre 2026, férié, Armistice 1918")));
    EXPECT_EQ(told.count(QAccessible::RowHeader), 3);
    ASSERT_EQ(told.count(QAccessible::ListItem), 1);
    EXPECT_EQ(told.value(QAccessible::ListItem),
              QStringLiteral("Karim Benslimane, Congés, mardi 10 novembre 2026, 08:00 – 17:00"));
    const QPoint centre = list->child(list->childCount() - 1)->rect().center();
    EXPECT_EQ(list->childAt(centre.x(), centre.y())->text(QAccessible::Name),
              told.value(QAccessible::ListItem));
}

} // namespace
} // namespace tournevis::test
