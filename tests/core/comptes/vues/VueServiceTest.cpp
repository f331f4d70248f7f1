// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/vues/VueService.h"

#include "comptes/vues/Preferences.h"
#include "core/comptes/ComptesBase.h"

namespace tournevis::test {
namespace {

class VueServiceTest : public ComptesBase {
protected:
    void SetUp() override {
        ComptesBase::SetUp();
        m_dispatcher = person("manager", {"regulation"}, "Sophie", "Mercier");
        m_accountant = person("manager", {"comptabilite"}, "Claire", "Dumas");
    }

    QStringList names(const Actor& actor) {
        QStringList found;
        const auto session = open(actor);
        for (const VueEnregistree& vue : expectValue(VueService(*session).vues("planning")))
            found += vue.libelle;
        return found;
    }

    Actor m_dispatcher;
    Actor m_accountant;
};

TEST_F(VueServiceTest, OnesOwnViewsAreSeenByOneselfAndSharedOnesByEverybody) {
    const auto sophie = open(m_dispatcher);
    expectValue(VueService(*sophie).save("planning", "Régulation", VuePortee::Partagee, "{\"a\":1}"));
    expectValue(VueService(*sophie).save("planning", "mes urgences", VuePortee::Personnelle, "{}"));
    expectValue(VueService(*sophie).save("factures", "Encours", VuePortee::Personnelle, "{}"));
    EXPECT_EQ(names(m_dispatcher), (QStringList{"mes urgences", "Régulation"}));
    EXPECT_EQ(names(m_accountant), QStringList{"Régulation"});
}

TEST_F(VueServiceTest, SharingTakesTheRightToWriteInTheWorkspace) {
    const auto claire = open(m_accountant);
    const auto refused = VueService(*claire).save("planning", "Régulation", VuePortee::Partagee, "{}");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Forbidden);
    expectValue(VueService(*claire).save("planning", "Chantiers à facturer", VuePortee::Personnelle, "{}"));
    expectValue(VueService(*claire).save("factures", "Encours", VuePortee::Partagee, "{}"));
}

TEST_F(VueServiceTest, SavingAgainUnderANameReplaces) {
    const auto sophie = open(m_dispatcher);
    const auto first = expectValue(
        VueService(*sophie).save("planning", "Lyon Sud", VuePortee::Personnelle, "{\"texte\":\"fuite\"}"));
    EXPECT_EQ(expectValue(VueService(*sophie).save("planning", " Lyon Sud ", VuePortee::Personnelle, "{}")),
              first);
    EXPECT_EQ(expectValue(VueService(*sophie).vues("planning")).first().contenu, QStringLiteral("{}"));
    EXPECT_NE(expectValue(VueService(*sophie).save("planning", "Lyon Sud", VuePortee::Partagee, "{}")), first)
        << "a shared one may have the same name";
}

TEST_F(VueServiceTest, ARemovedViewLeavesItsName) {
    const auto sophie = open(m_dispatcher);
    const auto claire = open(m_accountant);
    const auto shared =
        expectValue(VueService(*sophie).save("planning", "Régulation", VuePortee::Partagee, "{}"));
    const auto own = expectValue(VueService(*claire).save("planning", "À moi", VuePortee::Personnelle, "{}"));
    EXPECT_FALSE(VueService(*claire).remove(shared));
    const auto foreign = VueService(*open(person("technicien", {}, "Julie", "Morel"))).remove(own);
    EXPECT_FALSE(foreign) << "somebody else’s";
    expectOk(VueService(*sophie).remove(shared));
    expectOk(VueService(*claire).remove(own));
    EXPECT_TRUE(names(m_accountant).isEmpty());
    expectValue(VueService(*sophie).save("planning", "Régulation", VuePortee::Partagee, "{}"));
}

TEST_F(VueServiceTest, AViewWithoutNameIsRefusedOnItsField) {
    const auto sophie = open(m_dispatcher);
    const auto refused = VueService(*sophie).save("planning", "  ", VuePortee::Personnelle, "{}");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field(), QStringLiteral("libelle"));
}

TEST_F(VueServiceTest, EachPersonKeepsPreferencesOfEachWorkspace) {
    const auto sophie = open(m_dispatcher);
    const auto claire = open(m_accountant);
    expectOk(Preferences(*sophie).keep("planning", {{"vue", "jour"}}));
    expectOk(Preferences(*sophie).keep("factures", {{"largeur", 320}}));
    EXPECT_EQ(expectValue(Preferences(*sophie).of("planning")).value("vue").toString(),
              QStringLiteral("jour"));
    EXPECT_EQ(expectValue(Preferences(*sophie).of("factures")).value("largeur").toInt(), 320);
    EXPECT_TRUE(expectValue(Preferences(*claire).of("planning")).isEmpty());
}

TEST_F(VueServiceTest, TheSamePreferencesWriteNothing) {
    const auto sophie = open(m_dispatcher);
    expectOk(Preferences(*sophie).keep("planning", {{"vue", "jour"}}));
    const QVariant before =
        value("SELECT version FROM utilisateur WHERE id = ?", {m_dispatcher.utilisateurId});
    expectOk(Preferences(*sophie).keep("planning", {{"vue", "jour"}}));
    EXPECT_EQ(value("SELECT version FROM utilisateur WHERE id = ?", {m_dispatcher.utilisateurId}), before);
}

} // namespace
} // namespace tournevis::test
