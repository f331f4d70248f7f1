// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInRecents.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>

namespace tournevis {
namespace {

const QString key = QStringLiteral("connexion/recents");

} // namespace

QStringList SignInRecents::logins() const {
    return QSettings(m_path, QSettings::IniFormat).value(key).toStringList();
}

void SignInRecents::remember(const QString& login) {
    QStringList kept = logins();
    kept.removeAll(login);
    kept.prepend(login);
    QSettings settings(m_path, QSettings::IniFormat);
    settings.setValue(key, QStringList(kept.mid(0, maximum)));
    settings.sync();
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace tournevis
