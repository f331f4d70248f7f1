// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Migrator.h"

#include "base/Canonical.h"
#include "base/Text.h"
#include "data/SqlScript.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace tournevis {
namespace {

QString readResource(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList scriptsIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Outcome runScript(Connection& connection, const QString& script) {
    for (const QString& statement : splitStatements(script))
        TRY(connection.execute(statement));
    return {};
}

/// Runs `work` between BEGIN IMMEDIATE and COMMIT; the schema is not a person's write and has no journal.
template <class Work>
Outcome inTransaction(Connection& connection, Work work) {
    TRY(connection.begin());
    Outcome outcome = work();
    if (outcome)
        outcome = connection.commit();
    if (!outcome)
        connection.rollback();
    return outcome;
}

Outcome createPrivateFolder(const QString& path) {
    if (!QDir().mkpath(path))
        return Error{
            Cause::Storage, translate("Data", "Le dossier des sauvegardes ne peut pas être créé."), path, {}};
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Outcome verifyCopy(const QString& path) {
    const auto copy = TRY(Connection::open(path, OpenMode::Existing));
    const QString verdict = TRY(copy->value("PRAGMA integrity_check")).toString();
    if (verdict != QLatin1String("ok"))
        return Error{Cause::Storage, translate("Data", "La copie de la base est défectueuse."), verdict, {}};
    return {};
}

} // namespace

QByteArray Migration::digest() const { return sha256(script.toUtf8()); }

QList<Migration> Migrator::shipped() {
    QList<Migration> migrations;
    for (const QString& file : scriptsIn(QStringLiteral(":/sql/sqlite")))
        migrations.append(
            {file.left(4).toInt(), QFileInfo(file).completeBaseName(), readResource(":/sql/sqlite/" + file)});
    return migrations;
}

Migrator::Migrator(Connection& connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations)) {}

Result<QList<Migrator::Applied>> Migrator::applied() {
    const qint64 known =
        TRY(m_connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migration'"))
            .toLongLong();
    if (known == 0)
        return QList<Applied>();
    return m_connection.select("SELECT n, sha256 FROM schema_migration ORDER BY n", {}, [](const Row& row) {
        return Applied{int(row.integer(0)), row.text(1).toLatin1()};
    });
}

Result<QList<Migration>> Migrator::pending() {
    QList<Migration> remaining = m_migrations;
    for (const Applied& done : TRY(applied())) {
        if (remaining.isEmpty() || done.number > m_migrations.last().number)
            return Error{Cause::BadBase,
                         translate("Data", "Cette base vient d’une version plus récente de Tournevis. "
                                           "Mettre le programme à jour."),
                         QString::number(done.number),
                         {}};
        if (remaining.first().number != done.number || remaining.first().digest() != done.digest)
            return Error{Cause::BadBase,
                         translate("Data", "Le schéma de cette base ne correspond pas au programme."),
                         remaining.first().name,
                         {}};
        remaining.removeFirst();
    }
    return remaining;
}

Result<QString> Migrator::migrate(const Clock& clock) {
    const QList<Migration> remaining = TRY(pending());
    if (remaining.isEmpty())
        return QString();
    QString copy;
    if (remaining.size() < m_migrations.size())
        copy = TRY(copyBase(clock, remaining.first().number));
    for (const Migration& migration : remaining)
        TRY(apply(migration, clock));
    return copy;
}

Outcome Migrator::apply(const Migration& migration, const Clock& clock) {
    return inTransaction(m_connection, [&]() -> Outcome {
        TRY(m_connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_migration(n INTEGER PRIMARY KEY, nom TEXT NOT NULL, "
            "sha256 TEXT NOT NULL, applique_le INTEGER NOT NULL) STRICT"));
        TRY(runScript(m_connection, migration.script));
        TRY(m_connection.execute(
            "INSERT INTO schema_migration(n, nom, sha256, applique_le) VALUES(?, ?, ?, ?)",
            {migration.number, migration.name, QString::fromLatin1(migration.digest()),
             clock.now().toMSecsSinceEpoch()}));
        return {};
    });
}

Result<QString> Migrator::copyBase(const Clock& clock, int firstPending) {
    const QString folder = m_connection.path() + QStringLiteral(".sauvegardes");
    TRY(createPrivateFolder(folder));
    const QString path = QStringLiteral("%1/avant-%2-%3.db")
                             .arg(folder, QString::number(firstPending).rightJustified(4, u'0'),
                                  clock.now().toString(QStringLiteral("yyyyMMdd-HHmmsszzz")));
    // VACUUM INTO fills an empty file, whose mode we choose at creation.
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{Cause::Storage,
                     translate("Data", "La copie de la base ne peut pas être écrite."),
                     file.errorString(),
                     {}};
    file.close();
    if (const Outcome written = writeCopy(path); !written) {
        QFile::remove(path);
        return written.error();
    }
    return path;
}

Outcome Migrator::writeCopy(const QString& path) {
    TRY(m_connection.execute("VACUUM INTO ?", {path}));
    return verifyCopy(path);
}

Outcome Migrator::seed() {
    return inTransaction(m_connection, [&]() -> Outcome {
        for (const QString& file : scriptsIn(QStringLiteral(":/sql/reference")))
            TRY(runScript(m_connection, readResource(":/sql/reference/" + file)));
        return {};
    });
}

} // namespace tournevis
