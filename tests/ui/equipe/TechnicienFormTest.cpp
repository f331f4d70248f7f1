// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/TechnicienForm.h"

#include "base/widgets/StatusTag.h"
#include "equipe/HabilitationEditor.h"
#include "equipe/TechnicienQueries.h"
#include "equipe/TechniciensList.h"
#include "ui/equipe/EquipeBase.h"

#include <QtCore/QFile>

namespace tournevis::test {
namespace {

class TechnicienFormTest : public EquipeBase {
protected:
    void SetUp() override {
        EquipeBase::SetUp();
        m_ask = HabilitationEditor::askFile();
        m_desk = sitDown(QStringLiteral("admin"));
    }
    void TearDown() override {
        HabilitationEditor::askFile() = m_ask;
        m_desk.reset();
    }
    TechnicienForm* open(Id<Technicien> id) {
        auto* form = m_desk->show<TechnicienForm>(id);
        showFocused(m_desk->window);
        return form;
    }
    QString attachable(const QString& name, const QByteArray& bytes) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    HabilitationEditor::AskFile m_ask;
    std::unique_ptr<Desk> m_desk;
};

TEST_F(TechnicienFormTest, ANewTechnicianIsHiredAndCanBePlanned) {
    auto* form = open({});
    retype(find<QLineEdit>(*form, "technicien.form.prenom"), "Noé");
    retype(find<QLineEdit>(*form, "technicien.form.nom"), "Blanc");
    choose(find<QComboBox>(*form, "technicien.form.specialite_id"), "Chauf");
    retype(find<QLineEdit>(*form, "technicien.form.reserve_min"), "2h");
    retype(find<QLineEdit>(*form, "technicien.form.latitude"), "45,7485");
    retype(find<QLineEdit>(*form, "technicien.form.longitude"), "4.85");
    press(form, "administration.form.save");
    m_desk->settle();
    const Technicien stored = load(Id<Technicien>(form->record().id));
    EXPECT_EQ(stored.nomComplet(), "Noé Blanc");
    EXPECT_EQ(stored.matricule, "TEC-001");
    EXPECT_EQ(stored.reserveMin, 120);
    EXPECT_EQ(stored.latitude, 45.7485);
    EXPECT_EQ(find<QLineEdit>(*form, "technicien.form.latitude")->text(), "45,7485");
    EXPECT_EQ(find<QLineEdit>(*form, "technicien.form.reserve_min")->text(), "2\u00a0h\u00a000");
    EXPECT_EQ(expectValue(TechnicienQueries(*m_session).active()).size(), 2);
}

TEST_F(TechnicienFormTest, ErrorsAreBesideTheirFields) {
    auto* form = open(m_paul);
    retype(find<QLineEdit>(*form, "technicien.form.telephone"), "12");
    retype(find<QLineEdit>(*form, "technicien.form.latitude"), "45,75");
    press(form, "administration.form.save");
    m_desk->settle();
    EXPECT_FALSE(find(*form, "technicien.form.telephone")->accessibleDescription().isEmpty());
    EXPECT_TRUE(find(*form, "technicien.form.longitude")->accessibleDescription().contains("ou aucune"));
    EXPECT_EQ(find<QLineEdit>(*form, "technicien.form.latitude")->text(), "45,75") << "what is typed stays";
}

TEST_F(TechnicienFormTest, ASecondSpecialityIsAddedWithItsLevel) {
    auto* form = open(m_paul);
    press(form, "technicien.form.specialite.add");
    choose(find<QComboBox>(*form, "technicien.form.specialite.0.specialite_id"), "Clim");
    choose(find<QComboBox>(*form, "technicien.form.specialite.0.niveau"), "Expert");
    press(form, "administration.form.save");
    m_desk->settle();
    EXPECT_EQ(expectValue(TechnicienQueries(*m_session).active()).first().libelles,
              (QStringList{"Électricité", "Climatisation"}));
    EXPECT_EQ(value("SELECT niveau FROM technicien_specialite WHERE niveau IS NOT NULL"), "expert");
}

TEST_F(TechnicienFormTest, TEC01AnExpiredQualificationIsRedAndSaysSo) {
    const auto expired = hold(m_paul, "BR", QDate(2023, 10, 12), QDate(2026, 10, 11));
    const auto valid = hold(m_paul, "SST", QDate(2026, 1, 12), QDate(2028, 1, 11));
    auto* form = open(m_paul);
    const auto look = [&](Id<Habilitation> id) {
        return find<StatusTag>(*form, QStringLiteral("technicien.habilitation.etat.%1").arg(id.value()))
            ->look();
    };
    EXPECT_EQ(look(expired).hue, Hue::Red);
    EXPECT_EQ(look(expired).text, "Expirée depuis le 12/10/2026");
    EXPECT_EQ(look(valid).hue, Hue::Green);
    auto* list = m_desk->show<TechniciensList>();
    const QModelIndex held = list->model()->index(0, list->model()->columnCount() - 1);
    EXPECT_EQ(held.data().toString(), "1 expirée");
}

TEST_F(TechnicienFormTest, AQualificationIsAddedWithItsProofAndItsExpiryIsProposed) {
    auto* form = open(m_paul);
    const QString path = attachable("br.pdf", "%PDF-1.7\n%%EOF\n");
    HabilitationEditor::askFile() = [path](QWidget*) { return path; };
    press(form, "technicien.habilitation.add");
    goDownTo(find<QComboBox>(*form, "technicien.habilitation.type_id"), "Électricité BR");
    retype(find<QLineEdit>(*form, "technicien.habilitation.obtenue_le"), "12/03/2026");
    press(Qt::Key_Tab);
    EXPECT_EQ(find<QLineEdit>(*form, "technicien.habilitation.expire_le")->text(), "11/03/2029");
    press(form, "technicien.habilitation.attach");
    press(form, "technicien.habilitation.save");
    m_desk->settle();
    const auto held = expectValue(HabilitationService(*m_session).of(m_paul));
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held.first().code, "BR");
    EXPECT_EQ(held.first().habilitation.expireLe, QDate(2029, 3, 11));
    EXPECT_EQ(held.first().pieceNom, "br.pdf");
}

TEST_F(TechnicienFormTest, AProofIsADocumentOrAPicture) {
    auto* form = open(m_paul);
    const QString path = attachable("notes.txt", "un texte");
    HabilitationEditor::askFile() = [path](QWidget*) { return path; };
    press(form, "technicien.habilitation.add");
    press(form, "technicien.habilitation.attach");
    QStringList words;
    for (const QLabel* label : form->findChildren<QLabel*>()) {
        if (label->isVisible())
            words += label->text();
    }
    EXPECT_TRUE(words.contains("Joindre un PDF ou une image JPEG ou PNG."));
}

TEST_F(TechnicienFormTest, AQualificationIsRemovedAndGivenBack) {
    const auto id = hold(m_paul, "BR", QDate(2025, 10, 12), QDate(2028, 10, 11));
    auto* form = open(m_paul);
    press(form, QStringLiteral("technicien.habilitation.remove.%1").arg(id.value()));
    m_desk->settle();
    EXPECT_TRUE(expectValue(HabilitationService(*m_session).of(m_paul)).isEmpty());
    m_desk->pressToast();
    m_desk->settle();
    EXPECT_EQ(expectValue(HabilitationService(*m_session).of(m_paul)).size(), 1);
}

TEST_F(TechnicienFormTest, SomebodyInactiveCannotBePlanned) {
    auto* form = open(m_paul);
    press(form, "administration.form.active");
    m_desk->settle();
    EXPECT_TRUE(expectValue(TechnicienQueries(*m_session).active()).isEmpty());
    m_desk->pressToast();
    m_desk->settle();
    EXPECT_EQ(expectValue(TechnicienQueries(*m_session).active()).size(), 1);
}

TEST_F(TechnicienFormTest, EverythingIsReachedAndNamed) {
    hold(m_paul, "BR", QDate(2025, 10, 12), QDate(2028, 10, 11));
    leave(m_paul, QDate(2026, 11, 16), QDate(2026, 11, 20));
    expectAccessible(open(m_paul));
}

} // namespace
} // namespace tournevis::test
