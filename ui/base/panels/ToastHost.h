// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

namespace tournevis {

/// A short message which needs no answer. The action is what « Annuler » or « Ouvrir » does.
struct ToastMessage {
    QString text;
    Icon icon = Icon::Tick;
    QString actionText = {};
    std::function<void()> action = {};
    QString keyHint = {};
};

/// One toast: dark in both themes, leaves after 10 s out of the pointer and of the focus.
class Toast : public QWidget {
    Q_OBJECT

public:
    Toast(const ToastMessage& message, QWidget* parent);

    static constexpr int lifetimeMs = 10000;
    bool isPaused() const { return !m_life.isActive(); }

signals:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addAction(const ToastMessage& message);
    void addClose();
    void settle();

    QTimer m_life;
    Icon m_icon;
};

/// Stack of at most three toasts, bottom centre of the area it watches.
class ToastHost : public QObject {
    Q_OBJECT

public:
    explicit ToastHost(QWidget* area);

    static constexpr int maximum = 3;
    Toast* show(const ToastMessage& message);
    /// Height left free under the toasts, for a bar that must stay reachable.
    void setLift(int height);
    int count() const { return static_cast<int>(m_toasts.size()); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remove(Toast* toast);
    void place();

    QWidget* m_area;
    int m_lift = 0;
    std::vector<Toast*> m_toasts;
};

} // namespace tournevis
