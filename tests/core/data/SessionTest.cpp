// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"

namespace tournevis::test {
namespace {

class SessionTest : public EssaiTest {
protected:
    Outcome insert(Transaction& transaction, const QString& nom) {
        Essai record;
        record.code = QStringLiteral("E-") + nom;
        record.nom = nom;
        TRY(Store(transaction).insert(transaction, record));
        return {};
    }
    qint64 audits() { return count("audit_log"); }
    QString lastAudit(const QString& column) {
        return value("SELECT " + column + " FROM audit_log ORDER BY id DESC").toString();
    }
    void handle(const ChangeHandler& handler) {
        m_services.handlers.insert("essai", handler);
        m_session = open();
    }
};

TEST_F(SessionTest, aWriteIsCommittedWithItsAudit) {
    EXPECT_TRUE(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "a"); }));
    const auto other = open();
    EXPECT_EQ(expectValue(other->connection().value("SELECT count(*) FROM essai")), 1);
    EXPECT_EQ(audits(), 1);
    EXPECT_EQ(lastAudit("action"), "creation");
    EXPECT_EQ(lastAudit("entite"), "essai");
}

TEST_F(SessionTest, anErrorRollsEverythingBack) {
    const Outcome failed = m_session->write(essaiPermission, [&](Transaction& tx) -> Outcome {
        TRY(insert(tx, "a"));
        return Error::refused("non");
    });
    EXPECT_EQ(causeOf(failed), Cause::Validation);
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(audits(), 0);
    EXPECT_TRUE(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "b"); }));
    EXPECT_EQ(count("essai"), 1);
}

TEST_F(SessionTest, aWriteInsideAnotherJoinsIt) {
    const Outcome done = m_session->write(essaiPermission, [&](Transaction& outer) -> Outcome {
        TRY(insert(outer, "a"));
        return m_session->write(essaiPermission, [&](Transaction& inner) {
            EXPECT_EQ(&inner, &outer);
            return insert(inner, "b");
        });
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(count("essai"), 2);
    EXPECT_EQ(audits(), 1);
}

TEST_F(SessionTest, anOuterFailureTakesTheInnerWriteWithIt) {
    const Outcome failed = m_session->write(essaiPermission, [&](Transaction& tx) -> Outcome {
        TRY(m_session->write(essaiPermission, [&](Transaction& inner) { return insert(inner, "b"); }));
        return insert(tx, "b"); // the code is taken
    });
    EXPECT_EQ(causeOf(failed), Cause::Validation);
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(audits(), 0);
}

TEST_F(SessionTest, anInnerFailureThatIsForgivenLeavesNothingOfItself) {
    QList<EntityRef> moved;
    m_session->onCommitted([&](const QList<EntityRef>& refs) { moved = refs; });
    const Outcome done = m_session->write(essaiPermission, [&](Transaction& tx) -> Outcome {
        TRY(insert(tx, "a"));
        const Outcome inner = m_session->write(essaiPermission, [&](Transaction& nested) -> Outcome {
            TRY(insert(nested, "b"));
            return Error::refused("non");
        });
        EXPECT_FALSE(inner);
        return {};
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(count("essai"), 1);
    EXPECT_EQ(moved.size(), 1);
    EXPECT_FALSE(lastAudit("donnees").contains("\"essai\",2"));
}

TEST_F(SessionTest, theOutermostDescriptionNamesTheOperation) {
    expectOk(m_session->write(essaiPermission, [&](Transaction& tx) -> Outcome {
        TRY(m_session->write(essaiPermission, [&](Transaction& inner) -> Outcome {
            inner.describe("interieur", {"essai", 1}, "dedans");
            return insert(inner, "a");
        }));
        tx.describe("exterieur", {"essai", 1}, "dehors");
        tx.describe("repetition", {"essai", 1}, "trop tard");
        return {};
    }));
    EXPECT_EQ(lastAudit("action"), "exterieur");
    EXPECT_EQ(lastAudit("libelle"), "dehors");
}

TEST_F(SessionTest, aRefusalLeavesOneAuditRowAndNoChange) {
    m_openRights.refused = {essaiPermission.code};
    const auto julie = open(person("technicien", {}, "Julie", "Morel"));
    bool ran = false;
    const Outcome refused = julie->write(essaiPermission, [&](Transaction& tx) {
        ran = true;
        return insert(tx, "a");
    });
    EXPECT_EQ(causeOf(refused), Cause::Forbidden);
    EXPECT_FALSE(ran);
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(audits(), 1);
    EXPECT_EQ(lastAudit("resultat"), "refuse");
    EXPECT_EQ(lastAudit("libelle"), essaiPermission.code);
    EXPECT_EQ(lastAudit("utilisateur_nom"), "Julie Morel");
}

TEST_F(SessionTest, aRefusalInsideAWriteIsLoggedUnderItsOwnRight) {
    const Permission inner{"essai.interieur"};
    m_openRights.refused = {inner.code};
    const auto julie = open(person("technicien", {}, "Julie", "Morel"));
    for (const bool nested : {true, false}) {
        const Outcome refused = julie->write(essaiPermission, [&](Transaction& tx) -> Outcome {
            TRY(insert(tx, "a"));
            if (nested)
                return julie->write(inner, [&](Transaction&) -> Outcome { return {}; });
            return julie->require(inner);
        });
        EXPECT_EQ(causeOf(refused), Cause::Forbidden);
    }
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(audits(), 2);
    EXPECT_EQ(value("SELECT count(*) FROM audit_log WHERE libelle = 'essai.interieur'"), 2);
}

TEST_F(SessionTest, handlersWriteInTheSameTransaction) {
    handle([](Transaction& tx, const Change& change) -> Outcome {
        EssaiTrace trace;
        trace.texte = QStringLiteral("%1 %2").arg(int(change.kind)).arg(change.id);
        TRY(Store(tx).insert(tx, trace));
        return {};
    });
    QList<EntityRef> moved;
    m_session->onCommitted([&](const QList<EntityRef>& refs) { moved = refs; });
    expectOk(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "a"); }));
    EXPECT_EQ(count("essai_trace"), 1);
    EXPECT_EQ(audits(), 1);
    EXPECT_EQ(moved, (QList<EntityRef>{{"essai", 1}, {"essai_trace", 1}}));
    EXPECT_TRUE(lastAudit("donnees").contains("essai_trace"));
}

TEST_F(SessionTest, aHandlerDoesNotRenameTheOperation) {
    handle([](Transaction& tx, const Change& change) -> Outcome {
        tx.describe("effet", change.ref(), "effet");
        return {};
    });
    expectOk(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "a"); }));
    EXPECT_EQ(lastAudit("action"), "creation");
}

TEST_F(SessionTest, aHandlerThatFailsRollsBack) {
    handle([&](Transaction& tx, const Change&) -> Outcome {
        EssaiTrace trace;
        trace.texte = "avant";
        TRY(Store(tx).insert(tx, trace));
        return Error::refused("non");
    });
    bool told = false;
    m_session->onCommitted([&](const QList<EntityRef>&) { told = true; });
    EXPECT_FALSE(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "a"); }));
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(count("essai_trace"), 0);
    EXPECT_EQ(audits(), 0);
    EXPECT_FALSE(told);
}

TEST_F(SessionTest, listenersAreToldAfterTheCommitOnly) {
    const auto other = open();
    int told = 0;
    m_session->onCommitted([&](const QList<EntityRef>& refs) {
        ++told;
        EXPECT_EQ(refs, (QList<EntityRef>{{"essai", 1}}));
        EXPECT_EQ(expectValue(other->connection().value("SELECT count(*) FROM essai")), 1);
    });
    expectOk(m_session->write(essaiPermission, [&](Transaction& tx) -> Outcome {
        TRY(insert(tx, "a"));
        EXPECT_EQ(told, 0);
        return {};
    }));
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(
        m_session->write(essaiPermission, [&](Transaction&) -> Outcome { return Error::refused("non"); }));
    EXPECT_EQ(told, 1);
}

TEST_F(SessionTest, aListenerMayAddListenersAndWrite) {
    int told = 0;
    m_session->onCommitted([&](const QList<EntityRef>&) {
        if (++told > 1)
            return;
        for (int more = 0; more < 100; ++more)
            m_session->onCommitted([](const QList<EntityRef>&) {});
        expectOk(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "b"); }));
    });
    expectOk(m_session->write(essaiPermission, [&](Transaction& tx) { return insert(tx, "a"); }));
    EXPECT_EQ(told, 2);
    EXPECT_EQ(count("essai"), 2);
}

TEST_F(SessionTest, aWriteThatChangesNothingLeavesNoTrace) {
    expectOk(m_session->write(essaiPermission, [](Transaction&) -> Outcome { return {}; }));
    EXPECT_EQ(audits(), 0);
}

TEST_F(SessionTest, requireTellsOwnFromAll) {
    class OwnRights final : public Rights {
        Result<Scope> scope(Connection&, const Actor&, const Permission&) override { return Scope::Own; }
        QString refusal(const Permission&) override { return QStringLiteral("Réservé."); }
        QString nameOf(Connection&, qint64) override { return {}; }
    } rights;
    m_services.rights = &rights;
    const auto julie = open(Actor{1, "Julie"});
    EXPECT_TRUE(julie->require(essaiPermission, true));
    EXPECT_EQ(causeOf(julie->require(essaiPermission)), Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
