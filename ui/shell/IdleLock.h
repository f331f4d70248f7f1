// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace tournevis {

/// Tells when nobody has touched the keyboard or the mouse for a while: a warning first, then the end.
class IdleLock final : public QObject {
    Q_OBJECT

public:
    static constexpr int warningSeconds = 60;

    explicit IdleLock(QObject* parent = nullptr);

    void start(int minutes);
    void stop();
    /// As if a key had been pressed (« Rester connecté »).
    void touch();

signals:
    void soon();
    void expired();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_warning;
    QTimer m_end;
    int m_minutes = 0;
};

} // namespace tournevis
