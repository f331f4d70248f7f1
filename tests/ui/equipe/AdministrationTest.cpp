// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ListPage.h"
#include "equipe/AdministrationPage.h"
#include "equipe/PlanningSettings.h"
#include "equipe/references/ReferenceForm.h"
#include "parametres/ReglagesPlanning.h"
#include "ui/equipe/EquipeBase.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>

namespace tournevis::test {
namespace {

class AdministrationTest : public EquipeBase {
protected:
    QStringList sections(const QString& profil) {
        auto desk = sitDown(profil);
        auto* page = desk->show<AdministrationPage>();
        const auto* list = find<QListWidget>(*page, "administration.sections");
        QStringList words;
        for (int row = 0; row < list->count(); ++row)
            words += list->item(row)->text();
        return words;
    }
    Id<Horaire> timetable() { return Id<Horaire>(value("SELECT id FROM horaire").toLongLong()); }
};

TEST_F(AdministrationTest, ShowsTheSectionsThePersonMayRead) {
    EXPECT_EQ(sections("admin"), (QStringList{"Techniciens", "Absences", "Équipes", "Zones", "Véhicules",
                                              "Horaires", "Habilitations", "Fermetures", "Planning"}));
    EXPECT_EQ(sections("technicien"), QStringList{"Absences"});
}

TEST_F(AdministrationTest, TheArrowsGoThroughTheSections) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* page = desk->show<AdministrationPage>();
    showFocused(desk->window);
    auto* list = find<QListWidget>(*page, "administration.sections");
    list->setFocus();
    press(Qt::Key_Down);
    desk->settle();
    EXPECT_EQ(page->title(), "Absences");
    EXPECT_TRUE(list->hasFocus());
    press(Qt::Key_End);
    desk->settle();
    EXPECT_EQ(page->title(), "Planning");
    page->openSection("zones");
    desk->settle();
    page->createNew();
    EXPECT_EQ(desk->navigator.last(), "create zone");
}

TEST_F(AdministrationTest, EachSectionIsAccessible) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* page = desk->show<AdministrationPage>();
    showFocused(desk->window);
    auto* list = find<QListWidget>(*page, "administration.sections");
    for (int row = 0; row < list->count(); ++row) {
        SCOPED_TRACE(list->item(row)->text().toStdString());
        list->setCurrentRow(row);
        desk->settle();
        expectAccessible(page);
        expectNothingClipped(page);
    }
}

TEST_F(AdministrationTest, AClosureIsEnteredDeletedAndGivenBack) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* form = desk->show<ReferenceForm>(referenceKind("fermeture"), 0);
    showFocused(desk->window);
    retype(find<QLineEdit>(*form, "administration.form.libelle"), "Pont de l’Ascension");
    retype(find<QLineEdit>(*form, "administration.form.debut"), "07/05/2027");
    retype(find<QLineEdit>(*form, "administration.form.fin"), "06/05/2027");
    press(form, "administration.form.save");
    desk->settle();
    EXPECT_TRUE(find(*form, "administration.form.fin")->accessibleDescription().contains("suit"));
    retype(find<QLineEdit>(*form, "administration.form.fin"), "08/05/2027");
    press(form, "administration.form.save");
    desk->settle();
    EXPECT_EQ(value("SELECT fin FROM fermeture WHERE archive_le IS NULL"), "2027-05-08");
    press(form, "administration.form.archive");
    desk->settle();
    EXPECT_EQ(value("SELECT count(*) FROM fermeture WHERE archive_le IS NULL"), 0);
    desk->pressToast();
    desk->settle();
    EXPECT_EQ(value("SELECT count(*) FROM fermeture WHERE archive_le IS NULL"), 1);
}

TEST_F(AdministrationTest, HoursAreTypedSpanBySpanWithTheErrorBesideTheDay) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* form = desk->show<ReferenceForm>(referenceKind("horaire"), timetable().value());
    showFocused(desk->window);
    auto* end = find<QLineEdit>(*form, "administration.form.vendredi.fin2");
    EXPECT_EQ(end->text(), "17:30");
    retype(end, "13h");
    press(form, "administration.form.save");
    desk->settle();
    EXPECT_TRUE(find(*form, "administration.form.vendredi")->accessibleDescription().contains("illisibles"));
    retype(end, "16h30");
    press(form, "administration.form.save");
    desk->settle();
    EXPECT_EQ(load(timetable()).vendredi, "08:00-12:00,13:30-16:30");
    retype(find<QLineEdit>(*form, "administration.form.samedi.debut1"), "9");
    retype(find<QLineEdit>(*form, "administration.form.samedi.fin1"), "12");
    press(form, "administration.form.save");
    desk->settle();
    EXPECT_EQ(load(timetable()).samedi, "09:00-12:00");
}

TEST_F(AdministrationTest, AQualificationIsDemandedByAKindOfWork) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* form = desk->show<ReferenceForm>(referenceKind("habilitation_type"), kind("HAUTEUR").value());
    desk->settle();
    showFocused(desk->window);
    const auto visit = value("SELECT id FROM type_intervention WHERE code = 'INSTAL_CLIM'").toString();
    auto* box = find<QCheckBox>(*form, "administration.form.exigence." + visit);
    EXPECT_FALSE(box->isChecked());
    QTest::keyClick(box, Qt::Key_Space);
    desk->settle();
    EXPECT_EQ(value("SELECT count(*) FROM type_intervention_habilitation WHERE habilitation_type_id = ?",
                    {kind("HAUTEUR").value()}),
              1);
}

TEST_F(AdministrationTest, ThePlanningIsSetWithTheSumOfTheWeightsShown) {
    auto desk = sitDown(QStringLiteral("admin"));
    auto* form = desk->show<PlanningSettings>();
    showFocused(desk->window);
    const auto says = [&](const QString& words) {
        for (const QLabel* label : form->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says("Total des poids\u00a0: 100"));
    retype(find<QLineEdit>(*form, "administration.planning.poids_charge"), "30");
    EXPECT_TRUE(says("Total des poids\u00a0: 105"));
    retype(find<QLineEdit>(*form, "administration.planning.repos_min"), "12h");
    retype(find<QLineEdit>(*form, "administration.planning.trajet_vitesse_kmh"), "0");
    press(form, "administration.planning.form.save");
    desk->settle();
    EXPECT_TRUE(find(*form, "administration.planning.trajet_vitesse_kmh")
                    ->accessibleDescription()
                    .contains("De 5 à 130"));
    retype(find<QLineEdit>(*form, "administration.planning.trajet_vitesse_kmh"), "45");
    press(form, "administration.planning.form.save");
    desk->settle();
    const auto stored = expectValue(ReglagesPlanningService(*m_session).load());
    EXPECT_EQ(stored.reposMin, 720);
    EXPECT_EQ(stored.poidsCharge, 30);
    EXPECT_EQ(stored.trajetVitesseKmh, 45);
}

TEST_F(AdministrationTest, WhoOnlyReadsChangesNothing) {
    auto desk = sitDown(QStringLiteral("dg"));
    auto* form = desk->show<ReferenceForm>(referenceKind("horaire"), timetable().value());
    EXPECT_FALSE(form->findChild<QPushButton*>("administration.form.save"));
    EXPECT_FALSE(find(*form, "administration.form.lundi")->isEnabled());
}

} // namespace
} // namespace tournevis::test
