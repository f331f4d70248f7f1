// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/AccountRights.h"

#include "comptes/Permissions.h"
#include "core/comptes/ComptesBase.h"

namespace tournevis::test {
namespace {

/// The table of ux.md § 2. One letter a column, in this order: Administrateur, Manager, Régulation, DG, PDG,
/// Comptabilité, Magasin, Technicien, Client. T: everything, s: own records, -: nothing.
struct Line {
    Permission permission;
    const char* reach;
};

constexpr Line table[] = {
    {permission::tableauDeBordLire, "TTTTTTTss"},    {permission::planningLire, "TTTTTTTss"},
    {permission::planningEcrire, "T-T------"},       {permission::planningForcer, "T-T------"},
    {permission::missionsLire, "TTTTTTTss"},         {permission::missionsEcrire, "TTT------"},
    {permission::validationLire, "T--TT---s"},       {permission::devisLire, "TTTTTTT-s"},
    {permission::devisEcrire, "TTTTT----"},          {permission::devisValiderDg, "---T-----"},
    {permission::devisValiderPdg, "----T----"},      {permission::devisEnvoyerDirect, "TTTTT----"},
    {permission::devisValiderPropre, "---------"},   {permission::facturesLire, "TTTTTT--s"},
    {permission::facturesEcrire, "T----T---"},       {permission::factureEmettre, "T----T---"},
    {permission::factureAvoir, "T----T---"},         {permission::paiementEnregistrer, "T----T---"},
    {permission::clientsLire, "TTTTTTTss"},          {permission::clientsEcrire, "TTT--T---"},
    {permission::clientCodeAcces, "TTT----s-"},      {permission::clientEffacer, "T--------"},
    {permission::materielLire, "TTTTTTTs-"},         {permission::materielEcrire, "T-----Ts-"},
    {permission::stockCorriger, "T-----T--"},        {permission::rapportsLire, "TTTTTT-ss"},
    {permission::rapportsEcrire, "TTT----s-"},       {permission::administrationLire, "T--TTTTss"},
    {permission::administrationEcrire, "T------ss"}, {permission::margeVoir, "TTTTT----"},
    {permission::prixAchatVoir, "TTTTTTT--"},        {permission::auditVoir, "T--TT----"},
    {permission::sauvegardeRestaurer, "T--------"},
};

class AccountRightsTest : public ComptesBase {
protected:
    Scope scope(const Actor& actor, const Permission& permission) {
        return expectValue(m_rights.scope(m_session->connection(), actor, permission));
    }
    static Scope scopeOf(char letter) {
        return letter == 'T' ? Scope::All : letter == 's' ? Scope::Own : Scope::None;
    }
    void run(const QString& sql, const Actor& actor) {
        expectValue(m_session->connection().execute(sql, {actor.utilisateurId}));
    }
};

TEST_F(AccountRightsTest, HoldsTheTableOfRolesAndProfiles) {
    const QList<Actor> columns{person("administrateur", {}, "Anne", "Faure"),
                               person("manager", {}, "Marc", "Roux"),
                               person("manager", {"regulation"}, "Julie", "Morel"),
                               person("manager", {"dg"}, "Hélène", "Laurent"),
                               person("manager", {"pdg"}, "Pierre", "Garnier"),
                               person("manager", {"comptabilite"}, "Claire", "Petit"),
                               person("manager", {"magasin"}, "Omar", "Benali"),
                               person("technicien", {}, "Sami", "Haddad"),
                               person("client", {}, "Luc", "Blanc")};
    for (const Line& line : table) {
        for (int column = 0; column < columns.size(); ++column)
            EXPECT_EQ(scope(columns[column], line.permission), scopeOf(line.reach[column]))
                << line.permission.code << " / " << columns[column].nom.toStdString();
    }
}

TEST_F(AccountRightsTest, JoinsProfilesAndForgetsTheManagersOwnColumn) {
    const Actor both = person("manager", {"dg", "comptabilite"}, "Hélène", "Laurent");
    EXPECT_EQ(scope(both, permission::devisValiderDg), Scope::All);
    EXPECT_EQ(scope(both, permission::factureEmettre), Scope::All);
    EXPECT_EQ(scope(both, permission::missionsEcrire), Scope::None);
}

TEST_F(AccountRightsTest, LetsEverythingBeatOwnRecords) {
    expectValue(m_session->connection().execute(
        "UPDATE profil_permission SET portee = 'soi' WHERE permission = 'devis.lire' AND profil_id = "
        "(SELECT id FROM profil WHERE code = 'dg')"));
    EXPECT_EQ(scope(person("manager", {"dg"}, "Hélène", "Laurent"), permission::devisLire), Scope::Own);
    EXPECT_EQ(scope(person("manager", {"dg", "pdg"}, "Pierre", "Garnier"), permission::devisLire),
              Scope::All);
}

TEST_F(AccountRightsTest, GivesProfilesToManagersOnly) {
    EXPECT_EQ(scope(person("technicien", {"dg"}, "Sami", "Haddad"), permission::devisValiderDg), Scope::None);
}

TEST_F(AccountRightsTest, StopsADisabledAccountAtItsNextOperation) {
    const Actor julie = person("manager", {"regulation"}, "Julie", "Morel");
    const auto session = open(julie);
    expectOk(session->require(permission::missionsEcrire));
    run("UPDATE utilisateur SET statut = 'suspendu' WHERE id = ?", julie);
    EXPECT_EQ(session->require(permission::missionsEcrire).error().cause, Cause::Forbidden);
    EXPECT_EQ(scope(julie, permission::missionsLire), Scope::None);
    run("UPDATE utilisateur SET statut = 'actif', archive_le = 1 WHERE id = ?", julie);
    EXPECT_EQ(scope(julie, permission::missionsLire), Scope::None);
}

TEST_F(AccountRightsTest, OpensNothingToAOneTimeCodeButItsReplacement) {
    const Actor anne = person("administrateur", {}, "Anne", "Faure");
    run("UPDATE utilisateur SET doit_changer = 1 WHERE id = ?", anne);
    EXPECT_EQ(scope(anne, permission::clientsLire), Scope::None);
    EXPECT_EQ(scope(anne, permission::tableauDeBordLire), Scope::All);
}

TEST_F(AccountRightsTest, LeavesARefusalInTheAuditLog) {
    const auto session = open(person("technicien", {}, "Sami", "Haddad"));
    const Outcome refused = session->write(permission::devisEcrire, [](Transaction&) { return Outcome(); });
    EXPECT_EQ(refused.error().cause, Cause::Forbidden);
    EXPECT_EQ(value("SELECT libelle FROM audit_log WHERE resultat = 'refuse'"), "devis.ecrire");
}

TEST_F(AccountRightsTest, LetsTheOwnerOfTheFileDoEverything) {
    EXPECT_EQ(scope({}, permission::sauvegardeRestaurer), Scope::All);
}

TEST_F(AccountRightsTest, RefusesNamingWhoHoldsTheRight) {
    EXPECT_EQ(m_rights.refusal(permission::devisValiderDg), "Réservé à la direction générale.");
    EXPECT_EQ(m_rights.refusal(permission::factureEmettre),
              "Réservé aux administrateurs et à la comptabilité.");
    EXPECT_EQ(m_rights.refusal({"inconnu.lire"}), "Accès non autorisé. Un administrateur peut l’accorder.");
}

TEST_F(AccountRightsTest, NamesPeople) {
    const Actor julie = person("manager", {}, "Julie", "Morel");
    EXPECT_EQ(m_rights.nameOf(m_session->connection(), julie.utilisateurId), "Julie Morel");
    EXPECT_EQ(m_rights.nameOf(m_session->connection(), 0), "l’administration du poste");
}

} // namespace
} // namespace tournevis::test
