// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "core/clients/ClientTest.h"

namespace tournevis::test {
namespace {

class ClientServiceTest : public ClientTest {
protected:
    QStringList refusedFields(const ClientFile& file) {
        const auto refused = service().save(file);
        EXPECT_FALSE(refused);
        QStringList fields;
        if (!refused)
            for (const FieldError& error : refused.error().fields)
                fields += error.field;
        return fields;
    }
    QString lastAudit() { return value("SELECT libelle FROM audit_log ORDER BY id DESC").toString(); }
    qint64 count(const QString& from) { return value("SELECT count(*) FROM " + from).toLongLong(); }
};

TEST_F(ClientServiceTest, aNewClientDrawsItsCodeAndGetsItsMainSite) {
    const ClientFile file = loaded(saved("Bailly"));
    EXPECT_EQ(file.client.code, "CLT-00001");
    EXPECT_EQ(loaded(saved("Morel")).client.code, "CLT-00002");
    ASSERT_EQ(file.sites.size(), 1);
    EXPECT_TRUE(file.sites.first().principal);
    EXPECT_EQ(file.sites.first().oneLineAddress(), "24 rue des Tilleuls, 69100 Villeurbanne");
    EXPECT_EQ(value("SELECT nom_recherche FROM client WHERE code = 'CLT-00001'"), "bailly clt-00001");
    EXPECT_EQ(lastAudit(), "CLT-00002 Morel");
}

TEST_F(ClientServiceTest, aRefusedClientSpendsNoCode) {
    ClientFile file = draft("");
    EXPECT_EQ(refusedFields(file), QStringList{"nom"});
    EXPECT_EQ(loaded(saved("Bailly")).client.code, "CLT-00001");
    EXPECT_EQ(count("client"), 1);
}

TEST_F(ClientServiceTest, allRefusalsComeAtOnceAndNameTheirRow) {
    ClientFile file = draft("");
    file.client.email = "x";
    file.client.ville = QString(81, 'v');
    Site good;
    good.libelle = "Siège";
    Site bad;
    bad.codePostal = "x";
    file.sites = {good, bad};
    Contact nobody;
    nobody.telephone = "x";
    file.contacts = {nobody};
    EXPECT_EQ(refusedFields(file), (QStringList{"email", "nom", "ville", "site.1.code_postal",
                                                "site.1.libelle", "contact.0.telephone", "contact.0.nom"}));
}

TEST_F(ClientServiceTest, aTakenSiretNamesItsField) {
    ClientFile file = draft("Un");
    file.client.siret = "732 829 320 00074";
    saved(file);
    file.client.nom = "Deux";
    EXPECT_EQ(refusedFields(file), QStringList{"siret"});
}

TEST_F(ClientServiceTest, whatIsSavedTwiceIsWrittenOnce) {
    const ClientFile file = loaded(saved("Bailly"));
    const qint64 audits = count("audit_log");
    EXPECT_EQ(saved(file), file.client.key());
    const ClientFile again = loaded(file.client.key());
    EXPECT_EQ(again.client.version, 1);
    EXPECT_EQ(again.sites.first().version, 1);
    EXPECT_EQ(count("audit_log"), audits);
}

TEST_F(ClientServiceTest, rowsTakenOutOfTheFileAreArchived) {
    ClientFile file = draft("Bailly");
    Site siege, atelier;
    siege.libelle = "Siège";
    atelier.libelle = "Atelier";
    Contact jean;
    jean.nom = "Jean";
    file.sites = {siege, atelier};
    file.contacts = {jean};
    file = loaded(saved(file));
    ASSERT_EQ(file.sites.size(), 2);
    EXPECT_TRUE(file.sites[0].principal);
    EXPECT_EQ(file.sites[0].libelle, "Siège");
    file.sites.removeFirst();
    file.contacts.clear();
    file = loaded(saved(file));
    ASSERT_EQ(file.sites.size(), 1);
    EXPECT_TRUE(file.sites[0].principal);
    EXPECT_TRUE(file.contacts.isEmpty());
    EXPECT_EQ(count("site WHERE archive_le IS NOT NULL"), 1);
    EXPECT_EQ(count("contact WHERE archive_le IS NOT NULL"), 1);
}

TEST_F(ClientServiceTest, theMainSiteCanMoveWhateverTheOrder) {
    ClientFile file = draft("Bailly");
    Site siege, atelier;
    siege.libelle = "Siège";
    atelier.libelle = "Atelier";
    file.sites = {siege, atelier};
    file = loaded(saved(file));
    std::swap(file.sites[0], file.sites[1]);
    file.sites[0].principal = true;
    file.sites[1].principal = false;
    file = loaded(saved(file));
    EXPECT_EQ(file.sites[0].libelle, "Atelier");
    EXPECT_TRUE(file.sites[0].principal);
    EXPECT_FALSE(file.sites[1].principal);
}

TEST_F(ClientServiceTest, aSiteAddedMeanwhileByAnotherIsKept) {
    const Id<Client> id = saved("Bailly");
    ClientFile mine = loaded(id);
    ClientFile theirs = loaded(id);
    Site atelier;
    atelier.libelle = "Atelier";
    theirs.sites += atelier;
    Contact jean;
    jean.nom = "Jean";
    theirs.contacts += jean;
    saved(theirs);
    mine.client.noteInterne = "Rappeler";
    saved(mine);
    EXPECT_EQ(loaded(id).sites.size(), 2);
    EXPECT_EQ(loaded(id).contacts.size(), 1);
}

TEST_F(ClientServiceTest, aSiteOfAnotherClientIsNotTouched) {
    const ClientFile other = loaded(saved("Morel"));
    ClientFile file = draft("Bailly");
    file.sites = other.sites;
    file.sites[0].note = "volé";
    EXPECT_FALSE(service().save(file));
    const ClientFile after = loaded(other.client.key());
    EXPECT_EQ(after.sites.size(), 1);
    EXPECT_EQ(after.sites[0].note, "");
}

TEST_F(ClientServiceTest, aStaleClientIsAConflictAndNothingIsSaved) {
    const Id<Client> id = saved("Bailly");
    ClientFile mine = loaded(id);
    ClientFile theirs = loaded(id);
    theirs.client.ville = "Lyon";
    saved(theirs);
    mine.client.ville = "Bron";
    mine.sites[0].note = "perdu";
    const auto refused = service().save(mine);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Conflict);
    EXPECT_EQ(loaded(id).client.ville, "Lyon");
    EXPECT_EQ(loaded(id).sites[0].note, "");
}

TEST_F(ClientServiceTest, aDoorCodeSurvivesWhoMayNotSeeIt) {
    ClientFile file = draft("Bailly");
    Site site;
    site.libelle = "Siège";
    site.codePorte = "A1234";
    file.sites = {site};
    const Id<Client> id = saved(file);
    m_openRights.refused = {permission::clientCodeAcces.code};
    const auto julie = open(person("technicien", {}, "Julie", "Morel"));
    ClientFile hers = expectValue(ClientService(*julie).load(id));
    EXPECT_EQ(hers.sites[0].codePorte, "");
    hers.sites[0].note = "Sonner deux fois";
    hers.sites[0].codePorte = "0000";
    expectValue(ClientService(*julie).save(hers));
    EXPECT_EQ(loaded(id).sites[0].codePorte, "A1234");
    EXPECT_EQ(loaded(id).sites[0].note, "Sonner deux fois");
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification WHERE ancienne_valeur LIKE '%A1234%' OR "
                    "nouvelle_valeur LIKE '%A1234%'"),
              0);
}

TEST_F(ClientServiceTest, aClientWithAnOpenMissionIsNotArchived) {
    const Id<Client> id = saved("Bailly");
    const qint64 open = mission(id);
    mission(id, "terminee");
    const Outcome refused = service().archive(id, 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Validation);
    EXPECT_TRUE(refused.error().message.contains("1 mission"));
    run("UPDATE mission SET statut = 'terminee' WHERE id = ?", {open});
    expectOk(service().archive(id, 1));
    EXPECT_TRUE(loaded(id).client.archiveLe.isValid());
    EXPECT_EQ(value("SELECT action FROM audit_log ORDER BY id DESC"), "archivage");
    EXPECT_EQ(lastAudit(), "CLT-00001 Bailly");
    EXPECT_FALSE(service().restore(id, 1));
    expectOk(service().restore(id, 2));
    EXPECT_FALSE(loaded(id).client.archiveLe.isValid());
    EXPECT_EQ(value("SELECT action FROM audit_log ORDER BY id DESC"), "restauration");
}

TEST_F(ClientServiceTest, anAddressIsFoundThroughClientOrContact) {
    ClientFile direct = draft("Direct");
    direct.client.email = "Jean@exemple.fr";
    saved(direct);
    ClientFile through = draft("Contact");
    Contact jean;
    jean.nom = "Jean";
    jean.email = "jean@exemple.fr";
    through.contacts = {jean};
    saved(through);
    ClientFile archived = draft("Archivé");
    archived.client.email = "jean@exemple.fr";
    expectOk(service().archive(saved(archived), 1));
    const auto found = expectValue(service().findByEmail("  JEAN@exemple.FR "));
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].nom, "Contact");
    EXPECT_EQ(found[1].nom, "Direct");
    EXPECT_TRUE(expectValue(service().findByEmail("personne@exemple.fr")).isEmpty());
    EXPECT_TRUE(expectValue(service().findByEmail("")).isEmpty());
}

TEST_F(ClientServiceTest, eachUseAsksItsRight) {
    const Id<Client> id = saved("Bailly");
    const ClientFile file = loaded(id);
    const auto julie = open(person("technicien", {}, "Julie", "Morel"));
    ClientService hers(*julie);
    m_openRights.refused = {permission::clientsLire.code, permission::clientsEcrire.code};
    EXPECT_EQ(hers.load(id).error().cause, Cause::Forbidden);
    EXPECT_EQ(hers.blank().error().cause, Cause::Forbidden);
    EXPECT_EQ(hers.save(file).error().cause, Cause::Forbidden);
    EXPECT_EQ(hers.archive(id, 1).error().cause, Cause::Forbidden);
    EXPECT_EQ(hers.restore(id, 1).error().cause, Cause::Forbidden);
    EXPECT_EQ(hers.findByEmail("a@b.fr").error().cause, Cause::Forbidden);
    EXPECT_EQ(count("audit_log WHERE resultat = 'refuse'"), 3);
}

TEST_F(ClientServiceTest, anAbsentClientIsNotFound) {
    EXPECT_EQ(service().load(Id<Client>(99)).error().cause, Cause::NotFound);
    EXPECT_EQ(service().archive(Id<Client>(99), 1).error().cause, Cause::NotFound);
}

} // namespace
} // namespace tournevis::test
