// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/ToastHost.h"
#include "shell/Workbench.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QStackedWidget;

namespace tournevis {

class NotificationsPanel;
class PlainLabel;
class Rail;
class Shell;
class StatusLine;
class TopBar;

/// The Navigator that screens see; forwards to the shell.
class ShellNavigator final : public Navigator {
    Q_OBJECT

public:
    explicit ShellNavigator(Shell& shell);
    void open(const EntityRef& record) override;
    void openWorkspace(const QByteArray& workspace) override;
    void create(const QByteArray& kind, const QVariantMap& context) override;
    void back() override;
    void forward() override;

private:
    Shell& m_shell;
};

/// What the shell is given at sign-in.
struct ShellSetup {
    const Workbench& workbench;
    DataThread& data;
    DraftStore& drafts;
    Clock& clock;
    QTimeZone zone;
    Actor actor;
    QString role; ///< « Régulation », « Directrice générale »
    Access access;
    bool demonstration = false;
};

/// The window of a signed-in person: rail, top bar, pages with their history, status bar, toasts, keyboard.
class Shell final : public QWidget {
    Q_OBJECT

public:
    explicit Shell(const ShellSetup& setup, QWidget* parent = nullptr);
    ~Shell() override;

    void open(const EntityRef& record);
    void openWorkspace(const QByteArray& workspace);
    void create(const QByteArray& kind, const QVariantMap& given = {});
    void back();
    void forward();
    Page* currentPage() const;
    PageContext& context() { return m_context; }
    /// Keeps the drafts of what is being typed, on closing or locking.
    void leaveAll();

signals:
    void lockAsked();
    void signOutAsked();
    void themeChosen(ThemeMode mode);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void foldRail();
    void buildLayout(const ShellSetup& setup);
    void buildShortcuts();
    void addShortcut(const QKeySequence& keys, std::function<void()> action);
    void show(Page* page);
    void push(Page* page);
    void goTo(int position);
    void trimHistory();
    void showHead();
    void recordsChanged(const QList<EntityRef>& records);
    void refreshCounts();
    void showHelp();
    void cycleZone(int step);
    bool letterPressed(const QString& letter);

    const Workbench& m_workbench;
    ShellNavigator m_navigator;
    Rail* m_rail;
    TopBar* m_top;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    PlainLabel* m_baseState;
    ToastHost* m_toasts;
    PageContext m_context;
    NotificationsPanel* m_notifications;
    QHash<QByteArray, Page*> m_workspacePages;
    QList<Page*> m_history;
    int m_position = -1;
    QTimer m_countTimer;
    QString m_firstLetter;
    QTimer m_letterTimer;
    bool m_railChosen = false; ///< the person folded or unfolded the rail: the width no longer decides
};

} // namespace tournevis
