// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/UtilisateurService.h"

#include "comptes/Permissions.h"
#include "comptes/UtilisateurQueries.h"
#include "comptes/UtilisateurRules.h"
#include "core/comptes/ComptesBase.h"
#include "data/Store.h"

namespace tournevis::test {
namespace {

class UtilisateurServiceTest : public ComptesBase {
protected:
    void SetUp() override {
        ComptesBase::SetUp();
        m_anne = person("administrateur", {}, "Anne", "Faure");
        m_session->setActor(m_anne);
    }

    Id<Role> role(const QString& code) {
        return Id<Role>(value("SELECT id FROM role WHERE code = ?", {code}).toLongLong());
    }
    Id<Profil> profil(const QString& code) {
        return Id<Profil>(value("SELECT id FROM profil WHERE code = ?", {code}).toLongLong());
    }
    Utilisateur julie() {
        Utilisateur user;
        user.roleId = role("manager");
        user.identifiant = "julie";
        user.prenom = "Julie";
        user.nom = "Morel";
        user.email = "julie@Exemple.FR";
        return user;
    }
    UtilisateurService service() { return {*m_session, m_hasher}; }
    Scope scope(Id<Utilisateur> id, const Permission& permission) {
        return expectValue(m_rights.scope(m_session->connection(), {id.value(), {}}, permission));
    }

    PasswordHasher m_hasher{TestHashCost{}};
    Actor m_anne;
};

TEST_F(UtilisateurServiceTest, CreatesAnAccountWithItsProfiles) {
    Utilisateur user = julie();
    const auto id = expectValue(service().create(user, {profil("dg")}, "cheval agrafe batterie"));
    const Utilisateur stored = expectValue(Store(*m_session).load(id));
    EXPECT_EQ(stored.nomAffichage, "Julie Morel");
    EXPECT_EQ(stored.initiales, "JM");
    EXPECT_EQ(stored.email, "julie@exemple.fr");
    EXPECT_TRUE(expectValue(m_hasher.verify(stored.motDePasse, "cheval agrafe batterie")));
    EXPECT_EQ(scope(id, permission::devisValiderDg), Scope::All);
    const auto actifs = expectValue(UtilisateurQueries(*m_session).actifs());
    ASSERT_EQ(actifs.size(), 2);
    EXPECT_EQ(actifs[1].role, "Manager");
    EXPECT_EQ(actifs[1].profils, "Direction générale");
}

TEST_F(UtilisateurServiceTest, OnlyAClientAccountStandsForAClient) {
    const Id<Client> durand(
        value(
            "INSERT INTO client(uuid, cree_le, modifie_le, code, type, nom, nom_recherche, type_paiement_id) "
            "VALUES('00000000-0000-4000-8000-000000000001', 0, 0, 'CLT-00001', 'particulier', 'Durand', "
            "'durand', (SELECT min(id) FROM type_paiement)) RETURNING id")
            .toLongLong());
    Utilisateur user = julie();
    user.clientId = durand;
    const auto refused = service().create(user, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field(), "client_id");
    user.clientId = {};
    const auto id = expectValue(service().create(user, {}, {}));
    const auto client = [&] { return expectValue(Store(*m_session).load(id)).clientId; };
    EXPECT_EQ(service().changeClient(id, durand).error().field(), "client_id");
    expectOk(service().changeAccess(id, role("client"), {}));
    expectOk(service().changeClient(id, durand));
    EXPECT_EQ(client(), durand);
    expectOk(service().changeAccess(id, role("technicien"), {}));
    EXPECT_FALSE(client()) << "nothing is left to read by";
    m_session->setActor(person("manager", {"dg"}, "Hélène", "Laurent"));
    EXPECT_EQ(service().changeClient(id, {}).error().cause, Cause::Forbidden);
}

TEST_F(UtilisateurServiceTest, RefusesBadValuesAndWeakPasswords) {
    const auto refused = [&](auto change, const QString& password) {
        Utilisateur user = julie();
        change(user);
        const auto created = service().create(user, {}, password);
        return created ? QString() : created.error().field();
    };
    EXPECT_EQ(refused([](Utilisateur&) {}, "julie morel 2026"), "mot_de_passe");
    EXPECT_EQ(refused([&](Utilisateur& u) { u.roleId = role("administrateur"); }, "douze lettre"),
              "mot_de_passe");
    EXPECT_EQ(refused([](Utilisateur& u) { u.nom = "M"; }, ""), "nom");
    EXPECT_EQ(refused([](Utilisateur& u) { u.identifiant = "julie m"; }, ""), "identifiant");
    EXPECT_EQ(refused([](Utilisateur& u) { u.identifiant = " "; }, ""), "identifiant");
    EXPECT_EQ(refused([](Utilisateur& u) { u.email = "julie"; }, ""), "email");
    EXPECT_EQ(refused([](Utilisateur& u) { u.telephone = "12"; }, ""), "telephone");
    EXPECT_EQ(refused([](Utilisateur& u) { u.identifiant = "ANNE.FAURE"; }, ""), "");
    EXPECT_EQ(value("SELECT count(*) FROM utilisateur"), 2);
}

TEST_F(UtilisateurServiceTest, KeepsLoginsAndAddressesUnique) {
    Utilisateur first = julie();
    expectValue(service().create(first, {}, {}));
    Utilisateur sameLogin = julie();
    sameLogin.identifiant = "JULIE";
    sameLogin.email.clear();
    EXPECT_EQ(service().create(sameLogin, {}, {}).error().field(), "identifiant");
    Utilisateur sameAddress = julie();
    sameAddress.identifiant = "jm";
    EXPECT_EQ(service().create(sameAddress, {}, {}).error().field(), "email");
}

TEST_F(UtilisateurServiceTest, ChangesRoleAndProfiles) {
    Utilisateur user = julie();
    const auto id = expectValue(service().create(user, {profil("dg"), profil("magasin")}, {}));
    expectOk(service().changeAccess(id, role("manager"), {profil("magasin"), profil("pdg")}));
    EXPECT_EQ(scope(id, permission::devisValiderDg), Scope::None);
    EXPECT_EQ(scope(id, permission::devisValiderPdg), Scope::All);
    EXPECT_EQ(scope(id, permission::stockCorriger), Scope::All);
    EXPECT_EQ(expectValue(UtilisateurQueries(*m_session).profilsOf(id)).size(), 2);
    EXPECT_EQ(service().changeAccess(id, role("technicien"), {profil("dg")}).error().field(), "role_id");
    expectOk(service().changeAccess(id, role("technicien"), {}));
    EXPECT_EQ(scope(id, permission::planningLire), Scope::Own);
    EXPECT_EQ(value("SELECT action FROM audit_log ORDER BY id DESC LIMIT 1"), "modification");
}

TEST_F(UtilisateurServiceTest, KeepsOneActiveAdministrator) {
    const Id<Utilisateur> anne(m_anne.utilisateurId);
    EXPECT_EQ(service().changeStatut(anne, StatutUtilisateur::Suspendu).error().cause, Cause::Validation);
    EXPECT_EQ(service().changeAccess(anne, role("manager"), {}).error().cause, Cause::Validation);
    expectOk(service().changeAccess(anne, role("administrateur"), {}));
    const Id<Utilisateur> denis(person("administrateur", {}, "Denis", "Aubert").utilisateurId);
    expectOk(service().changeStatut(denis, StatutUtilisateur::Parti));
    EXPECT_EQ(service().changeStatut(anne, StatutUtilisateur::Parti).error().cause, Cause::Validation);
    expectOk(service().changeStatut(denis, StatutUtilisateur::Actif));
    expectOk(service().changeAccess(anne, role("manager"), {}));
}

TEST_F(UtilisateurServiceTest, LiftsThePausesWithTheOneTimeCode) {
    Utilisateur user = julie();
    const auto id = expectValue(service().create(user, {}, {}));
    expectValue(m_session->connection().execute(
        "INSERT INTO echec_connexion(identifiant, nb, dernier_le, bloque_jusqu_a) VALUES('julie', 10, 0, 1), "
        "('julie@exemple.fr', 10, 0, 1), ('autre', 10, 0, 1)"));
    expectValue(service().resetPassword(id));
    EXPECT_EQ(value("SELECT group_concat(identifiant) FROM echec_connexion"), "autre");
}

TEST_F(UtilisateurServiceTest, TheOwnerOfTheFileGivesAnAdministratorTheirWayBack) {
    const Id<Utilisateur> anne(m_anne.utilisateurId);
    value("UPDATE utilisateur SET statut = 'suspendu' WHERE id = ? RETURNING id", {anne.value()});
    m_session->setActor({});
    const QString code = expectValue(service().recoverAdministrator(" ANNE faure "));
    const Utilisateur stored = expectValue(Store(*m_session).load(anne));
    EXPECT_TRUE(expectValue(m_hasher.verify(stored.motDePasse, code)));
    EXPECT_TRUE(stored.doitChanger);
    EXPECT_EQ(stored.statut, StatutUtilisateur::Actif);
    EXPECT_EQ(value("SELECT action || ' ' || libelle FROM audit_log ORDER BY id DESC LIMIT 1"),
              "recuperation Anne Faure");
}

TEST_F(UtilisateurServiceTest, ARecoveryIsForAdministratorsOnTheMachineAlone) {
    Utilisateur user = julie();
    expectValue(service().create(user, {}, {}));
    EXPECT_EQ(service().recoverAdministrator("anne faure").error().cause, Cause::Forbidden) << "signed in";
    m_session->setActor({});
    EXPECT_EQ(service().recoverAdministrator("personne").error().cause, Cause::NotFound);
    const Error manager = service().recoverAdministrator("julie").error();
    EXPECT_EQ(manager.cause, Cause::Validation);
    EXPECT_TRUE(manager.message.startsWith("Julie Morel n’est pas administrateur"));
    EXPECT_EQ(value("SELECT count(*) FROM audit_log WHERE action = 'recuperation'"), 0);
}

TEST_F(UtilisateurServiceTest, RefusesEveryOtherRole) {
    Utilisateur user = julie();
    const auto id = expectValue(service().create(user, {profil("dg")}, {}));
    for (const Actor& actor : {person("technicien", {}, "Sami", "Haddad"),
                               person("manager", {}, "Marc", "Roux"), Actor{id.value(), "Julie Morel"}}) {
        m_session->setActor(actor);
        Utilisateur other = julie();
        other.identifiant = "autre";
        other.email.clear();
        EXPECT_EQ(service().create(other, {}, {}).error().cause, Cause::Forbidden);
        EXPECT_EQ(service().changeAccess(id, role("administrateur"), {}).error().cause, Cause::Forbidden);
        EXPECT_EQ(service().changeStatut(id, StatutUtilisateur::Parti).error().cause, Cause::Forbidden);
        EXPECT_EQ(service().resetPassword(id).error().cause, Cause::Forbidden);
    }
}

TEST_F(UtilisateurServiceTest, ListsRolesAndProfiles) {
    const UtilisateurQueries queries(*m_session);
    EXPECT_EQ(expectValue(queries.roles()).size(), 4);
    EXPECT_EQ(expectValue(queries.profils())[1].code, CodeProfil::Pdg);
}

} // namespace
} // namespace tournevis::test
