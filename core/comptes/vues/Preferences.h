// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

#include <QtCore/QJsonObject>

namespace tournevis {

/// What a workspace remembers for the person at work (last view, zoom, width of its panels), in
/// utilisateur.preferences. Nothing is kept for the owner of the file, who has no account.
class Preferences {
public:
    explicit Preferences(Session& session)
        : m_session(session) {}

    /// Empty when nothing was kept.
    Result<QJsonObject> of(const QString& espace) const;
    /// Writes nothing when nothing differs.
    Outcome keep(const QString& espace, const QJsonObject& contents);

private:
    Session& m_session;
};

} // namespace tournevis
