// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of ux.md § 11.5, one test each, at the page of a visit.
#include "base/panels/FormField.h"
#include "missions/InterventionService.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"
#include "ui/missions/MissionsUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tournevis::test {
namespace {

class VisitChecks : public MissionsUi {
protected:
    void SetUp() override {
        MissionsUi::SetUp();
        m_mission = mission(m_tilleuls, "Depannage chaudiere");
    }
    /// A visit of Thomas begun on Monday at 08:00.
    Id<Intervention> begun(const QDateTime& start) {
        const Id<Intervention> id = visit(m_mission, at(9, 8), 120, {m_thomas});
        expectOk(InterventionService(*m_session).start(id, 1, start));
        return id;
    }
    void openVisit(Id<Intervention> id) {
        openShell();
        m_shell->open({"intervention", id.value()});
        settle();
    }
    Id<Materiel> article(const QString& reference, const QString& designation) {
        Materiel article;
        article.reference = reference;
        article.designation = designation;
        article.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = 'u'").toLongLong());
        article.tauxTvaId = Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = 'TVA10'").toLongLong());
        article.prixVenteHt = PrixUnitaire::whole(42);
        const auto id = expectValue(MaterielService(*m_session).create(article));
        EntreeDemande livraison;
        livraison.materiel = id;
        livraison.emplacement = depot();
        livraison.quantite = Quantite::whole(10);
        livraison.coutUnitaire = PrixUnitaire::whole(20);
        expectValue(StockService(*m_session).entrer(livraison));
        return id;
    }
    void takeOut(Id<Intervention> visite, Id<Materiel> article, int quantity, NatureSortie nature) {
        expectValue(
            StockService(*m_session)
                .sortir({visite, m_thomas, depot(), {{article, Quantite::whole(quantity)}}, nature, {}, {}}));
    }
    Id<Emplacement> depot() {
        return Id<Emplacement>(value("SELECT id FROM emplacement WHERE code = 'DEPOT'").toLongLong());
    }
    /// Picks an entry of a combo, named by its first words, with the arrow keys.
    void pick(const char* objectName, const QString& words) {
        auto* combo = child<QComboBox>(objectName);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int entry = 0; entry < combo->count() && !combo->currentText().startsWith(words); ++entry)
            QTest::keyClick(combo, Qt::Key_Down);
        EXPECT_TRUE(combo->currentText().startsWith(words)) << words.toStdString();
        settle();
    }
    QString errorOf(const char* objectName) {
        auto* field = qobject_cast<FormField*>(child<QWidget>(objectName)->parentWidget());
        return field ? field->error() : QStringLiteral("no field");
    }
    int members(const char* role) {
        return value("SELECT count(*) FROM technicien_intervention WHERE role = ?", {role}).toInt();
    }
    Id<Mission> m_mission;
};

TEST_F(VisitChecks, INT01FinishingAsksWhereEachArticleIs) {
    const Id<Intervention> id = begun(at(9, 8));
    takeOut(id, article("CIRC-1", "Circulateur"), 1, NatureSortie::Pose);
    takeOut(id, article("JOINT", "Joint fibre"), 5, NatureSortie::Pose);
    takeOut(id, article("MANO", "Manometre"), 1, NatureSortie::Pret);
    openVisit(id);
    click("missions.form.primary");
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "en_cours") << "never in silence";
    EXPECT_EQ(errorOf("missions.visit.material.0.where"), QStringLiteral("Dire où est cet article."));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "missions.visit.material.0.where");
    picture("intervention-materiel");
    pick("missions.visit.material.0.where", "Pos");
    pick("missions.visit.material.1.where", "Ren");
    type("missions.visit.material.1.quantity", "7");
    pick("missions.visit.material.2.where", "Gar");
    click("missions.form.primary");
    EXPECT_TRUE(errorOf("missions.visit.material.1.quantity").contains("5"));
    type("missions.visit.material.1.quantity", "2");
    click("missions.form.primary");
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "effectuee");
    EXPECT_EQ(
        value("SELECT group_concat(designation || ' ' || (quantite / 1000) || ' x ' || (prix_unitaire_ht / "
              "10000), ', ') FROM (SELECT * FROM intervention_ligne WHERE sortie_id IS NOT NULL ORDER BY "
              "ordre)")
            .toString(),
        "Circulateur 1 x 42, Joint fibre 3 x 42");
    EXPECT_EQ(value("SELECT statut FROM sortie_materiel WHERE nature = 'pret'").toString(), "sortie");
    EXPECT_TRUE(shows("Joint fibre"));
    picture("intervention-materiel-solde");
}

TEST_F(VisitChecks, INT01WhatWasChosenSurvivesLeavingThePage) {
    const Id<Intervention> id = begun(at(9, 8));
    takeOut(id, article("CIRC-1", "Circulateur"), 3, NatureSortie::Pose);
    openVisit(id);
    pick("missions.visit.material.0.where", "Ren");
    type("missions.visit.material.0.quantity", "1");
    m_shell->openWorkspace("missions");
    settle();
    m_shell->open({"intervention", id.value()});
    settle();
    auto* resume = m_shell->currentPage()->findChild<QPushButton*>("missions.form.draft.resume");
    if (resume && resume->isVisible()) {
        QTest::mouseClick(resume, Qt::LeftButton);
        settle();
    }
    EXPECT_EQ(child<QComboBox>("missions.visit.material.0.where")->currentText(),
              QStringLiteral("Rendu au dépôt"));
    EXPECT_EQ(text("missions.visit.material.0.quantity"), "1");
}

TEST_F(VisitChecks, INT02RealTimesUpsideDownAreRefusedAndLongDaysConfirmed) {
    openVisit(begun(at(8, 8)));
    type("missions.visit.fin_reelle", "08/11 7h");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(errorOf("missions.visit.fin_reelle"), QStringLiteral("La fin réelle suit le début réel."));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "missions.visit.fin_reelle");
    type("missions.visit.fin_reelle", "08/11 21h");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(errorOf("missions.visit.fin_reelle"),
              QStringLiteral("Plus de 12\u00a0h de travail\u00a0: confirmer la date de fin."));
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "en_cours");
    auto* confirm = child<QAbstractButton>("missions.visit.longDay");
    ASSERT_TRUE(confirm->isVisible());
    QTest::keyClick(confirm, Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT duree_min FROM intervention").toInt(), 13 * 60);
}

TEST_F(VisitChecks, SavingAVisitUnderWayKeepsAllThatWasTyped) {
    const Id<Intervention> id = begun(at(9, 8));
    openVisit(id);
    type("missions.visit.fin_reelle", "9h");
    type("missions.visit.pause_min", "10m");
    type("missions.visit.trajet_min", "25m");
    pick("missions.visit.resultat", "Par");
    press(Qt::Key_S, Qt::ControlModifier);
    m_shell->openWorkspace("missions");
    settle();
    m_shell->open({"intervention", id.value()});
    settle();
    EXPECT_EQ(value("SELECT statut || ' ' || pause_min || ' ' || trajet_min || ' ' || resultat FROM "
                    "intervention")
                  .toString(),
              "en_cours 10 25 partiel");
    EXPECT_EQ(value("SELECT fin_reelle FROM intervention").toLongLong(), at(9, 9).toMSecsSinceEpoch());
    EXPECT_TRUE(text("missions.visit.fin_reelle").contains("9"));
    click("missions.form.primary");
    EXPECT_EQ(value("SELECT duree_min FROM intervention").toInt(), 50);
}

TEST_F(VisitChecks, INT03NobodyComesTwiceAndOneAnswersForTheVisit) {
    openShell();
    m_shell->open({"mission", m_mission.value()});
    settle();
    press(Qt::Key_I, Qt::ControlModifier);
    type("missions.visit.debut_prevu", "12/11 8h");
    type("missions.visit.fin_prevue", "12h");
    for (int twice = 0; twice < 2; ++twice) {
        pick("missions.visit.team.add", "Thomas");
        click("missions.visit.team.addChosen");
    }
    EXPECT_TRUE(shows(QStringLiteral("Thomas Girard fait déjà partie de l’équipe.")));
    EXPECT_EQ(m_shell->currentPage()->findChild<QLabel*>("missions.visit.team.1"), nullptr);
    pick("missions.visit.team.add", "Julie");
    click("missions.visit.team.addChosen");
    pick("missions.visit.team.add", "Karim");
    click("missions.visit.team.addChosen");
    click("missions.visit.team.1.lead");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "planifiee");
    EXPECT_EQ(members("responsable"), 1);
    EXPECT_EQ(members("assistant"), 2);
    EXPECT_EQ(
        value("SELECT technicien_id FROM technicien_intervention WHERE role = 'responsable'").toLongLong(),
        m_julie.value());
}

TEST_F(VisitChecks, INT04FinishingWithoutAReportLeavesItToTheResponsable) {
    const qint64 account =
        value(
            "INSERT INTO utilisateur (uuid, cree_le, modifie_le, role_id, identifiant, nom, prenom, "
            "nom_affichage) VALUES ('00000000-0000-4000-8000-0000000000a1', 0, 0, (SELECT id FROM role WHERE "
            "code = 'technicien'), 'thomas', 'Girard', 'Thomas', 'Thomas Girard') RETURNING id")
            .toLongLong();
    value("UPDATE technicien SET utilisateur_id = ? WHERE id = ? RETURNING id", {account, m_thomas.value()});
    openVisit(begun(at(9, 8)));
    click("missions.form.primary");
    EXPECT_EQ(value("SELECT statut FROM intervention").toString(), "effectuee");
    EXPECT_EQ(value("SELECT titre || ' · ' || statut FROM rapport_mission WHERE technicien_id = ? AND "
                    "redacteur_id = ?",
                    {m_thomas.value(), account})
                  .toString(),
              QStringLiteral("Rapport à rédiger · brouillon"));
    EXPECT_EQ(
        value("SELECT count(*) FROM notification WHERE utilisateur_id = ? AND code = 'rapport_a_rediger'",
              {account})
            .toInt(),
        1);
}

} // namespace
} // namespace tournevis::test
