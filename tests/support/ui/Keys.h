// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <gtest/gtest.h>

namespace tournevis::test {

/// Types like a person: one key at a time, accents too (keyClicks aborts on them).
inline void typeText(QWidget* widget, const QString& text) {
    for (const QChar sign : text) {
        if (sign.unicode() < 128)
            QTest::keyClick(widget, sign.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(sign), Qt::NoModifier);
    }
}

/// Types where the focus is.
inline void typeText(const QString& text) { typeText(QApplication::focusWidget(), text); }

/// Presses a key where the focus is.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* target = QApplication::focusWidget();
    ASSERT_TRUE(target) << "the focus is lost";
    QTest::keyClick(target, key, modifiers);
}

/// Shows a window and lets it become the active one, without which nothing has the focus.
inline void showFocused(QWidget& window) {
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
}

} // namespace tournevis::test
