// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/core/TestBase.h"

#include "data/Migrator.h"

#include <QtCore/QUuid>

namespace tournevis::test {
namespace {

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

void TestBase::SetUp() {
    m_services = {&m_clock, &m_openRights, &m_journal, {}};
    auto connection = expectValue(Connection::open(path(), OpenMode::Create));
    ASSERT_TRUE(connection);
    Migrator migrator(*connection);
    expectValue(migrator.migrate(m_clock));
    expectOk(migrator.seed());
    m_session = std::make_unique<Session>(std::move(connection), m_services, Actor{});
}

std::unique_ptr<Session> TestBase::open(const Actor& actor) {
    return std::make_unique<Session>(expectValue(Connection::open(path(), OpenMode::Existing)), m_services,
                                     actor);
}

Actor TestBase::person(const QString& role, const QStringList& profils, const QString& prenom,
                       const QString& nom) {
    Connection& connection = m_session->connection();
    const QString shown = prenom + u' ' + nom;
    const qint64 id =
        expectValue(connection.value(
                        "INSERT INTO utilisateur(uuid, cree_le, modifie_le, role_id, identifiant, nom, "
                        "prenom, nom_affichage) VALUES(?, 0, 0, (SELECT id FROM role WHERE code = ?), ?, "
                        "?, ?, ?) RETURNING id",
                        {newUuid(), role, shown.toLower(), nom, prenom, shown}))
            .toLongLong();
    for (const QString& profil : profils)
        expectValue(
            connection.execute("INSERT INTO utilisateur_profil(uuid, cree_le, modifie_le, utilisateur_id, "
                               "profil_id) VALUES(?, 0, 0, ?, (SELECT id FROM profil WHERE code = ?))",
                               {newUuid(), id, profil}));
    return {id, shown};
}

QVariant TestBase::value(const QString& sql, const QVariantList& values) {
    return expectValue(m_session->connection().value(sql, values));
}

} // namespace tournevis::test
