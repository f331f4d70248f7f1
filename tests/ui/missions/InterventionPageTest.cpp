// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/FormField.h"
#include "missions/InterventionService.h"
#include "ui/missions/MissionsUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tournevis::test {
namespace {

class InterventionUi : public MissionsUi {
protected:
    void SetUp() override {
        MissionsUi::SetUp();
        m_mission = mission(m_tilleuls, "Depannage chaudiere");
    }
    /// The page of a new visit of the mission.
    void newVisit() {
        openShell();
        m_shell->open({"mission", m_mission.value()});
        settle();
        press(Qt::Key_I, Qt::ControlModifier);
    }
    void openVisit(Id<Intervention> id) {
        openShell();
        m_shell->open({"intervention", id.value()});
        settle();
    }
    /// Picks a technician in the combo with the keyboard.
    void addTechnicien(const QString& nom) {
        auto* combo = child<QComboBox>("missions.visit.team.add");
        combo->setFocus();
        QTest::keyClicks(combo, nom);
        QTest::keyClick(combo, Qt::Key_Return);
        settle();
    }
    Id<Mission> m_mission;
};

TEST_F(InterventionUi, AVisitAskedOnACellKnowsItsHourAndItsTechnician) {
    openShell();
    m_shell->create(
        "intervention",
        {{"mission_id", m_mission.value()}, {"debut", at(12, 8)}, {"technicien_id", m_thomas.value()}});
    settle();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT debut_prevu FROM intervention").toLongLong(), at(12, 8).toMSecsSinceEpoch());
    EXPECT_GT(value("SELECT fin_prevue - debut_prevu FROM intervention").toLongLong(), 0);
    EXPECT_EQ(value("SELECT technicien_id FROM technicien_intervention").toLongLong(), m_thomas.value());
}

TEST_F(InterventionUi, AVisitIsPlannedWithTwoTechnicians) {
    newVisit();
    type("missions.visit.debut_prevu", "12/11 8h");
    type("missions.visit.fin_prevue", "12h");
    click("missions.visit.team.propose");
    click(qPrintable(QStringLiteral("missions.visit.team.offer.%1").arg(m_thomas.value())));
    addTechnicien("Julie");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "planifiee");
    EXPECT_EQ(value("SELECT debut_prevu FROM intervention").toLongLong(), at(12, 8).toMSecsSinceEpoch());
    EXPECT_EQ(value("SELECT fin_prevue FROM intervention").toLongLong(), at(12, 12).toMSecsSinceEpoch());
    EXPECT_EQ(value("SELECT count(*) FROM technicien_intervention WHERE role = 'assistant'").toInt(), 1);
    EXPECT_EQ(
        value("SELECT technicien_id FROM technicien_intervention WHERE role = 'responsable'").toLongLong(),
        m_thomas.value());
    EXPECT_EQ(value("SELECT statut FROM mission").toString(), "planifiee");
    picture("intervention-planifiee");
}

TEST_F(InterventionUi, ACollisionIsToldAndOverriddenWithAReason) {
    visit(m_mission, at(12, 9), 60, {m_thomas});
    newVisit();
    type("missions.visit.debut_prevu", "12/11 8h");
    type("missions.visit.fin_prevue", "12h");
    addTechnicien("Thomas");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT count(*) FROM intervention").toInt(), 1);
    EXPECT_TRUE(shows(QStringLiteral("Thomas Girard\u00a0: chevauchement")));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "missions.visit.team.motif");
    picture("intervention-conflit");
    QTest::keyClicks(QApplication::focusWidget(), "Urgence");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT forcage_motif FROM intervention WHERE rang = 2").toString(), "Urgence");
}

TEST_F(InterventionUi, WithoutTheRightACollisionCannotBeOverridden) {
    visit(m_mission, at(12, 9), 60, {m_thomas});
    m_rights.refused = {"planning.forcer"};
    newVisit();
    type("missions.visit.debut_prevu", "12/11 8h");
    type("missions.visit.fin_prevue", "12h");
    addTechnicien("Thomas");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(shows(QStringLiteral("Thomas Girard\u00a0: chevauchement")));
    EXPECT_FALSE(child<QWidget>("missions.visit.team.motif")->isVisible());
}

TEST_F(InterventionUi, AVisitStartsEndsAndProposesItsLabour) {
    const Id<Intervention> id = visit(m_mission, at(9, 8), 120, {m_thomas});
    openVisit(id);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "en_cours");
    EXPECT_TRUE(child<QLineEdit>("missions.visit.debut_prevu")->isReadOnly())
        << "started: the plan is locked";
    m_clock.advance(70 * 60);
    type("missions.visit.pause_min", "10m");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "effectuee");
    EXPECT_EQ(value("SELECT duree_min FROM intervention").toInt(), 60);
    EXPECT_EQ(value("SELECT quantite FROM intervention_ligne WHERE type = 'main_oeuvre'").toInt(), 1000);
    EXPECT_TRUE(child<QPushButton>("missions.form.devis")->isEnabled());
    picture("intervention-terminee");
}

TEST_F(InterventionUi, AVisitOfAnotherDayIsNotStartedByOneKeyTooMany) {
    const Id<Intervention> id = visit(m_mission, at(12, 8), 120, {m_thomas});
    openVisit(id);
    for (int times = 0; times < 2; ++times) {
        press(Qt::Key_Return, Qt::ControlModifier);
        EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "planifiee");
    }
    auto* early = child<QCheckBox>("missions.visit.early");
    ASSERT_TRUE(early->hasFocus());
    EXPECT_EQ(early->text(), QStringLiteral("Prévue le jeu. 12/11\u00a0: démarrer dès aujourd’hui"));
    press(Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "en_cours");
}

TEST_F(InterventionUi, CorrectingAFinishedVisitNeedsAReasonItsReportDoesNot) {
    const Id<Intervention> id = visit(m_mission, at(9, 8), 120, {m_thomas});
    expectOk(InterventionService(*m_session).start(id, 1, at(9, 8)));
    VisitEnd end;
    end.heures.fin = at(9, 9);
    expectOk(InterventionService(*m_session).finish(id, 2, end));
    openVisit(id);
    type("missions.visit.travaux", "");
    auto* report = child<QWidget>("missions.visit.compte_rendu");
    report->setFocus();
    QTest::keyClicks(report, "Vanne changee");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT compte_rendu FROM intervention").toString(), "Vanne changee");
    type("missions.visit.pause_min", "15m");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(shows(QStringLiteral("Indiquer pourquoi les heures sont corrigées.")));
    type("missions.visit.correction", "Pause oubliee");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT duree_min FROM intervention").toInt(), 45);
}

TEST_F(InterventionUi, LinesAreAddedChangedAndRemoved) {
    const Id<Intervention> id = visit(m_mission, at(9, 8), 120, {m_thomas});
    expectOk(InterventionService(*m_session).start(id, 1, at(9, 8)));
    openVisit(id);
    click("missions.visit.line.add");
    type("missions.visit.line.0.quantite", "2");
    type("missions.visit.line.0.prix_unitaire_ht", "12,5");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT count(*) FROM intervention_ligne").toInt(), 0) << "a designation is required";
    auto* words = child<QWidget>("missions.visit.line.0.designation");
    words->setFocus();
    QTest::keyClicks(words, "Joint");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT prix_unitaire_ht FROM intervention_ligne").toInt(), 125000);
    EXPECT_EQ(value("SELECT quantite FROM intervention_ligne").toInt(), 2000);
}

} // namespace
} // namespace tournevis::test
