// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devis/DevisPages.h"

#include <QtWidgets/QTableView>

namespace tournevis::test {
namespace {

using DevisListTest = DevisPages;

TEST_F(DevisListTest, ANumberIsReadWhole) {
    submitted(m_sophie, 200000);
    signIn(m_sophie);
    m_shell->openWorkspace("devis");
    settle();
    auto* table = find<QTableView>("devis.list.table");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), "DEV-2026-00001");
    EXPECT_GE(table->columnWidth(0), table->sizeHintForIndex(table->model()->index(0, 0)).width());
}

} // namespace
} // namespace tournevis::test
