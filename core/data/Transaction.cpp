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
    if (!m_operation.action.isEmpty() && m_describedDepth <= m_depth)
        return;
    m_describedDepth = m_depth;
    m_operation.action = action;
    m_operation.subject = subject;
    m_operation.libelle = libelle;
    m_operation.details = details;
}

void Transaction::add(Change change) { m_operation.changes.append(std::move(change)); }

Result<Transaction::Mark> Transaction::enter() {
    TRY(connection().execute(QStringLiteral("SAVEPOINT ecriture_%1").arg(m_depth + 1)));
    ++m_depth;
    Mark mark{m_operation.changes.size(), m_operation, m_describedDepth};
    mark.description.changes.clear();
    return mark;
}

Outcome Transaction::leave(const Mark& mark, bool keep) {
    const QString point = QStringLiteral("ecriture_%1").arg(m_depth--);
    if (!keep) {
        TRY(connection().execute(QStringLiteral("ROLLBACK TO ") + point));
        QList<Change> changes = m_operation.changes.mid(0, mark.changes);
        m_operation = mark.description;
        m_operation.changes = std::move(changes);
        m_describedDepth = mark.describedDepth;
    }
    TRY(connection().execute(QStringLiteral("RELEASE ") + point));
    return {};
}

void Transaction::describeByFirstChange() {
    if (!m_operation.action.isEmpty() || m_operation.changes.isEmpty())
        return;
    const Change& first = m_operation.changes.first();
    describe(actionOf(first.kind), first.ref(), translate("Field", first.schema->label));
}

Outcome Transaction::runHandlers() {
    // Named first: an effect does not name the operation that caused it.
    describeByFirstChange();
    m_describedDepth = 0;
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
    describeByFirstChange();
    if (m_operation.action.isEmpty())
        return {};
    return m_session.services().journal->record(connection(), actor(), m_operation);
}

} // namespace tournevis
