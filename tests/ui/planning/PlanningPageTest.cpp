// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPage.h"

#include "equipe/AbsenceService.h"
#include "missions/InterventionService.h"
#include "ui/missions/MissionsUi.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace tournevis::test {
namespace {

class PlanningUi : public MissionsUi {
protected:
    void openPlanning() {
        openShell();
        m_shell->openWorkspace("planning");
        settle();
    }
    WeekBoard* board() { return child<WeekBoard>("planning.board.week"); }
};

TEST_F(PlanningUi, BlocksShowAndOpenByKeyboard) {
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

TEST_F(PlanningUi, ADoubleClickOpens) {
    const Id<Intervention> id = visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openPlanning();
    QTest::mouseDClick(board()->viewport(), Qt::LeftButton, {}, board()->visibleRect(0).center());
    settle();
    EXPECT_EQ(m_shell->currentPage()->record(), (EntityRef{"intervention", id.value()}));
}

TEST_F(PlanningUi, EachBlockIsAChildWithItsWholeSentence) {
    visit(mission(m_tilleuls, "Fuite", Priorite::Urgente), at(10, 10), 120, {m_julie, m_karim});
    openPlanning();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(board());
    ASSERT_NE(list, nullptr);
    ASSERT_EQ(list->childCount(), 2);
    EXPECT_EQ(
        list->child(1)->text(QAccessible::Name),
        QStringLiteral("Copropriete Les Tilleuls, Depannage, mardi 10 novembre 2026, 10:00 – 12:00, Julie "
                       "Morel, planifiée, urgente, équipe de 2"));
    EXPECT_EQ(list->indexOfChild(list->child(1)), 1);
}

TEST_F(PlanningUi, WeeksTurnByKeysAndButtons) {
    openPlanning();
    auto* title = child<QLabel>("planning.week.title");
    EXPECT_EQ(title->text(), QStringLiteral("9 – 15 novembre 2026"));
    EXPECT_TRUE(shows(QStringLiteral("Semaine 46")));
    EXPECT_TRUE(shows(QStringLiteral("Aucune intervention cette semaine.")));
    press(Qt::Key_PageDown);
    EXPECT_EQ(title->text(), QStringLiteral("16 – 22 novembre 2026"));
    press(Qt::Key_T);
    EXPECT_EQ(title->text(), QStringLiteral("9 – 15 novembre 2026"));
    click("planning.week.previous");
    EXPECT_EQ(title->text(), QStringLiteral("2 – 8 novembre 2026"));
}

TEST_F(PlanningUi, TheStatusBarTellsTheTotals) {
    visit(mission(m_aubert, "Fuite"), at(10, 8), 120, {m_julie});
    openPlanning();
    EXPECT_EQ(m_shell->currentPage()->statusText(),
              QStringLiteral("3 techniciens · 1 affectation · 2\u00a0h planifiées sur 96\u00a0h"));
}

TEST_F(PlanningUi, AFullWeekReadsWell) {
    for (const auto& [prenom, nom, specialite] : {std::tuple("Aicha", "Diallo", "plomberie"),
                                                  {"Lucas", "Perrin", "electricite"},
                                                  {"Marc", "Fontaine", "chauffage"},
                                                  {"Ines", "Caron", "climatisation"},
                                                  {"Yann", "Le Goff", "plomberie"},
                                                  {"Paul", "Ravel", "electricite"}})
        technicien(prenom, nom, specialite);
    const Id<Client> clients[] = {m_tilleuls, m_aubert, client("Boulangerie Marchetti", "Lyon")};
    const int people = value("SELECT count(*) FROM technicien").toInt();
    for (int who = 1; who <= people; ++who) {
        for (int day = 9; day <= 13; ++day) {
            const auto priorite = Priorite((who + day) % 3);
            const Id<Mission> id = mission(clients[(who + day) % 3], "Depannage", priorite);
            const Id<Technicien> technicien(who);
            const Id<Intervention> visite = visit(id, at(day, 8), 90 + 30 * (who % 3), {technicien});
            visit(id, at(day, 13, 30), 60 * (1 + day % 3), {technicien});
            if (day == 9)
                expectOk(InterventionService(*m_session).start(visite, 1, at(9, 8)));
        }
    }
    Absence absence;
    absence.technicienId = m_julie;
    absence.debut = at(14, 0);
    absence.fin = at(14, 23);
    const Id<Absence> away = expectValue(AbsenceService(*m_session).request(absence));
    expectOk(AbsenceService(*m_session).validate(away, 1));
    m_clock.set(at(10, 10, 42));
    openPlanning();
    EXPECT_EQ(board()->weekLayout().blocks().size(), people * 10);
    picture("planning-semaine");
}

} // namespace
} // namespace tournevis::test
