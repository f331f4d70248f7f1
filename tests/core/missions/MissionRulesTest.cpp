// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionRules.h"

#include "base/Clock.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

using enum InterventionStatut;

QStringList refused(const Mission& mission) {
    QStringList columns;
    for (const FieldError& error : validate(mission, defaultZone()))
        columns.append(error.field);
    return columns;
}

TEST(MissionRules, RefuseADeadlineBeforeTheSheet) {
    Mission mission;
    mission.dateSortieFiche = QDate(2026, 11, 9);
    mission.echeanceLe = QDateTime(QDate(2026, 11, 8), QTime(22, 59), Qt::UTC);
    const auto errors = validate(mission, defaultZone());
    ASSERT_EQ(errors.size(), 1);
    EXPECT_EQ(errors.first().field, "echeance_le");
    EXPECT_EQ(errors.first().message, "Antérieure à la fiche (09/11). Choisir une date après.");
    mission.echeanceLe = QDateTime(QDate(2026, 11, 8), QTime(23, 0), Qt::UTC); // the 9th at 00:00 in Paris
    EXPECT_TRUE(validate(mission, defaultZone()).isEmpty());
}

TEST(MissionRules, RefuseAWindowUpsideDown) {
    Mission mission;
    mission.souhaiteDu = QDateTime(QDate(2026, 11, 9), QTime(8, 0), Qt::UTC);
    mission.souhaiteAu = mission.souhaiteDu;
    EXPECT_EQ(refused(mission), QStringList{"souhaite_au"});
    mission.souhaiteAu = mission.souhaiteDu.addSecs(1);
    EXPECT_TRUE(refused(mission).isEmpty());
}

TEST(MissionRules, RefuseImpossibleFigures) {
    Mission mission;
    mission.nbTechniciens = 0;
    mission.dureePrevueMin = -1;
    EXPECT_EQ(refused(mission), (QStringList{"nb_techniciens", "duree_prevue_min"}));
}

TEST(MissionRules, AskWhyAMissionIsNotBilled) {
    Mission mission;
    mission.facturation = MissionFacturation::NonFacturable;
    EXPECT_EQ(refused(mission), QStringList{"facturation_motif"});
    mission.facturationMotif = QStringLiteral("Garantie");
    EXPECT_TRUE(refused(mission).isEmpty());
}

TEST(MissionRules, DeriveTheStatusFromTheVisits) {
    using M = MissionStatut;
    const std::pair<QList<InterventionStatut>, M> cases[] = {
        {{}, M::APlanifier},
        {{APlanifier}, M::APlanifier},
        {{Annulee}, M::APlanifier},
        {{Provisoire}, M::Planifiee},
        {{Planifiee}, M::Planifiee},
        {{Confirmee}, M::Planifiee},
        {{APlanifier, Planifiee}, M::Planifiee},
        {{EnRoute}, M::EnCours},
        {{EnCours}, M::EnCours},
        {{Suspendue}, M::EnCours},
        {{EnCours, Planifiee}, M::EnCours},
        {{Effectuee, Planifiee}, M::EnCours},
        {{Effectuee, APlanifier}, M::EnCours},
        {{Effectuee}, M::Terminee},
        {{Cloturee}, M::Terminee},
        {{Effectuee, Cloturee, Annulee}, M::Terminee},
    };
    for (const auto& [visites, expected] : cases)
        EXPECT_EQ(derivedStatut(visites), expected) << codeOf(expected);
}

TEST(MissionRules, OnlyOpenMissionsAreCancelledByHand) {
    for (const auto& entry : enumTable(MissionStatut{})) {
        EXPECT_EQ(missionArrow(entry.value, MissionStatut::Annulee).has_value(), isOpen(entry.value))
            << entry.code;
        EXPECT_FALSE(missionArrow(entry.value, MissionStatut::Terminee)) << entry.code;
        EXPECT_FALSE(missionArrow(entry.value, MissionStatut::EnCours)) << entry.code;
    }
    EXPECT_TRUE(missionArrow(MissionStatut::Annulee, MissionStatut::APlanifier));
    EXPECT_EQ(missionArrows().size(), 4U);
}

TEST(MissionRules, PremiumStartsHigher) {
    EXPECT_EQ(defaultPriorite(false), Priorite::Normale);
    EXPECT_EQ(defaultPriorite(true), Priorite::Urgente);
}

} // namespace
} // namespace tournevis::test
