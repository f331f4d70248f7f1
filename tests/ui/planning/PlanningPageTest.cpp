// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/WeekBoard.h"
#include "ui/planning/PlanningUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace tournevis::test {
namespace {

class PlanningPageTest : public PlanningUi {
protected:
    WeekBoard* board() { return child<WeekBoard>("planning.board.week"); }
};

TEST_F(PlanningPageTest, BlocksShowAndOpenByKeyboard) {
    const Id<Mission> tilleuls = mission(m_tilleuls, "Chaudiere", Priorite::Urgente);
    visit(tilleuls, at(9, 14), 120, {m_karim});
    const Id<Intervention> second = visit(tilleuls, at(12, 8), 240, {m_thomas, m_karim});
    openPlanning();
    EXPECT_EQ(board()->weekLayout().blocks().size(), 3);
    EXPECT_EQ(QApplication::focusWidget(), board());
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    EXPECT_TRUE(board()->sentence(board()->current()).contains(QStringLiteral("Thomas Girard")));
    press(Qt::Key_Return);
    EXPECT_EQ(m_shell->currentPage()->record(), (EntityRef{"intervention", second.value()}));
}

TEST_F(PlanningPageTest, ADoubleClickOpens) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openPlanning();
    QTest::mouseDClick(board()->viewport(), Qt::LeftButton, {}, board()->visibleRect(0).center());
    settle();
    EXPECT_EQ(m_shell->currentPage()->record(), (EntityRef{"intervention", id.value()}));
}

TEST_F(PlanningPageTest, TheStatusBarTellsTheTotals) {
    visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openPlanning();
    EXPECT_EQ(m_shell->currentPage()->statusText(),
              QStringLiteral("3 techniciens · 1 affectation · 2 h 00 planifiées sur 96 h 00"));
}

} // namespace
} // namespace tournevis::test
