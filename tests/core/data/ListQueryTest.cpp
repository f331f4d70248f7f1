// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ListQuery.h"

#include "core/data/Essai.h"

namespace tournevis::test {
namespace {

const ListSql& essaiList() {
    static const ListSql list{
        "e.id, e.nom, e.compte",
        "essai e",
        "e.id",
        "e.archive_le IS NULL AND e.compte >= ?",
        {0},
        "e.recherche LIKE ? ESCAPE '\\' OR coalesce(e.technique, '') LIKE ? ESCAPE '\\'",
        {{"verts", "e.couleur = 'vert'"}, {"aucun", "0"}},
        {{"nom", "e.recherche"}, {"compte", "e.compte"}}};
    return list;
}

class ListQueryTest : public EssaiTest {
protected:
    /// 1 000 rows; 40 of them share each count.
    void SetUp() override {
        EssaiTest::SetUp();
        write(*m_session, [&](Transaction& transaction) {
            for (int rank = 0; rank < 1000; ++rank) {
                Essai record;
                record.code = QStringLiteral("E%1").arg((rank * 617) % 1000, 4, 10, QChar('0'));
                record.nom = rank % 10 == 0 ? QStringLiteral("Évêché 100 %") : QStringLiteral("Maison_");
                record.compte = (rank * 7) % 25;
                record.couleur = rank % 4 == 0 ? Couleur::Vert : Couleur::Rouge;
                expectValue(Store(transaction).insert(transaction, record));
            }
        });
    }
    RowPage<QPair<qint64, qint64>> page(const ListRequest& request) {
        return expectValue(fetchPage<QPair<qint64, qint64>>(
            *m_session, essaiPermission, essaiList(), request, 3,
            [](const Row& row) { return qMakePair(row.integer(0), row.integer(2)); }));
    }
    QList<QPair<qint64, qint64>> all(ListRequest request) {
        QList<QPair<qint64, qint64>> rows;
        for (int turn = 0; turn < 1000; ++turn) {
            const auto read = page(request);
            EXPECT_LE(read.rows.size(), request.limit);
            rows += read.rows;
            if (!read.next)
                return rows;
            request.after = read.next;
        }
        ADD_FAILURE() << "paging does not end";
        return rows;
    }
    qint64 counted(const ListRequest& request) {
        return expectValue(fetchCount(*m_session, essaiPermission, essaiList(), request));
    }
    qint64 found(const QString& words) {
        ListRequest request;
        request.search = words;
        EXPECT_EQ(counted(request), all(request).size()) << words.toStdString();
        return counted(request);
    }
};

TEST_F(ListQueryTest, pagesGiveEachRowOnceInOrderBothWays) {
    for (const bool descending : {false, true}) {
        for (const int limit : {1000, 333, 40, 7}) {
            ListRequest request;
            request.sort = "compte";
            request.descending = descending;
            request.limit = limit;
            QList<QPair<qint64, qint64>> rows = all(request);
            ASSERT_EQ(rows.size(), 1000);
            const auto before = [&](const auto& left, const auto& right) {
                const auto a = qMakePair(left.second, left.first);
                const auto b = qMakePair(right.second, right.first);
                return descending ? b < a : a < b;
            };
            // Strictly ordered: no row twice.
            EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), before));
            EXPECT_EQ(std::adjacent_find(rows.begin(), rows.end()), rows.end());
        }
    }
}

TEST_F(ListQueryTest, theLastPageSaysSo) {
    ListRequest request;
    request.limit = 1000;
    EXPECT_FALSE(page(request).next);
    request.limit = 999;
    const auto first = page(request);
    ASSERT_TRUE(first.next);
    request.after = first.next;
    EXPECT_EQ(page(request).rows.size(), 1);
}

TEST_F(ListQueryTest, anUnknownSortIsTheDefaultOne) {
    ListRequest request;
    request.sort = "inconnu";
    EXPECT_EQ(all(request), all({}));
}

TEST_F(ListQueryTest, filtersNarrowPageAndCountAlike) {
    ListRequest request;
    request.filter = "verts";
    EXPECT_EQ(counted(request), 250);
    EXPECT_EQ(all(request).size(), 250);
    request.filter = "aucun";
    EXPECT_EQ(counted(request), 0);
    EXPECT_FALSE(page(request).next);
}

TEST_F(ListQueryTest, everyWordIsSearchedWithoutAccents) {
    EXPECT_EQ(found("EVECHE"), 100);
    EXPECT_EQ(found(QString::fromUtf8("  évê  e0000 ")), 1);
    EXPECT_EQ(found("eveche e00"), 10);
    EXPECT_EQ(found("eveche maison"), 0);
}

TEST_F(ListQueryTest, theSignsOfLikeAreLetters) {
    EXPECT_EQ(found("100 %"), 100);
    EXPECT_EQ(found("maison_"), 900);
    EXPECT_EQ(found("e_000"), 0);
    EXPECT_EQ(found("\\"), 0);
    EXPECT_EQ(found("' OR 1=1 --"), 0);
}

TEST_F(ListQueryTest, rowsThatMoveBetweenPagesAreNotRepeated) {
    ListRequest request;
    request.limit = 500;
    const auto first = page(request);
    write(*m_session, [&](Transaction& transaction) {
        Essai record;
        record.code = "A";
        record.nom = "A";
        expectValue(Store(transaction).insert(transaction, record));
    });
    request.after = first.next;
    const auto next = page(request);
    EXPECT_EQ(next.rows.size(), 500);
    for (const auto& row : next.rows)
        EXPECT_FALSE(first.rows.contains(row));
}

TEST_F(ListQueryTest, aListIsReadUnderItsRight) {
    m_openRights.refused = {essaiPermission.code};
    const auto julie = open(Actor{1, "Julie"});
    EXPECT_EQ(causeOf(fetchCount(*julie, essaiPermission, essaiList(), {})), Cause::Forbidden);
    EXPECT_EQ(
        causeOf(fetchPage<int>(*julie, essaiPermission, essaiList(), {}, 3, [](const Row&) { return 0; })),
        Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
