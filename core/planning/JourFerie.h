// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/EnumTable.h"

#include <QtCore/QDate>
#include <QtCore/QString>

/// French public holidays, computed (Code du travail, art. L3133-1; L3134-13 for Alsace-Moselle; L3422-2 for
/// the abolition of slavery overseas).
namespace tournevis {

enum class Territoire {
    Metropole,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin
};
std::span<const EnumCode<Territoire>> enumTable(Territoire);

/// Which holidays an establishment keeps.
struct Calendrier {
    Territoire territoire = Territoire::Metropole;
    bool alsaceMoselle = false;            ///< adds Good Friday and 26 December
    bool solidariteLundiPentecote = false; ///< Whit Monday is worked: « journée de solidarité »

    bool operator==(const Calendrier&) const = default;
};

/// Easter Sunday of a Gregorian year.
QDate paques(int annee);

/// Name of the holiday, « Armistice 1918 »; empty on an ordinary day.
QString jourFerie(const QDate& jour, const Calendrier& calendrier);

} // namespace tournevis
