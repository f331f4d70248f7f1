// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FacturesList.h"

#include "base/panels/FigureStrip.h"
#include "ui/factures/FacturesUi.h"

namespace tournevis::test {
namespace {

class FacturesListTest : public FacturesUi {
protected:
    enum Column { Numero, Statut = 6, Retard };
    enum Cell { EnRetard = 2, Partielles };

    void show() {
        sitDown();
        m_list = m_desk->show<FacturesList>();
    }
    QStringList column(int column) const {
        QStringList texts;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            texts += m_list->model()->index(row, column).data().toString();
        return texts;
    }
    void click(Cell cell) {
        QTest::mouseClick(find<FigureStrip>(*m_list, "factures.cells")->cell(cell), Qt::LeftButton);
        m_desk->settle();
    }

    FacturesList* m_list = nullptr;
};

TEST_F(FacturesListTest, APartPaidFacturePastItsDueDateIsCountedAndListedLate) {
    const Facture partial = issued(m_copropriete);
    issued(m_copropriete);
    pay(Montant::whole(40), {{partial.key(), Montant::whole(40)}});
    m_clock.advance(41 * 86400);
    show();
    auto* cells = find<FigureStrip>(*m_list, "factures.cells");
    EXPECT_TRUE(cells->cell(EnRetard)->accessibleDescription().contains("retard moyen\u00a0: 11 jours"))
        << cells->cell(EnRetard)->accessibleDescription().toStdString();
    EXPECT_TRUE(cells->cell(Partielles)->accessibleDescription().contains("dont 1 en retard"));
    click(EnRetard);
    EXPECT_EQ(column(Statut), QStringList({"En retard", "Partiellement payée"}));
    EXPECT_EQ(column(Retard), QStringList({"11 j", "11 j"}));
}

TEST_F(FacturesListTest, AnAvoirIsNeverWaitedFor) {
    issue(expectValue(m_service->createAvoir(issued(m_copropriete).key())));
    show();
    EXPECT_TRUE(column(Numero).contains("AVO-2026-00001"));
    EXPECT_EQ(column(Retard), QStringList({"—", "—"}));
}

} // namespace
} // namespace tournevis::test
