// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Session.h"

namespace tournevis {

Session::Session(std::unique_ptr<Connection> connection, const SessionServices& services, Actor actor)
    : m_connection(std::move(connection))
    , m_services(services)
    , m_actor(std::move(actor)) {}

Session::~Session() = default;

Result<Scope> Session::scope(const Permission& permission) {
    if (m_actor.isOwner())
        return Scope::All;
    return m_services.rights->scope(*m_connection, m_actor, permission);
}

Outcome Session::require(const Permission& permission, bool ownIsEnough) {
    const Scope reach = TRY(scope(permission));
    if (reach == Scope::All || (reach == Scope::Own && ownIsEnough))
        return {};
    m_refused = QString::fromLatin1(permission.code);
    return Error::forbidden(m_services.rights->refusal(permission));
}

Outcome Session::begin(const Permission& permission, bool ownIsEnough) {
    // The right is asked before the lock is taken, so that a refusal can leave its own row behind.
    const Outcome allowed = require(permission, ownIsEnough);
    if (!allowed) {
        if (allowed.error().cause == Cause::Forbidden && !m_transaction)
            recordRefusal(QString::fromLatin1(permission.code));
        return allowed.error();
    }
    if (m_transaction)
        return {};
    TRY(m_connection->begin());
    m_refused.clear();
    m_transaction = std::make_unique<Transaction>(*this);
    return {};
}

Outcome Session::finish() {
    Outcome outcome = m_transaction->runHandlers();
    if (outcome)
        outcome = m_transaction->writeJournal();
    if (outcome)
        outcome = m_connection->commit();
    if (!outcome)
        return outcome;
    const std::unique_ptr<Transaction> done = std::move(m_transaction);
    QList<EntityRef> moved;
    for (const Change& change : done->changes())
        moved.append(change.ref());
    // A copy: a listener may add listeners.
    const QList<Listener> listeners = m_listeners;
    for (const Listener& listener : listeners)
        listener(moved);
    return {};
}

void Session::abandon(const Permission& permission, const Error& error) {
    m_connection->rollback();
    m_transaction.reset();
    if (error.cause == Cause::Forbidden)
        recordRefusal(m_refused.isEmpty() ? QString::fromLatin1(permission.code) : m_refused);
}

void Session::recordRefusal(const QString& permission) {
    if (!m_connection->begin())
        return;
    const bool written =
        m_services.journal->recordRefusal(*m_connection, m_actor, permission, now()).has_value();
    if (!written || !m_connection->commit())
        m_connection->rollback();
}

} // namespace tournevis
