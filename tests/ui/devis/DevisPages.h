// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/AuditLog.h"
#include "base/DraftStore.h"
#include "comptes/AccountRights.h"
#include "devis/DevisService.h"
#include "shell/Shell.h"

#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace tournevis::test {

/// Monday 9 November 2026, 09:00 in Paris, until told otherwise.
class PageClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 9), QTime(8, 0), Qt::UTC};
};

/// The real shell with the devis and validation screens on a real base, driven by real keys.
class DevisPages : public ::testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Shows the shell of that person.
    void signIn(const Actor& actor);
    /// Waits for every answer of the data thread.
    void settle();
    /// Types in what has the focus.
    void type(const QString& text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QWidget* focus();
    template <class W>
    W* find(const char* name) {
        W* found = m_shell->currentPage()->findChild<W*>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    /// Saves what is shown under TOURNEVIS_PICTURES, in both themes and two sizes.
    void picture(const QString& name);

    QVariant value(const QString& sql, const QVariantList& values = {});
    /// A devis with one line, stored and submitted.
    Id<Devis> submitted(const Actor& author, qint64 centimes, const QString& title = "Remplacement",
                        Taux remise = {});
    QString statut(Id<Devis> id);

    QTemporaryDir m_folder;
    PageClock m_clock;
    AccountRights m_rights;
    AuditLog m_journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
    SessionServices m_services;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataThread> m_data;
    std::unique_ptr<DraftStore> m_drafts;
    Workbench m_workbench;
    std::unique_ptr<Shell> m_shell;
    Actor m_sophie;
    Actor m_dg;
    Actor m_pdg;
    Id<Client> m_client;

private:
    Actor person(const QString& profil, const QString& prenom, const QString& nom);
    void seed();
};

} // namespace tournevis::test
