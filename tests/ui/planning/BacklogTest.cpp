// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/propositions/PropositionCard.h"
#include "planning/propositions/SuggestionDock.h"
#include "planning/side/BacklogPanel.h"
#include "support/ui/Keys.h"
#include "ui/planning/PlanningUi.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace tournevis::test {
namespace {

class BacklogTest : public PlanningUi {
protected:
    QStringList cards() {
        QStringList words;
        for (int row = 0; row < backlog()->model()->rowCount(); ++row)
            words += backlog()->model()->index(row, 0).data().toString();
        return words;
    }
    BacklogModel* tasks() { return page()->findChild<BacklogPanel*>()->backlog(); }
    QString count() { return child<QLabel>("planning.backlog.count")->text(); }
    SuggestionDock* dock() { return child<SuggestionDock>("planning.dock"); }
};

TEST_F(BacklogTest, UrgentTasksComeFirstAndOtherOrdersAreAChoice) {
    const auto plain = task(m_tilleuls, "Contrôle annuel");
    const auto critical = task(m_tilleuls, "Fuite", Priorite::Critique);
    const auto other = task(m_aubert, "Panne", Priorite::Urgente);
    openPlanning();
    EXPECT_EQ(count(), QStringLiteral("3"));
    EXPECT_EQ(tasks()->idAt(0), critical);
    EXPECT_EQ(tasks()->idAt(1), other);
    EXPECT_EQ(tasks()->idAt(2), plain);
    choose("planning.backlog.sort", QStringLiteral("Client"));
    EXPECT_EQ(tasks()->idAt(0), other) << "Aubert before Copropriété";
}

TEST_F(BacklogTest, TheFilterNarrowsTheCards) {
    task(m_tilleuls, "Fuite");
    task(m_aubert, "Panne");
    openPlanning();
    click("planning.backlog.filter");
    type("planning.backlog.search", "bron");
    press(Qt::Key_Return);
    EXPECT_EQ(count(), QStringLiteral("1 sur 2"));
    EXPECT_EQ(tasks()->at(0).ville, QStringLiteral("Bron"));
    click("planning.backlog.filter");
    EXPECT_EQ(backlog()->model()->rowCount(), 2) << "closing it shows everything again";
}

TEST_F(BacklogTest, EachCardSaysItsWholeSentence) {
    task(m_tilleuls, "Fuite", Priorite::Urgente);
    openPlanning();
    const QString sentence = backlog()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("Copropriete Les Tilleuls, Villeurbanne")))
        << sentence.toStdString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("urgente"))) << sentence.toStdString();
}

TEST_F(BacklogTest, WithoutTaskEverythingIsPlanned) {
    openPlanning();
    EXPECT_TRUE(shows(QStringLiteral("Tout est planifié.")));
    EXPECT_FALSE(child<QWidget>("planning.backlog.propose")->isEnabled());
}

/// PLA-01 by mouse.
TEST_F(BacklogTest, ACardDroppedOnAFreeCellIsPlannedAndUndoGivesItBack) {
    const auto fuite = task(m_tilleuls, "Fuite");
    openPlanning();
    const QString before = page()->statusText();
    dragFrom(backlog()->viewport(), onCard(0), onBoard(m_julie, at(12, 10)));
    EXPECT_EQ(statutOf(fuite), QStringLiteral("planifiee"));
    EXPECT_EQ(
        value("SELECT technicien_id FROM technicien_intervention WHERE intervention_id = ?", {fuite.value()})
            .toLongLong(),
        m_julie.value());
    EXPECT_EQ(debutOf(fuite).toTimeZone(defaultZone()).date(), QDate(2026, 11, 12));
    EXPECT_EQ(backlog()->model()->rowCount(), 0);
    EXPECT_TRUE(page()->statusText().contains(QStringLiteral("1 affectation")))
        << page()->statusText().toStdString();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
    EXPECT_EQ(backlog()->model()->rowCount(), 1);
    EXPECT_EQ(page()->statusText(), before);
}

/// PLA-01 and PLA-06 by keyboard.
TEST_F(BacklogTest, TheSameGoesByKeysAlone) {
    const auto fuite = task(m_tilleuls, "Fuite");
    openPlanning();
    press(Qt::Key_B);
    EXPECT_EQ(QApplication::focusWidget(), backlog());
    press(Qt::Key_V);
    ASSERT_TRUE(page()->drag().isByKeys());
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    const PlanPoint target = *page()->drag().cible();
    press(Qt::Key_Return);
    EXPECT_EQ(statutOf(fuite), QStringLiteral("planifiee"));
    EXPECT_EQ(debutOf(fuite), target.debut);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
}

TEST_F(BacklogTest, ANameTypedAssignsAndTheKeyboardComesBackToTheCards) {
    task(m_aubert, "Panne");
    const auto fuite = task(m_tilleuls, "Fuite", Priorite::Urgente);
    openPlanning();
    press(Qt::Key_B);
    press(Qt::Key_A);
    ASSERT_NE(QApplication::focusWidget(), backlog());
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), backlog()) << "given up";
    press(Qt::Key_A);
    typeText(QApplication::focusWidget(), QStringLiteral("karim"));
    press(Qt::Key_Return);
    EXPECT_EQ(model().visite(fuite)->techniciens, QList{m_karim});
    EXPECT_EQ(QApplication::focusWidget(), backlog()) << "on to the next card";
}

TEST_F(BacklogTest, EscapeGivesUpADragWithoutTrace) {
    const auto fuite = task(m_tilleuls, "Fuite");
    openPlanning();
    QWidget* source = backlog()->viewport();
    QTest::mousePress(source, Qt::LeftButton, {}, source->mapFromGlobal(onCard(0)));
    QTest::mouseMove(source, source->mapFromGlobal(onCard(0) + QPoint(40, 40)));
    QTest::mouseMove(source, source->mapFromGlobal(onBoard(m_julie, at(12, 10))));
    EXPECT_TRUE(page()->drag().isActive());
    QTest::keyClick(backlog(), Qt::Key_Escape);
    EXPECT_FALSE(page()->drag().isActive());
    QTest::mouseRelease(source, Qt::LeftButton, {}, source->mapFromGlobal(onBoard(m_julie, at(12, 10))));
    settle();
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
}

TEST_F(BacklogTest, AVisitDroppedOnThePanelGoesBackToIt) {
    const auto fuite = visit(mission(m_tilleuls, "Fuite"), at(10, 9), 90, {m_karim});
    openPlanning();
    auto* board = child<QAbstractScrollArea>("planning.board.week");
    const QRect panel(child<QWidget>("planning.backlog")->mapToGlobal(QPoint()),
                      child<QWidget>("planning.backlog")->size());
    QAccessibleInterface* blocks = QAccessible::queryAccessibleInterface(board);
    ASSERT_GT(blocks->childCount(), 0);
    dragFrom(board->viewport(), blocks->child(0)->rect().center(), panel.center());
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
    EXPECT_EQ(backlog()->model()->rowCount(), 1);
}

/// PLA-09.
TEST_F(BacklogTest, PShowsTheRankedCardsWithTheirPartsAndEnterAssignsTheFirst) {
    const auto fuite = task(m_tilleuls, "Fuite");
    openPlanning();
    press(Qt::Key_B);
    press(Qt::Key_P);
    ASSERT_TRUE(dock()->isVisible());
    const QList<Proposition> expected = model().propositions(fuite, 3);
    ASSERT_EQ(dock()->cards().size(), expected.size());
    ASSERT_FALSE(expected.isEmpty());
    for (int rank = 0; rank < expected.size(); ++rank) {
        const PropositionCard* card = dock()->cards()[rank];
        EXPECT_EQ(card->proposition().technicienId, expected[rank].technicienId);
        EXPECT_EQ(card->proposition().parts, expected[rank].parts);
        for (const PropositionPart& part : expected[rank].parts)
            EXPECT_TRUE(card->accessibleName().contains(part.texte));
    }
    EXPECT_EQ(QApplication::focusWidget(), dock()->cards().first());
    press(Qt::Key_Return);
    EXPECT_EQ(statutOf(fuite), QStringLiteral("planifiee"));
    EXPECT_EQ(debutOf(fuite), expected.first().creneau.start);
}

TEST_F(BacklogTest, ArrowsChooseAnotherPropositionAndEscapeClosesTheDock) {
    const auto fuite = task(m_tilleuls, "Fuite");
    openPlanning();
    press(Qt::Key_B);
    press(Qt::Key_P);
    const QList<Proposition> expected = model().propositions(fuite, 3);
    ASSERT_GT(expected.size(), 1);
    press(Qt::Key_Right);
    EXPECT_EQ(child<QAbstractButton>("planning.dock.assign")->text(),
              QStringLiteral("Affecter à %1").arg(expected[1].nom));
    press(Qt::Key_Escape);
    EXPECT_FALSE(dock()->isVisible());
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
}

TEST_F(BacklogTest, AnotherVisitBeginsAtItsOwnFirstChoiceAndLeavesOncePlaced) {
    const auto fuite = task(m_tilleuls, "Fuite", Priorite::Urgente);
    const auto panne = task(m_aubert, "Panne");
    openPlanning();
    press(Qt::Key_B);
    press(Qt::Key_P);
    press(Qt::Key_Right);
    press(Qt::Key_Escape);
    press(Qt::Key_B);
    press(Qt::Key_Down);
    press(Qt::Key_P);
    const QList<Proposition> expected = model().propositions(panne, 1);
    ASSERT_EQ(expected.size(), 1);
    EXPECT_EQ(child<QAbstractButton>("planning.dock.assign")->text(),
              QStringLiteral("Affecter à %1").arg(expected.first().nom));
    press(Qt::Key_Return);
    EXPECT_EQ(statutOf(panne), QStringLiteral("planifiee"));
    EXPECT_EQ(debutOf(panne), expected.first().creneau.start);
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
    EXPECT_FALSE(dock()->isVisible()) << "Entrée would move it again";
}

TEST_F(BacklogTest, EscapeOnTheBoardClosesTheDock) {
    task(m_tilleuls, "Fuite");
    openPlanning();
    press(Qt::Key_B);
    press(Qt::Key_P);
    auto* dock = child<QWidget>("planning.dock");
    ASSERT_TRUE(dock->isVisible());
    page()->drag().boardOfDrop()->takeFocus();
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_FALSE(dock->isVisible()) << "the selection first, then the dock";
}

TEST_F(BacklogTest, TenThousandTasksAreAllReachable) {
    const auto first = task(m_tilleuls, "Fuite");
    expectValue(m_session->connection().execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) "
        "INSERT INTO intervention (uuid, cree_le, modifie_le, mission_id, rang, travaux, statut) "
        "SELECT printf('00000000-0000-4000-8000-%012d', i), cree_le, modifie_le, mission_id, 1 + i, "
        "'Visite ' || i, 'a_planifier' FROM n, intervention WHERE id = ?",
        {first.value()}));
    openPlanning();
    ASSERT_EQ(backlog()->model()->rowCount(), 10000);
    press(Qt::Key_B);
    press(Qt::Key_End);
    EXPECT_EQ(backlog()->currentIndex().row(), 9999);
    EXPECT_TRUE(backlog()->viewport()->rect().intersects(backlog()->visualRect(backlog()->currentIndex())));
}

TEST_F(BacklogTest, SomebodyWhoOnlyReadsSeesTheCardsAndMovesNothing) {
    m_rights.refused = {"planning.ecrire", "planning.forcer"};
    const auto fuite = [this] {
        m_rights.refused.clear();
        const auto made = task(m_tilleuls, "Fuite");
        m_rights.refused = {"planning.ecrire", "planning.forcer"};
        return made;
    }();
    openPlanning();
    EXPECT_EQ(backlog()->model()->rowCount(), 1);
    EXPECT_EQ(page()->findChild<QWidget*>("planning.actions.create"), nullptr);
    dragFrom(backlog()->viewport(), onCard(0), onBoard(m_julie, at(12, 10)));
    press(Qt::Key_B);
    press(Qt::Key_V);
    EXPECT_FALSE(page()->drag().isActive());
    EXPECT_EQ(statutOf(fuite), QStringLiteral("a_planifier"));
    press(Qt::Key_P);
    EXPECT_FALSE(child<QWidget>("planning.dock.assign")->isEnabled());
}

} // namespace
} // namespace tournevis::test
