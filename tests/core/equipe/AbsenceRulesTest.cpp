// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QDateTime morning(QDate(2026, 11, 9), QTime(8, 0), Qt::UTC);

TEST(AbsenceRules, TheEndFollowsTheStart) {
    Absence absence;
    EXPECT_TRUE(validate(absence).isEmpty()) << "what is missing is asked for by the schema";
    absence.debut = morning;
    EXPECT_TRUE(validate(absence).isEmpty());
    absence.fin = morning;
    ASSERT_EQ(validate(absence).size(), 1);
    EXPECT_EQ(validate(absence).first().field, "fin");
    absence.fin = morning.addSecs(1);
    EXPECT_TRUE(validate(absence).isEmpty());
}

TEST(AbsenceRules, OnlyARequestIsDecidedAndAnAgreementTakenBack) {
    using enum AbsenceStatut;
    EXPECT_TRUE(canDecide(Demandee, Validee));
    EXPECT_TRUE(canDecide(Demandee, Refusee));
    EXPECT_TRUE(canDecide(Validee, Refusee));
    EXPECT_FALSE(canDecide(Demandee, Demandee));
    EXPECT_FALSE(canDecide(Validee, Validee));
    EXPECT_FALSE(canDecide(Validee, Demandee));
    EXPECT_FALSE(canDecide(Refusee, Validee));
    EXPECT_FALSE(canDecide(Refusee, Refusee));
    EXPECT_FALSE(canDecide(Refusee, Demandee));
}

} // namespace
} // namespace tournevis::test
