// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/theme/Icons.h"

#include <QtCore/QHash>

namespace tournevis {

/// What the rail counts beside a workspace: grey for volume, red where the person must act.
struct RailCount {
    qint64 number = 0;
    bool alarming = false;
};

/// Where a workspace stands in the rail; a hidden one is opened from a page.
enum class RailPlace { Top, Bottom, Hidden };

/// One entry of the rail, registered by app.
struct Workspace {
    QByteArray name; ///< « clients »
    QString title;
    Icon icon = Icon::List;
    Permission permission;
    QChar letter; ///< after G
    std::function<Page*(PageContext&)> page;
    std::function<Result<RailCount>(Session&)> count = {}; ///< on the data thread; may be empty
    RailPlace place = RailPlace::Top;
};

/// Who opens what: the shell creates pages through it and knows none of them.
class Workbench {
public:
    using RecordPage = std::function<Page*(PageContext&, qint64 id, const QVariantMap& given)>;

    void addWorkspace(Workspace workspace) { m_workspaces.append(std::move(workspace)); }
    /// The page of the records of a table; id 0 opens a new one, prefilled with `given`.
    void addRecord(const QByteArray& kind, RecordPage page) { m_records.insert(kind, std::move(page)); }

    /// Data the product carries, with their makers and licence, for « À propos ».
    void addSource(const QString& source) { m_sources.append(source); }

    const QList<Workspace>& workspaces() const { return m_workspaces; }
    const QStringList& sources() const { return m_sources; }
    const Workspace* find(const QByteArray& name) const;
    const RecordPage* findRecord(const QByteArray& kind) const;

private:
    QList<Workspace> m_workspaces;
    QHash<QByteArray, RecordPage> m_records;
    QStringList m_sources;
};

} // namespace tournevis
