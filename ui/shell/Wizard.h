// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DraftStore.h"
#include "base/Result.h"
#include "shell/wizard/WizardResult.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <vector>

class QBoxLayout;
class QStackedWidget;

namespace tournevis {

class ActionButton;
class Banner;
class PlainLabel;
class WizardRail;
class WizardStep;

/// The first run (ux.md § 11.1): asks everything, creates nothing. Entries survive quitting, but the
/// password.
class Wizard : public QWidget {
    Q_OBJECT

public:
    explicit Wizard(const WizardSetup& setup, QWidget* parent = nullptr);
    ~Wizard() override;

    /// Position of the step shown, from 0.
    int step() const { return m_current; }
    /// Shows a step as if the former ones were filled.
    void showStep(int index) { go(index); }
    int stepCount() const { return int(m_steps.size()); }

    /// The base is being created: nothing can be changed meanwhile.
    void showProgress();
    /// It failed: the step at fault comes back, or the last one, with what happened.
    void showFailure(const Error& error);
    /// The base exists: the entries kept for the next run are dropped.
    void forgetEntries();

signals:
    void finished(const WizardResult& result);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addSteps(const WizardSetup& setup);
    QWidget* buildPanel();
    QWidget* buildProgress();
    void buildFoot(QBoxLayout& foot);
    void placePanel();
    void go(int index);
    void next();
    void previous();
    void finish();
    bool leave(int index);
    void revealFocus();
    void setBusy(bool busy);
    void showNote(const QStringList& missing);
    WizardResult result() const;
    void keep();
    void resume();

    DraftStore m_store;
    std::vector<WizardStep*> m_steps;
    WizardRail* m_rail = nullptr;
    QWidget* m_panel = nullptr;
    QWidget* m_progress = nullptr;
    QStackedWidget* m_stack;
    Banner* m_banner;
    PlainLabel* m_note;
    ActionButton* m_previous;
    ActionButton* m_next;
    QTimer m_keepTimer;
    int m_current = 0;
    bool m_busy = false;
    bool m_forgotten = false;
};

} // namespace tournevis
