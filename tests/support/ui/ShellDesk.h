// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspaces.h"
#include "shell/Shell.h"
#include "support/ui/UiBase.h"

namespace tournevis::test {

/// The whole window of one person on a base, with every screen of the product: rail, top bar, pages.
class ShellDesk {
public:
    ShellDesk(DataThread::SessionFactory factory, const Actor& actor, Clock& clock,
              const QString& draftFolder, QSize size = {1440, 900});
    ~ShellDesk();

    /// Builds the window anew, as at sign-in; the pages of the former one are gone.
    void restart(QSize size = {1440, 900});
    Shell& shell() { return *m_shell; }
    Page* page() const { return m_shell->currentPage(); }
    void settle() { test::settle(*m_data); }
    /// Whether anything was committed since the construction.
    bool hasWritten() const { return m_written; }
    /// Signals of the shell that the window answers to (« lock », « out »).
    QStringList asked() const { return m_asked; }

private:
    Actor m_actor;
    Clock& m_clock;
    DraftStore m_drafts;
    Workbench m_workbench = standardWorkbench();
    std::unique_ptr<DataThread> m_data;
    std::unique_ptr<Shell> m_shell;
    QTimeZone m_zone;
    Access m_access;
    QString m_role;
    QStringList m_asked;
    bool m_demonstration = false;
    bool m_written = false;
};

} // namespace tournevis::test
