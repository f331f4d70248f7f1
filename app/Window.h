// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Composition.h"
#include "base/DraftStore.h"
#include "shell/IdleLock.h"
#include "shell/Shell.h"

#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace tournevis {

class EmptyState;
class LockPage;
class SignInPage;
class Wizard;
struct WizardResult;

/// Who signs in and what they may see, read on the data thread in one job.
struct Welcome {
    Actor actor;
    QString role;
    Access access;
    QTimeZone zone;
    bool demonstration = false;
    int lockMinutes = 0;
};
Result<Welcome> welcomeOf(Session& session, const Actor& actor);

/// Where this program keeps what is not in the base: choices of this computer, drafts, wizard entries.
struct LocalPlaces {
    QString settings;
    QString data;

    static LocalPlaces standard();
};

/// The program's window: first run, sign-in, the shell of the person, the lock, or the reason why the base
/// does not open.
class Window final : public QMainWindow {
    Q_OBJECT

public:
    /// `mayCreate`: an absent base opens the first-run wizard (the default path); otherwise it is a mistake
    /// that is told.
    Window(Composition& composition, const QString& basePath, bool mayCreate, const LocalPlaces& places,
           QWidget* parent = nullptr);
    ~Window() override;

    void start();
    /// Makes `actor` the person at work and shows their shell.
    void enter(const Actor& actor);
    DataThread& data() { return *m_data; }
    Shell* shell() const { return m_shell.get(); }
    Wizard* wizard() const { return m_wizard; }

signals:
    void baseOpened();
    void shellReady();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void openBase();
    void showProblem(const Error& error);
    void migrate();
    void showWizard();
    void createBase(const WizardResult& result);
    void showSignIn();
    void showShell(const Welcome& welcome);
    void lock();
    void unlock();
    void signOut();
    void present(QWidget* screen);

    Composition& m_composition;
    QString m_basePath;
    bool m_mayCreate;
    LocalPlaces m_places;
    Workbench m_workbench;
    std::unique_ptr<DataThread> m_data;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<Shell> m_shell;
    QStackedWidget* m_screens;
    SignInPage* m_signIn = nullptr;
    LockPage* m_lock = nullptr;
    Wizard* m_wizard = nullptr;
    EmptyState* m_problem = nullptr;
    IdleLock m_idle;
    Actor m_actor;
    int m_lockMinutes = 0;
};

} // namespace tournevis
