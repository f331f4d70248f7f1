// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/AuditLog.h"
#include "comptes/AccountRights.h"
#include "comptes/PasswordHasher.h"
#include "data/Migrator.h"
#include "data/Session.h"
#include "documents/QPrinterDocumentPainter.h"

namespace tournevis {

/// The one place where the objects of core are created and joined: clock, rights, journal, handlers.
class Composition {
public:
    explicit Composition(Clock& clock);

    const PasswordHasher& hasher() const { return m_hasher; }
    Clock& clock() const { return m_clock; }
    DocumentPainter& painter() { return m_painter; }
    const SessionServices& services() const { return m_services; }

    /// Opens an existing base whose schema is that of this program, as its owner.
    Result<std::unique_ptr<Session>> openSession(const QString& path);
    /// Creates an absent base with its schema and its reference rows.
    Result<std::unique_ptr<Session>> createBase(const QString& path);
    /// Whether an existing base waits for migrations of this program.
    Result<bool> isOlder(const QString& path);
    /// Brings an existing base to the schema of this program; gives the path of the copy made first, if any.
    Result<QString> migrateBase(const QString& path);

private:
    std::unique_ptr<Session> sessionOn(std::unique_ptr<Connection> connection);

    Clock& m_clock;
    AccountRights m_rights;
    AuditLog m_journal;
    PasswordHasher m_hasher;
    QPrinterDocumentPainter m_painter;
    SessionServices m_services;
};

/// Every verification of `check`, in the order they run.
QList<Verification> verifications();

} // namespace tournevis
