// SPDX-License-Identifier: GPL-3.0-or-later
// The command line is a contract (quality.md § 4): exit codes, and what each refusal leaves untouched.
#include "support/core/Programme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QByteArray motDePasse = "brouette verte au potager\n";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

class LigneDeCommande : public ::testing::Test {
protected:
    /// One initialised base for the suite: the password takes its time on purpose.
    static void SetUpTestSuite() {
        s_folder = std::make_unique<QTemporaryDir>();
        s_init = tournevis(s_folder->filePath("modele.db"), {"init"}, motDePasse);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void SetUp() override {
        ASSERT_EQ(s_init.exit, 0) << s_init.err.constData();
        ASSERT_TRUE(QFile::copy(s_folder->filePath("modele.db"), base()));
    }
    QString base() const { return m_folder.filePath("entreprise.db"); }
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files); }

    /// The code, one sentence for the person and nothing for the script.
    void expectRefused(const Ran& ran, int exit) {
        EXPECT_EQ(ran.exit, exit) << ran.err.constData();
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err.trimmed().count('\n'), 0) << ran.err.constData();
        EXPECT_FALSE(ran.err.trimmed().isEmpty());
    }
    Ran print(const QByteArray& password, const QString& numero) {
        return tournevis(base(), {"--utilisateur", "admin", "print", "facture", numero, "-o", file("f.pdf")},
                         password);
    }

    static std::unique_ptr<QTemporaryDir> s_folder;
    static Ran s_init;
    QTemporaryDir m_folder;
};
std::unique_ptr<QTemporaryDir> LigneDeCommande::s_folder;
Ran LigneDeCommande::s_init;

TEST_F(LigneDeCommande, InitCreatesAPrivateCleanBase) {
    EXPECT_EQ(s_init.out, "");
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(s_folder->filePath("modele.db")) & others);
    const Ran check = tournevis(base(), {"check"});
    EXPECT_EQ(check.exit, 0) << check.err.constData();
    EXPECT_EQ(check.out, "");
    EXPECT_EQ(tournevis(base(), {"check", "--json"}).out, "[]\n");
}

TEST_F(LigneDeCommande, AWeakPasswordLeavesNoFile) {
    for (const char* weak : {"\n", "court\n", "motdepasse123\n", "tournevis tournevis\n"}) {
        expectRefused(tournevis(file("neuve.db"), {"init"}, weak), 2);
        EXPECT_EQ(names(), QStringList{"entreprise.db"}) << weak;
    }
}

TEST_F(LigneDeCommande, InitNeverTouchesAFileThatIsThere) {
    const QByteArray before = bytesOf(base());
    expectRefused(tournevis(base(), {"init"}, motDePasse), 5);
    EXPECT_TRUE(bytesOf(base()) == before);
}

TEST_F(LigneDeCommande, AnAbsentBaseIsNotCreated) {
    for (const char* verb : {"check", "migrate"})
        expectRefused(tournevis(file("absente.db"), {verb}), 5);
    expectRefused(tournevis(file("sans/dossier.db"), {"init"}, motDePasse), 5);
    expectRefused(tournevis(m_folder.path(), {"check"}), 5);
    EXPECT_EQ(names(), QStringList{"entreprise.db"});
}

TEST_F(LigneDeCommande, WrongUseIsTold) {
    const QList<QStringList> wrong{{"fabriquer"},        {"check", "encore"}, {"check", "--inconnue"},
                                   {"print", "facture"}, {"--utilisateur"},   {"demo", "--graine", "x"}};
    for (const QStringList& arguments : wrong) {
        const Ran ran = tournevis(base(), arguments);
        EXPECT_EQ(ran.exit, 1) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(ran.err.contains("Usage")) << ran.err.constData();
        EXPECT_EQ(ran.out, "");
    }
}

TEST_F(LigneDeCommande, AForeignFileIsRefusedUnchanged) {
    write(file("lettre.db"), "Ceci n’est pas une base.\n" + QByteArray(4096, 'x'));
    ASSERT_EQ(sqlite3(file("autre.db"), "CREATE TABLE t(a); INSERT INTO t VALUES(1);").exit, 0);
    write(file("vide.db"), "");
    const QStringList present = names();
    for (const char* name : {"lettre.db", "autre.db", "vide.db"}) {
        const QByteArray before = bytesOf(file(name));
        for (const char* verb : {"check", "migrate"})
            expectRefused(tournevis(file(name), {verb}), 5);
        EXPECT_TRUE(bytesOf(file(name)) == before) << name;
    }
    EXPECT_EQ(names(), present);
}

TEST_F(LigneDeCommande, ATruncatedBaseIsRefusedUnchanged) {
    for (const qint64 size : {300000, 5000, 100}) {
        ASSERT_TRUE(QFile::resize(base(), size));
        const QByteArray before = bytesOf(base());
        for (const char* verb : {"check", "migrate"})
            expectRefused(tournevis(base(), {verb}), 5);
        EXPECT_TRUE(bytesOf(base()) == before) << size;
    }
}

TEST_F(LigneDeCommande, ANewerBaseIsRefusedUnchanged) {
    ASSERT_EQ(sqlite3(base(), "INSERT INTO schema_migration VALUES(9999, '9999_futur', 'x', 0);").exit, 0);
    const QByteArray before = bytesOf(base());
    for (const char* verb : {"check", "migrate"})
        expectRefused(tournevis(base(), {verb}), 5);
    EXPECT_TRUE(bytesOf(base()) == before);
}

TEST_F(LigneDeCommande, PrintAsksWhoIsThere) {
    expectRefused(print("une autre brouette\n", "FAC-2026-00001"), 3);
    expectRefused(print("", "FAC-2026-00001"), 3);
    expectRefused(print(motDePasse, "FAC-2026-00001"), 2);
    EXPECT_FALSE(QFile::exists(file("f.pdf")));
}

TEST_F(LigneDeCommande, ALostAdministratorGetsACodeAndTheJournalKeepsIt) {
    const Ran ran = tournevis(base(), {"recover", "ADMIN"});
    ASSERT_EQ(ran.exit, 0) << ran.err.constData();
    EXPECT_EQ(ran.out.count('\n'), 1);
    expectRefused(print(motDePasse, "FAC-2026-00001"), 3);
    const Ran entered = print(ran.out, "FAC-2026-00001");
    expectRefused(entered, 3);
    EXPECT_TRUE(entered.err.contains("Accès non autorisé"))
        << "the code proves who it is, and is replaced first";
    const QByteArray kept =
        sqlite3(base(), "SELECT action, libelle FROM audit_log WHERE action = 'recuperation';").out;
    EXPECT_EQ(kept, "recuperation|Compte Administrateur\n");
    EXPECT_EQ(sqlite3(base(), "SELECT doit_changer FROM utilisateur;").out, "1\n");
    EXPECT_FALSE(sqlite3(base(), ".dump").out.contains(ran.out.trimmed())) << "the code is written nowhere";
    EXPECT_EQ(tournevis(base(), {"check"}).exit, 0);
}

TEST_F(LigneDeCommande, ARecoveryIsRefusedWithWordsForAnybodyElse) {
    ASSERT_EQ(sqlite3(base(),
                      "INSERT INTO utilisateur (uuid, cree_le, modifie_le, role_id, identifiant, nom, "
                      "prenom, nom_affichage) SELECT '00000000-0000-4000-8000-0000000000a2', 0, 0, id, "
                      "'sami', 'Haddad', 'Sami', 'Sami Haddad' FROM role WHERE code = 'technicien';")
                  .exit,
              0);
    for (const char* login : {"personne", "sami"})
        expectRefused(tournevis(base(), {"recover", login}), 2);
    expectRefused(tournevis(file("absente.db"), {"recover", "admin"}), 5);
    EXPECT_EQ(sqlite3(base(), "SELECT count(*) FROM audit_log WHERE action = 'recuperation';").out, "0\n");
}

TEST_F(LigneDeCommande, ABaseHeldByAnotherProgramIsBusy) {
    QProcess holder;
    holder.start("sqlite3", {"-batch", base()});
    holder.write("PRAGMA locking_mode = EXCLUSIVE;\nBEGIN EXCLUSIVE;\nSELECT 'tenue';\n");
    QByteArray said;
    while (!said.contains("tenue") && holder.waitForReadyRead(10000))
        said += holder.readAllStandardOutput();
    ASSERT_TRUE(said.contains("tenue"));
    expectRefused(tournevis(base(), {"check"}), 4);
    holder.closeWriteChannel();
    ASSERT_TRUE(holder.waitForFinished(10000));
    EXPECT_EQ(tournevis(base(), {"check"}).exit, 0) << "and is usable again afterwards";
}

} // namespace
} // namespace tournevis::test
