// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "shell/TopBarButtons.h"

#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace tournevis {

TopBar::TopBar(const QString& userName, const QString& userRole, QWidget* parent)
    : QWidget(parent) {
    setObjectName("shell.top");
    followTheme(this, [this] { setFixedHeight(px(48)); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(12), 0, px(16), 0);
    row->setSpacing(px(4));
    m_parent = new ActionButton(QString(), ButtonVariant::Ghost);
    m_parent->setObjectName("shell.top.parent");
    m_chevron = new PlainLabel(QStringLiteral("›"), LabelStyle::Hint);
    m_title = new ElidedLabel({}, LabelStyle::Title);
    m_title->setObjectName("shell.top.title");
    connect(m_parent, &QPushButton::clicked, this, &TopBar::parentChosen);
    auto* help = ActionButton::iconOnly(Icon::Help, tr("Raccourcis de cet écran (F1)"));
    help->setObjectName("shell.top.help");
    help->setVariant(ButtonVariant::Ghost);
    connect(help, &QPushButton::clicked, this, &TopBar::helpAsked);
    m_bell = new BellButton;
    m_bell->setObjectName("shell.top.bell");
    m_bell->setAccessibleName(tr("Notifications"));
    m_bell->setToolTip(tr("Notifications (N puis N)"));
    connect(m_bell, &QAbstractButton::clicked, this, &TopBar::bellPressed);
    auto* user = new UserButton(userName, userRole);
    user->setObjectName("shell.top.user");
    connect(user, &QAbstractButton::clicked, this, [this, user, menu = buildUserMenu()] {
        menu->popup(user->mapToGlobal(QPoint(0, user->height())));
    });
    row->addWidget(m_parent);
    row->addWidget(m_chevron);
    row->addSpacing(px(4));
    row->addWidget(m_title, 1);
    row->addWidget(help);
    row->addWidget(m_bell);
    row->addSpacing(px(8));
    row->addWidget(user);
    setTitle({}, {});
}

QMenu* TopBar::buildUserMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName("shell.user.menu");
    auto* themes = new QActionGroup(menu);
    const struct {
        ThemeMode mode;
        QString text;
        const char* name;
    } entries[] = {{ThemeMode::Light, tr("Thème clair"), "shell.user.light"},
                   {ThemeMode::Dark, tr("Thème sombre"), "shell.user.dark"},
                   {ThemeMode::System, tr("Thème du système"), "shell.user.system"}};
    for (const auto& entry : entries) {
        QAction* action = menu->addAction(entry.text);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setCheckable(true);
        action->setChecked(appearance().mode == entry.mode);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = entry.mode] { emit themeChosen(mode); });
    }
    menu->addSeparator();
    QAction* about = menu->addAction(icon(Icon::Info), tr("À propos de Tournevis"));
    about->setObjectName("shell.user.about");
    connect(about, &QAction::triggered, this, &TopBar::aboutAsked);
    menu->addSeparator();
    QAction* lock = menu->addAction(icon(Icon::Lock), tr("Verrouiller"));
    lock->setObjectName("shell.user.lock");
    connect(lock, &QAction::triggered, this, &TopBar::lockAsked);
    QAction* out = menu->addAction(icon(Icon::Logout), tr("Se déconnecter"));
    out->setObjectName("shell.user.signout");
    connect(out, &QAction::triggered, this, &TopBar::signOutAsked);
    return menu;
}

void TopBar::setTitle(const QString& parentTitle, const QString& title) {
    m_parent->setText(parentTitle);
    m_parent->setVisible(!parentTitle.isEmpty());
    m_chevron->setVisible(!parentTitle.isEmpty());
    m_title->setText(title);
}

void TopBar::setUnread(int unread) { m_bell->setUnread(unread); }

QWidget* TopBar::bell() const { return m_bell; }

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.setPen(theme().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace tournevis
