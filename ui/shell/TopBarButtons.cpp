// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBarButtons.h"

#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/Avatar.h"

#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int avatarSize = 28;
constexpr int userPadding = 8;

void paintGround(QPainter& painter, const QAbstractButton& button) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (!button.underMouse() && !button.hasFocus())
        return;
    painter.setPen(button.hasFocus() ? QPen(theme().accent, theme().focusWidth) : QPen(Qt::NoPen));
    painter.setBrush(theme().hover);
    painter.drawRoundedRect(button.rect().adjusted(1, 1, -1, -1), px(6), px(6));
}

} // namespace

BellButton::BellButton(QWidget* parent)
    : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    followTheme(this, [this] { setFixedSize(px(34), px(34)); });
    setAttribute(Qt::WA_Hover);
}

void BellButton::setUnread(int unread) {
    m_unread = unread;
    setAccessibleDescription(tr("%1 à lire").arg(unread));
    update();
}

void BellButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter, *this);
    paintIcon(painter, rect().adjusted(px(8), px(8), -px(8), -px(8)), Icon::Bell, theme().ink2);
    if (m_unread <= 0)
        return;
    const QString words = m_unread > 99 ? QStringLiteral("99+") : QString::number(m_unread);
    painter.setFont(uiFont(TextSize::Xs, 600));
    const int wide = qMax(px(15), painter.fontMetrics().horizontalAdvance(words) + px(7));
    const QRect badge(width() - wide, 0, wide, px(15));
    painter.setPen(Qt::NoPen);
    painter.setBrush(lightTheme().hue(Hue::Red).solid);
    painter.drawRoundedRect(badge, px(7), px(7));
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, words);
}

UserButton::UserButton(const QString& name, const QString& role, QWidget* parent)
    : QAbstractButton(parent)
    , m_name(name)
    , m_role(role) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Menu de %1").arg(name.isEmpty() ? role : name));
    setAccessibleDescription(role);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize UserButton::sizeHint() const {
    const int name = QFontMetrics(uiFont(TextSize::Base, 500)).horizontalAdvance(m_name);
    const int role = QFontMetrics(uiFont(TextSize::Xs)).horizontalAdvance(m_role);
    return {3 * px(userPadding) + px(avatarSize) + qMax(name, role) + px(22), px(40)};
}

void UserButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter, *this);
    const int middle = height() / 2;
    paintAvatar(painter, QRect(px(userPadding), middle - px(avatarSize) / 2, px(avatarSize), px(avatarSize)),
                initialsOf(m_name.isEmpty() ? m_role : m_name));
    const QRect words(2 * px(userPadding) + px(avatarSize), 0, width(), height());
    painter.setPen(theme().ink);
    painter.setFont(uiFont(TextSize::Base, 500));
    painter.drawText(words.adjusted(0, px(4), 0, -middle), Qt::AlignVCenter, m_name);
    painter.setPen(theme().ink3);
    painter.setFont(uiFont(TextSize::Xs));
    painter.drawText(words.adjusted(0, middle, 0, -px(3)), Qt::AlignVCenter, m_role);
    paintIcon(painter, QRect(width() - px(20), middle - px(7), px(14), px(14)), Icon::ChevronDown,
              theme().ink2);
}

} // namespace tournevis
