// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Lieu.h"

#include <QtCore/QList>

/// Every French postal code and town, from resources/communes.csv: to fill a town from its code and to place
/// a site that has no position of its own.
namespace tournevis {

struct Commune {
    QString codePostal;
    QString nom; ///< « Lyon 3e Arrondissement »
    Lieu lieu;   ///< never exact
};

/// Towns of a postal code, by name; empty for one that does not exist.
QList<Commune> communes(const QString& codePostal);

/// Where an address is, as far as its postal code and town tell. Accents, case, « St », « Cedex » and missing
/// district numbers are forgiven: « LYON » at 69003 is « Lyon 3e ». A town that its code does not know is
/// placed by the code when that has one town only, else Inconnue.
Lieu lieuCommune(const QString& codePostal, const QString& ville);

/// Who established these data, as their licences ask, for « À propos ».
QString sourcesCommunes();

} // namespace tournevis
