// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"

#include <QtWidgets/QWidget>

class QMenu;

namespace tournevis {

class ActionButton;
class BellButton;
class ElidedLabel;
class PlainLabel;

/// The 48 px bar above the pages: breadcrumb and title, help, bell, user menu.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(const QString& userName, const QString& userRole, QWidget* parent = nullptr);

    void setTitle(const QString& parentTitle, const QString& title);
    void setUnread(int unread);
    QWidget* bell() const;

signals:
    void parentChosen();
    void helpAsked();
    void aboutAsked();
    void bellPressed();
    void themeChosen(ThemeMode mode);
    void lockAsked();
    void signOutAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QMenu* buildUserMenu();

    ActionButton* m_parent;
    PlainLabel* m_chevron;
    ElidedLabel* m_title;
    BellButton* m_bell;
};

} // namespace tournevis
