// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "core/comptes/ComptesBase.h"
#include "notifications/NotificationQueries.h"
#include "notifications/NotificationService.h"

namespace tournevis::test {
namespace {

class NotificationsTest : public ComptesBase {
protected:
    void SetUp() override {
        ComptesBase::SetUp();
        m_dg = person("manager", {"dg"}, "Hélène", "Laurent");
        m_julie = person("manager", {"regulation"}, "Julie", "Morel");
        m_sami = person("technicien", {}, "Sami", "Haddad");
    }

    static Avis avis(const QString& message = "DEV-2026-00001 attend votre validation") {
        return {"devis_validation", Avis::Gravite::Info, message, {"devis", 1}, {}};
    }
    void tell(const QList<Actor>& people, const Avis& what, Session& session) {
        QList<qint64> ids;
        for (const Actor& actor : people)
            ids += actor.utilisateurId;
        expectOk(session.write(permission::tableauDeBordLire,
                               [&](Transaction& transaction) { return notify(transaction, ids, what); }));
    }
    void tellHolders(const Permission& permission, const Avis& what, Session& session) {
        expectOk(session.write(permission::tableauDeBordLire, [&](Transaction& transaction) {
            return notifyHolders(transaction, permission, what);
        }));
    }
    QList<Notification> unread(const Actor& actor) {
        const auto session = open(actor);
        return expectValue(NotificationQueries(*session).unread(20));
    }

    Actor m_dg;
    Actor m_julie;
    Actor m_sami;
};

TEST_F(NotificationsTest, GivesEachPersonOneNoticeNamingItsSubject) {
    tell({m_dg, m_sami, m_dg}, avis(), *m_session);
    for (const Actor& actor : {m_dg, m_sami}) {
        const auto notices = unread(actor);
        ASSERT_EQ(notices.size(), 1);
        EXPECT_EQ(notices[0].message, "DEV-2026-00001 attend votre validation");
        EXPECT_EQ(notices[0].subject(), (EntityRef{"devis", 1}));
        EXPECT_EQ(notices[0].nbOccurrences, 1);
    }
    EXPECT_TRUE(unread(m_julie).isEmpty());
}

TEST_F(NotificationsTest, DoesNotTellPeopleOfTheirOwnDeed) {
    const auto session = open(m_julie);
    tell({m_julie, m_dg}, avis(), *session);
    EXPECT_TRUE(unread(m_julie).isEmpty());
    EXPECT_EQ(unread(m_dg).size(), 1);
}

TEST_F(NotificationsTest, CountsTheSameUnreadKeyInsteadOfRepeatingIt) {
    for (int alert = 1; alert <= 50; ++alert)
        tell({m_sami},
             {"stock_alert", Avis::Gravite::Warning, QStringLiteral("Alerte %1").arg(alert), {}, "stock"},
             *m_session);
    const auto notices = unread(m_sami);
    ASSERT_EQ(notices.size(), 1);
    EXPECT_EQ(notices[0].nbOccurrences, 50);
    EXPECT_EQ(notices[0].message, "Alerte 50");
    EXPECT_EQ(notices[0].gravite, Avis::Gravite::Warning);
}

TEST_F(NotificationsTest, TellsAgainOnceRead) {
    tell({m_sami}, avis(), *m_session);
    const auto session = open(m_sami);
    expectOk(NotificationService(*session).markAllRead());
    EXPECT_EQ(expectValue(NotificationQueries(*session).unreadCount()), 0);
    tell({m_sami}, avis(), *m_session);
    EXPECT_EQ(unread(m_sami)[0].nbOccurrences, 1);
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification"), 0);
}

TEST_F(NotificationsTest, ShowsTheLastToldFirstWithinTheLimit) {
    for (int mission = 1; mission <= 3; ++mission) {
        m_clock.advance(60);
        tell({m_sami},
             {"mission_assigned", Avis::Gravite::Info, QString::number(mission), {"mission", mission}, {}},
             *m_session);
    }
    m_clock.advance(60);
    tell({m_sami}, {"mission_assigned", Avis::Gravite::Info, "encore", {"mission", 1}, {}}, *m_session);
    const auto session = open(m_sami);
    const NotificationQueries queries(*session);
    const auto notices = expectValue(queries.unread(2));
    ASSERT_EQ(notices.size(), 2);
    EXPECT_EQ(notices[0].message, "encore");
    EXPECT_EQ(notices[1].message, "3");
    EXPECT_EQ(expectValue(queries.unreadCount()), 3);
}

TEST_F(NotificationsTest, MarksOnlyOnesOwn) {
    tell({m_sami, m_dg}, avis(), *m_session);
    const QList<Id<Notification>> ids{unread(m_sami)[0].key(), unread(m_dg)[0].key()};
    const auto session = open(m_sami);
    expectOk(NotificationService(*session).markRead(ids));
    EXPECT_TRUE(unread(m_sami).isEmpty());
    EXPECT_EQ(unread(m_dg).size(), 1);
}

TEST_F(NotificationsTest, TellsTheActiveHoldersOfARight) {
    const Actor left = person("manager", {"dg"}, "Paul", "Vidal");
    expectValue(m_session->connection().execute("UPDATE utilisateur SET statut = 'parti' WHERE id = ?",
                                                {left.utilisateurId}));
    tellHolders(permission::devisValiderDg, avis(), *m_session);
    EXPECT_EQ(unread(m_dg).size(), 1);
    EXPECT_EQ(value("SELECT count(*) FROM notification"), 1);
}

TEST_F(NotificationsTest, LeavesOutThoseWhoseRightReachesOnlyTheirOwnRecords) {
    tellHolders(permission::materielEcrire, avis(), *m_session);
    EXPECT_TRUE(unread(m_sami).isEmpty());
}

TEST_F(NotificationsTest, TellsTheDelegateWithinTheWindowOfApprovalsOnly) {
    expectValue(
        m_session->connection().execute("UPDATE utilisateur SET delegue_id = ?, delegue_du = '2026-11-09', "
                                        "delegue_au = '2026-11-13' WHERE id = ?",
                                        {m_julie.utilisateurId, m_dg.utilisateurId}));
    tellHolders(permission::auditVoir, avis(), *m_session);
    EXPECT_TRUE(unread(m_julie).isEmpty());
    tellHolders(permission::devisValiderDg, avis(), *m_session);
    EXPECT_EQ(unread(m_julie).size(), 1);
    m_clock.advance(5 * 24 * 3600);
    tellHolders(permission::devisValiderDg, avis(), *m_session);
    EXPECT_EQ(unread(m_julie)[0].nbOccurrences, 1);
    EXPECT_EQ(unread(m_dg)[0].nbOccurrences, 3);
}

TEST_F(NotificationsTest, ShortensAMessageThatIsTooLong) {
    tell({m_sami}, avis(QString(400, u'é')), *m_session);
    const QString message = unread(m_sami)[0].message;
    EXPECT_EQ(message.size(), 300);
    EXPECT_TRUE(message.endsWith(u'…'));
}

} // namespace
} // namespace tournevis::test
