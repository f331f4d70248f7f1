// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/presence/Presences.h"

#include "comptes/Permissions.h"
#include "core/comptes/ComptesBase.h"

namespace tournevis::test {
namespace {

/// Two dispatchers at their workstations.
class PresencesTest : public ComptesBase {
protected:
    void SetUp() override {
        ComptesBase::SetUp();
        m_julie = open(person("manager", {"regulation"}, "Julie", "Morel"));
        m_marc = open(person("manager", {"regulation"}, "Marc", "Petit"));
    }

    static QList<EntityRef> visits(std::initializer_list<qint64> ids) {
        QList<EntityRef> fiches;
        for (const qint64 id : ids)
            fiches.append({"intervention", id});
        return fiches;
    }
    void hold(Session& session, const QList<EntityRef>& fiches, const QString& poste = "atelier") {
        expectOk(Presences(session, poste).tenir(permission::planningEcrire, fiches));
    }
    /// « Julie Morel 7 ».
    QStringList seen(Session& session, const QString& poste = "atelier") {
        QStringList held;
        for (const Presence& one :
             expectValue(Presences(session, poste).desAutres(permission::planningEcrire, "intervention")))
            held += QStringLiteral("%1 %2").arg(one.utilisateur).arg(one.fiche.id);
        return held;
    }

    std::unique_ptr<Session> m_julie;
    std::unique_ptr<Session> m_marc;
};

TEST_F(PresencesTest, OthersSeeWhatIsInHandUntilItIsLetGo) {
    hold(*m_julie, visits({7, 8}));
    EXPECT_EQ(seen(*m_marc), (QStringList{"Julie Morel 7", "Julie Morel 8"}));
    EXPECT_EQ(seen(*m_julie), QStringList()) << "she knows what she holds";
    hold(*m_julie, visits({9}));
    EXPECT_EQ(seen(*m_marc), QStringList{"Julie Morel 9"}) << "one gesture replaces the other";
    hold(*m_julie, {});
    EXPECT_EQ(seen(*m_marc), QStringList());
}

TEST_F(PresencesTest, TheSamePersonElsewhereIsAnother) {
    hold(*m_julie, visits({7}));
    hold(*m_julie, visits({8}), "bureau");
    EXPECT_EQ(seen(*m_julie), QStringList{"Julie Morel 8"});
    EXPECT_EQ(seen(*m_julie, "bureau"), QStringList{"Julie Morel 7"});
    hold(*m_julie, {});
    EXPECT_EQ(seen(*m_julie, "salle"), QStringList{"Julie Morel 8"});
}

TEST_F(PresencesTest, IsForgottenTwoMinutesAfterItsLastSign) {
    hold(*m_julie, visits({7}));
    m_clock.advance(60);
    hold(*m_julie, visits({7}));
    m_clock.advance(119);
    EXPECT_EQ(seen(*m_marc), QStringList{"Julie Morel 7"});
    m_clock.advance(1);
    EXPECT_EQ(seen(*m_marc), QStringList());
    EXPECT_EQ(value("SELECT count(*) FROM verrou_edition"), 1);
    hold(*m_marc, visits({9}));
    EXPECT_EQ(value("SELECT group_concat(entite_id) FROM verrou_edition"), "9") << "whoever writes cleans";
}

TEST_F(PresencesTest, AClockSetBackLeavesNobodyForHours) {
    m_clock.advance(3600);
    hold(*m_julie, visits({7}));
    m_clock.advance(-3600);
    EXPECT_EQ(seen(*m_marc), QStringList());
}

TEST_F(PresencesTest, LeavesNoTraceAndIsToldFromARealWrite) {
    const qint64 before = expectValue(lastAudit(m_session->connection()));
    const qint64 version = expectValue(m_marc->connection().dataVersion());
    hold(*m_julie, visits({7}));
    EXPECT_NE(expectValue(m_marc->connection().dataVersion()), version) << "others look";
    EXPECT_EQ(expectValue(lastAudit(m_session->connection())), before) << "and have nothing to reload";
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification"), 0);
    const qint64 held = expectValue(m_marc->connection().dataVersion());
    hold(*m_julie, {});
    EXPECT_NE(expectValue(m_marc->connection().dataVersion()), held);
    const qint64 free = expectValue(m_marc->connection().dataVersion());
    hold(*m_julie, {});
    EXPECT_EQ(expectValue(m_marc->connection().dataVersion()), free) << "nothing to let go: nothing written";
    expectOk(m_julie->writeOwn(permission::tableauDeBordLire, [](Transaction& transaction) -> Outcome {
        transaction.describe("connexion", {"utilisateur", 1}, "Julie Morel");
        return {};
    }));
    EXPECT_EQ(expectValue(lastAudit(m_session->connection())), before + 1);
}

TEST_F(PresencesTest, TakesTheRightToChangeSuchRecords) {
    auto paul = open(person("technicien", {}, "Paul", "Rivière"));
    EXPECT_EQ(Presences(*paul).tenir(permission::planningEcrire, visits({7})).error().cause,
              Cause::Forbidden);
    EXPECT_EQ(Presences(*paul).desAutres(permission::planningLire, "intervention").error().cause,
              Cause::Forbidden)
        << "who sees their own planning only";
    hold(*m_session, visits({7}));
    EXPECT_EQ(value("SELECT count(*) FROM verrou_edition"), 0) << "the owner of the file is nobody";
}

} // namespace
} // namespace tournevis::test
