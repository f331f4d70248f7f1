// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace tournevis {

/// The logins used on this computer, newest first, in a settings file of the person who owns the desktop.
class SignInRecents {
public:
    explicit SignInRecents(const QString& settingsPath)
        : m_path(settingsPath) {}

    static constexpr int maximum = 6;
    QStringList logins() const;
    void remember(const QString& login);

private:
    QString m_path;
};

} // namespace tournevis
