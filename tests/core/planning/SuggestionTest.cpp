// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Suggestion.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QTimeZone paris("Europe/Paris");
const Id<Specialite> elec(1);
const Id<Specialite> chauffage(2);

QDateTime at(int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), paris).toUTC(); }

TechnicienRow person(int id, const QString& nom, const QList<Id<Specialite>>& held) {
    Horaire horaire;
    horaire.lundi = horaire.mardi = QStringLiteral("08:00-12:00,13:30-17:30");
    TechnicienRow row;
    row.id = Id<Technicien>(id);
    row.nom = nom;
    row.specialites = held;
    for (Id<Specialite> specialite : held)
        row.libelles.append(specialite == elec ? QStringLiteral("Électricité") : QStringLiteral("Chauffage"));
    row.horaire = *WorkingWeek::read(horaire);
    return row;
}

Occupation visit(int who, const QDateTime& from, const QDateTime& to) {
    return {Id<Technicien>(who), {from, to}, OccupationKind::Visite, {"intervention", 1}, {}};
}

QStringList names(const QList<Suggestion>& suggestions) {
    QStringList list;
    for (const Suggestion& suggestion : suggestions)
        list.append(suggestion.nom);
    return list;
}

const Besoin morning{{at(10, 8), at(10, 12)}, {elec}};

TEST(Suggestion, KeepsOnlyThoseWhoHoldTheSpecialityAndAreFree) {
    const QList<TechnicienRow> team{person(1, "Paul", {elec}), person(2, "Léa", {chauffage}),
                                    person(3, "Ali", {chauffage, elec})};
    EXPECT_EQ(names(suggest(morning, team, {}, paris)), (QStringList{"Ali", "Paul"}));
    EXPECT_EQ(names(suggest(morning, team, {visit(3, at(10, 11), at(10, 13))}, paris)), QStringList{"Paul"});
    EXPECT_EQ(names(suggest({morning.interval, {elec, chauffage}}, team, {}, paris)), QStringList{"Ali"});
}

TEST(Suggestion, AsksTheLeastLoadedFirstThenByName) {
    const QList<TechnicienRow> team{person(1, "Zoé", {elec}), person(2, "Éric", {elec}),
                                    person(3, "Denis", {elec})};
    const QList<Occupation> taken{visit(3, at(9, 8), at(9, 12)), visit(1, at(2, 8), at(2, 12))};
    EXPECT_EQ(names(suggest(morning, team, taken, paris)), (QStringList{"Éric", "Zoé", "Denis"}));
    QList<TechnicienRow> reversed(team.rbegin(), team.rend());
    EXPECT_EQ(names(suggest(morning, reversed, taken, paris)), (QStringList{"Éric", "Zoé", "Denis"}));
}

TEST(Suggestion, LeavesOutThoseNotEmployedThatDay) {
    TechnicienRow gone = person(1, "Paul", {elec});
    gone.dateSortie = QDate(2026, 11, 9);
    TechnicienRow coming = person(2, "Léa", {elec});
    coming.dateEntree = QDate(2026, 11, 11);
    TechnicienRow lastDay = person(3, "Ali", {elec});
    lastDay.dateEntree = lastDay.dateSortie = QDate(2026, 11, 10);
    EXPECT_EQ(names(suggest(morning, {gone, coming, lastDay}, {}, paris)), QStringList{"Ali"});
}

TEST(Suggestion, GivesItsReasons) {
    const auto inside = suggest(morning, {person(1, "Paul", {elec})}, {visit(1, at(9, 8), at(9, 10))}, paris);
    ASSERT_EQ(inside.size(), 1);
    EXPECT_EQ(inside[0].chargeMin, 120);
    QStringList texts;
    for (const Raison& raison : inside[0].raisons)
        texts.append(raison.texte);
    EXPECT_EQ(texts[0], "Électricité");
    EXPECT_TRUE(inside[0].raisons[2].favorable);
    EXPECT_FALSE(inside[0].raisons[3].favorable);
    const auto overLunch =
        suggest({{at(10, 11), at(10, 14)}, {elec}}, {person(1, "Paul", {elec})}, {}, paris);
    EXPECT_FALSE(overLunch[0].raisons[2].favorable);
}

TEST(Suggestion, WeeksRunFromMondayToMonday) {
    EXPECT_EQ(weekOf(at(15, 23), paris), (Interval{at(9, 0), at(16, 0)}));
    EXPECT_EQ(weekOf(at(16, 0), paris), (Interval{at(16, 0), at(23, 0)}));
    EXPECT_EQ(weekOf(QDateTime(QDate(2026, 10, 25), QTime(12, 0), paris), paris).minutes(), 7 * 24 * 60 + 60);
}

} // namespace
} // namespace tournevis::test
