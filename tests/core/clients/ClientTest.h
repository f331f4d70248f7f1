// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/ClientService.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// A base on which clients, missions and visits are made in one line.
class ClientTest : public TestBase {
protected:
    ClientService service() { return ClientService(*m_session); }
    /// A new client of that name, not saved.
    ClientFile draft(const QString& nom);
    Id<Client> saved(const ClientFile& file) { return expectValue(service().save(file)); }
    Id<Client> saved(const QString& nom) { return saved(draft(nom)); }
    ClientFile loaded(Id<Client> id) { return expectValue(service().load(id)); }

    /// A mission of a client, on its main site; gives its id.
    qint64 mission(Id<Client> client, const QString& statut = QStringLiteral("a_planifier"));
    /// One visit of a mission by the technician of `utilisateurId`.
    void visit(qint64 missionId, qint64 utilisateurId);
    /// Stores a row with the standard columns: `insert("mission", {{"numero", "INT-1"}, …})`.
    qint64 insert(const QString& table, const QMap<QString, QVariant>& values);
    void run(const QString& sql, const QVariantList& values = {});
};

} // namespace tournevis::test
