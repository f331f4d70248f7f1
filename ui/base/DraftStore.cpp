// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DraftStore.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace tournevis {

DraftStore::DraftStore(const QString& folder)
    : m_folder(folder) {}

QString DraftStore::path(const QString& key) const { return QStringLiteral("%1/%2.json").arg(m_folder, key); }

bool DraftStore::keep(const QString& key, const QVariantMap& values) {
    if (!QDir().mkpath(m_folder))
        return false;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path(key));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject::fromVariantMap(values)).toJson());
    return file.commit();
}

std::optional<QVariantMap> DraftStore::find(const QString& key) const {
    QFile file(path(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return std::nullopt;
    return document.object().toVariantMap();
}

void DraftStore::discard(const QString& key) { QFile::remove(path(key)); }

} // namespace tournevis
