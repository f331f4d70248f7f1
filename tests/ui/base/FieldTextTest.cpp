// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FieldText.h"

#include "base/Clock.h"
#include "missions/Intervention.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

QString told(const char* column, const QString& before, const QString& after) {
    return wordsOfChange(*Intervention::schema.find(column), before, after,
                         {QDate(2026, 11, 10), defaultZone()});
}

QString stored(int day, int hour) {
    return QString::number(
        QDateTime(QDate(2026, 11, day), QTime(hour, 0), defaultZone()).toMSecsSinceEpoch());
}

TEST(FieldTextTest, TheHistoryTellsBothValues) {
    EXPECT_EQ(told("debut_prevu", stored(10, 8), stored(11, 14)),
              QStringLiteral("Début prévu\u00a0: 10/11/2026 08:00 → 11/11/2026 14:00"));
    EXPECT_EQ(told("forcage_motif", {}, QStringLiteral("Urgence")),
              QStringLiteral("Motif du forçage\u00a0: vide → Urgence"));
    EXPECT_EQ(told("verrou_planning", QStringLiteral("0"), QStringLiteral("1")).section(u':', 1),
              QStringLiteral(" non → oui"));
    EXPECT_TRUE(told("travaux", {}, QString(200, u'x')).endsWith(u'…')) << "of a long text, its beginning";
}

TEST(FieldTextTest, AReferenceOnlySaysThatItChanged) {
    EXPECT_EQ(told("site_id", QStringLiteral("3"), QStringLiteral("4")).section(u':', 1),
              QStringLiteral(" changé"));
}

} // namespace
} // namespace tournevis::test
