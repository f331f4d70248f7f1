// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientsBase.h"

namespace tournevis::test {
namespace {

class ClientDraftTest : public ClientsBase {
protected:
    void SetUp() override {
        ClientsBase::SetUp();
        m_id = client(QStringLiteral("Boulangerie Émile"));
        m_desk = sitDown(QStringLiteral("regulation"));
    }

    ClientForm* openForm(Id<Client> id) { return m_desk->show<ClientForm>(id); }

    static QPushButton* resume(ClientForm* form) {
        return find<QPushButton>(*form, "clients.form.draft.resume");
    }

    void save(ClientForm* form) {
        QTest::mouseClick(find<QPushButton>(*form, "clients.form.save"), Qt::LeftButton);
        m_desk->settle();
    }

    Id<Client> m_id;
    std::unique_ptr<Desk> m_desk;
};

TEST_F(ClientDraftTest, WhatIsTypedIsKeptOnLeavingAndResumed) {
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "ville"), QStringLiteral("Mâcon"));
    left->leave();
    EXPECT_TRUE(m_desk->toasts().contains(QStringLiteral("Brouillon conservé")));
    m_desk->pressToast();
    EXPECT_EQ(m_desk->navigator.last(), QStringLiteral("open client %1").arg(m_id.value()));
    ClientForm* again = openForm(m_id);
    EXPECT_EQ(fieldOf(again, "ville")->text(), QStringLiteral("Lyon"))
        << "the base first, the draft on demand";
    ASSERT_TRUE(resume(again)->isVisible());
    QTest::mouseClick(resume(again), Qt::LeftButton);
    EXPECT_EQ(fieldOf(again, "ville")->text(), QStringLiteral("Mâcon"));
    save(again);
    EXPECT_EQ(stored(m_id).ville, QStringLiteral("Mâcon"));
    EXPECT_FALSE(resume(openForm(m_id))->isVisible()) << "a saved draft is no longer offered";
}

TEST_F(ClientDraftTest, ACrashLosesFiveSecondsAtMost) {
    ClientForm* form = openForm({});
    retype(fieldOf(form, "nom"), QStringLiteral("Hôtel des Éléments"));
    QTest::mouseClick(find<QPushButton>(*form, "clients.form.site.add"), Qt::LeftButton);
    typeText(QStringLiteral("Annexe"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_desk->drafts.find("client-nouveau").has_value(); }, 6000));
    m_desk->crash(form);
    ClientForm* again = openForm({});
    ASSERT_TRUE(resume(again)->isVisible());
    QTest::mouseClick(resume(again), Qt::LeftButton);
    EXPECT_EQ(fieldOf(again, "nom")->text(), QStringLiteral("Hôtel des Éléments"));
    EXPECT_EQ(again->findChildren<QLineEdit*>(QRegularExpression("site\\.\\d+\\.libelle$")).last()->text(),
              QStringLiteral("Annexe"));
    save(again);
    EXPECT_EQ(clients(), 2);
}

TEST_F(ClientDraftTest, ADraftCanBeForgotten) {
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "ville"), QStringLiteral("Mâcon"));
    left->leave();
    ClientForm* again = openForm(m_id);
    QTest::mouseClick(find<QPushButton>(*again, "clients.form.draft.drop"), Qt::LeftButton);
    EXPECT_FALSE(resume(again)->isVisible());
    EXPECT_FALSE(resume(openForm(m_id))->isVisible());
}

TEST_F(ClientDraftTest, TheToastOfANewClientLeadsBackToItsForm) {
    ClientForm* left = openForm({});
    retype(fieldOf(left, "nom"), QStringLiteral("Hôtel des Éléments"));
    left->leave();
    m_desk->pressToast();
    EXPECT_EQ(m_desk->navigator.last(), QStringLiteral("create client"));
}

TEST_F(ClientDraftTest, OnceCreatedAClientHasADraftOfItsOwn) {
    ClientForm* form = openForm({});
    retype(fieldOf(form, "nom"), QStringLiteral("Hôtel des Éléments"));
    save(form);
    retype(fieldOf(form, "ville"), QStringLiteral("Mâcon"));
    form->leave();
    EXPECT_FALSE(m_desk->drafts.find("client-nouveau"));
    EXPECT_TRUE(m_desk->drafts.find(QStringLiteral("client-%1").arg(form->record().id)));
}

TEST_F(ClientDraftTest, ADraftIsPrivate) {
    ClientForm* form = openForm(m_id);
    retype(fieldOf(form, "ville"), QStringLiteral("Mâcon"));
    form->leave();
    const QFileInfo file(m_folder.filePath(QStringLiteral("brouillons/client-%1.json").arg(m_id.value())));
    ASSERT_TRUE(file.exists());
    EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

} // namespace
} // namespace tournevis::test
