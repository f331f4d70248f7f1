// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPage.h"
#include "planning/bars/ChoicePanel.h"
#include "planning/list/PlanningListe.h"
#include "support/ui/Keys.h"
#include "support/ui/UiBase.h"
#include "ui/planning/PlanningUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace tournevis::test {
namespace {

class PlanningBarsTest : public PlanningUi {
protected:
    QAbstractButton* title() { return child<QAbstractButton>("planning.period.title"); }
    QTableView* table() { return child<QTableView>("planning.list.table"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
};

TEST_F(PlanningBarsTest, PeriodsTurnByKeysAndButtons) {
    openPlanning();
    EXPECT_EQ(title()->text(), QStringLiteral("9 – 15 novembre 2026"));
    EXPECT_TRUE(shows(QStringLiteral("Semaine 46")));
    press(Qt::Key_PageDown);
    EXPECT_EQ(title()->text(), QStringLiteral("16 – 22 novembre 2026"));
    press(Qt::Key_T);
    EXPECT_EQ(title()->text(), QStringLiteral("9 – 15 novembre 2026"));
    click("planning.period.previous");
    EXPECT_EQ(title()->text(), QStringLiteral("2 – 8 novembre 2026"));
    press(Qt::Key_D);
    EXPECT_EQ(title()->text(), QStringLiteral("lundi 2 novembre 2026"));
    click("planning.view.threeDays");
    EXPECT_EQ(title()->text(), QStringLiteral("lun. 2 – mer. 4 novembre 2026"));
    press(Qt::Key_M);
    EXPECT_EQ(title()->text(), QStringLiteral("novembre 2026"));
    EXPECT_TRUE(shows(QStringLiteral("Semaines 44 à 49")));
    press(Qt::Key_L);
    EXPECT_EQ(QApplication::focusWidget(), table());
    press(Qt::Key_S);
    EXPECT_EQ(model().vue(), PlanningVue::Semaine);
}

TEST_F(PlanningBarsTest, TheTotalsOfAFilterAreThoseOfWhatItShows) {
    visit(mission(m_tilleuls, "Fuite"), at(12, 14), 90, {m_karim});
    visit(mission(m_aubert, "Panne"), at(10, 8), 120, {m_julie});
    openPlanning();
    PlanningFiltre filtre;
    filtre.texte = QStringLiteral("panne");
    model().setFiltre(filtre);
    settle();
    EXPECT_EQ(m_shell->currentPage()->statusText(),
              QStringLiteral("3 techniciens · 1 affectation · 2\u00a0h\u00a000 planifiées"));
}

TEST_F(PlanningBarsTest, AToastOfWhatIsUndoneLeavesWithIt) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(12, 14), 90, {m_karim});
    openPlanning();
    model().unplan({model().geste(fuite, m_karim, {}, {})});
    settle();
    const auto toasts = [this] {
        QStringList words;
        for (const QWidget* toast : m_shell->findChildren<QWidget*>("toast")) {
            if (toast->isVisible())
                words += toast->accessibleName();
        }
        return words;
    };
    ASSERT_EQ(toasts().size(), 1);
    const QString unplanned = toasts().first();
    EXPECT_TRUE(unplanned.startsWith(QStringLiteral("Intervention remise à planifier")));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(toasts(), QStringList{QStringLiteral("Annulé\u00a0: ") + unplanned});
}

TEST_F(PlanningBarsTest, ADateIsTypedAsPeopleSayIt) {
    openPlanning();
    press(Qt::Key_G, Qt::ControlModifier);
    auto* panel = QApplication::activePopupWidget();
    ASSERT_TRUE(panel);
    auto* date = panel->findChild<QLineEdit*>("planning.goto.date");
    QTest::keyClicks(date, "pas une date");
    QTest::keyClick(date, Qt::Key_Return);
    ASSERT_TRUE(panel->isVisible()) << "what is wrong is said, nothing closes";
    date->clear();
    QTest::keyClicks(date, "s48");
    QTest::keyClick(date, Qt::Key_Return);
    settle();
    EXPECT_EQ(title()->text(), QStringLiteral("23 – 29 novembre 2026"));
}

TEST_F(PlanningBarsTest, TheListShowsSortsFiltersAndOpens) {
    visit(mission(m_tilleuls, "Fuite"), at(12, 14), 90, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(10, 8), 120, {m_julie, m_karim});
    openPlanning();
    press(Qt::Key_L);
    ASSERT_EQ(table()->model()->rowCount(), 3) << "one row for each technician";
    EXPECT_EQ(cell(0, PlanningRows::Date), QStringLiteral("mar. 10/11"));
    EXPECT_EQ(child<QLabel>("planning.list.total")->text(),
              QStringLiteral("3 affectations · 5\u00a0h\u00a030 planifiées"));
    table()->sortByColumn(PlanningRows::Technicien, Qt::AscendingOrder);
    EXPECT_EQ(cell(0, PlanningRows::Technicien), QStringLiteral("Julie Morel"));
    table()->sortByColumn(PlanningRows::Date, Qt::DescendingOrder);
    EXPECT_EQ(cell(0, PlanningRows::Client), QStringLiteral("Copropriete Les Tilleuls"));
    m_shell->currentPage()->focusFilter();
    auto* words = child<QLineEdit>("planning.filter.search");
    QTest::keyClicks(words, "bron");
    QTest::keyClick(words, Qt::Key_Return);
    settle();
    EXPECT_EQ(table()->model()->rowCount(), 2);
    table()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(m_shell->currentPage()->record(), (EntityRef{"intervention", panne.value()}));
}

TEST_F(PlanningBarsTest, TheListTicksAndActsByKeys) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(10, 8), 60, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(11, 8), 120, {m_karim});
    const auto prise = visit(mission(m_aubert, "Prise"), at(12, 8), 30, {m_karim});
    openPlanning();
    press(Qt::Key_L);
    press(Qt::Key_X);
    press(Qt::Key_J);
    EXPECT_EQ(model().selection(), QList{fuite}) << "J goes on without changing the ticks";
    press(Qt::Key_X);
    EXPECT_EQ(model().selection(), (QList{fuite, panne}));
    EXPECT_EQ(child<QLabel>("planning.list.total")->text(),
              QStringLiteral("2 interventions cochées · 3\u00a0h\u00a000"));
    press(Qt::Key_U);
    EXPECT_TRUE(model().tache(fuite) && model().tache(panne) && model().visite(prise));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Escape);
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(model().selection().size(), 3);
    press(Qt::Key_Escape);
    EXPECT_EQ(model().selection().size(), 1);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(model().selection(), (QList{fuite, panne}));
    press(Qt::Key_Space);
    const auto* card = m_shell->findChild<QWidget*>("planning.list.table.card");
    EXPECT_TRUE(card && card->isVisible());
    press(Qt::Key_Escape);
    press(Qt::Key_A);
    typeText(QApplication::focusWidget(), QStringLiteral("juli"));
    press(Qt::Key_Return);
    EXPECT_EQ(model().visite(fuite)->techniciens, QList{m_julie});
    EXPECT_EQ(model().visite(panne)->techniciens, QList{m_julie}) << "all those ticked";
    press(Qt::Key_V);
    EXPECT_TRUE(shows(
        QStringLiteral("La liste ne montre pas les heures libres\u00a0: passer en jour, semaine ou mois "
                       "pour déplacer, ou taper A pour affecter.")));
}

TEST_F(PlanningBarsTest, AReadingKeepsTheRowOfTheKeyboardAndATeamIsUntickedWhole) {
    visit(mission(m_tilleuls, "Fuite"), at(10, 8), 60, {m_karim});
    const auto panne = visit(mission(m_aubert, "Panne"), at(11, 8), 120, {m_karim, m_julie});
    openPlanning();
    press(Qt::Key_L);
    press(Qt::Key_X);
    press(Qt::Key_J);
    press(Qt::Key_J);
    ASSERT_EQ(table()->currentIndex().row(), 2);
    model().reload();
    settle();
    EXPECT_EQ(table()->currentIndex().row(), 2) << "the second line of the team";
    press(Qt::Key_X);
    EXPECT_TRUE(model().selection().contains(panne));
    model().reload();
    settle();
    press(Qt::Key_X);
    EXPECT_FALSE(model().selection().contains(panne)) << "by one of its lines";
}

TEST_F(PlanningBarsTest, TechniciansAreTickedAndTheChipReadsAsASentence) {
    openPlanning();
    click("planning.filter.technicien");
    auto* panel = qobject_cast<ChoicePanel*>(QApplication::activePopupWidget());
    ASSERT_TRUE(panel);
    auto* box = panel->findChild<QCheckBox*>(
        QStringLiteral("planning.filter.technicien.choices.%1").arg(m_julie.value()));
    ASSERT_TRUE(box);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    panel->close();
    settle();
    EXPECT_EQ(model().rangees().size(), 1);
    auto* chip = child<QAbstractButton>("planning.filter.technicien");
    EXPECT_EQ(chip->accessibleName(), QStringLiteral("Techniciens\u00a0: 1 sur 3"));
    chip->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(model().rangees().size(), 3);
}

TEST_F(PlanningBarsTest, AFilterThatHidesEverybodySaysSoAndIsErased) {
    openPlanning();
    PlanningFiltre filtre;
    filtre.techniciens = {Id<Technicien>(999)};
    model().setFiltre(filtre);
    settle();
    EXPECT_TRUE(shows(QStringLiteral("Aucun technicien ne correspond à ces filtres.")));
    click("planning.filter.clear");
    EXPECT_EQ(model().rangees().size(), 3);
}

TEST_F(PlanningBarsTest, AnEmptyPeriodKeepsItsBoardAndSaysWhatToDo) {
    openPlanning();
    EXPECT_TRUE(shows(QStringLiteral("Glissez une intervention ici ou double-cliquez sur une case.")));
    EXPECT_TRUE(child<QWidget>("planning.board.week")->isVisible());
}

TEST_F(PlanningBarsTest, ANewInterventionIsOfAnOpenMission) {
    const Id<Mission> fuite = mission(m_tilleuls, "Fuite");
    mission(m_aubert, "Panne");
    openPlanning();
    click("planning.actions.create");
    auto* panel = QApplication::activePopupWidget();
    ASSERT_TRUE(panel);
    auto* search = panel->findChild<QLineEdit*>("planning.create.search");
    QTest::keyClicks(search, "tilleuls");
    // At once: the list still shows every open mission.
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    EXPECT_EQ(m_shell->currentPage()->objectName(), QStringLiteral("missions.page"));
    EXPECT_TRUE(shows(QStringLiteral("Tilleuls"))) << fuite.value();
}

/// The planning of a person with an account, whose views and habits are kept.
class PlanningVuesTest : public UiBase {
protected:
    QAbstractButton* pill(PlanningPage* page) { return find<QAbstractButton>(*page, "planning.view.saved"); }
    void choose(PlanningPage* page, const QString& words) {
        QTest::mouseClick(pill(page), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        const QList<QAction*> actions = menu->actions();
        const auto found =
            std::ranges::find_if(actions, [&](QAction* action) { return action->text().startsWith(words); });
        ASSERT_NE(found, actions.end()) << words.toStdString();
        menu->setActiveAction(*found);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    void name(Desk& desk, PlanningPage* page, const QString& words) {
        auto* text = find<QLineEdit>(*page, "planning.view.name.text");
        QTest::keyClicks(text, words);
        QTest::keyClick(text, Qt::Key_Return);
        desk.settle();
    }
    static void filter(Desk& desk, PlanningPage* page, const QString& words) {
        PlanningFiltre filtre;
        filtre.texte = words;
        page->model().setFiltre(filtre);
        desk.settle();
    }
};

TEST_F(PlanningVuesTest, ASavedViewSurvivesReopeningAndSaysWhenItChanged) {
    {
        auto desk = sitDown("regulation");
        auto* page = desk->show<PlanningPage>();
        filter(*desk, page, QStringLiteral("fuite"));
        choose(page, QStringLiteral("Enregistrer sous"));
        name(*desk, page, QStringLiteral("Fuites"));
        EXPECT_EQ(pill(page)->accessibleName(), QStringLiteral("Vue\u00a0: Fuites"));
        page->leave();
        desk->settle();
    }
    auto desk = sitDown("regulation");
    auto* page = desk->show<PlanningPage>();
    EXPECT_EQ(pill(page)->accessibleName(), QStringLiteral("Vue\u00a0: Fuites"));
    EXPECT_EQ(page->model().filtre().texte, QStringLiteral("fuite"));
    filter(*desk, page, QStringLiteral("panne"));
    EXPECT_EQ(pill(page)->accessibleName(), QStringLiteral("Vue\u00a0: Fuites •"));
    choose(page, QStringLiteral("Fuites"));
    desk->settle();
    EXPECT_EQ(page->model().filtre().texte, QStringLiteral("fuite")) << "taken again as saved";
    choose(page, QStringLiteral("Standard"));
    desk->settle();
    EXPECT_TRUE(page->model().filtre().isEmpty());
}

TEST_F(PlanningVuesTest, TheLastLevelOfDetailAndZoomAreFoundAgain) {
    {
        auto desk = sitDown("regulation");
        auto* page = desk->show<PlanningPage>();
        page->openVue(PlanningVue::Mois);
        desk->settle();
        page->leave();
        desk->settle();
    }
    auto desk = sitDown("regulation");
    auto* page = new PlanningPage(*desk->context);
    bool weekShown = false;
    QObject::connect(&page->model(), &PlanningModel::changed, page, [&] {
        weekShown = weekShown || (page->model().isLoaded() && page->model().vue() == PlanningVue::Semaine);
    });
    desk->present(page);
    EXPECT_EQ(page->model().vue(), PlanningVue::Mois);
    EXPECT_TRUE(page->model().isLoaded());
    EXPECT_FALSE(weekShown) << "nothing else is read before it";
    auto other = sitDown("dg");
    EXPECT_EQ(other->show<PlanningPage>()->model().vue(), PlanningVue::Semaine) << "each person their own";
}

TEST_F(PlanningVuesTest, WithoutTechnicianThePlanningSaysHowToBegin) {
    auto desk = sitDown("regulation");
    auto* page = desk->show<PlanningPage>();
    bool told = false;
    for (const QLabel* label : page->findChildren<QLabel*>())
        told = told ||
               (label->isVisible() && label->text().startsWith(QStringLiteral("Ajoutez vos techniciens")));
    EXPECT_TRUE(told);
}

} // namespace
} // namespace tournevis::test
