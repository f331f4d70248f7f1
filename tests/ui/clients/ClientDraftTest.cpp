// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/panels/Banner.h"
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

    void leaveWith(const QString& column, const QString& text) {
        ClientForm* form = openForm(m_id);
        retype(fieldOf(form, column), text);
        form->leave();
    }

    void save(ClientForm* form) {
        QTest::mouseClick(find<QPushButton>(*form, "clients.form.save"), Qt::LeftButton);
        m_desk->settle();
    }

    QString nameOf(const QString& key, const QString& profil = QStringLiteral("regulation")) {
        return QStringLiteral("utilisateur-%1-%2").arg(who(profil).utilisateurId).arg(key);
    }

    QString keyOf(Id<Client> id) { return QStringLiteral("client-%1").arg(id.value()); }
    bool isKept(const QString& key) { return m_desk->drafts.find(nameOf(key)).has_value(); }
    QString fileOf(const QString& key) {
        return m_folder.filePath(QStringLiteral("brouillons/%1.json").arg(nameOf(key)));
    }

    void setCode(const QString& code) {
        ClientService service(*m_session);
        ClientFile file = expectValue(service.load(m_id));
        file.sites.first().codePorte = code;
        expectValue(service.save(file));
    }
    QString code() { return value("SELECT code_porte FROM site WHERE archive_le IS NULL").toString(); }

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
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept("client-nouveau"); }, 6000));
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
    EXPECT_FALSE(isKept("client-nouveau"));
    EXPECT_TRUE(isKept(QStringLiteral("client-%1").arg(form->record().id)));
}

TEST_F(ClientDraftTest, ADraftIsPrivate) {
    ClientForm* form = openForm(m_id);
    retype(fieldOf(form, "ville"), QStringLiteral("Mâcon"));
    form->leave();
    const QFileInfo file(fileOf(keyOf(m_id)));
    ASSERT_TRUE(file.exists());
    EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(ClientDraftTest, ADraftIsOfferedToWhoTypedItAlone) {
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "ville"), QStringLiteral("Mâcon"));
    left->leave();
    {
        const auto hers = sitDown(QStringLiteral("comptabilite"));
        ClientForm* other = hers->show<ClientForm>(m_id);
        EXPECT_FALSE(resume(other)->isVisible());
        retype(fieldOf(other, "ville"), QStringLiteral("Annecy"));
        other->leave();
    }
    showFocused(m_desk->window);
    ClientForm* again = openForm(m_id);
    QTest::mouseClick(resume(again), Qt::LeftButton);
    EXPECT_EQ(fieldOf(again, "ville")->text(), QStringLiteral("Mâcon"));
}

TEST_F(ClientDraftTest, ADoorCodeIsNeverWrittenInADraft) {
    setCode(QStringLiteral("A1234"));
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "site.0.code_porte"), QStringLiteral("B5678"));
    retype(fieldOf(left, "site.0.libelle"), QStringLiteral("Fournil"));
    left->leave();
    QFile file(fileOf(keyOf(m_id)));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    EXPECT_TRUE(written.contains("Fournil"));
    EXPECT_FALSE(written.contains("B5678") || written.contains("A1234")) << written.toStdString();
    ClientForm* again = openForm(m_id);
    QTest::mouseClick(resume(again), Qt::LeftButton);
    EXPECT_EQ(fieldOf(again, "site.0.libelle")->text(), QStringLiteral("Fournil"));
    EXPECT_EQ(fieldOf(again, "site.0.code_porte")->text(), QStringLiteral("A1234")) << "as in the base";
    save(again);
    EXPECT_EQ(code(), QStringLiteral("A1234"));
}

TEST_F(ClientDraftTest, TheOfferSaysWhenItWasTyped) {
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "ville"), QStringLiteral("Mâcon"));
    left->leave();
    const QString when = format::dateTime(m_clock.now(), defaultZone());
    m_clock.advance(3600);
    EXPECT_TRUE(find<Banner>(*openForm(m_id), "clients.form.draft")->message().contains(when));
}

TEST_F(ClientDraftTest, SavingTheRecordForgetsTheDraftStillOffered) {
    leaveWith("ville", QStringLiteral("Mâcon"));
    ClientForm* form = openForm(m_id);
    retype(fieldOf(form, "email"), QStringLiteral("accueil@emile.example"));
    save(form);
    EXPECT_FALSE(resume(form)->isVisible());
    EXPECT_FALSE(isKept(keyOf(m_id)));
    EXPECT_FALSE(resume(openForm(m_id))->isVisible());
}

TEST_F(ClientDraftTest, OnARecordThatMovedOnlyWhatTheDraftChangedIsResumed) {
    leaveWith("ville", QStringLiteral("Mâcon"));
    ClientService service(*m_session);
    ClientFile file = expectValue(service.load(m_id));
    file.client.email = QStringLiteral("accueil@emile.example");
    file.sites.first().libelle = QStringLiteral("Fournil");
    Contact added;
    added.nom = QStringLiteral("Émile");
    file.contacts.append(added);
    expectValue(service.save(file));

    ClientForm* form = openForm(m_id);
    const QString words =
        QStringLiteral("L’enregistrement a changé depuis\u00a0: relire avant d’enregistrer.");
    EXPECT_TRUE(find<Banner>(*form, "clients.form.draft")->message().endsWith(words));
    QTest::mouseClick(resume(form), Qt::LeftButton);
    EXPECT_EQ(find<Banner>(*form, "clients.form.error")->message(), words);
    EXPECT_TRUE(find<Banner>(*form, "clients.form.error")->isVisible());
    save(form);
    const ClientFile after = expectValue(service.load(m_id));
    EXPECT_EQ(after.client.ville, QStringLiteral("Mâcon"));
    EXPECT_EQ(after.client.email, QStringLiteral("accueil@emile.example"));
    EXPECT_EQ(after.sites.first().libelle, QStringLiteral("Fournil"));
    EXPECT_EQ(after.contacts.size(), 1);
}

TEST_F(ClientDraftTest, TheChildrenTypedInADraftJoinThoseSavedSince) {
    ClientForm* left = openForm(m_id);
    retype(fieldOf(left, "site.0.ville"), QStringLiteral("Mâcon"));
    QTest::mouseClick(fieldOf<QPushButton>(left, "contact.add"), Qt::LeftButton);
    retype(fieldOf(left, "contact.0.nom"), QStringLiteral("Jeanne"));
    left->leave();
    ClientService service(*m_session);
    ClientFile file = expectValue(service.load(m_id));
    file.sites.first().libelle = QStringLiteral("Fournil");
    Contact added;
    added.nom = QStringLiteral("Émile");
    file.contacts.append(added);
    expectValue(service.save(file));

    ClientForm* form = openForm(m_id);
    QTest::mouseClick(resume(form), Qt::LeftButton);
    save(form);
    const ClientFile after = expectValue(service.load(m_id));
    EXPECT_EQ(after.sites.size(), 1);
    EXPECT_EQ(after.sites.first().libelle, QStringLiteral("Fournil"));
    EXPECT_EQ(after.sites.first().ville, QStringLiteral("Mâcon"));
    EXPECT_EQ(after.contacts.size(), 2);
}

TEST_F(ClientDraftTest, AnUntouchedRecordRaisesNoWarning) {
    leaveWith("ville", QStringLiteral("Mâcon"));
    EXPECT_FALSE(find<Banner>(*openForm(m_id), "clients.form.draft")->message().contains(u"changé"));
}

TEST_F(ClientDraftTest, AnOfferedDraftIsNotWrittenOverByAnotherNewRecord) {
    ClientForm* first = openForm({});
    retype(fieldOf(first, "nom"), QStringLiteral("Ancien"));
    first->leave();
    ClientForm* second = openForm({});
    retype(fieldOf(second, "nom"), QStringLiteral("Nouveau"));
    second->leave();
    m_desk->crash(second);
    ClientForm* third = openForm({});
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Nouveau"));
    ASSERT_TRUE(resume(third)->isVisible()) << "both are offered, one after the other";
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Ancien"));
}

TEST_F(ClientDraftTest, WhatAResumedDraftReplacesIsOfferedInTurn) {
    ClientForm* first = openForm({});
    retype(fieldOf(first, "nom"), QStringLiteral("Ancien"));
    first->leave();
    ClientForm* second = openForm({});
    retype(fieldOf(second, "nom"), QStringLiteral("Nouveau"));
    second->leave();
    QTest::mouseClick(resume(second), Qt::LeftButton);
    EXPECT_EQ(fieldOf(second, "nom")->text(), QStringLiteral("Ancien"));
    m_desk->crash(second);
    ClientForm* third = openForm({});
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Ancien"));
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Nouveau"));
}

TEST_F(ClientDraftTest, CreatingARecordLeavesTheOlderDraftOfAnother) {
    ClientForm* first = openForm({});
    retype(fieldOf(first, "nom"), QStringLiteral("Ancien"));
    first->leave();
    ClientForm* second = openForm({});
    retype(fieldOf(second, "nom"), QStringLiteral("Nouveau"));
    save(second);
    EXPECT_FALSE(resume(second)->isVisible());
    ClientForm* third = openForm({});
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Ancien"));
    EXPECT_FALSE(resume(third)->isVisible()) << "what was saved is no longer offered";
}

TEST_F(ClientDraftTest, ForgettingTheOfferKeepsWhatIsTyped) {
    ClientForm* first = openForm({});
    retype(fieldOf(first, "nom"), QStringLiteral("Ancien"));
    first->leave();
    ClientForm* second = openForm({});
    retype(fieldOf(second, "nom"), QStringLiteral("Nouveau"));
    QTest::mouseClick(find<QPushButton>(*second, "clients.form.draft.drop"), Qt::LeftButton);
    m_desk->crash(second);
    ClientForm* third = openForm({});
    QTest::mouseClick(resume(third), Qt::LeftButton);
    EXPECT_EQ(fieldOf(third, "nom")->text(), QStringLiteral("Nouveau"));
    EXPECT_FALSE(resume(third)->isVisible());
}

} // namespace
} // namespace tournevis::test
