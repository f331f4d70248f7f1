// SPDX-License-Identifier: GPL-3.0-or-later
#include "Composition.h"

#include "devis/DevisVerification.h"
#include "factures/FactureVerification.h"
#include "parametres/SocieteService.h"
#include "rapports/RapportService.h"
#include "stock/StockCheck.h"
#include "stock/visite/VisiteMateriel.h"

#include <QtCore/QSysInfo>
#include <QtCore/QUuid>

namespace tournevis {
namespace {

Workstation thisWorkstation() {
    return {QSysInfo::machineHostName(), QCoreApplication::applicationVersion(),
            QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

} // namespace

Composition::Composition(Clock& clock)
    : m_clock(clock)
    , m_journal(thisWorkstation())
    , m_services{&clock, &m_rights, &m_journal, {}} {
    m_services.handlers.insert("intervention", createReportOnFinish);
    m_services.handlers.insert("intervention", requireMaterielSolde);
    m_services.handlers.insert("sortie_materiel", followSortie);
}

std::unique_ptr<Session> Composition::sessionOn(std::unique_ptr<Connection> connection) {
    auto session = std::make_unique<Session>(std::move(connection), m_services, Actor{});
    const Result<Societe> societe = SocieteService(*session).load();
    if (societe && QTimeZone::isTimeZoneIdAvailable(societe->fuseau.toLatin1()))
        session->setZone(QTimeZone(societe->fuseau.toLatin1()));
    return session;
}

Result<std::unique_ptr<Session>> Composition::openSession(const QString& path) {
    auto connection = TRY(Connection::open(path, OpenMode::Existing));
    if (!TRY(Migrator(*connection).pending()).isEmpty())
        return Error{Cause::BadBase,
                     translate("App", "Cette base vient d’une version plus ancienne. La migrer d’abord."),
                     path,
                     {}};
    return sessionOn(std::move(connection));
}

Result<std::unique_ptr<Session>> Composition::createBase(const QString& path) {
    auto connection = TRY(Connection::open(path, OpenMode::Create));
    Migrator migrator(*connection);
    TRY(migrator.migrate(m_clock));
    TRY(migrator.seed());
    return sessionOn(std::move(connection));
}

Result<QString> Composition::migrateBase(const QString& path) {
    auto connection = TRY(Connection::open(path, OpenMode::Existing));
    const QString copy = TRY(Migrator(*connection).migrate(m_clock));
    return copy;
}

Result<bool> Composition::isOlder(const QString& path) {
    const auto connection = TRY(Connection::open(path, OpenMode::Existing));
    const QList<Migration> pending = TRY(Migrator(*connection).pending());
    return !pending.isEmpty();
}

QList<Verification> verifications() {
    return {
        [](Session& session, Findings& findings) { return verifyStructure(session.connection(), findings); },
        verifyAudit, verifyFactures, verifyDevis, verifyStock};
}

} // namespace tournevis
