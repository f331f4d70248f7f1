// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace tournevis {

class ActionButton;

/// A password line with the button that shows what is typed. Typing, pasting and showing all work by
/// keyboard.
class PasswordEdit : public QLineEdit {
    Q_OBJECT

public:
    /// The button is named `name` followed by « .show ».
    explicit PasswordEdit(const QString& name, QWidget* parent = nullptr);

    /// Empties the line and hides what is typed next.
    void forget();

signals:
    /// Qt tells no state of the lock: it is read from the letters that arrive, capital without Maj.
    void capsLockSeen(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(bool shown);
    void watchCapsLock(const QKeyEvent& event);
    void refresh();

    ActionButton* m_toggle;
};

/// What is said under the field meanwhile.
QString capsLockSentence();

} // namespace tournevis
