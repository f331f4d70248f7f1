// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/ConstatBase.h"

namespace tournevis::test {
namespace {

using ConstatJourneeTest = ConstatBase;

TEST_F(ConstatJourneeTest, tenHoursOfVisitsAreADayAndOneMinuteMoreIsTooLong) {
    karim().visites = {visit(1, "Lycée Ampère", slot(10, 7, 0, 300)),
                       visit(2, "Mairie de Bron", slot(10, 9, 0, 240))};
    EXPECT_FALSE(found(Code::JourneeLongue, slot(10, 14, 0, 240))) << "07:00 – 13:00 is counted once";
    EXPECT_TRUE(found(Code::JourneeLongue, slot(10, 14, 0, 241)));
    EXPECT_EQ(said(Code::JourneeLongue, slot(10, 14, 0, 270)), "Journée de 10\u00a0h\u00a030, 10\u00a0h\u00a000 au plus");
}

TEST_F(ConstatJourneeTest, elevenHoursOfRestOnBothSidesOfTheNight) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(9, 20, 0, 60)),
                       visit(2, "Mme Aubert", slot(11, 6, 0, 60))};
    EXPECT_FALSE(found(Code::ReposCourt, slot(10, 8, 0, 60)));
    EXPECT_TRUE(found(Code::ReposCourt, slot(10, 7, 59, 60)));
    EXPECT_FALSE(found(Code::ReposCourt, slot(10, 18, 0, 60)));
    EXPECT_TRUE(found(Code::ReposCourt, slot(10, 18, 1, 60)));
    EXPECT_EQ(said(Code::ReposCourt, slot(10, 7, 0, 60)),
              "Repos de 10\u00a0h\u00a000 après Hôtel Bellerive (lun. 09/11 21:00), 11\u00a0h\u00a000 au moins");
    EXPECT_EQ(said(Code::ReposCourt, slot(10, 19, 0, 60)),
              "Repos de 10\u00a0h\u00a000 avant Mme Aubert (mer. 11/11 06:00), 11\u00a0h\u00a000 au moins");
}

TEST_F(ConstatJourneeTest, aSlotThatNeitherOpensNorClosesTheDayIsNotBlamedForTheNight) {
    karim().visites = {
        visit(1, "Hôtel Bellerive", slot(9, 22, 0, 60)), visit(2, "Mme Aubert", slot(10, 7, 0, 60)),
        visit(3, "Garage Rey", slot(10, 21, 0, 60)), visit(4, "M. Texier", slot(11, 6, 0, 60))};
    EXPECT_FALSE(found(Code::ReposCourt, slot(10, 9, 0, 60)));
}

TEST_F(ConstatJourneeTest, lunchIsLostWhenNoFortyFiveMinutesAreLeft) {
    EXPECT_FALSE(found(Code::DejeunerSupprime, slot(10, 11, 15, 90))) << "45 minutes from 12:45";
    EXPECT_TRUE(found(Code::DejeunerSupprime, slot(10, 11, 16, 90)));
    EXPECT_EQ(said(Code::DejeunerSupprime, slot(10, 12, 15, 60)), "Pause déjeuner supprimée (15\u00a0min libres)");
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 11, 0, 105))};
    EXPECT_TRUE(found(Code::DejeunerSupprime, slot(10, 13, 29, 60)));
    EXPECT_FALSE(found(Code::DejeunerSupprime, slot(10, 13, 30, 60))) << "outside the band, not its doing";
}

TEST_F(ConstatJourneeTest, aDayIsFullAtAHundredPercent) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 240))};
    EXPECT_FALSE(found(Code::ChargeDepassee, slot(10, 13, 30, 240)));
    EXPECT_TRUE(found(Code::ChargeDepassee, slot(10, 13, 30, 241)));
    karim().reserveMin = 300;
    EXPECT_EQ(said(Code::ChargeDepassee, slot(10, 13, 30, 240)),
              "Charge de la journée à 114\u00a0%, 8\u00a0h\u00a000 pour 7\u00a0h\u00a000");
    EXPECT_FALSE(found(Code::ChargeDepassee, slot(14, 13, 30, 240))) << "Saturday has its own finding";
}

TEST_F(ConstatJourneeTest, anArmisticeIsMildAndNamed) {
    const auto list = constats(m_contexte, m_demande, karimId, slot(11, 8, 0, 60));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Faible);
    EXPECT_EQ(list.first().texte, "Jour férié\u00a0: Armistice 1918");
    EXPECT_FALSE(found(Code::JourFerie, {at(10, 22), at(11, 0)}));
    EXPECT_TRUE(found(Code::JourFerie, {at(10, 22), at(11, 0, 1)}));
}

TEST_F(ConstatJourneeTest, aVisitOverMidnightIsJudgedOnEachOfItsDays) {
    const auto list = constats(m_contexte, m_demande, karimId, {at(10, 23), at(11, 2)});
    EXPECT_EQ(sentence(list, Code::JourFerie), "Jour férié\u00a0: Armistice 1918, mer. 11/11");
    EXPECT_EQ(codes(list).count(Code::HorsHoraires), 2);
}

TEST_F(ConstatJourneeTest, workingHoursAreThoseOfTheDay) {
    EXPECT_FALSE(found(Code::HorsHoraires, slot(10, 8, 0, 240)));
    EXPECT_TRUE(found(Code::HorsHoraires, slot(10, 8, 0, 241)));
    EXPECT_TRUE(found(Code::HorsHoraires, slot(10, 7, 59, 60)));
    EXPECT_EQ(said(Code::HorsHoraires, slot(10, 7, 0, 60)),
              "Hors des heures de travail (08:00 – 12:00, 13:30 – 17:30)");
    EXPECT_EQ(said(Code::HorsHoraires, slot(14, 9, 0, 60)), "Jour non travaillé");
}

TEST_F(ConstatJourneeTest, someoneMakesNoMoreVisitsThanTheirMaximum) {
    karim().maxVisitesJour = 2;
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60))};
    EXPECT_FALSE(found(Code::MaxVisites, slot(10, 10, 0, 60)));
    karim().visites.append(visit(2, "Mme Aubert", slot(10, 14, 0, 60)));
    EXPECT_EQ(said(Code::MaxVisites, slot(10, 10, 0, 60)), "3 visites dans la journée, 2 au plus");
    EXPECT_FALSE(found(Code::MaxVisites, slot(12, 10, 0, 60)));
}

TEST_F(ConstatJourneeTest, theNightsWhenClocksChangeAreMeasuredInRealMinutes) {
    karim().visites = {visit(1, "Garage Rey", {at(QDate(2026, 3, 28), 20), at(QDate(2026, 3, 28), 22)}),
                       visit(2, "Mme Aubert", {at(QDate(2026, 10, 24), 20), at(QDate(2026, 10, 24), 22)})};
    const auto opens = [](const QDate& day, int hour) {
        return Interval{at(day, hour), at(day, hour).addSecs(3600)};
    };
    EXPECT_TRUE(found(Code::ReposCourt, opens(QDate(2026, 3, 29), 9))) << "22:00 to 09:00 lasts ten hours";
    EXPECT_FALSE(found(Code::ReposCourt, opens(QDate(2026, 3, 29), 10)));
    EXPECT_FALSE(found(Code::ReposCourt, opens(QDate(2026, 10, 25), 8))) << "22:00 to 08:00 lasts eleven";
}

} // namespace
} // namespace tournevis::test
