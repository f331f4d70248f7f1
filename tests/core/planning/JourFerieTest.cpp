// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/JourFerie.h"

#include <QtCore/QList>

namespace tournevis::test {
namespace {

QList<QDate> holidays(int annee, const Calendrier& calendrier = {}) {
    QList<QDate> days;
    for (QDate jour(annee, 1, 1); jour.year() == annee; jour = jour.addDays(1)) {
        if (!jourFerie(jour, calendrier).isEmpty())
            days.append(jour);
    }
    return days;
}

TEST(JourFerie, easterOfTheYearsWeCanCheck) {
    const QList<QDate> known{QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(1954, 4, 18), QDate(1981, 4, 19),
                             QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2019, 4, 21), QDate(2023, 4, 9),
                             QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2026, 4, 5),  QDate(2027, 3, 28),
                             QDate(2028, 4, 16), QDate(2029, 4, 1),  QDate(2030, 4, 21), QDate(2038, 4, 25),
                             QDate(2049, 4, 18), QDate(2076, 4, 19)};
    for (const QDate& easter : known)
        EXPECT_EQ(paques(easter.year()), easter);
}

TEST(JourFerie, theElevenDaysOf2026) {
    EXPECT_EQ(holidays(2026),
              (QList<QDate>{QDate(2026, 1, 1), QDate(2026, 4, 6), QDate(2026, 5, 1), QDate(2026, 5, 8),
                            QDate(2026, 5, 14), QDate(2026, 5, 25), QDate(2026, 7, 14), QDate(2026, 8, 15),
                            QDate(2026, 11, 1), QDate(2026, 11, 11), QDate(2026, 12, 25)}));
    EXPECT_EQ(holidays(2025).mid(1, 5),
              (QList<QDate>{QDate(2025, 4, 21), QDate(2025, 5, 1), QDate(2025, 5, 8), QDate(2025, 5, 29),
                            QDate(2025, 6, 9)}));
}

TEST(JourFerie, eachIsNamed) {
    const Calendrier france;
    EXPECT_EQ(jourFerie(QDate(2026, 11, 11), france), "Armistice 1918");
    EXPECT_EQ(jourFerie(QDate(2026, 4, 6), france), "Lundi de Pâques");
    EXPECT_EQ(jourFerie(QDate(2026, 5, 14), france), "Ascension");
    EXPECT_EQ(jourFerie(QDate(2026, 5, 25), france), "Lundi de Pentecôte");
    EXPECT_EQ(jourFerie(QDate(2008, 5, 1), france), "Fête du Travail") << "and Ascension, counted once";
    EXPECT_EQ(holidays(2008).size(), 10);
    EXPECT_EQ(jourFerie(QDate(2026, 11, 12), france), QString());
    EXPECT_EQ(jourFerie(QDate(2026, 4, 5), france), QString())
        << "Easter is a Sunday, not a holiday of the Code";
    EXPECT_EQ(jourFerie(QDate(), france), QString());
}

TEST(JourFerie, alsaceMoselleKeepsGoodFridayAndSaintStephen) {
    const Calendrier alsace{Territoire::Metropole, true, false};
    EXPECT_EQ(jourFerie(QDate(2026, 4, 3), alsace), "Vendredi saint");
    EXPECT_EQ(jourFerie(QDate(2026, 12, 26), alsace), "Saint-Étienne");
    EXPECT_EQ(holidays(2026, alsace).size(), 13);
    EXPECT_EQ(jourFerie(QDate(2026, 4, 3), {}), QString());
    EXPECT_EQ(jourFerie(QDate(2026, 12, 26), {}), QString());
}

TEST(JourFerie, whitMondayIsWorkedAsJourneeDeSolidarite) {
    EXPECT_EQ(jourFerie(QDate(2026, 5, 25), {Territoire::Metropole, false, true}), QString());
    EXPECT_EQ(holidays(2026, {Territoire::Metropole, false, true}).size(), 10);
}

TEST(JourFerie, eachTerritoryRemembersTheAbolitionOnItsDay) {
    const QList<std::pair<Territoire, QDate>> days{
        {Territoire::Guadeloupe, QDate(2026, 5, 27)}, {Territoire::Martinique, QDate(2026, 5, 22)},
        {Territoire::Guyane, QDate(2026, 6, 10)},     {Territoire::Reunion, QDate(2026, 12, 20)},
        {Territoire::Mayotte, QDate(2026, 4, 27)},    {Territoire::SaintBarthelemy, QDate(2026, 10, 9)},
        {Territoire::SaintMartin, QDate(2026, 5, 28)}};
    for (const auto& [territoire, jour] : days) {
        const Calendrier calendrier{territoire, false, false};
        EXPECT_EQ(jourFerie(jour, calendrier), "Abolition de l’esclavage") << codeOf(territoire);
        EXPECT_EQ(holidays(2026, calendrier).size(), 12) << codeOf(territoire);
        EXPECT_EQ(jourFerie(jour, {}), QString());
    }
}

TEST(JourFerie, territoriesHaveCodesAndNames) {
    EXPECT_EQ(enumTable(Territoire()).size(), 8u);
    EXPECT_EQ(fromCode<Territoire>("reunion"), Territoire::Reunion);
    EXPECT_EQ(labelOf(Territoire::Reunion), "La Réunion");
}

} // namespace
} // namespace tournevis::test
