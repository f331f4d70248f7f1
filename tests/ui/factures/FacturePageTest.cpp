// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FacturePage.h"

#include "base/panels/Banner.h"
#include "base/widgets/ActionButton.h"
#include "ui/factures/FacturesUi.h"

namespace tournevis::test {
namespace {

class FacturePageTest : public FacturesUi {
protected:
    void show(Id<Facture> facture) {
        sitDown();
        m_page = m_desk->show<FacturePage>(facture);
    }
    QLineEdit* field(const char* column) {
        return find<QLineEdit>(*m_page, QStringLiteral("factures.paiement.") + QLatin1String(column));
    }
    void click(const char* button) {
        QTest::mouseClick(find<ActionButton>(*m_page, QLatin1String(button)), Qt::LeftButton);
        m_desk->settle();
    }
    bool saysItElsewhere() const {
        const auto banners = find(*m_page, QStringLiteral("factures.paiement"))->findChildren<Banner*>();
        return std::ranges::any_of(banners, [](const Banner* banner) { return banner->isVisible(); });
    }

    FacturePage* m_page = nullptr;
};

TEST_F(FacturePageTest, ANegativePaymentIsRefusedUnderItsAmount) {
    show(issued(m_copropriete).key());
    click("factures.view.pay");
    retype(field("montant_cts"), "-5");
    click("factures.paiement.save");
    EXPECT_EQ(field("montant_cts")->accessibleDescription(), "Saisir un montant plus grand que zéro.");
    EXPECT_FALSE(saysItElsewhere());
    EXPECT_EQ(value("SELECT count(*) FROM paiement").toInt(), 0);
}

TEST_F(FacturePageTest, APaymentBeforeTheFactureIsRefusedUnderItsDate) {
    show(issued(m_copropriete).key());
    click("factures.view.pay");
    retype(field("date"), "01/01/2020");
    click("factures.paiement.save");
    EXPECT_EQ(field("date")->accessibleDescription(),
              "Vérifier la date\u00a0: FAC-2026-00001 n’a été émise que le 09/11/2026.");
    EXPECT_FALSE(saysItElsewhere());
    EXPECT_EQ(value("SELECT count(*) FROM paiement").toInt(), 0);
}

TEST_F(FacturePageTest, TheIssueOfAnAvoirAgreesWithIt) {
    show(expectValue(m_service->createAvoir(issued(m_copropriete).key())));
    click("factures.view.issue");
    click("factures.view.confirm.do");
    EXPECT_EQ(m_desk->toasts(), QStringList{"AVO-2026-00001 émis"});
}

TEST_F(FacturePageTest, TheIssueOfAFactureAgreesWithIt) {
    show(addDraft(m_copropriete));
    click("factures.view.issue");
    click("factures.view.confirm.do");
    EXPECT_EQ(m_desk->toasts(), QStringList{"FAC-2026-00001 émise"});
}

} // namespace
} // namespace tournevis::test
