// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Connection.h"

#include "data/SqlError.h"

#include <QtCore/QCollator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <sqlite3.h>

namespace tournevis {
namespace {

/// « TVNS » in the file header tells our bases from any other SQLite file.
constexpr qint64 applicationId = 0x54564e53;

struct Setting {
    const char* pragma;
    const char* value;
    QLatin1String readBack;
};
const Setting settings[] = {
    {"journal_mode", "WAL", QLatin1String("wal")}, {"synchronous", "FULL", QLatin1String("2")},
    {"foreign_keys", "ON", QLatin1String("1")},    {"recursive_triggers", "ON", QLatin1String("1")},
    {"trusted_schema", "OFF", QLatin1String("0")}, {"busy_timeout", "5000", QLatin1String("5000")},
    {"temp_store", "MEMORY", QLatin1String("2")},  {"cache_size", "-65536", QLatin1String("-65536")},
};

void foldFunction(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const QByteArray folded = fold(QString::fromUtf8(text)).toUtf8();
    sqlite3_result_text(context, folded.constData(), int(folded.size()), SQLITE_TRANSIENT);
}

int compareFrench(void*, int leftSize, const void* left, int rightSize, const void* right) {
    thread_local QCollator collator = [] {
        QCollator french(QLocale(QLocale::French, QLocale::France));
        french.setCaseSensitivity(Qt::CaseInsensitive);
        return french;
    }();
    return collator.compare(QString::fromUtf8(static_cast<const char*>(left), leftSize),
                            QString::fromUtf8(static_cast<const char*>(right), rightSize));
}

bool isNetworkFolder(const QString& path) {
    static const QList<QByteArray> networkTypes = {"nfs",   "nfs4",       "cifs", "smb3",
                                                   "smbfs", "fuse.sshfs", "9p",   "afs"};
    return networkTypes.contains(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

sqlite3* handleOf(const QSqlDatabase& database) {
    return *static_cast<sqlite3* const*>(database.driver()->handle().data());
}

Error badBase(const QString& message) { return {Cause::BadBase, message, {}, {}}; }

/// Files hold personal data: readable by their owner alone from the first byte on.
Outcome createPrivateFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
        return Error{
            Cause::Storage, translate("Data", "La base ne peut pas être créée ici."), file.errorString(), {}};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Outcome checkPlace(const QString& path, OpenMode mode) {
    const QFileInfo info(path);
    if (!info.dir().exists())
        return badBase(translate("Data", "Le dossier de la base n’existe pas."));
    if (isNetworkFolder(path))
        return badBase(translate("Data", "Ce dossier est sur le réseau : un fichier partagé s’y abîme. "
                                         "Pour plusieurs postes, utiliser un serveur PostgreSQL."));
    if (mode == OpenMode::Create) {
        if (info.exists())
            return Error::refused(translate("Data", "Ce fichier existe déjà."));
        return createPrivateFile(path);
    }
    if (!info.isFile())
        return badBase(translate("Data", "Aucune base à cet emplacement."));
    // SQLite opens what it may not write, and would fail later, in the middle of somebody's work.
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable())
        return Error{Cause::Storage, translate("Data", "La base est en lecture seule."), path, {}};
    return {};
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, OpenMode mode) {
    std::unique_ptr<Connection> connection(new Connection(path));
    TRY(checkPlace(path, mode));
    if (const Outcome connected = connection->connect(mode); !connected) {
        connection.reset();
        if (mode == OpenMode::Create)
            QFile::remove(path);
        return connected.error();
    }
    return connection;
}

Connection::Connection(const QString& path)
    : m_path(path)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Connection::~Connection() {
    m_statements.clear();
    if (m_database.isOpen()) {
        // A courtesy that waits for nobody: a base held by another program was waited for already.
        QSqlQuery(m_database).exec("PRAGMA busy_timeout = 0");
        QSqlQuery(m_database).exec("PRAGMA optimize");
        m_database.close();
    }
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Outcome Connection::connect(OpenMode mode) {
    const bool hasLog = QFileInfo(m_path + QStringLiteral("-wal")).size() > 0;
    m_database = QSqlDatabase::addDatabase("QSQLITE", m_name);
    m_database.setDatabaseName(m_path);
    if (!m_database.open())
        return sqlError(m_database.lastError(), "open");
    // The mark is read before any setting: journal_mode writes to the file, and a foreign file stays
    // unchanged.
    if (mode == OpenMode::Existing) {
        keepForeignLog(hasLog);
        const qint64 mark = TRY(value("PRAGMA application_id")).toLongLong();
        if (mark != applicationId)
            return badBase(translate("Data", "Ce fichier n’est pas une base Tournevis."));
        TRY(checkLength());
        keepForeignLog(false);
    }
    TRY(applySettings());
    if (mode == OpenMode::Create)
        TRY(execute(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
    return registerFunctions();
}

Outcome Connection::applySettings() {
    for (const Setting& setting : settings) {
        TRY(execute(QStringLiteral("PRAGMA %1 = %2").arg(setting.pragma, setting.value)));
        const QString present = TRY(value(QStringLiteral("PRAGMA %1").arg(setting.pragma))).toString();
        if (present != setting.readBack)
            return Error::technical(translate("Data", "La base refuse les réglages de sûreté."),
                                    QStringLiteral("%1 = %2").arg(setting.pragma, present));
    }
    return {};
}

/// SQLite reads a cut last page as zeros. With a log beside it the file may be shorter than it says.
Outcome Connection::checkLength() {
    const qint64 expected =
        TRY(value("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")).toLongLong();
    if (QFileInfo(m_path + QStringLiteral("-wal")).size() == 0 && QFileInfo(m_path).size() < expected)
        return badBase(translate("Data", "La base est endommagée. Restaurer une sauvegarde."));
    return {};
}

/// Closing the last connection pours the log into the file: not into a file that is refused.
void Connection::keepForeignLog(bool keep) {
    sqlite3_db_config(handleOf(m_database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(keep), nullptr);
}

Outcome Connection::registerFunctions() {
    sqlite3* handle = handleOf(m_database);
    sqlite3_create_function_v2(handle, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               nullptr, foldFunction, nullptr, nullptr, nullptr);
    sqlite3_create_collation_v2(handle, "fr", SQLITE_UTF8, nullptr, compareFrench, nullptr);
    return {};
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString& sql) {
    auto& kept = m_statements[sql.toStdString()];
    // A statement still being read by an outer loop is left alone: the inner one gets its own.
    if (kept && !kept->isActive())
        return kept;
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return sqlError(query->lastError(), sql);
    if (!kept)
        kept = query;
    return query;
}

Result<std::shared_ptr<QSqlQuery>> Connection::run(const QString& sql, const QVariantList& values) {
    auto query = TRY(prepared(sql));
    for (int position = 0; position < values.size(); ++position)
        query->bindValue(position, values[position]);
    if (query->exec())
        return query;
    const Error error = sqlError(query->lastError(), sql);
    m_statements.erase(sql.toStdString());
    return error;
}

Outcome Connection::finished(QSqlQuery& query, const QString& sql) {
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return sqlError(error, sql);
    return {};
}

Result<qint64> Connection::execute(const QString& sql, const QVariantList& values) {
    const auto query = TRY(run(sql, values));
    const qint64 changed = query->numRowsAffected();
    query->finish();
    return changed;
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& values) {
    const auto query = TRY(run(sql, values));
    const QVariant first = query->next() ? query->value(0) : QVariant();
    // A statement with RETURNING checks its foreign keys after its last row: ask for one more.
    (void)query->next();
    TRY(finished(*query, sql));
    return first;
}

Outcome Connection::begin() {
    TRY(execute("BEGIN IMMEDIATE"));
    return {};
}

Outcome Connection::commit() {
    TRY(execute("COMMIT"));
    return {};
}

void Connection::rollback() { (void)execute("ROLLBACK"); }

Outcome Connection::setDurable(bool durable) {
    TRY(value(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF"));
    if (durable)
        TRY(value("PRAGMA wal_checkpoint(TRUNCATE)"));
    return {};
}

Result<qint64> Connection::dataVersion() { return TRY(value("PRAGMA data_version")).toLongLong(); }

} // namespace tournevis
