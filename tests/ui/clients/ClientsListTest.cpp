// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "ui/clients/ClientsBase.h"

#include <QtWidgets/QHeaderView>

namespace tournevis::test {
namespace {

class ClientsListTest : public ClientsBase {
protected:
    void SetUp() override {
        ClientsBase::SetUp();
        client(QStringLiteral("Boulangerie Émile"), QStringLiteral("Mâcon"));
        client(QStringLiteral("Hôtel des Éléments"), QStringLiteral("Lyon"), CarteClient::Premium);
        client(QStringLiteral("Atelier Zéphyr"), QStringLiteral("Annecy"));
        seat(QStringLiteral("regulation"));
    }

    void seat(const QString& profil) {
        m_desk = sitDown(profil);
        m_list = m_desk->show<ClientsList>();
    }

    QStringList names() const {
        QStringList shown;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            shown += m_list->model()->index(row, 1).data().toString();
        return shown;
    }

    void filter(const QString& words) {
        m_list->focusFilter();
        typeText(words);
        press(Qt::Key_Return);
        m_desk->settle();
    }

    QString currentName() const {
        return m_list->model()->index(m_list->table()->currentIndex().row(), 1).data().toString();
    }

    std::unique_ptr<Desk> m_desk;
    ClientsList* m_list = nullptr;
};

TEST_F(ClientsListTest, ShowsTheClientsByNameAndTheirExactTotal) {
    EXPECT_EQ(names(), QStringList({"Atelier Zéphyr", "Boulangerie Émile", "Hôtel des Éléments"}));
    EXPECT_TRUE(m_list->statusText().startsWith(format::count(3, "client", "clients")))
        << m_list->statusText().toStdString();
}

TEST_F(ClientsListTest, FiltersWithoutAccentsNorCapitals) {
    filter(QStringLiteral("eleme"));
    EXPECT_EQ(names(), QStringList({"Hôtel des Éléments"}));
    EXPECT_TRUE(m_list->statusText().startsWith(format::count(1, "client", "clients")));
}

TEST_F(ClientsListTest, OffersToClearAFilterThatFindsNothing) {
    filter(QStringLiteral("xyz"));
    EXPECT_TRUE(names().isEmpty());
    auto* clear = find<QPushButton>(*m_list, "clients.filter.clear");
    ASSERT_TRUE(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    m_desk->settle();
    EXPECT_EQ(names().size(), 3);
}

TEST_F(ClientsListTest, APillNarrowsTheList) {
    QTest::mouseClick(find<QPushButton>(*m_list, "clients.filter.premium"), Qt::LeftButton);
    m_desk->settle();
    EXPECT_EQ(names(), QStringList({"Hôtel des Éléments"}));
}

TEST_F(ClientsListTest, ArrowsGoFromPillToPill) {
    find(*m_list, "clients.filter.actifs")->setFocus();
    press(Qt::Key_Right);
    EXPECT_EQ(QApplication::focusWidget(), find(*m_list, "clients.filter.premium"));
    press(Qt::Key_Space);
    m_desk->settle();
    EXPECT_EQ(names(), QStringList({"Hôtel des Éléments"}));
}

TEST_F(ClientsListTest, AClickOnAHeaderSortsAndASecondTurnsTheOrder) {
    QHeaderView* header = m_list->table()->horizontalHeader();
    const auto click = [&](int column) {
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        m_desk->settle();
    };
    click(4);
    EXPECT_EQ(names(), QStringList({"Atelier Zéphyr", "Hôtel des Éléments", "Boulangerie Émile"}));
    click(4);
    EXPECT_EQ(names(), QStringList({"Boulangerie Émile", "Hôtel des Éléments", "Atelier Zéphyr"}));
}

TEST_F(ClientsListTest, TheTableTakesTheFocusOnceItHasRows) {
    EXPECT_EQ(QApplication::focusWidget(), m_list->table());
}

TEST_F(ClientsListTest, LettersMoveAndEnterOpens) {
    m_list->table()->setFocus();
    EXPECT_EQ(currentName(), QStringLiteral("Atelier Zéphyr"));
    press(Qt::Key_J);
    press(Qt::Key_J);
    press(Qt::Key_J);
    EXPECT_EQ(currentName(), QStringLiteral("Hôtel des Éléments"));
    press(Qt::Key_K);
    EXPECT_EQ(currentName(), QStringLiteral("Boulangerie Émile"));
    press(Qt::Key_Return);
    EXPECT_EQ(m_desk->navigator.last(),
              QStringLiteral("open client %1").arg(m_list->model()->recordAt(1).id));
}

TEST_F(ClientsListTest, ADoubleClickOpensTheRow) {
    const QRect cell = m_list->table()->visualRect(m_list->model()->index(2, 1));
    QTest::mouseClick(m_list->table()->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    QTest::mouseDClick(m_list->table()->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    EXPECT_EQ(m_desk->navigator.last(),
              QStringLiteral("open client %1").arg(m_list->model()->recordAt(2).id));
}

TEST_F(ClientsListTest, TheButtonCreatesAClient) {
    QTest::mouseClick(find<QPushButton>(*m_list, "clients.actions.create"), Qt::LeftButton);
    EXPECT_EQ(m_desk->navigator.last(), QStringLiteral("create client"));
}

TEST_F(ClientsListTest, ShowsWhatAnotherPersonAddsAndKeepsTheSelection) {
    m_list->table()->setFocus();
    press(Qt::Key_J);
    const EntityRef kept = m_list->model()->recordAt(1);
    client(QStringLiteral("Aaron Plomberie"));
    m_list->refresh();
    m_desk->settle();
    EXPECT_EQ(names().first(), QStringLiteral("Aaron Plomberie"));
    EXPECT_EQ(m_list->model()->recordAt(m_list->table()->currentIndex().row()), kept);
}

TEST_F(ClientsListTest, WhoMayNotWriteIsNotOfferedToCreate) {
    seat(QStringLiteral("magasin"));
    EXPECT_FALSE(m_list->findChild<QPushButton*>("clients.actions.create"));
    m_list->createNew();
    EXPECT_TRUE(m_desk->navigator.calls.isEmpty());
}

TEST_F(ClientsListTest, IsAccessible) {
    expectAccessible(m_list);
    expectTabReachesAll(m_list, find(*m_list, "clients.filter.search"));
    expectNothingClipped(m_list);
}

} // namespace
} // namespace tournevis::test
