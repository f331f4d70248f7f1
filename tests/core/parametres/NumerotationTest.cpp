// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Numerotation.h"

#include "comptes/Permissions.h"
#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

class NumerotationTest : public TestBase {
protected:
    QString draw(const QString& type, int exercice) {
        return expectValue(m_session->write(permission::administrationEcrire, [&](Transaction& transaction) {
            return nextNumber(transaction, type, exercice);
        }));
    }
};

TEST_F(NumerotationTest, CountsEachYearFromOne) {
    EXPECT_EQ(draw("facture", 2026), "FAC-2026-00001");
    EXPECT_EQ(draw("facture", 2026), "FAC-2026-00002");
    EXPECT_EQ(draw("facture", 2027), "FAC-2027-00001");
    EXPECT_EQ(draw("facture", 2026), "FAC-2026-00003");
}

TEST_F(NumerotationTest, CountsOverAllYearsWithoutAYearInTheGabarit) {
    EXPECT_EQ(draw("client", 2026), "CLT-00001");
    EXPECT_EQ(draw("client", 2027), "CLT-00002");
}

TEST_F(NumerotationTest, KeepsTheGabaritOfTheYearThatBegan) {
    EXPECT_EQ(draw("devis", 2026), "DEV-2026-00001");
    expectValue(m_session->connection().execute(
        "UPDATE compteur SET gabarit = 'D{AAAA}{NNN}' WHERE type = 'devis' AND exercice = 0"));
    EXPECT_EQ(draw("devis", 2026), "DEV-2026-00002");
    EXPECT_EQ(draw("devis", 2027), "D2027001");
}

TEST_F(NumerotationTest, WritesALongerNumberInFull) {
    expectValue(m_session->connection().execute(
        "UPDATE compteur SET prochain = 100000 WHERE type = 'client' AND exercice = 0"));
    EXPECT_EQ(draw("client", 2026), "CLT-100000");
}

TEST_F(NumerotationTest, GivesBackTheNumberOfARefusedWrite) {
    const auto refused =
        m_session->write(permission::factureEmettre, [&](Transaction& transaction) -> Result<QString> {
            TRY(nextNumber(transaction, "facture", 2026));
            return Error::refused("non");
        });
    EXPECT_FALSE(refused);
    EXPECT_EQ(draw("facture", 2026), "FAC-2026-00001");
}

TEST_F(NumerotationTest, RefusesAnUnknownSeriesAndTheChains) {
    for (const QString type : {"bordereau", "chaine"}) {
        const auto drawn = m_session->write(permission::factureEmettre, [&](Transaction& transaction) {
            return nextNumber(transaction, type, 2026);
        });
        ASSERT_FALSE(drawn);
        EXPECT_EQ(drawn.error().cause, Cause::Technical);
    }
}

} // namespace
} // namespace tournevis::test
