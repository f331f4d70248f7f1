// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/SocieteService.h"

#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

class SocieteServiceTest : public TestBase {
protected:
    Societe saved() {
        Societe societe;
        societe.raisonSociale = "Ateliers Morel";
        societe.siret = "73282932000074";
        expectOk(SocieteService(*m_session).save(societe));
        return societe;
    }
    Banque account(const Societe& societe, const QString& libelle) {
        Banque banque;
        banque.societeId = societe.key();
        banque.libelle = libelle;
        banque.iban = "FR1420041010050500013M02606";
        banque.parDefaut = true;
        return banque;
    }
};

TEST_F(SocieteServiceTest, SavesThenLoadsTheOneCompany) {
    EXPECT_EQ(SocieteService(*m_session).load().error().cause, Cause::NotFound);
    Societe societe = saved();
    societe.ville = "Montpellier";
    expectOk(SocieteService(*m_session).save(societe));
    const Societe stored = expectValue(SocieteService(*m_session).load());
    EXPECT_EQ(stored.ville, "Montpellier");
    EXPECT_EQ(stored.siren, "732829320");
    EXPECT_EQ(stored.version, 2);
    EXPECT_EQ(value("SELECT libelle FROM audit_log ORDER BY id DESC LIMIT 1"), "Ateliers Morel");
}

TEST_F(SocieteServiceTest, RefusesASecondCompanyAndBadValues) {
    saved();
    Societe other;
    other.raisonSociale = "Autre";
    EXPECT_EQ(SocieteService(*m_session).save(other).error().cause, Cause::Validation);
    Societe unreadable;
    unreadable.raisonSociale = "Autre";
    unreadable.siret = "123";
    EXPECT_EQ(SocieteService(*m_session).save(unreadable).error().field(), "siret");
}

TEST_F(SocieteServiceTest, NeedsTheRight) {
    m_openRights.refused = {"administration.ecrire"};
    const auto session = open({1, "Julie Morel"});
    Societe societe;
    societe.raisonSociale = "Ateliers Morel";
    EXPECT_EQ(SocieteService(*session).save(societe).error().cause, Cause::Forbidden);
    EXPECT_EQ(value("SELECT count(*) FROM societe"), 0);
}

TEST_F(SocieteServiceTest, KeepsOneDefaultAccount) {
    const Societe societe = saved();
    SocieteService service(*m_session);
    Banque first = account(societe, "Courant");
    Banque second = account(societe, "Travaux");
    expectOk(service.saveBanque(first));
    expectOk(service.saveBanque(second));
    const auto banques = expectValue(service.banques());
    ASSERT_EQ(banques.size(), 2);
    EXPECT_EQ(banques[0].libelle, "Travaux");
    EXPECT_FALSE(banques[1].parDefaut);
    second.bic = "1";
    EXPECT_EQ(service.saveBanque(second).error().field(), "bic");
}

} // namespace
} // namespace tournevis::test
