// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/PasswordEdit.h"

#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"

#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

constexpr int toggleSide = 26;
constexpr int toggleGap = 3;

} // namespace

PasswordEdit::PasswordEdit(const QString& name, QWidget* parent)
    : QLineEdit(parent)
    , m_toggle(ActionButton::iconOnly(Icon::Eye, tr("Afficher le mot de passe"), this)) {
    setObjectName(name);
    m_toggle->setObjectName(name + QStringLiteral(".show"));
    m_toggle->setCursor(Qt::ArrowCursor);
    setCompact(m_toggle);
    connect(m_toggle, &ActionButton::clicked, this, [this] { show(echoMode() == QLineEdit::Password); });
    show(false);
    followTheme(this, [this] { refresh(); });
}

void PasswordEdit::forget() {
    clear();
    show(false);
}

void PasswordEdit::show(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    if (shown)
        setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_toggle->setActionIcon(shown ? Icon::EyeOff : Icon::Eye);
    const QString words = shown ? tr("Masquer le mot de passe") : tr("Afficher le mot de passe");
    m_toggle->setAccessibleName(words);
    m_toggle->setToolTip(words);
}

void PasswordEdit::refresh() {
    m_toggle->setFixedSize(px(toggleSide), px(toggleSide));
    setTextMargins(0, 0, px(toggleSide), 0);
}

void PasswordEdit::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    m_toggle->move(width() - m_toggle->width() - px(toggleGap), (height() - m_toggle->height()) / 2);
}

void PasswordEdit::keyPressEvent(QKeyEvent* event) {
    // Keys the button leaves come here: they are not typed text.
    if (!hasFocus())
        return event->ignore();
    watchCapsLock(*event);
    QLineEdit::keyPressEvent(event);
}

void PasswordEdit::watchCapsLock(const QKeyEvent& event) {
    const QString typed = event.text();
    if (typed.size() != 1 || !typed.front().isLetter() || typed.toUpper() == typed.toLower())
        return;
    emit capsLockSeen(typed.front().isUpper() != event.modifiers().testFlag(Qt::ShiftModifier));
}

QString capsLockSentence() { return PasswordEdit::tr("La touche Verr. Maj est active."); }

} // namespace tournevis
