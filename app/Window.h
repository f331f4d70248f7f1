// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Composition.h"
#include "base/DraftStore.h"
#include "shell/Shell.h"

#include <QtWidgets/QMainWindow>

namespace tournevis {

/// Who signs in and what they may see, read on the data thread in one job.
struct Welcome {
    Actor actor;
    QString role;
    Access access;
    QTimeZone zone;
    bool demonstration = false;
};
Result<Welcome> welcomeOf(Session& session, const Actor& actor);

/// The program's window on one base: sign-in, then the shell of the person, behind the lock when it is
/// locked.
class Window final : public QMainWindow {
    Q_OBJECT

public:
    Window(Composition& composition, const QString& basePath, QWidget* parent = nullptr);
    ~Window() override;

    /// Opens the base on the data thread, then shows the sign-in card or the reason why it cannot be opened.
    void start();
    /// Makes `actor` the person at work and shows their shell.
    void enter(const Actor& actor);
    DataThread& data() { return m_data; }
    Shell* shell() const { return m_shell.get(); }

signals:
    void shellReady();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void showShell(const Welcome& welcome);
    void signOut();

    Composition& m_composition;
    DataThread m_data;
    DraftStore m_drafts;
    Workbench m_workbench;
    std::unique_ptr<Shell> m_shell;
};

} // namespace tournevis
