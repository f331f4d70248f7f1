// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Authentication.h"

#include "comptes/UtilisateurService.h"
#include "core/comptes/ComptesBase.h"

namespace tournevis::test {
namespace {

/// Counts the verifications, so that parity is asserted without a stopwatch.
class CountingHasher final : public PasswordHasher {
public:
    CountingHasher()
        : PasswordHasher(TestHashCost{}) {}
    Result<bool> verify(const QString& stored, const QString& password) const override {
        ++verified;
        return PasswordHasher::verify(stored, password);
    }
    mutable int verified = 0;
};

const QString phrase = QStringLiteral("cheval agrafe batterie");

class AuthenticationTest : public ComptesBase {
protected:
    void SetUp() override {
        ComptesBase::SetUp();
        m_julie = account("manager", "Julie", "Morel");
        m_anne = account("administrateur", "Anne", "Faure");
    }

    Actor account(const QString& role, const QString& prenom, const QString& nom) {
        Utilisateur user;
        user.roleId = Id<Role>(value("SELECT id FROM role WHERE code = ?", {role}).toLongLong());
        user.identifiant = prenom.toLower();
        user.prenom = prenom;
        user.nom = nom;
        user.email = prenom.toLower() + "@exemple.fr";
        const auto id = expectValue(UtilisateurService(*m_session, m_hasher).create(user, {}, phrase));
        return {id.value(), user.nomAffichage};
    }
    Result<Actor> signIn(const QString& login, const QString& password = phrase) {
        return Authentication(*m_session, m_hasher).signIn(login, password);
    }
    int fail(const QString& login, int times) {
        Authentication authentication(*m_session, m_hasher);
        for (int failure = 0; failure < times; ++failure) {
            m_clock.advance(expectValue(authentication.secondsToWait(login)));
            EXPECT_FALSE(signIn(login, "mauvais mot de passe"));
        }
        return expectValue(authentication.secondsToWait(login));
    }
    QString lastAudit(const QString& column) {
        return value(QStringLiteral("SELECT %1 FROM audit_log ORDER BY id DESC LIMIT 1").arg(column))
            .toString();
    }

    CountingHasher m_hasher;
    Actor m_julie;
    Actor m_anne;
};

TEST(PauseTest, DoublesFromTheThirdFailure) {
    const QList<int> expected{0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 900, 900};
    for (int failures = 0; failures < expected.size(); ++failures) {
        EXPECT_EQ(pauseAfter(failures, false), expected[failures]) << failures;
        EXPECT_EQ(pauseAfter(failures, true), qMin(60, expected[failures])) << failures;
    }
    EXPECT_EQ(pauseAfter(1000, false), 900);
}

TEST_F(AuthenticationTest, LetsInByLoginOrEmailWhateverTheCase) {
    for (const QString login : {"julie", "JULIE", " Julie@Exemple.fr "}) {
        const Actor actor = expectValue(signIn(login));
        EXPECT_EQ(actor.utilisateurId, m_julie.utilisateurId);
        EXPECT_EQ(actor.nom, "Julie Morel");
    }
    EXPECT_EQ(lastAudit("action"), "connexion");
    EXPECT_EQ(lastAudit("libelle"), "Julie Morel");
    EXPECT_EQ(value("SELECT derniere_connexion FROM utilisateur WHERE id = ?", {m_julie.utilisateurId})
                  .toLongLong(),
              m_clock.now().toMSecsSinceEpoch());
}

TEST_F(AuthenticationTest, AnswersUnknownAndKnownLoginsAlike) {
    const auto known = signIn("julie", "mauvais mot de passe");
    EXPECT_EQ(m_hasher.verified, 1);
    const auto unknown = signIn("personne", "mauvais mot de passe");
    EXPECT_EQ(m_hasher.verified, 2);
    EXPECT_EQ(known.error().cause, Cause::Forbidden);
    EXPECT_EQ(known.error().message, "Identifiant ou mot de passe incorrect.");
    EXPECT_EQ(unknown.error().message, known.error().message);
    EXPECT_EQ(lastAudit("action"), "echec_connexion");
    EXPECT_EQ(lastAudit("libelle"), "Identifiant inconnu");
}

TEST_F(AuthenticationTest, RefusesDisabledAndPasswordlessAccountsWithTheSameWordsAndWork) {
    expectValue(m_session->connection().execute("UPDATE utilisateur SET statut = 'suspendu' WHERE id = ?",
                                                {m_julie.utilisateurId}));
    const Actor without = person("technicien", {}, "Sami", "Haddad");
    EXPECT_EQ(signIn("julie").error().message, "Identifiant ou mot de passe incorrect.");
    EXPECT_EQ(signIn("sami haddad", "").error().message, "Identifiant ou mot de passe incorrect.");
    EXPECT_EQ(m_hasher.verified, 2);
}

TEST_F(AuthenticationTest, SlowsGuessingDownForKnownAndUnknownLogins) {
    for (const QString login : {"julie", "personne"}) {
        EXPECT_EQ(fail(login, 2), 0);
        EXPECT_EQ(fail(login, 1), 1);
        EXPECT_EQ(fail(login, 1), 2);
        EXPECT_EQ(fail(login, 5), 60);
        EXPECT_EQ(fail(login, 1), 900);
    }
}

TEST_F(AuthenticationTest, RefusesWithoutVerifyingDuringThePause) {
    fail("julie", 5);
    const int verified = m_hasher.verified;
    const auto early = signIn("julie");
    EXPECT_EQ(early.error().message, "Trop d’essais. Prochain essai dans 4 s.");
    EXPECT_EQ(m_hasher.verified, verified);
    m_clock.advance(3);
    EXPECT_FALSE(signIn("julie"));
    m_clock.advance(1);
    expectValue(signIn("julie"));
    EXPECT_EQ(value("SELECT count(*) FROM echec_connexion"), 0);
}

TEST_F(AuthenticationTest, TellsThePauseFromTheThirdFailure) {
    fail("julie", 2);
    EXPECT_EQ(signIn("julie", "mauvais").error().message,
              "Identifiant ou mot de passe incorrect. Prochain essai dans 1 s.");
    fail("julie", 6);
    m_clock.advance(60);
    EXPECT_EQ(signIn("julie", "mauvais").error().message,
              "Identifiant ou mot de passe incorrect. Prochain essai dans 15\u00a0min.");
}

TEST_F(AuthenticationTest, KeepsTheLastAdministratorNoLongerThanAMinute) {
    EXPECT_EQ(fail("anne", 12), 60);
    account("administrateur", "Denis", "Aubert");
    EXPECT_EQ(fail("anne", 1), 900);
}

TEST_F(AuthenticationTest, ShortensNoPauseWhenTheClockGoesBack) {
    fail("julie", 10);
    m_clock.advance(-3600);
    EXPECT_GE(expectValue(Authentication(*m_session, m_hasher).secondsToWait("julie")), 900);
}

TEST_F(AuthenticationTest, RaisesTheCostAtSignIn) {
    const PasswordHasher dearer(TestHashCost{{16 * 1024, 2}});
    expectValue(Authentication(*m_session, dearer).signIn("julie", phrase));
    const QString stored =
        value("SELECT mot_de_passe FROM utilisateur WHERE id = ?", {m_julie.utilisateurId}).toString();
    EXPECT_FALSE(dearer.needsRehash(stored));
    expectValue(Authentication(*m_session, dearer).signIn("julie", phrase));
}

TEST_F(AuthenticationTest, ReplacesAOneTimeCode) {
    const QString code = expectValue(
        UtilisateurService(*m_session, m_hasher).resetPassword(Id<Utilisateur>(m_julie.utilisateurId)));
    EXPECT_FALSE(signIn("julie"));
    const auto session = open(expectValue(signIn("julie", code)));
    Authentication authentication(*session, m_hasher);
    EXPECT_TRUE(expectValue(authentication.mustChangePassword(session->actor())));
    EXPECT_EQ(authentication.changePassword("autre chose ici", phrase).error().cause, Cause::Forbidden);
    EXPECT_EQ(authentication.changePassword(code, code).error().field(), "mot_de_passe");
    EXPECT_EQ(authentication.changePassword(code, "court").error().field(), "mot_de_passe");
    EXPECT_EQ(value("SELECT nb FROM echec_connexion WHERE identifiant = 'julie'"), 1);
    EXPECT_EQ(authentication.changePassword(code, "vive julie morel").error().field(), "mot_de_passe");
    expectOk(authentication.changePassword(code, "lampe canal girafe tambour"));
    EXPECT_FALSE(expectValue(authentication.mustChangePassword(session->actor())));
    EXPECT_EQ(value("SELECT count(*) FROM echec_connexion"), 0);
    expectValue(signIn("julie", "lampe canal girafe tambour"));
}

TEST_F(AuthenticationTest, EntersWithoutAPasswordInADemonstrationBaseOnly) {
    Authentication authentication(*m_session, m_hasher);
    const Id<Utilisateur> id(m_julie.utilisateurId);
    EXPECT_EQ(authentication.enterDemonstration(id).error().cause, Cause::Forbidden);
    expectValue(m_session->connection().execute(
        "UPDATE parametre SET valeur = '1' WHERE cle = 'base.demonstration'"));
    EXPECT_EQ(expectValue(authentication.enterDemonstration(id)).nom, "Julie Morel");
    EXPECT_EQ(lastAudit("action"), "connexion");
}

TEST_F(AuthenticationTest, WritesNoSecretInTheJournals) {
    const QString code = expectValue(
        UtilisateurService(*m_session, m_hasher).resetPassword(Id<Utilisateur>(m_julie.utilisateurId)));
    signIn(phrase, phrase).has_value();
    for (const QString& secret : {code, phrase, QStringLiteral("$argon2id$")}) {
        const QString pattern = u'%' + secret + u'%';
        EXPECT_EQ(value("SELECT count(*) FROM audit_log WHERE coalesce(libelle, '') || coalesce(details, '') "
                        "|| coalesce(donnees, '') LIKE ?",
                        {pattern}),
                  0);
        EXPECT_EQ(value("SELECT count(*) FROM historique_modification WHERE "
                        "coalesce(ancienne_valeur, '') || ' ' || coalesce(nouvelle_valeur, '') LIKE ?",
                        {pattern}),
                  0);
    }
    EXPECT_EQ(value("SELECT nouvelle_valeur FROM historique_modification WHERE champ = 'mot_de_passe'"),
              "•••");
}

} // namespace
} // namespace tournevis::test
