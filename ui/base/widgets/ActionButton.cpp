// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/ActionButton.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/KeyHint.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QStylePainter>

namespace tournevis {

namespace {

Tint iconTint(ButtonVariant variant) {
    switch (variant) {
    case ButtonVariant::Primary:
    case ButtonVariant::Success:
        return Tint::OnAccent;
    case ButtonVariant::Danger:
        return Tint::Red;
    case ButtonVariant::Dark:
        return Tint::Overlay;
    case ButtonVariant::Link:
        return Tint::Accent;
    case ButtonVariant::Ghost:
        return Tint::Ink2;
    default:
        return Tint::Ink;
    }
}

} // namespace

ActionButton::ActionButton(const QString& text, ButtonVariant variant, QWidget* parent)
    : QPushButton(text, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setVariant(variant);
    followTheme(this, [this] { setIconSize({px(16), px(16)}); });
}

ActionButton::ActionButton(Icon icon, const QString& text, ButtonVariant variant, QWidget* parent)
    : ActionButton(text, variant, parent) {
    setActionIcon(icon);
}

ActionButton* ActionButton::iconOnly(Icon icon, const QString& name, QWidget* parent) {
    auto* button = new ActionButton(icon, QString(), ButtonVariant::Ghost, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void ActionButton::setVariant(ButtonVariant variant) {
    tournevis::setVariant(this, variant);
    setActionIcon(m_icon);
}

void ActionButton::setActionIcon(std::optional<Icon> icon) {
    m_icon = icon;
    setIcon(icon ? tournevis::icon(*icon, iconTint(variantOf(this))) : QIcon());
}

void ActionButton::setKey(const QKeySequence& key) {
    setShortcut(key);
    setKeyHint(keyText(key));
}

void ActionButton::setKeyHint(const QString& text) {
    m_keyHint = text;
    updateGeometry();
    update();
}

int ActionButton::badgeRoom() const {
    return m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + px(10);
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Qt only does it in dialogs. With Ctrl it is the action of the page.
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier))
        click();
    else
        QPushButton::keyPressEvent(event);
}

QSize ActionButton::sizeHint() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize size = style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, this);
    return {size.width() + badgeRoom(), size.height()};
}

void ActionButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int badge = badgeRoom();
    if (badge > 0) {
        const int width = badge - px(10);
        const int left = this->width() - width - px(isCompact(this) ? 8 : 11);
        paintKeyHint(painter, QRect(left, 0, width, height()), m_keyHint,
                     buttonInk(variantOf(this), isEnabled()));
        option.rect.setRight(left - px(10) + px(isCompact(this) ? 8 : 11));
    }
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace tournevis
