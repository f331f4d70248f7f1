// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/JourFerie.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr EnumCode<Territoire> territoireCodes[] = {
    {Territoire::Metropole, "metropole", QT_TRANSLATE_NOOP("Enum", "France métropolitaine")},
    {Territoire::Guadeloupe, "guadeloupe", QT_TRANSLATE_NOOP("Enum", "Guadeloupe")},
    {Territoire::Martinique, "martinique", QT_TRANSLATE_NOOP("Enum", "Martinique")},
    {Territoire::Guyane, "guyane", QT_TRANSLATE_NOOP("Enum", "Guyane")},
    {Territoire::Reunion, "reunion", QT_TRANSLATE_NOOP("Enum", "La Réunion")},
    {Territoire::Mayotte, "mayotte", QT_TRANSLATE_NOOP("Enum", "Mayotte")},
    {Territoire::SaintBarthelemy, "saint_barthelemy", QT_TRANSLATE_NOOP("Enum", "Saint-Barthélemy")},
    {Territoire::SaintMartin, "saint_martin", QT_TRANSLATE_NOOP("Enum", "Saint-Martin")},
};

struct FixedDay {
    int month;
    int day;
    const char* name;
};
constexpr FixedDay fixedDays[] = {
    {1, 1, QT_TRANSLATE_NOOP("Planning", "Jour de l’An")},
    {5, 1, QT_TRANSLATE_NOOP("Planning", "Fête du Travail")},
    {5, 8, QT_TRANSLATE_NOOP("Planning", "Victoire 1945")},
    {7, 14, QT_TRANSLATE_NOOP("Planning", "Fête nationale")},
    {8, 15, QT_TRANSLATE_NOOP("Planning", "Assomption")},
    {11, 1, QT_TRANSLATE_NOOP("Planning", "Toussaint")},
    {11, 11, QT_TRANSLATE_NOOP("Planning", "Armistice 1918")},
    {12, 25, QT_TRANSLATE_NOOP("Planning", "Noël")},
};

constexpr int easterMonday = 1;
constexpr int ascension = 39;
constexpr int whitMonday = 50;
constexpr int goodFriday = -2;

struct Abolition {
    Territoire territoire;
    int month;
    int day;
};
constexpr Abolition abolitions[] = {
    {Territoire::Mayotte, 4, 27},     {Territoire::Martinique, 5, 22}, {Territoire::Guadeloupe, 5, 27},
    {Territoire::SaintMartin, 5, 28}, {Territoire::Guyane, 6, 10},     {Territoire::SaintBarthelemy, 10, 9},
    {Territoire::Reunion, 12, 20},
};

QString fixedName(const QDate& jour) {
    const auto found = std::ranges::find_if(fixedDays, [&](const FixedDay& fixed) {
        return fixed.month == jour.month() && fixed.day == jour.day();
    });
    return found == std::end(fixedDays) ? QString() : translate("Planning", found->name);
}

QString movableName(const QDate& jour, const Calendrier& calendrier) {
    switch (paques(jour.year()).daysTo(jour)) {
    case easterMonday:
        return translate("Planning", "Lundi de Pâques");
    case ascension:
        return translate("Planning", "Ascension");
    case whitMonday:
        return calendrier.solidariteLundiPentecote ? QString() : translate("Planning", "Lundi de Pentecôte");
    case goodFriday:
        return calendrier.alsaceMoselle ? translate("Planning", "Vendredi saint") : QString();
    default:
        return {};
    }
}

QString localName(const QDate& jour, const Calendrier& calendrier) {
    if (calendrier.alsaceMoselle && jour.month() == 12 && jour.day() == 26)
        return translate("Planning", "Saint-Étienne");
    const bool abolition = std::ranges::any_of(abolitions, [&](const Abolition& one) {
        return one.territoire == calendrier.territoire && one.month == jour.month() && one.day == jour.day();
    });
    return abolition ? translate("Planning", "Abolition de l’esclavage") : QString();
}

} // namespace

std::span<const EnumCode<Territoire>> enumTable(Territoire) { return territoireCodes; }

/// Anonymous Gregorian computus (Meeus, Jones, Butcher): the names of its steps are those of its authors.
QDate paques(int annee) {
    const int a = annee % 19;
    const int b = annee / 100;
    const int c = annee % 100;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int rank = h + l - 7 * m + 114;
    return QDate(annee, rank / 31, rank % 31 + 1);
}

QString jourFerie(const QDate& jour, const Calendrier& calendrier) {
    if (!jour.isValid())
        return {};
    for (const QString& name :
         {fixedName(jour), movableName(jour, calendrier), localName(jour, calendrier)}) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace tournevis
