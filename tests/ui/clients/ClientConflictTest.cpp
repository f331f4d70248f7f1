// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientsBase.h"

#include <QtWidgets/QComboBox>

namespace tournevis::test {
namespace {

/// Two people, each at a window, with the same client open.
class ClientConflictTest : public ClientsBase {
protected:
    void SetUp() override {
        ClientsBase::SetUp();
        m_id = client(QStringLiteral("Boulangerie Émile"));
        m_mine = sitDown(QStringLiteral("regulation"));
        m_hers = std::make_unique<Desk>([this]() -> Result<std::unique_ptr<Session>> { return open(); },
                                        who(QStringLiteral("comptabilite")), m_clock,
                                        m_folder.filePath(QStringLiteral("autres")));
        m_form = m_mine->show<ClientForm>(m_id);
        m_other = m_hers->show<ClientForm>(m_id);
    }

    void type(Desk& desk, ClientForm* form, const QString& column, const QString& text) {
        showFocused(desk.window);
        retype(fieldOf(form, column), text);
    }

    void save(Desk& desk, ClientForm* form) {
        showFocused(desk.window);
        QTest::mouseClick(find<QPushButton>(*form, "clients.form.save"), Qt::LeftButton);
        desk.settle();
    }

    /// The words of the panel that shows both versions.
    QString panelWords() const {
        QStringList words;
        for (const QLabel* label : find(*m_form, "clients.form.conflict")->findChildren<QLabel*>())
            words += label->text();
        return words.join(u'\n');
    }

    bool isConflictShown() const { return find(*m_form, "clients.form.conflict")->isVisible(); }

    void choose(const QString& column, int version) {
        QWidget* choice = find(*m_form, QStringLiteral("clients.form.conflict.") + column);
        ASSERT_TRUE(choice);
        QTest::mouseClick(choice->findChildren<QPushButton*>().at(version), Qt::LeftButton);
    }

    void apply() {
        QTest::mouseClick(find<QPushButton>(*m_form, "clients.form.conflict.apply"), Qt::LeftButton);
        m_mine->settle();
    }

    Id<Client> m_id;
    std::unique_ptr<Desk> m_mine;
    std::unique_ptr<Desk> m_hers;
    ClientForm* m_form = nullptr;
    ClientForm* m_other = nullptr;
};

TEST_F(ClientConflictTest, TheSecondSaveIsRefusedWithBothVersionsAndNothingTypedIsLost) {
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    type(*m_hers, m_other, "ville", QStringLiteral("Annecy"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    ASSERT_TRUE(isConflictShown());
    EXPECT_TRUE(panelWords().contains(QStringLiteral("Ma version\u00A0: Mâcon")))
        << panelWords().toStdString();
    EXPECT_TRUE(panelWords().contains(QStringLiteral("Sa version\u00A0: Annecy")));
    EXPECT_TRUE(panelWords().contains(QStringLiteral("Claire Dumas"))) << "says who";
    EXPECT_EQ(fieldOf(m_form, "ville")->text(), QStringLiteral("Mâcon"));
    EXPECT_EQ(stored(m_id).ville, QStringLiteral("Annecy"));
}

TEST_F(ClientConflictTest, EachFieldIsChosenApartAndThenSaved) {
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    type(*m_mine, m_form, "email", QStringLiteral("ici@emile.fr"));
    type(*m_hers, m_other, "ville", QStringLiteral("Annecy"));
    type(*m_hers, m_other, "email", QStringLiteral("la@emile.fr"));
    type(*m_hers, m_other, "adresse_l1", QStringLiteral("1 quai du Lac"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    choose("ville", 1);
    choose("email", 0);
    apply();
    EXPECT_FALSE(isConflictShown());
    const Client kept = stored(m_id);
    EXPECT_EQ(kept.ville, QStringLiteral("Annecy"));
    EXPECT_EQ(kept.email, QStringLiteral("ici@emile.fr"));
    EXPECT_EQ(kept.adresseL1, QStringLiteral("1 quai du Lac")) << "what only she changed stays hers";
}

TEST_F(ClientConflictTest, ValuesAreShownInWords) {
    // Typed first: a form nobody touched follows what she saves.
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    showFocused(m_hers->window);
    auto* card = fieldOf<QComboBox>(m_other, "carte");
    card->setFocus();
    typeText(QStringLiteral("Prem"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    EXPECT_TRUE(panelWords().contains(QStringLiteral("Sa version\u00A0: Premium")))
        << panelWords().toStdString();
}

TEST_F(ClientConflictTest, WhatSheChangedInASiteIsNotOverwritten) {
    const QString column = QStringLiteral("site.0.ville");
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    type(*m_hers, m_other, "email", QStringLiteral("la@emile.fr"));
    type(*m_hers, m_other, column, QStringLiteral("Annecy"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    ASSERT_TRUE(isConflictShown());
    apply();
    const auto file = expectValue(ClientService(*m_session).load(m_id));
    EXPECT_EQ(file.client.ville, QStringLiteral("Mâcon"));
    EXPECT_EQ(file.sites.at(0).ville, QStringLiteral("Annecy"));
}

TEST_F(ClientConflictTest, ASiteBothChangedIsShownInBothVersions) {
    const QString column = QStringLiteral("site.0.ville");
    type(*m_mine, m_form, column, QStringLiteral("Mâcon"));
    type(*m_hers, m_other, column, QStringLiteral("Annecy"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    ASSERT_TRUE(isConflictShown());
    EXPECT_TRUE(panelWords().contains(QStringLiteral("Sa version\u00A0: Annecy")))
        << panelWords().toStdString();
    choose("site.0.ville", 1);
    apply();
    EXPECT_EQ(expectValue(ClientService(*m_session).load(m_id)).sites.at(0).ville, QStringLiteral("Annecy"));
}

TEST_F(ClientConflictTest, ASiteSheAddedStays) {
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    type(*m_hers, m_other, "email", QStringLiteral("la@emile.fr"));
    QTest::mouseClick(find<QPushButton>(*m_other, "clients.form.site.add"), Qt::LeftButton);
    typeText(QStringLiteral("Annexe"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    apply();
    const auto file = expectValue(ClientService(*m_session).load(m_id));
    ASSERT_EQ(file.sites.size(), 2);
    EXPECT_EQ(file.client.ville, QStringLiteral("Mâcon"));
}

TEST_F(ClientConflictTest, TheChoicesAreReachedByKeyboard) {
    type(*m_mine, m_form, "ville", QStringLiteral("Mâcon"));
    type(*m_hers, m_other, "ville", QStringLiteral("Annecy"));
    save(*m_hers, m_other);
    save(*m_mine, m_form);
    QWidget* panel = find(*m_form, "clients.form.conflict");
    EXPECT_TRUE(panel->isAncestorOf(QApplication::focusWidget())) << "the focus goes to what must be decided";
    expectAccessible(m_form);
}

} // namespace
} // namespace tournevis::test
