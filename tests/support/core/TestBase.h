// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/AuditLog.h"
#include "data/Session.h"

#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace tournevis::test {

/// A clock that tests move: Monday 9 November 2026, 09:00 in Paris, until told otherwise.
class FakeClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime& now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 9), QTime(8, 0), Qt::UTC};
};

/// Lets everybody do everything, but the codes put in `refused`; tests of rights use AccountRights instead.
class OpenRights final : public Rights {
public:
    Result<Scope> scope(Connection&, const Actor&, const Permission& permission) override {
        return refused.contains(permission.code) ? Scope::None : Scope::All;
    }
    QString refusal(const Permission&) override { return QStringLiteral("Accès non autorisé."); }
    QString nameOf(Connection&, qint64) override { return QStringLiteral("Julie Morel"); }

    QList<QByteArray> refused;
};

/// A migrated base with its reference rows, on a real file in a folder of its own.
class TestBase : public ::testing::Test {
protected:
    void SetUp() override;

    QString path() const { return m_folder.filePath("essai.db"); }
    /// One more session on the same file, as another program or person would have.
    std::unique_ptr<Session> open(const Actor& actor = {});
    /// Stores a user of a role (and profiles), gives its actor: `person("manager", {"dg"}, "Hélène",
    /// "Laurent")`.
    Actor person(const QString& role, const QStringList& profils, const QString& prenom, const QString& nom);
    /// First column of the first row.
    QVariant value(const QString& sql, const QVariantList& values = {});

    QTemporaryDir m_folder;
    FakeClock m_clock;
    OpenRights m_openRights;
    AuditLog m_journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
    SessionServices m_services;
    std::unique_ptr<Session> m_session;
};

/// Unwraps a Result or fails the test with its words.
template <class T>
T expectValue(Result<T> result) {
    EXPECT_TRUE(result.has_value()) << result.error().message.toStdString() << " / "
                                    << result.error().detail.toStdString();
    return result ? std::move(*result) : T{};
}
inline void expectOk(const Outcome& outcome) {
    EXPECT_TRUE(outcome.has_value()) << outcome.error().message.toStdString() << " / "
                                     << outcome.error().detail.toStdString();
}

} // namespace tournevis::test
