// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QVariantMap>

#include <optional>

namespace tournevis {

/// What is being typed, kept in private files of this computer until it is saved: it survives errors,
/// conflicts, closing and crashes. One entry a form, by key (« client-42 », « client-nouveau »).
class DraftStore {
public:
    /// `folder` belongs to one base; it is created with mode 0700 at the first draft.
    explicit DraftStore(const QString& folder);

    /// False when the disk refuses; the form says so.
    bool keep(const QString& key, const QVariantMap& values);
    std::optional<QVariantMap> find(const QString& key) const;
    void discard(const QString& key);

private:
    QString path(const QString& key) const;

    QString m_folder;
};

} // namespace tournevis
