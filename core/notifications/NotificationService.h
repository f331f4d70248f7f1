// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "notifications/Notification.h"

namespace tournevis {

/// What a person does with their own notices. Those of others are left alone without a word.
class NotificationService {
public:
    explicit NotificationService(Session& session)
        : m_session(session) {}

    Outcome markRead(const QList<Id<Notification>>& ids);
    Outcome markAllRead();

private:
    Outcome readWhere(const std::function<bool(const Notification&)>& chosen);

    Session& m_session;
};

} // namespace tournevis
