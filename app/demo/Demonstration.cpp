// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Demonstration.h"

#include "audit/AuditLog.h"
#include "base/Text.h"
#include "comptes/AccountRights.h"
#include "comptes/PasswordRules.h"
#include "data/Migrator.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "demo/Projects.h"
#include "demo/Visits.h"
#include "rapports/RapportService.h"

#include <QtCore/QFile>
#include <QtCore/QUuid>

namespace tournevis {
namespace {

constexpr int storyDays = 92;

Workstation demoWorkstation() {
    return {QStringLiteral("poste-demonstration"), QCoreApplication::applicationVersion(),
            QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

Outcome requireAbsent(const QString& path) {
    if (!QFile::exists(path))
        return {};
    TRY(Connection::open(path, OpenMode::Existing));
    return Error::refused(
        translate("Demo", "Cette base existe déjà : la démonstration se crée dans un fichier neuf."));
}

Result<std::unique_ptr<Connection>> createBase(const QString& path, const Clock& clock) {
    auto connection = TRY(Connection::open(path, OpenMode::Create));
    Migrator migrator(*connection);
    TRY(migrator.migrate(clock));
    TRY(migrator.seed());
    // Thousands of commits need not reach the disk one by one: a base that is not finished is removed.
    TRY(connection->value(QStringLiteral("PRAGMA synchronous = OFF")));
    return connection;
}

Outcome tell(DemoWorld& world, const PasswordHasher& hasher, DocumentPainter& painter,
             const QString& password) {
    TRY(foundCompany(world, hasher, password));
    TRY(fillStore(world));
    world.actAs(claire);
    TRY(hireTeam(world));
    TRY(registerClients(world));
    Billing billing(world, painter);
    Visits visits(world, billing);
    Projects projects(world, visits, billing);
    TRY(projects.schedule());
    TRY(visits.schedule());
    return world.agenda.runUntil(world.at(world.today, 8, 40));
}

Outcome build(const QString& path, qint64 graine, const QDate& today, const PasswordHasher& hasher,
              DocumentPainter& painter, const QString& password) {
    DemoClock clock(QDateTime(today.addDays(-storyDays), QTime(8, 0), defaultZone()));
    AccountRights rights;
    AuditLog journal(demoWorkstation());
    SessionServices services{&clock, &rights, &journal, {}};
    services.handlers.insert("intervention", createReportOnFinish);
    Session session(TRY(createBase(path, clock)), services, Actor{});
    DemoWorld world(session, clock, graine, today);
    TRY(tell(world, hasher, painter, password));
    TRY(session.connection().value(QStringLiteral("PRAGMA synchronous = FULL")));
    TRY(session.connection().value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    return {};
}

void removeBase(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

Outcome writeLogins(QTextStream& logins, const QString& password) {
    logins << translate("Demo", "Mot de passe de chacun\u00a0: %1").arg(password) << '\n';
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("personnes")))) {
        const QString duty = row.has("profils") ? row.text("profils") : row.text("role");
        logins << row.text("identifiant") << '\t' << row.text("prenom") << ' ' << row.text("nom") << '\t'
               << duty << '\n';
    }
    logins.flush();
    return {};
}

} // namespace

Outcome createDemonstration(const QString& path, qint64 graine, const QDate& today,
                            const PasswordHasher& hasher, DocumentPainter& painter, QTextStream& logins) {
    TRY(requireAbsent(path));
    const QString password = drawOneTimeCode();
    if (const Outcome built = build(path, graine, today, hasher, painter, password); !built) {
        removeBase(path);
        return built;
    }
    return writeLogins(logins, password);
}

} // namespace tournevis
