// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "data/Connection.h"
#include "data/Rights.h"
#include "data/Transaction.h"

#include <functional>

namespace tournevis {

/// What a Session needs from outside core/data; app builds it once and shares it between sessions.
struct SessionServices {
    Clock* clock = nullptr;
    Rights* rights = nullptr;
    WriteJournal* journal = nullptr;
    /// Effects that go up the DAG (architecture.md): run inside the transaction, before commit, by kind of
    /// row.
    QMultiHash<QByteArray, ChangeHandler> handlers;
};

/// A person at work on a base: connection, signed-in user, clock. Everything that reads or writes goes
/// through one.
class Session {
public:
    Session(std::unique_ptr<Connection> connection, const SessionServices& services, Actor actor);
    ~Session();

    Connection& connection() { return *m_connection; }
    const Actor& actor() const { return m_actor; }
    void setActor(const Actor& actor) { m_actor = actor; }
    const SessionServices& services() const { return m_services; }
    QDateTime now() const { return m_services.clock->now(); }
    QTimeZone zone() const { return m_zone; }
    void setZone(const QTimeZone& zone) { m_zone = zone; }
    QDate today() const { return m_services.clock->today(m_zone); }

    /// The reach of a right for the signed-in person.
    Result<Scope> scope(const Permission& permission);
    /// Forbidden unless the right reaches everything, or the person's own records when `own` is accepted.
    Outcome require(const Permission& permission, bool ownIsEnough = false);

    /// Runs `work(Transaction&)` under `permission`, as one whole: committed if it succeeds, else rolled
    /// back. Inside a running transaction it joins it, and its failure takes back its own part alone, should
    /// the caller go on. The right must reach everything. Refusals are audited.
    template <class Work>
    auto write(const Permission& permission, Work work) -> std::invoke_result_t<Work, Transaction&> {
        return writeWithin(permission, false, std::move(work));
    }
    /// The same for a right that may reach the person's own records only: `work` checks that they are.
    template <class Work>
    auto writeOwn(const Permission& permission, Work work) -> std::invoke_result_t<Work, Transaction&> {
        return writeWithin(permission, true, std::move(work));
    }

    /// Called after each commit with every record that moved.
    using Listener = std::function<void(const QList<EntityRef>&)>;
    void onCommitted(Listener listener) { m_listeners.append(std::move(listener)); }

private:
    template <class Work>
    auto writeWithin(const Permission& permission, bool ownIsEnough, Work work)
        -> std::invoke_result_t<Work, Transaction&>;
    Outcome begin(const Permission& permission, bool ownIsEnough);
    Outcome finish();
    void abandon(const Permission& permission, const Error& error);
    template <class Work>
    auto writeInside(Work work) -> std::invoke_result_t<Work, Transaction&>;
    void recordRefusal(const QString& permission);

    std::unique_ptr<Connection> m_connection;
    SessionServices m_services;
    Actor m_actor;
    QTimeZone m_zone = defaultZone();
    std::unique_ptr<Transaction> m_transaction;
    QString m_refused; ///< the right refused last, for the audit row of the refusal
    QList<Listener> m_listeners;
};

template <class Work>
auto Session::writeWithin(const Permission& permission, bool ownIsEnough, Work work)
    -> std::invoke_result_t<Work, Transaction&> {
    const bool outermost = !m_transaction;
    TRY(begin(permission, ownIsEnough));
    if (!outermost)
        return writeInside(work);
    auto result = work(*m_transaction);
    if (!result) {
        abandon(permission, result.error());
        return result;
    }
    if (auto finished = finish(); !finished) {
        abandon(permission, finished.error());
        return finished.error();
    }
    return result;
}

template <class Work>
auto Session::writeInside(Work work) -> std::invoke_result_t<Work, Transaction&> {
    const Transaction::Mark mark = TRY(m_transaction->enter());
    auto result = work(*m_transaction);
    const Outcome left = m_transaction->leave(mark, result.has_value());
    if (result && !left)
        return left.error();
    return result;
}

} // namespace tournevis
