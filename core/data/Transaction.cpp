// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Transaction.h"

#include "data/Session.h"

namespace tournevis {
namespace {

QString actionOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Creation:
        return QStringLiteral("creation");
    case ChangeKind::Modification:
        return QStringLiteral("modification");
    case ChangeKind::Suppression:
        return QStringLiteral("suppression");
    }
    return {};
}

} // namespace

Transaction::Transaction(Session& session)
    : m_session(session) {
    m_operation.instant = session.now();
}

Connection& Transaction::connection() { return m_session.connection(); }

const Actor& Transaction::actor() const { return m_session.actor(); }

QDate Transaction::today() const { return m_operation.instant.toTimeZone(m_session.zone()).date(); }

void Transaction::describe(const QString& action, const EntityRef& subject, const QString& libelle,
                           const QString& details) {
    if (!m_operation.action.isEmpty())
        return;
    m_operation.action = action;
    m_operation.subject = subject;
    m_operation.libelle = libelle;
    m_operation.details = details;
}

void Transaction::add(Change change) { m_operation.changes.append(std::move(change)); }

Outcome Transaction::runHandlers() {
    const auto& handlers = m_session.services().handlers;
    // A handler may write rows that have handlers of their own: the list grows while it is walked.
    for (; m_handled < m_operation.changes.size(); ++m_handled) {
        const Change change = m_operation.changes[m_handled];
        for (auto handler = handlers.constFind(change.schema->table);
             handler != handlers.constEnd() && handler.key() == change.schema->table; ++handler)
            TRY((*handler)(*this, change));
    }
    return {};
}

Outcome Transaction::writeJournal() {
    if (m_operation.changes.isEmpty() && m_operation.action.isEmpty())
        return {};
    if (m_operation.action.isEmpty()) {
        const Change& first = m_operation.changes.first();
        describe(actionOf(first.kind), first.ref(), translate("Field", first.schema->label));
    }
    return m_session.services().journal->record(connection(), actor(), m_operation);
}

} // namespace tournevis
