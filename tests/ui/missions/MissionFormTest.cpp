// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionForm.h"

#include "base/panels/FormField.h"
#include "missions/ClientPicker.h"
#include "ui/missions/MissionsUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

namespace tournevis::test {
namespace {

class MissionFormUi : public MissionsUi {
protected:
    void waitForMatches() {
        auto* picker = child<ClientPicker>("missions.form.client_id");
        EXPECT_TRUE(QTest::qWaitFor([&] { return picker->matches() && picker->matches()->isVisible(); }));
    }
    FormField* fieldOf(const char* editor) {
        return qobject_cast<FormField*>(child<QWidget>(editor)->parentWidget());
    }
};

TEST_F(MissionFormUi, ACallIsTakenByKeyboardAlone) {
    openShell();
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), "tilleuls");
    waitForMatches();
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "missions.form.type_id");
    QTest::keyClicks(QApplication::focusWidget(), "Rempl");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT count(*) FROM mission").toInt(), 1);
    EXPECT_EQ(value("SELECT nature FROM mission").toString(), "Remplacement de chaudière");
    EXPECT_EQ(value("SELECT priorite FROM mission").toString(), "urgente")
        << "Premium starts one step higher";
    EXPECT_EQ(value("SELECT count(*) FROM mission_specialite").toInt(), 1);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "a_planifier") << "sent to the backlog";
    EXPECT_EQ(m_shell->currentPage()->title(), value("SELECT numero FROM mission").toString());
}

TEST_F(MissionFormUi, ChoosingAClientFillsSiteAndContacts) {
    openShell();
    m_shell->create("mission");
    settle();
    QTest::keyClicks(QApplication::focusWidget(), "tilleuls");
    waitForMatches();
    press(Qt::Key_Return);
    EXPECT_TRUE(child<QComboBox>("missions.form.site_id")->currentText().contains("24 rue des Tilleuls"));
    EXPECT_EQ(child<QComboBox>("missions.form.contact_site_id")->count(), 2);
}

TEST_F(MissionFormUi, AnUnknownClientIsOfferedForCreation) {
    openShell();
    m_shell->create("mission");
    settle();
    QTest::keyClicks(QApplication::focusWidget(), "Inconnu");
    waitForMatches();
    const auto* matches = child<ClientPicker>("missions.form.client_id")->matches();
    ASSERT_EQ(matches->count(), 1);
    EXPECT_EQ(matches->item(0)->text(), QStringLiteral("Créer “Inconnu”"));
    press(Qt::Key_Return);
    EXPECT_EQ(m_shell->currentPage()->workspace(), "clients");
}

TEST_F(MissionFormUi, ADeadlineBeforeTheSheetIsRefusedUnderTheField) {
    const Id<Mission> id = mission(m_tilleuls, "Chaudiere en panne");
    openShell();
    m_shell->open({"mission", id.value()});
    settle();
    type("missions.form.echeance_le", "06/11");
    picture("mission-fiche-erreur");
    press(Qt::Key_S, Qt::ControlModifier);
    FormField* field = fieldOf("missions.form.echeance_le");
    EXPECT_EQ(field->error(), QStringLiteral("Antérieure à la fiche (09/11). Choisir une date après."));
    EXPECT_EQ(QApplication::focusWidget(), field->editor());
    EXPECT_EQ(text("missions.form.echeance_le"), "06/11") << "what was typed stays";
    EXPECT_TRUE(value("SELECT echeance_le FROM mission").isNull());
    type("missions.form.echeance_le", "20/11");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(field->hasError());
    EXPECT_FALSE(value("SELECT echeance_le FROM mission").isNull());
}

TEST_F(MissionFormUi, PrioriteHasItsKeysAndEachChangeIsInTheHistory) {
    const Id<Mission> id = mission(m_aubert, "Fuite");
    openShell();
    m_shell->open({"mission", id.value()});
    settle();
    press(Qt::Key_C, Qt::AltModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT priorite FROM mission").toString(), "critique");
    EXPECT_TRUE(shows(QStringLiteral("Priorité\u00a0: normale → critique")));
}

TEST_F(MissionFormUi, CancellingAsksWhyAndCanBeTakenBack) {
    const Id<Mission> id = mission(m_aubert, "Fuite");
    visit(id, at(12, 8), 120, {m_karim});
    openShell();
    m_shell->open({"mission", id.value()});
    settle();
    click("missions.form.cancel");
    press(Qt::Key_Return);
    EXPECT_EQ(value("SELECT statut FROM mission").toString(), "planifiee") << "no reason, no cancellation";
    type("missions.form.cancel.motif", "Client parti");
    press(Qt::Key_Return);
    EXPECT_EQ(value("SELECT statut FROM mission").toString(), "annulee");
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "annulee");
    click("missions.form.cancel");
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "planifiee") << "reopened with its visit";
}

TEST_F(MissionFormUi, ARequestTakenTwiceIsTold) {
    mission(m_aubert, "Fuite");
    openShell();
    m_shell->create("mission", {{"client_id", m_aubert.value()}});
    settle();
    type("missions.form.nature", "fuite");
    press(Qt::Key_Tab);
    EXPECT_TRUE(child<QWidget>("missions.form.twin")->isVisible());
    click("missions.form.twin.open");
    EXPECT_EQ(m_shell->currentPage()->title(), value("SELECT numero FROM mission").toString());
}

TEST_F(MissionFormUi, WithoutTheRightToWriteTheFormIsForReading) {
    const Id<Mission> id = mission(m_aubert, "Fuite");
    m_rights.refused = {"missions.ecrire", "planning.ecrire"};
    openShell();
    m_shell->open({"mission", id.value()});
    settle();
    EXPECT_TRUE(child<QLineEdit>("missions.form.nature")->isReadOnly());
    EXPECT_EQ(m_shell->currentPage()->findChild<QWidget*>("missions.form.save"), nullptr);
    EXPECT_EQ(m_shell->currentPage()->findChild<QWidget*>("missions.visits.plan"), nullptr);
}

TEST_F(MissionFormUi, TheListOpensByKeyboardAndFilters) {
    mission(m_aubert, "Fuite");
    const Id<Mission> planned = mission(m_tilleuls, "Chaudiere", Priorite::Critique);
    visit(planned, at(12, 8), 120, {m_thomas});
    openShell();
    auto* table = child<QTableView>("missions.list.table");
    EXPECT_EQ(table->model()->rowCount(), 2);
    picture("missions-liste");
    click("missions.filter.a_planifier");
    EXPECT_EQ(table->model()->rowCount(), 1);
    click("missions.filter.en_retard");
    EXPECT_TRUE(shows(QStringLiteral("Aucune mission ne correspond à ces filtres.")));
    click("missions.filter.toutes");
    table->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(m_shell->currentPage()->record().kind, "mission");
}

} // namespace
} // namespace tournevis::test
