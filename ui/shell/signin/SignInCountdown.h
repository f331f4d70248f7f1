// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// The button that proves who somebody is, with the refusal above it: « Réessayer dans 12 s » and disabled
/// while the base makes the next attempt wait.
class SignInCountdown : public QWidget {
    Q_OBJECT

public:
    /// `name` starts the objectNames: « .refusal » and « .submit ».
    SignInCountdown(const QString& name, const QString& text, QWidget* parent = nullptr);

    void setBusy(bool busy);
    void refuse(const QString& sentence, int seconds);
    /// No refusal, no wait.
    void reset();
    bool isReady() const { return !m_busy && !m_timer.isActive(); }
    QString refusal() const;
    ActionButton* button() const { return m_button; }

signals:
    void submitted();

private:
    void buildRefusal();
    void tick();
    void showState();

    QString m_text;
    QWidget* m_row;
    PlainLabel* m_mark;
    PlainLabel* m_refusal;
    ActionButton* m_button;
    QTimer m_timer;
    QDeadlineTimer m_until;
    bool m_busy = false;
};

} // namespace tournevis
