// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/MonthBoard.h"
#include "planning/side/MonthGrid.h"
#include "support/ui/Keys.h"
#include "ui/planning/PlanningUi.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

class MonthTest : public PlanningUi {
protected:
    void openMonth() {
        openPlanning();
        press(Qt::Key_M);
    }
    MonthBoard* month() { return child<MonthBoard>("planning.board.month"); }
    QPoint cardOf(Id<Intervention> id) {
        const MonthLayout& layout = month()->monthLayout();
        for (int visit = 0; visit < layout.visits().size(); ++visit) {
            if (layout.visite(visit).id == id)
                return month()->viewport()->mapToGlobal(month()->visibleRect(visit).center());
        }
        ADD_FAILURE() << "the visit is not shown";
        return {};
    }
    QPoint dayOf(int day) {
        return month()->viewport()->mapToGlobal(month()->visibleDay({2026, 11, day}).center());
    }
};

TEST_F(MonthTest, AVisitDraggedToAnotherDayKeepsItsHour) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(12, 14, 30), 90, {m_karim});
    openMonth();
    dragFrom(month()->viewport(), cardOf(fuite), dayOf(19));
    EXPECT_EQ(debutOf(fuite), at(19, 14, 30));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(debutOf(fuite), at(12, 14, 30));
}

TEST_F(MonthTest, TheSameByKeys) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(12, 14, 30), 90, {m_karim});
    openMonth();
    QTest::mouseClick(month()->viewport(), Qt::LeftButton, {},
                      month()->viewport()->mapFromGlobal(cardOf(fuite)));
    press(Qt::Key_V);
    ASSERT_TRUE(page()->drag().isByKeys());
    press(Qt::Key_Down);
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    EXPECT_EQ(debutOf(fuite), at(18, 14, 30)) << "a week later less a day, at the same hour";
}

TEST_F(MonthTest, ArrowsChooseADayAndEnterOpensIt) {
    visit(mission(m_tilleuls, "Fuite"), at(12, 14), 90, {m_karim});
    openMonth();
    EXPECT_EQ(QApplication::focusWidget(), month());
    for (int pressed = 0; pressed < 3; ++pressed)
        press(Qt::Key_Right);
    EXPECT_EQ(month()->jour(), QDate(2026, 11, 12));
    EXPECT_EQ(child<QLabel>("planning.day.title")->text(), QStringLiteral("jeudi 12 novembre"));
    EXPECT_TRUE(child<QLabel>("planning.day.facts")->text().startsWith(QStringLiteral("1 intervention")));
    EXPECT_EQ(child<QListView>("planning.day.visits")->model()->rowCount(), 1);
    press(Qt::Key_Return);
    EXPECT_EQ(model().vue(), PlanningVue::Jour);
    EXPECT_EQ(model().jour(), QDate(2026, 11, 12));
}

TEST_F(MonthTest, TheKeysOfThePlanningActOnTheVisitsOfTheDay) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(9, 14, 30), 90, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(9, 16, 30), 60, {m_karim});
    openMonth();
    model().clearSelection();
    press(Qt::Key_J);
    EXPECT_EQ(model().courante(), fuite);
    press(Qt::Key_J);
    EXPECT_EQ(model().courante(), panne);
    press(Qt::Key_K);
    press(Qt::Key_F2);
    const auto* card = m_shell->findChild<QWidget*>("planning.board.month.card");
    ASSERT_TRUE(card);
    EXPECT_TRUE(card->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(card->isVisible());
    press(Qt::Key_A);
    typeText(QApplication::focusWidget(), QStringLiteral("juli"));
    press(Qt::Key_Return);
    EXPECT_EQ(model().visite(fuite)->techniciens, QList{m_julie});
    EXPECT_EQ(QApplication::focusWidget(), month());
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_Right);
    press(Qt::Key_V, Qt::ControlModifier);
    const int tuesday = month()->monthLayout().dayOf({2026, 11, 10});
    ASSERT_EQ(month()->monthLayout().days()[tuesday].visites.size(), 1);
    const PlanningVisit& copy =
        month()->monthLayout().visite(month()->monthLayout().days()[tuesday].visites.first());
    EXPECT_EQ(copy.interval.start, at(10, 14, 30)) << "the hour stays";
    EXPECT_EQ(copy.techniciens, QList{m_julie}) << "and the person";
    press(Qt::Key_J);
    press(Qt::Key_U);
    EXPECT_EQ(month()->monthLayout().days()[tuesday].visites.size(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(month()->monthLayout().days()[tuesday].visites.size(), 1);
}

TEST_F(MonthTest, TheDayOfTheModelShowsWhereverItIsInTheMonth) {
    openMonth();
    m_shell->resize(1024, 700);
    settle();
    ASSERT_GT(month()->verticalScrollBar()->maximum(), 0);
    model().goTo({2026, 12, 31});
    settle();
    const QRect day = month()->visibleDay({2026, 12, 31});
    EXPECT_TRUE(month()->viewport()->rect().contains(day.adjusted(1, 1, -1, -1)))
        << day.top() << " to " << day.bottom() << " of " << month()->viewport()->height();
}

TEST_F(MonthTest, XTicksFromOneDayToAnother) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(9, 14, 30), 90, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(9, 16, 30), 60, {m_karim});
    const auto evier = visit(mission(m_aubert, "Evier"), at(10, 9), 60, {m_julie});
    openMonth();
    model().clearSelection();
    press(Qt::Key_J);
    press(Qt::Key_X);
    EXPECT_EQ(model().selection(), QList{fuite}) << "the one of the keyboard is kept";
    press(Qt::Key_J);
    EXPECT_EQ(model().selection(), QList{fuite}) << "J goes on without choosing";
    press(Qt::Key_Right);
    press(Qt::Key_J);
    press(Qt::Key_X);
    EXPECT_EQ(model().selection(), QList({fuite, evier}));
    press(Qt::Key_U);
    EXPECT_TRUE(model().tache(fuite));
    EXPECT_TRUE(model().tache(evier));
    EXPECT_TRUE(model().visite(panne)) << "it was only gone through";
    press(Qt::Key_Left);
    press(Qt::Key_J);
    EXPECT_EQ(model().selection(), QList{panne}) << "nothing is ticked any more";
}

TEST_F(MonthTest, ARightClickKeepsWhatIsTicked) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(12, 14), 60, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(13, 14), 60, {m_karim});
    openMonth();
    const auto clickOn = [&](Id<Intervention> id, Qt::MouseButton button, Qt::KeyboardModifiers held) {
        QTest::mouseClick(month()->viewport(), button, held, month()->viewport()->mapFromGlobal(cardOf(id)));
    };
    clickOn(fuite, Qt::LeftButton, Qt::NoModifier);
    clickOn(panne, Qt::LeftButton, Qt::ControlModifier);
    clickOn(fuite, Qt::RightButton, Qt::NoModifier);
    EXPECT_EQ(model().selection().size(), 2);
    press(Qt::Key_Escape);
    EXPECT_TRUE(model().selection().isEmpty());
}

TEST_F(MonthTest, TheListOfTheDayActsToo) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(9, 14, 30), 90, {m_karim});
    openMonth();
    child<QListView>("planning.day.visits")->setFocus();
    press(Qt::Key_J);
    EXPECT_EQ(model().courante(), fuite);
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_EQ(model().visite(fuite)->interval.minutes(), 105);
    EXPECT_EQ(model().courante(), fuite) << "kept when it is read again";
    press(Qt::Key_U);
    EXPECT_TRUE(model().tache(fuite));
}

TEST_F(MonthTest, EachDaySaysItsSentence) {
    visit(mission(m_tilleuls, "Fuite"), at(10, 14), 90, {m_karim});
    openMonth();
    QAccessibleInterface* days = QAccessible::queryAccessibleInterface(month());
    ASSERT_NE(days, nullptr);
    const int tuesday = month()->monthLayout().dayOf({2026, 11, 10});
    EXPECT_TRUE(days->child(tuesday)
                    ->text(QAccessible::Name)
                    .startsWith(QStringLiteral("mardi 10 novembre 2026, 1 intervention, charge")));
    EXPECT_TRUE(days->child(tuesday + 1)->text(QAccessible::Name).endsWith(QStringLiteral("Armistice 1918")));
}

TEST_F(MonthTest, TheSmallCalendarNamesHolidaysAndGoesToADay) {
    openPlanning();
    auto* grid = child<MonthGrid>("planning.month.grid");
    QAccessibleInterface* days = QAccessible::queryAccessibleInterface(grid);
    ASSERT_EQ(days->childCount(), 42);
    const int armistice = int(QDate(2026, 10, 26).daysTo({2026, 11, 11}));
    EXPECT_EQ(days->child(armistice)->text(QAccessible::Name),
              QStringLiteral("mercredi 11 novembre 2026, semaine 46, Armistice 1918"));
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->itemRect(armistice + 7).center());
    settle();
    EXPECT_EQ(model().jour(), QDate(2026, 11, 18));
    EXPECT_EQ(child<QAbstractButton>("planning.period.title")->text(),
              QStringLiteral("16 – 22 novembre 2026"));
    grid->setFocus();
    press(Qt::Key_PageDown);
    EXPECT_EQ(child<QLabel>("planning.month.title")->text(), QStringLiteral("Décembre 2026"));
    EXPECT_EQ(model().jour(), QDate(2026, 11, 18)) << "only looking";
    press(Qt::Key_Return);
    EXPECT_EQ(model().jour(), QDate(2026, 12, 18));
}

} // namespace
} // namespace tournevis::test
