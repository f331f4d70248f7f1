// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"
#include "data/Migrator.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <unistd.h>

namespace tournevis::test {
namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QFile::WriteOnly));
    file.write(bytes);
}

/// Runs as nobody for a while, when the tests run as root, who may write anything.
class Unprivileged {
public:
    Unprivileged() {
        if (geteuid() == 0)
            m_lowered = setresuid(65534, 65534, 0) == 0;
    }
    ~Unprivileged() {
        if (m_lowered) {
            EXPECT_EQ(setresuid(0, 0, 0), 0);
        }
    }

private:
    bool m_lowered = false;
};

class BadBaseTest : public TestBase {
protected:
    void SetUp() override {
        TestBase::SetUp();
        m_session.reset();
    }
    QString place(const QString& name) const { return m_folder.filePath(name); }
    QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    /// Refused with `cause`, its bytes and its neighbours untouched.
    void expectRefused(const QString& path, Cause cause) {
        const QByteArray before = bytesOf(path);
        const QStringList neighbours = files();
        const auto opened = Connection::open(path, OpenMode::Existing);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().cause, cause) << opened.error().message.toStdString();
        EXPECT_FALSE(opened.error().message.isEmpty());
        EXPECT_EQ(bytesOf(path), before);
        EXPECT_EQ(files(), neighbours);
    }
    /// A foreign SQLite file holding one row, left open in `name` so that its log stays beside it.
    static QSqlDatabase foreign(const QString& path, const QString& name) {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", name);
        database.setDatabaseName(path);
        EXPECT_TRUE(database.open());
        QSqlQuery query(database);
        EXPECT_TRUE(query.exec("PRAGMA journal_mode = WAL"));
        EXPECT_TRUE(query.exec("CREATE TABLE t(a)"));
        EXPECT_TRUE(query.exec("INSERT INTO t VALUES(1)"));
        return database;
    }
};

TEST_F(BadBaseTest, anAbsentFileIsNotCreated) {
    expectRefused(place("absente.db"), Cause::BadBase);
    EXPECT_FALSE(QFile::exists(place("absente.db")));
    expectRefused(place("nulle/part.db"), Cause::BadBase);
}

TEST_F(BadBaseTest, aFolderIsRefused) {
    QDir(m_folder.path()).mkdir("dossier.db");
    expectRefused(place("dossier.db"), Cause::BadBase);
}

TEST_F(BadBaseTest, aTextFileIsRefused) {
    fill(place("texte.db"), QByteArray("Bonjour.\n").repeated(2000));
    expectRefused(place("texte.db"), Cause::BadBase);
}

TEST_F(BadBaseTest, anEmptyFileIsRefused) {
    fill(place("vide.db"), {});
    expectRefused(place("vide.db"), Cause::BadBase);
}

TEST_F(BadBaseTest, aForeignBaseIsRefused) {
    foreign(place("autre.db"), "autre").close();
    QSqlDatabase::removeDatabase("autre");
    expectRefused(place("autre.db"), Cause::BadBase);
}

TEST_F(BadBaseTest, aForeignBaseKeepsItsLogToo) {
    {
        const QSqlDatabase database = foreign(place("vivante.db"), "vivante");
        for (const QString& suffix : {QString(), QStringLiteral("-wal")})
            ASSERT_TRUE(QFile::copy(place("vivante.db") + suffix, place("copie.db") + suffix));
    }
    QSqlDatabase::removeDatabase("vivante");
    const QByteArray log = bytesOf(place("copie.db-wal"));
    ASSERT_FALSE(log.isEmpty());
    const QByteArray before = bytesOf(place("copie.db"));
    EXPECT_EQ(causeOf(Connection::open(place("copie.db"), OpenMode::Existing)), Cause::BadBase);
    EXPECT_EQ(bytesOf(place("copie.db")), before);
    EXPECT_EQ(bytesOf(place("copie.db-wal")), log);
}

TEST_F(BadBaseTest, aTruncatedBaseIsRefusedWhereverItWasCut) {
    const QByteArray whole = bytesOf(path());
    ASSERT_GT(whole.size(), 100'000);
    for (const qsizetype size : {qsizetype(40), qsizetype(1000), qsizetype(4096), whole.size() / 2,
                                 whole.size() - 4096, whole.size() - 1}) {
        SCOPED_TRACE(size);
        fill(place("coupee.db"), whole.left(size));
        expectRefused(place("coupee.db"), Cause::BadBase);
    }
}

TEST_F(BadBaseTest, aReadOnlyFileIsAStorageProblem) {
    QFile::setPermissions(m_folder.path(), QFile::Permissions(QFlag(0x7777)));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const Unprivileged nobody;
    expectRefused(path(), Cause::Storage);
}

TEST_F(BadBaseTest, aReadOnlyFolderIsAStorageProblem) {
    QFile::setPermissions(path(), QFile::Permissions(QFlag(0x6666)));
    QFile::setPermissions(m_folder.path(), QFile::Permissions(QFlag(0x5555)));
    {
        const Unprivileged nobody;
        expectRefused(path(), Cause::Storage);
    }
    QFile::setPermissions(m_folder.path(), QFile::Permissions(QFlag(0x7777)));
}

TEST_F(BadBaseTest, aNewerBaseIsRefusedUnchanged) {
    {
        const auto connection = expectValue(Connection::open(path(), OpenMode::Existing));
        expectValue(connection->execute("INSERT INTO schema_migration VALUES(9999, '9999_demain', 'x', 0)"));
    }
    const QByteArray before = bytesOf(path());
    {
        const auto connection = expectValue(Connection::open(path(), OpenMode::Existing));
        const auto refused = Migrator(*connection).migrate(m_clock);
        EXPECT_EQ(causeOf(refused), Cause::BadBase);
        EXPECT_TRUE(refused.error().message.contains("plus récente"));
    }
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_FALSE(QDir(path() + ".sauvegardes").exists());
}

TEST_F(BadBaseTest, creationRefusesAnExistingFile) {
    const QByteArray before = bytesOf(path());
    EXPECT_EQ(causeOf(Connection::open(path(), OpenMode::Create)), Cause::Validation);
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_EQ(causeOf(Connection::open(place("nulle/part.db"), OpenMode::Create)), Cause::BadBase);
}

TEST_F(BadBaseTest, aBrokenPageIsAnErrorAndNotACrash) {
    QByteArray bytes = bytesOf(path());
    for (qsizetype place = 4096; place < bytes.size(); place += 4096)
        bytes.replace(place, 64, QByteArray(64, char(0xa5)));
    fill(place("abimee.db"), bytes);
    const auto opened = Connection::open(place("abimee.db"), OpenMode::Existing);
    if (!opened) {
        EXPECT_EQ(opened.error().cause, Cause::BadBase);
        return;
    }
    EXPECT_EQ(
        causeOf((*opened)->select("SELECT * FROM role", {}, [](const Row& row) { return row.text(1); })),
        Cause::BadBase);
}

} // namespace
} // namespace tournevis::test
