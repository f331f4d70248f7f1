// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceForm.h"

#include "equipe/AbsencesList.h"
#include "ui/equipe/EquipeBase.h"

namespace tournevis::test {
namespace {

class AbsenceFormTest : public EquipeBase {
protected:
    QString overlap(const AbsenceForm& form) const {
        const auto* banner = find(form, "absence.form.overlap");
        if (!banner->isVisible())
            return {};
        QStringList words;
        for (const QLabel* label : banner->findChildren<QLabel*>())
            words += label->text();
        return words.join(u' ');
    }
    /// The warning is looked for a moment after the last key.
    void waitForWarning(Desk& desk, AbsenceForm& form) {
        auto* timer = form.findChild<QTimer*>("absence.form.check");
        ASSERT_TRUE(timer);
        while (timer->isActive())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        desk.settle();
    }
};

TEST_F(AbsenceFormTest, APlannerEntersAnAbsenceAndValidatesIt) {
    auto desk = sitDown(QStringLiteral("regulation"));
    auto* form = desk->show<AbsenceForm>(Id<Absence>());
    showFocused(desk->window);
    choose(find<QComboBox>(*form, "absence.form.technicien_id"), "Paul");
    choose(find<QComboBox>(*form, "absence.form.type"), "Mal");
    retype(find<QLineEdit>(*form, "absence.form.debut"), "10/11/2026 8h");
    retype(find<QLineEdit>(*form, "absence.form.fin"), "11/11/2026 17h30");
    press(form, "planning.form.save");
    desk->settle();
    const auto id = Id<Absence>(form->record().id);
    ASSERT_TRUE(id);
    EXPECT_EQ(load(id).type, AbsenceType::Maladie);
    EXPECT_EQ(load(id).debut, QDateTime(QDate(2026, 11, 10), QTime(7, 0), Qt::UTC));
    EXPECT_EQ(load(id).statut, AbsenceStatut::Demandee);
    press(form, "planning.form.validate");
    desk->settle();
    EXPECT_EQ(load(id).statut, AbsenceStatut::Validee);
    EXPECT_FALSE(find(*form, "planning.form.validate")->isVisible());
    EXPECT_EQ(find<QPushButton>(*form, "planning.form.refuse")->text(), "Revenir sur l’accord");
}

TEST_F(AbsenceFormTest, ARefusalSaysWhy) {
    const auto id = leave(m_paul, QDate(2026, 11, 16), QDate(2026, 11, 20));
    auto desk = sitDown(QStringLiteral("regulation"));
    auto* form = desk->show<AbsenceForm>(id);
    showFocused(desk->window);
    press(form, "planning.form.refuse");
    desk->settle();
    EXPECT_EQ(load(id).statut, AbsenceStatut::Demandee);
    auto* reason = find<QLineEdit>(*form, "absence.form.motif");
    EXPECT_TRUE(reason->accessibleDescription().contains("pourquoi"));
    retype(reason, "Chantier promis");
    press(form, "planning.form.refuse");
    desk->settle();
    EXPECT_EQ(load(id).statut, AbsenceStatut::Refusee);
    EXPECT_EQ(load(id).motif, "Chantier promis");
    EXPECT_TRUE(reason->isReadOnly()) << "what is refused stays as it was answered";
}

TEST_F(AbsenceFormTest, WarnsOfAnotherAbsenceWhileTyping) {
    leave(m_paul, QDate(2026, 11, 16), QDate(2026, 11, 20));
    auto desk = sitDown(QStringLiteral("regulation"));
    auto* form = desk->show<AbsenceForm>(Id<Absence>(), QVariantMap{{"technicien_id", m_paul.value()}});
    showFocused(desk->window);
    retype(find<QLineEdit>(*form, "absence.form.debut"), "20/11/2026 8h");
    retype(find<QLineEdit>(*form, "absence.form.fin"), "20/11/2026 17h30");
    waitForWarning(*desk, *form);
    EXPECT_TRUE(overlap(*form).contains("Chevauche une autre absence")) << overlap(*form).toStdString();
    retype(find<QLineEdit>(*form, "absence.form.debut"), "21/11/2026 8h");
    retype(find<QLineEdit>(*form, "absence.form.fin"), "21/11/2026 17h30");
    waitForWarning(*desk, *form);
    EXPECT_EQ(overlap(*form), QString());
}

TEST_F(AbsenceFormTest, ATechnicianAsksForTheirOwnAndTakesItBack) {
    const Actor account = who(QStringLiteral("technicien"));
    const Id<Technicien> own = technicien("Léa", "Martin", account);
    leave(m_paul, QDate(2026, 11, 16), QDate(2026, 11, 20));
    auto desk = sitDown(account);
    auto* form = desk->show<AbsenceForm>(Id<Absence>());
    showFocused(desk->window);
    auto* person = find<QComboBox>(*form, "absence.form.technicien_id");
    EXPECT_EQ(person->count(), 1);
    EXPECT_EQ(person->currentText(), "Léa Martin");
    EXPECT_FALSE(form->findChild<QPushButton*>("planning.form.validate"));
    retype(find<QLineEdit>(*form, "absence.form.debut"), "16/11/2026 8h");
    retype(find<QLineEdit>(*form, "absence.form.fin"), "15/11/2026 8h");
    press(form, "planning.form.save");
    desk->settle();
    EXPECT_TRUE(find<QLineEdit>(*form, "absence.form.fin")->accessibleDescription().contains("La fin suit"));
    retype(find<QLineEdit>(*form, "absence.form.fin"), "17/11/2026 8h");
    press(form, "planning.form.save");
    desk->settle();
    const auto id = Id<Absence>(form->record().id);
    ASSERT_TRUE(id);
    EXPECT_EQ(load(id).technicienId, own);
    press(form, "planning.form.cancel");
    desk->settle();
    EXPECT_TRUE(load(id).archiveLe.isValid());
    desk->pressToast();
    desk->settle();
    EXPECT_FALSE(load(id).archiveLe.isValid());
    auto* list = desk->show<AbsencesList>();
    EXPECT_EQ(list->model()->rowCount(), 1) << "only their own";
}

} // namespace
} // namespace tournevis::test
