// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "notifications/Notification.h"

namespace tournevis {

/// The notices of the signed-in person, once they may be shown; nobody reads another's.
class NotificationQueries {
public:
    explicit NotificationQueries(Session& session)
        : m_session(session) {}

    /// Unread ones, the last told first.
    Result<QList<Notification>> unread(int limit) const;
    /// What the bell shows.
    Result<int> unreadCount() const;
    /// When the next notice that waits is to be shown; none: nothing waits.
    Result<QDateTime> nextShown() const;

private:
    Session& m_session;
};

} // namespace tournevis
