// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/PagesPreview.h"
#include "base/theme/Theme.h"
#include "planning/board/WeekBoard.h"
#include "planning/list/PlanningListe.h"
#include "planning/papier/PlanningImpression.h"
#include "ui/planning/PlanningUi.h"
#include "ui/planning/board/BoardUi.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace tournevis::test {
namespace {

class PlanningPageTest : public PlanningUi {
protected:
    WeekBoard* board() { return child<WeekBoard>("planning.board.week"); }
    /// Visits in the calendars of the folder.
    int events() {
        int count = 0;
        for (const QFileInfo& file : QDir(m_folder.path()).entryInfoList({"*.ics"})) {
            QFile ics(file.filePath());
            EXPECT_TRUE(ics.open(QIODevice::ReadOnly));
            count += int(ics.readAll().count("BEGIN:VEVENT"));
        }
        return count;
    }
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
              QStringLiteral("3 techniciens · 1 affectation · 2\u00a0h\u00a000 planifiées sur 96\u00a0h\u00a000"));
}

TEST_F(PlanningPageTest, TheNextWeekHasFewerVisitsAndTheCursorGoesOn) {
    for (int hour : {8, 10, 14})
        visit(mission(m_aubert, "Fuite"), at(9, hour), 60, {m_julie});
    const Id<Intervention> monday = visit(mission(m_tilleuls, "Panne"), at(16, 10), 60, {m_julie});
    openPlanning();
    board()->setCursorPoint({m_julie, at(15, 9)});
    press(Qt::Key_Right, Qt::ControlModifier);
    settle();
    ASSERT_GE(board()->current(), 0);
    EXPECT_EQ(board()->block(board()->current()).visite->id, monday) << "every view followed";
}

TEST_F(PlanningPageTest, AFolderOfCalendarsFollowsThePlanning) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    const AskFolder asked = std::exchange(askAgendaFolder(), [this](QWidget*) { return m_folder.path(); });
    openPlanning();
    page()->agendas().setDelai(0);
    choose("planning.actions.more", QStringLiteral("Tenir un dossier"));
    settle();
    EXPECT_EQ(events(), 1);
    page()->model().unplan({page()->model().geste(id, m_julie, {}, {})});
    settle();
    settle();
    EXPECT_EQ(events(), 0) << "what moved on the board moved in the folder";
    choose("planning.actions.more", QStringLiteral("tenus à jour"));
    EXPECT_EQ(page()->agendas().dossier(), QString());
    askAgendaFolder() = asked;
}

TEST_F(PlanningPageTest, TheListIsSortedByTwoColumnsAndExportedAsShown) {
    visit(mission(m_tilleuls, "Chaudiere"), at(10, 8), 60, {m_julie});
    visit(mission(m_aubert, "Fuite"), at(10, 10), 60, {m_julie});
    visit(mission(m_aubert, "Radiateur"), at(9, 8), 60, {m_karim});
    const QString path = m_folder.filePath("liste.csv");
    const auto asked =
        std::exchange(PagesPreview::askFile(), [path](QWidget*, const QString&) { return path; });
    openPlanning();
    EXPECT_EQ(child<PlanningListe>("planning.list")->lignes().size(), 4) << "whatever view shows them";
    press(Qt::Key_L);
    auto* header = child<QTableView>("planning.list.table")->horizontalHeader();
    const auto click = [&](int column, Qt::KeyboardModifiers held) {
        const QPoint at(header->sectionViewportPosition(column) + 8, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, held, at);
    };
    click(PlanningRows::Client, {});
    click(PlanningRows::Date, Qt::ShiftModifier);
    press(Qt::Key_E, Qt::ControlModifier);
    settle();
    PagesPreview::askFile() = asked;
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    ASSERT_EQ(lines.size(), 5);
    EXPECT_TRUE(lines[0].contains(QStringLiteral("Date;Heures;Technicien;Client;Travaux;Ville")));
    QStringList people;
    for (const QString& line : lines.mid(1, 3))
        people += line.split(u';').at(PlanningRows::Technicien).section(u' ', 0, 0);
    EXPECT_EQ(people, QStringList({"Karim", "Julie", "Julie"}))
        << "Mme Aubert on Monday, on Tuesday, then the others";
    EXPECT_EQ(header->model()->headerData(PlanningRows::Date, Qt::Horizontal).toString(),
              QStringLiteral("Date ↑2"));
}

TEST_F(PlanningPageTest, TheListOfAnotherWeekIsReadFromItsBeginning) {
    const Id<Mission> fuite = mission(m_aubert, "Fuite");
    for (int week : {9, 16}) {
        for (int rank = 0; rank < 30; ++rank)
            visit(fuite, at(week + rank % 5, 8 + rank / 5), 45, {m_julie});
    }
    openPlanning();
    press(Qt::Key_L);
    settle();
    QScrollBar* down = child<QTableView>("planning.list.table")->verticalScrollBar();
    ASSERT_GT(down->maximum(), 0);
    down->setValue(down->maximum());
    page()->refresh();
    settle();
    EXPECT_EQ(down->value(), down->maximum()) << "the same rows, read again, stay where they are";
    press(Qt::Key_PageDown);
    settle();
    EXPECT_EQ(down->value(), 0);
}

TEST_F(PlanningPageTest, InANarrowListHoursStayWholeAndWorksCanBeRead) {
    visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openPlanning();
    press(Qt::Key_L);
    settle();
    auto* table = child<QTableView>("planning.list.table");
    table->setFixedWidth(px(600));
    QCoreApplication::processEvents();
    const QModelIndex hours = table->model()->index(0, PlanningRows::Heures);
    EXPECT_GE(table->columnWidth(PlanningRows::Heures), table->sizeHintForIndex(hours).width());
    EXPECT_GE(table->columnWidth(PlanningRows::Travaux), px(140));
    EXPECT_GT(table->horizontalScrollBar()->maximum(), 0);
}

class PlanningHabitsTest : public BoardUi {};

TEST_F(PlanningHabitsTest, TheListLeftOpenTakesTheKeyboardWhenItIsRead) {
    visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    {
        auto desk = sitDown("regulation");
        auto* page = desk->show<PlanningPage>();
        page->openVue(PlanningVue::Liste);
        desk->settle();
        page->leave();
        desk->settle();
    }
    auto desk = sitDown("regulation");
    auto* table = find<QTableView>(*desk->show<PlanningPage>(), "planning.list.table");
    ASSERT_TRUE(table->hasFocus());
    EXPECT_EQ(table->currentIndex().row(), 0);
}

} // namespace
} // namespace tournevis::test
