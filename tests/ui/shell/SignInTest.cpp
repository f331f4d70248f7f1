// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInTesting.h"
#include "shell/signin/LockPage.h"
#include "shell/signin/SignInPage.h"

#include <QtCore/QFileInfo>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>

namespace tournevis::test {
namespace {

const QString goodPassword = QStringLiteral("chouette étamée grise");

class SignIn : public SignInBase {
protected:
    void SetUp() override {
        SignInBase::SetUp();
        account("administrateur", "Hélène", "Laurent", "quatre mots sans rapport");
        m_julie = account("manager", "Julie", "Morel", goodPassword);
        m_page = std::make_unique<SignInPage>(*m_data, m_hasher, settings());
        QObject::connect(m_page.get(), &SignInPage::signedIn,
                         [this](const Actor& actor) { m_entered.append(actor.nom); });
        m_page->resize(1440, 900);
        showFocused(*m_page);
        settle();
    }

    void TearDown() override {
        m_page.reset();
        m_data.reset();
    }

    QString settings() const { return m_folder.filePath("poste.ini"); }

    void attempt(const QString& login, const QString& password) {
        auto* edit = child<QLineEdit>(*m_page, "signin.card.login");
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        typeText(edit, login);
        auto* secret = child<QLineEdit>(*m_page, "signin.card.password");
        press(Qt::Key_Tab);
        ASSERT_EQ(QApplication::focusWidget(), secret);
        QTest::keySequence(secret, QKeySequence::SelectAll);
        typeText(secret, password);
        press(Qt::Key_Return);
        settle();
    }

    QString refusal() { return child<QLabel>(*m_page, "signin.card.refusal")->text(); }
    QAbstractButton* submit() { return child<QAbstractButton>(*m_page, "signin.card.submit"); }

    Id<Utilisateur> m_julie;
    std::unique_ptr<SignInPage> m_page;
    QStringList m_entered;
};

TEST_F(SignIn, TheKeyboardAloneSignsIn) {
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "signin.card.login");
    attempt("julie.morel", goodPassword);
    EXPECT_EQ(m_entered, QStringList("Julie Morel"));
    EXPECT_TRUE(child<QLineEdit>(*m_page, "signin.card.password")->text().isEmpty());
}

TEST_F(SignIn, AnEmailSignsInWhateverItsCase) {
    attempt("Julie.MOREL@rochebrune.fr", goodPassword);
    EXPECT_EQ(m_entered.size(), 1);
}

TEST_F(SignIn, AWrongPasswordAndAnUnknownLoginGetTheSameWords) {
    attempt("julie.morel", "pas le bon du tout");
    const QString known = refusal();
    EXPECT_FALSE(known.isEmpty());
    attempt("personne", "pas le bon du tout");
    EXPECT_EQ(refusal(), known);
    EXPECT_TRUE(m_entered.isEmpty());
    EXPECT_TRUE(submit()->isEnabled());
}

TEST_F(SignIn, TheThirdFailureStartsACountdownKnownOrNot) {
    for (const char* login : {"julie.morel", "personne"}) {
        for (int time = 0; time < 3; ++time) {
            EXPECT_TRUE(submit()->isEnabled());
            attempt(login, "pas le bon du tout");
        }
        EXPECT_FALSE(submit()->isEnabled());
        EXPECT_EQ(submit()->text(), "Réessayer dans 1 s");
        ASSERT_TRUE(QTest::qWaitFor([this] { return submit()->isEnabled(); }, 3000));
        EXPECT_EQ(submit()->text(), "Se connecter");
    }
}

TEST_F(SignIn, TheWaitBelongsToOneLogin) {
    for (int time = 0; time < 3; ++time)
        attempt("personne", "pas le bon du tout");
    ASSERT_FALSE(submit()->isEnabled());
    attempt("julie.morel", goodPassword);
    EXPECT_EQ(m_entered.size(), 1);
}

TEST_F(SignIn, AnEarlyAttemptIsToldToWait) {
    for (int time = 0; time < 3; ++time)
        attempt("julie.morel", "pas le bon du tout");
    ASSERT_TRUE(QTest::qWaitFor([this] { return submit()->isEnabled(); }, 3000));
    attempt("julie.morel", goodPassword);
    EXPECT_EQ(refusal(), "Trop d’essais.");
    m_clock.advance(2);
    ASSERT_TRUE(QTest::qWaitFor([this] { return submit()->isEnabled(); }, 3000));
    attempt("julie.morel", goodPassword);
    EXPECT_EQ(m_entered.size(), 1);
}

TEST_F(SignIn, WhoSignedInHereIsOneClickAway) {
    attempt("julie.morel", goodPassword);
    EXPECT_EQ(QFileInfo(settings()).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    m_page->present();
    settle();
    auto* disc = child<QAbstractButton>(*m_page, "signin.recent.julie.morel");
    EXPECT_EQ(disc->accessibleName(), "Se connecter comme Julie Morel");
    EXPECT_FALSE(m_page->findChild<QWidget*>("signin.recent.helene.laurent"));
    disc->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(child<QLineEdit>(*m_page, "signin.card.login")->text(), "julie.morel");
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "signin.card.password");
    typeText(goodPassword);
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(m_entered.size(), 2);
}

TEST_F(SignIn, WhoLeftIsNoLongerProposed) {
    attempt("julie.morel", goodPassword);
    expectOk(UtilisateurService(*m_session, m_hasher).changeStatut(m_julie, StatutUtilisateur::Suspendu));
    m_page->present();
    settle();
    EXPECT_FALSE(m_page->findChild<QWidget*>("signin.recent.julie.morel"));
}

TEST_F(SignIn, ThePasswordCanBeShownAndIsHiddenAgain) {
    auto* secret = child<QLineEdit>(*m_page, "signin.card.password");
    auto* toggle = child<QAbstractButton>(*m_page, "signin.card.password.show");
    secret->setFocus();
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), toggle);
    press(Qt::Key_Space);
    EXPECT_EQ(secret->echoMode(), QLineEdit::Normal);
    EXPECT_EQ(toggle->accessibleName(), "Masquer le mot de passe");
    press(Qt::Key_X);
    EXPECT_TRUE(secret->text().isEmpty()) << "a key of the button is no text";
    m_page->present();
    EXPECT_EQ(secret->echoMode(), QLineEdit::Password);
}

TEST_F(SignIn, CapitalsWithoutMajAreTold) {
    auto* secret = child<QLineEdit>(*m_page, "signin.card.password");
    secret->setFocus();
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
    EXPECT_EQ(secret->accessibleDescription(), "La touche Verr. Maj est active.");
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, QStringLiteral("a"), Qt::NoModifier);
    EXPECT_TRUE(secret->accessibleDescription().isEmpty());
}

TEST_F(SignIn, TheTwoWaysOutOfAForgottenPasswordAreExplained) {
    auto* help = child<QLabel>(*m_page, "signin.card.forgottenHelp");
    EXPECT_FALSE(help->isVisible());
    QTest::mouseClick(child(*m_page, "signin.card.forgotten"), Qt::LeftButton);
    EXPECT_TRUE(help->isVisible());
    EXPECT_TRUE(help->text().contains("administrateur"));
}

TEST_F(SignIn, AOneTimeCodeIsReplacedFirst) {
    const QString code = expectValue(UtilisateurService(*m_session, m_hasher).resetPassword(m_julie));
    attempt("julie.morel", code);
    EXPECT_TRUE(m_entered.isEmpty());
    ASSERT_EQ(QApplication::focusWidget()->objectName(), "signin.change.password");
    typeText("court");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    typeText("court");
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "signin.change.password");
    EXPECT_EQ(QApplication::focusWidget()->accessibleDescription(), "12 caractères au moins.");

    QTest::keySequence(QApplication::focusWidget(), QKeySequence::SelectAll);
    typeText("grue orange à vapeur");
    auto* again = child<QLineEdit>(*m_page, "signin.change.again");
    again->setFocus();
    again->selectAll();
    typeText("grue orange");
    press(Qt::Key_Return);
    EXPECT_EQ(again->accessibleDescription(), "Les deux saisies diffèrent. Recommencer la seconde.");
    typeText(" à vapeur");
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(m_entered, QStringList("Julie Morel"));
}

TEST_F(SignIn, LeavingTheNewPasswordSignsNobodyIn) {
    const QString code = expectValue(UtilisateurService(*m_session, m_hasher).resetPassword(m_julie));
    attempt("julie.morel", code);
    QTest::mouseClick(child(*m_page, "signin.change.cancel"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(m_entered.isEmpty());
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "signin.card.login");
    qint64 actor = -1;
    m_data->run(
        &m_context, [](Session& session) -> Result<qint64> { return session.actor().utilisateurId; },
        [&actor](const Result<qint64>& id) { actor = *id; });
    settle();
    EXPECT_EQ(actor, 0);
}

TEST_F(SignIn, OnlyADemonstrationOffersToEnter) {
    EXPECT_FALSE(m_page->findChild<QWidget*>("signin.demo.julie.morel"));
    expectValue(m_session->connection().execute(
        "UPDATE parametre SET valeur = '1' WHERE cle = 'base.demonstration'"));
    m_page->present();
    settle();
    auto* line = child<QAbstractButton>(*m_page, "signin.demo.julie.morel");
    EXPECT_EQ(line->accessibleName(), "Entrer comme Julie Morel, Manager");
    QTest::mouseClick(line, Qt::LeftButton);
    settle();
    EXPECT_EQ(m_entered, QStringList("Julie Morel"));
}

class Lock : public SignIn {
protected:
    void SetUp() override {
        SignIn::SetUp();
        attempt("julie.morel", goodPassword);
        m_page->hide();
        m_lock = std::make_unique<LockPage>(*m_data, m_hasher);
        m_lock->resize(1440, 900);
        m_lock->present({m_julie.value(), "Julie Morel"});
        showFocused(*m_lock);
        child(*m_lock, "lock.card.password")->setFocus();
    }

    std::unique_ptr<LockPage> m_lock;
};

TEST_F(Lock, OnlyThePasswordOfThePersonUnlocks) {
    QSignalSpy unlocked(m_lock.get(), &LockPage::unlocked);
    typeText("quatre mots sans rapport");
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(unlocked.count(), 0);
    EXPECT_EQ(child<QLabel>(*m_lock, "lock.card.refusal")->text(), "Mot de passe incorrect.");
    typeText(goodPassword);
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(unlocked.count(), 1);
}

TEST_F(Lock, ADisabledAccountStaysOut) {
    expectOk(UtilisateurService(*m_session, m_hasher).changeStatut(m_julie, StatutUtilisateur::Suspendu));
    QSignalSpy unlocked(m_lock.get(), &LockPage::unlocked);
    typeText(goodPassword);
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(unlocked.count(), 0);
    EXPECT_EQ(child<QLabel>(*m_lock, "lock.card.refusal")->text(), "Ce compte n’est plus actif.");
}

TEST_F(Lock, SigningOutIsTheOtherWay) {
    QSignalSpy asked(m_lock.get(), &LockPage::signOutAsked);
    QTest::mouseClick(child(*m_lock, "lock.card.signOut"), Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

} // namespace
} // namespace tournevis::test
