// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "base/DraftStore.h"
#include "clients/ClientService.h"
#include "equipe/Technicien.h"
#include "missions/MissionService.h"
#include "missions/PlanningService.h"
#include "shell/Shell.h"
#include "support/core/TestBase.h"

class QLineEdit;

namespace tournevis::test {

/// A shell on a real base with three technicians and two clients, driven by real keys and clicks. Monday
/// 9 November 2026, 09:00 in Paris.
class MissionsUi : public ::testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Builds the window; rights refused before are absent from it.
    void openShell();
    /// Lets the data thread answer and the window catch up.
    void settle();
    template <class W>
    W* child(const char* objectName) {
        W* found = m_shell->currentPage()->findChild<W*>(QLatin1String(objectName));
        EXPECT_NE(found, nullptr) << objectName;
        return found;
    }
    /// Focuses a field and types ASCII text over what it holds.
    void type(const char* objectName, const QString& text);
    QString text(const char* objectName);
    void click(const char* objectName);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Whether a visible label of the page holds these words.
    bool shows(const QString& words);
    void picture(const QString& name);

    Id<Client> client(const QString& nom, const QString& ville, CarteClient carte = CarteClient::Standard);
    Id<Technicien> technicien(const QString& prenom, const QString& nom, const QString& specialite);
    Id<Mission> mission(Id<Client> client, const QString& nature, Priorite priorite = Priorite::Normale);
    Id<Intervention> visit(Id<Mission> mission, const QDateTime& start, int minutes,
                           const QList<Id<Technicien>>& team);
    QDateTime at(int day, int hour, int minute = 0) const;
    QVariant value(const QString& sql, const QVariantList& values = {});

    QTemporaryDir m_folder;
    FakeClock m_clock;
    OpenRights m_rights;
    AuditLog m_journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
    SessionServices m_services;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataThread> m_data;
    std::unique_ptr<DraftStore> m_drafts;
    Workbench m_workbench;
    std::unique_ptr<Shell> m_shell;
    Id<Client> m_tilleuls;
    Id<Client> m_aubert;
    Id<Technicien> m_karim;
    Id<Technicien> m_julie;
    Id<Technicien> m_thomas;
};

} // namespace tournevis::test
