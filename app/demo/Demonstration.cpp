// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Demonstration.h"

#include "Composition.h"
#include "base/Text.h"
#include "comptes/PasswordRules.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "demo/Projects.h"
#include "demo/Visits.h"
#include "notifications/NotificationService.h"

#include <QtCore/QFile>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int storyDays = 92;
/// The day of today is begun at least, and over at most.
const QTime morning(8, 40);
const QTime evening(18, 0);

Outcome requireAbsent(const QString& path) {
    if (!QFile::exists(path))
        return {};
    TRY(Connection::open(path, OpenMode::Existing));
    return Error::refused(
        translate("Demo", "Cette base existe déjà\u00a0: la démonstration se crée dans un fichier neuf."));
}

/// Everybody read what is older than a few days.
void scheduleReading(DemoWorld& world) {
    world.agenda.at(world.at(world.today.addDays(-4), 19), [&world]() -> Outcome {
        for (const Actor& personne : std::as_const(world.personnes)) {
            world.session.setActor(personne);
            TRY(NotificationService(world.session).markAllRead());
        }
        return {};
    });
}

Outcome tell(DemoWorld& world, const PasswordHasher& hasher, DocumentPainter& painter,
             const QString& password, const QTime& heure) {
    TRY(foundCompany(world, hasher, password));
    TRY(fillStore(world));
    world.actAs(claire);
    TRY(hireTeam(world));
    TRY(registerClients(world));
    Billing billing(world, painter);
    Visits visits(world, billing);
    Projects projects(world, visits, billing);
    scheduleReading(world);
    TRY(projects.schedule());
    TRY(visits.schedule());
    const QTime end = heure.isValid() ? std::clamp(heure, morning, evening) : morning;
    return world.agenda.runUntil(world.at(world.today, end));
}

Outcome build(const QString& path, qint64 graine, const QDate& today, const PasswordHasher& hasher,
              DocumentPainter& painter, const QString& password, const QTime& heure) {
    DemoClock clock(QDateTime(today.addDays(-storyDays), QTime(8, 0), defaultZone()));
    Composition composition(clock);
    const auto session = TRY(composition.createBase(path));
    TRY(session->connection().setDurable(false));
    DemoWorld world(*session, clock, graine, today);
    TRY(tell(world, hasher, painter, password, heure));
    return session->connection().setDurable(true);
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
                            const PasswordHasher& hasher, DocumentPainter& painter, QTextStream& logins,
                            const QTime& heure) {
    TRY(requireAbsent(path));
    const QString password = drawOneTimeCode();
    if (const Outcome built = build(path, graine, today, hasher, painter, password, heure); !built) {
        removeBase(path);
        return built;
    }
    return writeLogins(logins, password);
}

} // namespace tournevis
